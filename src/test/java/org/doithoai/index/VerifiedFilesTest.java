package org.doithoai.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifiedFilesTest {

  private static final Instant LONG_AGO = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir Path temporary;
  private Path index;
  private Path kept;

  @BeforeEach
  void index() throws IOException {
    index = temporary.resolve("data").resolve("index");
    kept = index.resolveSibling("index.verified");
    Path articles = Files.createDirectories(temporary.resolve("articles"));
    IndexFixture.write(articles, "a.md", "peace");
    IndexFixture.run(index, articles);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files.filter(file -> file.getFileName().toString().startsWith("_")).toList();
    }
  }

  private void age() throws IOException {
    for (Path file : files()) {
      Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
    }
  }

  private void open() throws IOException {
    ArticleIndex.open(index).orElseThrow().close();
  }

  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  private Path largest() throws IOException {
    return files().stream()
        .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
        .orElseThrow();
  }

  @Test
  void whatWasFoundWholeIsRemembered() throws IOException {
    age();
    open();
    assertEquals(files().size(), Files.readAllLines(kept).size());
    FileTime made = Files.getLastModifiedTime(kept);
    open();
    assertEquals(made, Files.getLastModifiedTime(kept));
  }

  @Test
  void aFileThatIsDamagedLaterIsFound() throws IOException {
    age();
    open();
    flip(largest());
    assertThrows(DamagedIndexException.class, this::open);
  }

  @Test
  void whatWasJustWrittenIsCheckedAgain() throws IOException {
    Files.deleteIfExists(kept);
    open();
    assertTrue(Files.notExists(kept) || Files.readAllLines(kept).isEmpty());
  }

  @Test
  void rubbishMeansThatAllIsChecked() throws IOException {
    age();
    Files.write(kept, new byte[] {'x', '\n', (byte) 0xFF, (byte) 0xFE, 0});
    open();
    flip(largest());
    assertThrows(DamagedIndexException.class, this::open);
    assertFalse(files().isEmpty());
  }
}
