package org.doithoai.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.doithoai.index.IndexChanges.Embedding;
import org.doithoai.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexedVectorsTest {

  @TempDir Path temporary;
  private Path folder;
  private Path index;
  private final FakeModel model = new FakeModel();

  /** A model that can be told to fail. */
  private static final class FakeModel implements PassageEmbedder {
    final List<String> asked = new ArrayList<>();
    String id = "fake";
    int dimensions = 4;
    int worksFor = Integer.MAX_VALUE;

    @Override
    public String id() {
      return id;
    }

    @Override
    public List<float[]> embed(Language language, List<String> passages) throws EmbeddingException {
      asked.addAll(passages);
      if (worksFor-- <= 0) {
        throw new EmbeddingException("fake is down");
      }
      float[] vector = new float[dimensions];
      vector[0] = 1;
      return passages.stream().map(passage -> vector).toList();
    }
  }

  @BeforeEach
  void articles() throws IOException {
    folder = temporary.resolve("articles");
    index = temporary.resolve("index");
    for (String name : List.of("a", "b", "c")) {
      IndexFixture.write(folder, name + ".md", name);
    }
  }

  private IndexChanges run() throws IOException {
    model.asked.clear();
    return IndexFixture.embed(index, model, folder);
  }

  private int vectors() throws IOException {
    try (LuceneIndex open = LuceneIndex.open(index).orElseThrow()) {
      float[] any = {1, 0, 0, 0};
      return open.searcher()
          .count(new KnnFloatVectorQuery(PassageVectors.field(Language.ENGLISH), any, 100));
    }
  }

  @Test
  void everyPassageIsEmbeddedOnceUnderItsTitle() throws IOException {
    assertEquals(new Embedding(3, 0, ""), run().embedding());
    assertEquals(3, vectors());
    assertTrue(model.asked.getFirst().startsWith("Vietnam and Japan hold the 9th dialogue\n"));
    IndexFixture.write(folder, "b.md", "other words");
    Files.delete(folder.resolve("c.md"));
    IndexChanges second = run();
    assertEquals(List.of("b.md"), second.changed());
    assertEquals(1, model.asked.size());
    assertEquals(2, vectors());
    assertEquals(new Embedding(0, 0, ""), run().embedding());
    assertEquals(List.of(), model.asked);
  }

  @Test
  void anotherModelMakesTheIndexAnew() throws IOException {
    run();
    model.id = "other";
    model.dimensions = 6;
    IndexChanges changes = run();
    assertTrue(changes.rebuiltBecause().contains("embedding model"), changes.rebuiltBecause());
    assertEquals(new Embedding(3, 0, ""), changes.embedding());
    IndexChanges without = IndexFixture.run(index, folder);
    assertEquals(3, without.added().size());
    assertEquals(new Embedding(0, 0, ""), without.embedding());
  }

  @Test
  void aModelThatIsDownIsAskedOnceARunAndAgainInTheNext() throws IOException {
    model.worksFor = 1;
    IndexChanges first = run();
    assertEquals(3, first.added().size());
    assertEquals(new Embedding(1, 2, "fake is down"), first.embedding());
    assertEquals(2, model.asked.size());
    assertEquals(3, IndexFixture.articles(index).size());

    IndexChanges second = run();
    assertEquals(new Embedding(0, 2, "fake is down"), second.embedding());
    assertEquals(1, model.asked.size());
    assertEquals(3, second.unchanged());

    model.worksFor = Integer.MAX_VALUE;
    IndexChanges third = run();
    assertEquals(new Embedding(2, 0, ""), third.embedding());
    assertEquals(List.of(), third.changed());
    assertEquals(3, third.unchanged());
    assertTrue(third.any());
    assertEquals(3, vectors());
    assertEquals(3, IndexFixture.articles(index).size());
  }

  @Test
  void aModelThatChangesItsDimensionsUnderItsNameIsToldOf() throws IOException {
    run();
    IndexFixture.write(folder, "d.md", "new");
    model.dimensions = 5;
    IndexChanges changes = run();
    assertEquals(1, changes.embedding().without());
    assertTrue(changes.embedding().problem().contains("5 dimensions, those in the index 4"));
    assertEquals(4, IndexFixture.articles(index).size());
  }

  @Test
  void vectorsMayBeLargerThanLuceneTakesByItself() throws IOException {
    model.dimensions = PassageVectors.MOST_DIMENSIONS;
    assertEquals(new Embedding(3, 0, ""), run().embedding());
  }
}
