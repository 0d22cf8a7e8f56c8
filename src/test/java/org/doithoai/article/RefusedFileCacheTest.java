package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedFileCacheTest {

  private static final String HASH = "0123456789abcdef".repeat(4);

  @TempDir Path temporary;

  @Test
  void whatWasRefusedAfterWorkIsRememberedForItsContent() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("articles"));
    Path memory = temporary.resolve("data").resolve("refused.tsv");
    Files.write(folder.resolve("a.pdf"), "%PDF-1.4 nothing".getBytes(StandardCharsets.UTF_8));
    assertEquals("a broken PDF", refusal(folder, memory));
    assertTrue(Files.readString(memory).contains("a broken PDF"));
    String edited = Files.readString(memory).replace("a broken PDF", "remembered");
    Files.writeString(memory, edited);
    assertEquals("remembered", refusal(folder, memory));
    Files.write(folder.resolve("a.pdf"), "%PDF-1.4 another".getBytes(StandardCharsets.UTF_8));
    assertEquals("a broken PDF", refusal(folder, memory));
  }

  @Test
  void whatIsFoundOutAtOnceIsNotKept() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("articles"));
    Files.writeString(folder.resolve("a.md"), " ");
    Path memory = temporary.resolve("refused.tsv");
    assertEquals("empty", refusal(folder, memory));
    assertFalse(Files.exists(memory));
  }

  @Test
  void forgettingAnotherVersionAndADamagedFile() throws IOException {
    Path memory = temporary.resolve("refused.tsv");
    RefusedFileCache refusals = new RefusedFileCache(memory);
    refusals.add(HASH, "why");
    assertEquals(Optional.of("why"), new RefusedFileCache(memory).reason(HASH));
    refusals.forget();
    assertEquals(Optional.empty(), refusals.reason(HASH));
    Files.write(memory, List.of("0", HASH + "\told"));
    assertEquals(Optional.empty(), new RefusedFileCache(memory).reason(HASH));
    Files.write(memory, new byte[] {'1', '\n', (byte) 0xFF, (byte) 0xFE});
    assertEquals(Optional.empty(), new RefusedFileCache(memory).reason(HASH));
  }

  private static String refusal(Path folder, Path memory) throws IOException {
    ArticleReader reader =
        new ArticleReader(PageExpectation::language, new RefusedFileCache(memory));
    return ((ReadResult.Refused) reader.read(new ArticleFolder(folder).list().files().getFirst()))
        .reason();
  }
}
