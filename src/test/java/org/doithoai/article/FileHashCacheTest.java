package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileHashCacheTest {

  private static final Instant CHANGED = Instant.parse("2026-02-03T04:05:06.789Z");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void file() throws IOException {
    file = write("a.md", "text", CHANGED);
  }

  private Path write(String name, String text, Instant time) throws IOException {
    Path written = Files.writeString(folder.resolve(name), text);
    return Files.setLastModifiedTime(written, FileTime.from(time));
  }

  /** What the cache says of the file when it would be computed so. */
  private String look(String computed, Duration later) throws IOException {
    Clock clock = Clock.offset(Clock.fixed(CHANGED, ZoneOffset.UTC), later);
    FileHashCache cache = new FileHashCache(folder.resolve("kept"), clock);
    String hash =
        cache.hash(file, Files.readAttributes(file, BasicFileAttributes.class), () -> computed);
    cache.save();
    return hash;
  }

  @Test
  void aFileThatHasNotChangedIsNotHashedAgain() throws IOException {
    assertEquals("one", look("one", Duration.ofHours(1)));
    assertEquals("one", look("two", Duration.ofHours(2)));
  }

  @Test
  void aFileOfAnotherTimeOrSizeIsHashedAgain() throws IOException {
    look("one", Duration.ofHours(1));
    write("a.md", "TEXT", CHANGED.plusMillis(1));
    assertEquals("two", look("two", Duration.ofHours(1)));
    write("a.md", "longer text", CHANGED.plusMillis(1));
    assertEquals("three", look("three", Duration.ofHours(1)));
  }

  @Test
  void anotherFileInItsPlaceIsHashedAgain() throws IOException {
    look("one", Duration.ofHours(1));
    Path other = write("b.md", "TEXT", CHANGED);
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    assertEquals("two", look("two", Duration.ofHours(1)));
  }

  @Test
  void aFileThatWasJustWrittenIsHashedAgain() throws IOException {
    look("one", Duration.ofSeconds(2));
    assertEquals("two", look("two", Duration.ofHours(1)));
    assertEquals("two", look("three", Duration.ofHours(1)));
  }

  @Test
  void whatCannotBeReadIsTriedAgain() throws IOException {
    look(ArticleFile.UNREADABLE, Duration.ofHours(1));
    assertEquals("one", look("one", Duration.ofHours(1)));
  }

  @Test
  void aFileOfRubbishIsAnEmptyOne() throws IOException {
    for (String rubbish : new String[] {"", "1", "1\n\n\t\n", "2\na\tb", "\0\uFFFD\n"}) {
      Files.writeString(folder.resolve("kept"), rubbish);
      assertEquals("one", look("one", Duration.ofSeconds(2)), rubbish);
    }
  }
}
