package org.doithoai.retrieval.dense;

import dev.langchain4j.model.embedding.EmbeddingModel;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.doithoai.index.EmbeddingException;

/**
 * The models that run in this process. Their libraries weigh more than all others and are in a
 * build with the profile {@code embedding} alone (decision 90), so their classes are known by their
 * names, and here only.
 */
final class LocalModels {

  private static final String PACKAGE = "dev.langchain4j.model.embedding.onnx.";
  private static final String MINILM =
      PACKAGE + "allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel";
  private static final String ONNX = PACKAGE + "OnnxEmbeddingModel";
  private static final String POOLING = PACKAGE + "PoolingMode";

  private static final String WITHOUT =
      "embedding: %s needs libraries that this build leaves out; run in the project's folder:"
          + " mvn -q -Pembedding -DskipTests package";

  private LocalModels() {}

  /** How one of the constructors of these classes is called. */
  private interface Call {
    Object make() throws ReflectiveOperationException;
  }

  /**
   * What loads the MiniLM that LangChain4j bundles.
   *
   * @throws EmbeddingException when this build does not have it
   */
  static Supplier<EmbeddingModel> miniLm() throws EmbeddingException {
    try {
      Constructor<?> constructor = type(MINILM).getConstructor();
      return () -> load(constructor::newInstance);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new EmbeddingException(WITHOUT.formatted("minilm"), e);
    }
  }

  /**
   * What loads a model from its files.
   *
   * @throws EmbeddingException when this build does not have what runs it
   */
  static Supplier<EmbeddingModel> onnx(Path model, Path tokenizer) throws EmbeddingException {
    try {
      Class<?> pooling = type(POOLING);
      Constructor<?> constructor = type(ONNX).getConstructor(Path.class, Path.class, pooling);
      return () ->
          load(
              () -> {
                Object mean = pooling.getMethod("valueOf", String.class).invoke(null, "MEAN");
                return constructor.newInstance(model, tokenizer, mean);
              });
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new EmbeddingException(WITHOUT.formatted("onnx"), e);
    }
  }

  /** The class without what it does when it is first used: that unpacks libraries. */
  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(name, false, LocalModels.class.getClassLoader());
  }

  private static EmbeddingModel load(Call call) {
    stayOffline();
    try {
      return (EmbeddingModel) call.make();
    } catch (InvocationTargetException e) {
      switch (e.getCause()) {
        case RuntimeException failed -> throw failed;
        case Error failed -> throw failed;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The tokenizer's library calls home when it is loaded, and looks for others, unless told. */
  private static void stayOffline() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
  }
}
