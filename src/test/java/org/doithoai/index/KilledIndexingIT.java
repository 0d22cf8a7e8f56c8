package org.doithoai.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process is killed while it indexes a real folder. */
@Timeout(120)
class KilledIndexingIT {

  /** A commit's worth of articles and some. */
  private static final int MANY = 560;

  private static final int FEW = 40;

  @TempDir Path temporary;
  private Path folder = Path.of("");
  private Path index = Path.of("");

  private void articles(int number) throws IOException {
    folder = Files.createDirectories(temporary.resolve("articles"));
    index = temporary.resolve("index");
    for (int i = 0; i < number; i++) {
      IndexFixture.write(folder, "a%04d.md".formatted(i), "point " + i);
    }
  }

  @Test
  void theLastCommitIsUsableAndTheNextRunGoesOnFromThere() throws Exception {
    articles(MANY);
    try (IndexingProcess process = IndexingProcess.start(index, folder, "1", 530)) {
      process.killWhenStopped();
    }
    assertEquals(500, IndexFixture.articles(index).size());
    assertEquals(500, IndexFixture.passages(index).size());

    IndexChanges rest = IndexFixture.run(index, folder);
    assertEquals(500, rest.unchanged());
    assertEquals(MANY - 500, rest.added().size());
    assertEquals("", rest.rebuiltBecause());
    assertEquals(MANY, IndexFixture.articles(index).size());
    assertEquals(MANY, IndexFixture.run(index, folder).unchanged());
  }

  @Test
  void nothingIsLostWhenTheVeryFirstRunIsKilled() throws Exception {
    articles(FEW);
    try (IndexingProcess process = IndexingProcess.start(index, folder, "1", 20)) {
      process.killWhenStopped();
    }
    assertTrue(ArticleIndex.open(index).isEmpty());
    assertEquals(FEW, IndexFixture.run(index, folder).added().size());
    assertEquals(FEW, IndexFixture.articles(index).size());
  }

  @Test
  void theOldIndexIsUsableUntilTheOneMadeAnewIsCommitted() throws Exception {
    articles(FEW);
    IndexFixture.run(index, folder);
    try (IndexingProcess process = IndexingProcess.start(index, folder, "2", 20)) {
      process.killWhenStopped();
    }
    assertEquals(FEW, IndexFixture.articles(index).size());
    IndexChanges again =
        IndexFixture.update(index, "2").run(List.of(folder), false, (files, of) -> {});
    assertEquals(FEW, again.added().size());
    assertTrue(again.rebuiltBecause().contains("changed"), again.rebuiltBecause());
    assertEquals(FEW, IndexFixture.articles(index).size());
  }
}
