package org.doithoai.retrieval.dense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.doithoai.index.EmbeddingException;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.retrieval.EnglishGloss;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is missing is said before a model is asked, in one line. */
class EmbeddingModelsTest {

  private static final String RUN =
      " needs libraries that this build leaves out; run in the project's folder:"
          + " mvn -q -Pembedding -DskipTests package";

  @TempDir Path folder;

  private static String problem(String model) throws IOException {
    EnglishGloss gloss =
        new EnglishGloss(
            Lexicon.load(Path.of("knowledge/lexicon.tsv.gz")), new Glossary(List.of()));
    EmbeddingSettings settings = EmbeddingSettings.parse(model).orElseThrow();
    EmbeddingException e =
        assertThrows(EmbeddingException.class, () -> EmbeddingModels.of(settings, gloss));
    return String.valueOf(e.getMessage());
  }

  @Test
  void openAiNeedsAKeyWhereItIsNotOnesOwnServer() throws IOException {
    assertEquals(
        "embedding: openai needs a key (DOITHOAI_EMBEDDING_KEY)",
        problem("openai:text-embedding-3-small"));
  }

  @Test
  void aFolderNeedsBothFiles() throws IOException {
    Files.writeString(folder.resolve("model.onnx"), "a model");
    assertEquals(
        "embedding: " + folder.resolve("tokenizer.json") + " is missing or cannot be read",
        problem("onnx:" + folder));
  }

  @Test
  @Tag("usual-build")
  void theUsualBuildSaysHowToGetTheLibraries() throws IOException {
    assertEquals("embedding: minilm" + RUN, problem("minilm"));
    Files.writeString(folder.resolve("model.onnx"), "a model");
    Files.writeString(folder.resolve("tokenizer.json"), "{}");
    assertEquals("embedding: onnx" + RUN, problem("onnx:" + folder));
  }
}
