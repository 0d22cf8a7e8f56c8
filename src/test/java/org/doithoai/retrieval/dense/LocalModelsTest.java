package org.doithoai.retrieval.dense;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.util.VectorUtil;
import org.doithoai.index.EmbeddingException;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.lexicon.LexiconException;
import org.doithoai.retrieval.EnglishGloss;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bundled model, as it is and as files in a folder; with the profile {@code embedding} alone:
 * {@code mvn -Pembedding test -Dgroups=embedding}.
 */
@Tag("embedding")
class LocalModelsTest {

  @TempDir Path temporary;

  private static Embedder embedder(String model) throws EmbeddingException, LexiconException {
    EnglishGloss gloss =
        new EnglishGloss(
            Lexicon.load(Path.of("knowledge/lexicon.tsv.gz")),
            Glossary.load(Path.of("knowledge/glossary.tsv")));
    return EmbeddingModels.of(EmbeddingSettings.parse(model).orElseThrow(), gloss);
  }

  /** A folder with the files of the bundled model. */
  private Path folder() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("bundled"));
    copy("/all-minilm-l6-v2-q.onnx", folder.resolve("model.onnx"));
    copy("/all-minilm-l6-v2-q-tokenizer.json", folder.resolve("tokenizer.json"));
    return folder;
  }

  private static void copy(String resource, Path to) throws IOException {
    try (InputStream in = LocalModelsTest.class.getResourceAsStream(resource)) {
      Files.copy(Objects.requireNonNull(in, resource), to);
    }
  }

  @Test
  void theBundledModelKnowsWhatMeansTheSameAlsoThroughTheGloss() throws IOException {
    Embedder miniLm = embedder("minilm");
    List<float[]> english =
        miniLm.embed(
            Language.ENGLISH, List.of("A physician works in a clinic.", "Rice is harvested."));
    float[] vietnamese =
        miniLm.embed(Language.VIETNAMESE, List.of("Bác sĩ làm việc ở bệnh viện.")).getFirst();
    double same = VectorUtil.dotProduct(vietnamese, english.getFirst());
    double other = VectorUtil.dotProduct(vietnamese, english.getLast());
    assertTrue(same > other + 0.2, same + " " + other);

    Embedder files = embedder("onnx:" + folder());
    assertArrayEquals(
        english.getFirst(),
        files.embed(Language.ENGLISH, List.of("A physician works in a clinic.")).getFirst(),
        1e-4f);
  }

  @Test
  void otherFilesAreAnotherModelAndBrokenOnesNoCrash() throws IOException {
    Path folder = folder();
    String id = embedder("onnx:" + folder).id();
    assertTrue(id.startsWith("onnx:bundled:"), id);
    Files.writeString(folder.resolve("model.onnx"), "no model");
    Embedder broken = embedder("onnx:" + folder);
    assertNotEquals(id, broken.id());
    EmbeddingException e =
        assertThrows(EmbeddingException.class, () -> broken.embed(Language.ENGLISH, List.of("a")));
    assertTrue(String.valueOf(e.getMessage()).contains("cannot be loaded"), e.getMessage());
  }
}
