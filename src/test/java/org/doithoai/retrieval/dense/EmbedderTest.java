package org.doithoai.retrieval.dense;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import org.doithoai.index.EmbeddingException;
import org.doithoai.index.PassageVectors;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedderTest {

  @Test
  void asksInBatchesAndMakesVectorsOfLengthOne() throws EmbeddingException {
    FakeEmbeddings model = new FakeEmbeddings(text -> new float[] {3, 4});
    List<String> passages = Collections.nCopies(2 * Embedder.BATCH + 1, "words");
    List<float[]> vectors = model.embedder().embed(Language.ENGLISH, passages);
    assertEquals(passages.size(), vectors.size());
    assertArrayEquals(new float[] {0.6f, 0.8f}, vectors.getLast(), 1e-6f);
    assertEquals(List.of(16, 16, 1), model.batches.stream().map(List::size).toList());
  }

  @Test
  void ofAVeryLongTextTheModelSeesTheBeginning() throws EmbeddingException {
    FakeEmbeddings model = new FakeEmbeddings(text -> new float[] {1});
    model.embedder().embed(Language.ENGLISH, List.of("a".repeat(100_000)));
    assertEquals(8_000, model.batches.getFirst().getFirst().length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zero", "nan", "infinite", "none", "large", "uneven"})
  void whatIsNoVectorIsNotUsed(String how) {
    FakeEmbeddings model =
        new FakeEmbeddings(
            text ->
                switch (how) {
                  case "zero" -> new float[2];
                  case "nan" -> new float[] {1, Float.NaN};
                  case "infinite" -> new float[] {1, Float.POSITIVE_INFINITY};
                  case "none" -> new float[0];
                  case "large" -> unit(PassageVectors.MOST_DIMENSIONS + 1);
                  default -> unit(text.length());
                });
    EmbeddingException e =
        assertThrows(
            EmbeddingException.class,
            () -> model.embedder().embed(Language.ENGLISH, List.of("a", "ab")));
    assertEquals(1, String.valueOf(e.getMessage()).lines().count());
  }

  @Test
  void aModelThatCannotBeLoadedIsNoCrash() {
    Embedder embedder =
        new Embedder(
            "native",
            () -> {
              throw new UnsatisfiedLinkError("no such library");
            },
            TextForm.asWritten(""),
            Embedder.Times.USUAL);
    EmbeddingException e =
        assertThrows(
            EmbeddingException.class, () -> embedder.embed(Language.ENGLISH, List.of("a")));
    assertEquals("native cannot be loaded: UnsatisfiedLinkError", e.getMessage());
  }

  private static float[] unit(int dimensions) {
    float[] vector = new float[dimensions];
    vector[0] = 1;
    return vector;
  }
}
