package org.doithoai.retrieval.dense;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.doithoai.index.EmbeddingException;
import org.doithoai.retrieval.EnglishGloss;
import org.jspecify.annotations.Nullable;

/** Makes the embedder of the settings. Nothing is downloaded, and none retries or logs. */
public final class EmbeddingModels {

  private static final String OPENAI = "https://api.openai.com/v1";
  private static final String LOCAL_OLLAMA = "http://localhost:11434";

  /** What servers without keys are sent, since LangChain4j wants one. */
  private static final String NO_KEY = "none";

  /** So many bytes at each end of a model's file tell it from others. */
  private static final int SAMPLE = 1 << 20;

  private EmbeddingModels() {}

  /**
   * The embedder; the model is loaded when it is first asked.
   *
   * @param gloss for a model that knows English alone
   * @throws EmbeddingException when a file, a key or a library is missing
   */
  public static Embedder of(EmbeddingSettings settings, EnglishGloss gloss)
      throws EmbeddingException {
    return of(settings, gloss, Embedder.Times.USUAL);
  }

  static Embedder of(EmbeddingSettings settings, EnglishGloss gloss, Embedder.Times times)
      throws EmbeddingException {
    String id = settings.toString();
    TextForm asWritten = TextForm.asWritten(settings.name());
    return switch (settings.kind()) {
      case MINILM -> new Embedder(id, LocalModels.miniLm(), TextForm.inEnglish(gloss), times);
      case ONNX -> onnx(Path.of(settings.name()), asWritten, times);
      case OPENAI -> {
        if (settings.url() == null && isMissing(settings.key())) {
          throw new EmbeddingException("embedding: openai needs a key (DOITHOAI_EMBEDDING_KEY)");
        }
        yield new Embedder(id, () -> openAi(settings, times), asWritten, times);
      }
      case OLLAMA -> new Embedder(id, () -> ollama(settings, times), asWritten, times);
    };
  }

  private static Embedder onnx(Path folder, TextForm form, Embedder.Times times)
      throws EmbeddingException {
    Path model = folder.resolve("model.onnx");
    Path tokenizer = folder.resolve("tokenizer.json");
    for (Path file : new Path[] {model, tokenizer}) {
      if (!Files.isReadable(file)) {
        throw new EmbeddingException("embedding: " + file + " is missing or cannot be read");
      }
    }
    return new Embedder(
        "onnx:" + folder.getFileName() + ":" + sample(model),
        LocalModels.onnx(model, tokenizer),
        form,
        times);
  }

  /** Tells a model's file from another's without reading all of it: it may have gigabytes. */
  private static String sample(Path file) throws EmbeddingException {
    CRC32 sum = new CRC32();
    try (RandomAccessFile model = new RandomAccessFile(file.toFile(), "r")) {
      byte[] part = new byte[(int) Math.min(SAMPLE, model.length())];
      model.readFully(part);
      sum.update(part);
      model.seek(model.length() - part.length);
      model.readFully(part);
      sum.update(part);
      return model.length() + "-" + HexFormat.of().toHexDigits((int) sum.getValue());
    } catch (IOException e) {
      throw new EmbeddingException("embedding: " + file + " cannot be read", e);
    }
  }

  private static EmbeddingModel openAi(EmbeddingSettings settings, Embedder.Times times) {
    String key = settings.key();
    return OpenAiEmbeddingModel.builder()
        .httpClientBuilder(http(times))
        .timeout(times.batch())
        .baseUrl(url(settings.url(), OPENAI))
        .apiKey(key == null || key.isEmpty() ? NO_KEY : key)
        .modelName(settings.name())
        .maxSegmentsPerBatch(Embedder.BATCH)
        .maxRetries(0)
        .build();
  }

  private static EmbeddingModel ollama(EmbeddingSettings settings, Embedder.Times times) {
    return OllamaEmbeddingModel.builder()
        .httpClientBuilder(http(times))
        .timeout(times.batch())
        .baseUrl(url(settings.url(), LOCAL_OLLAMA))
        .modelName(settings.name())
        .maxRetries(0)
        .build();
  }

  /** HTTP 1.1 to plain servers, no redirection: a key goes to the configured host alone. */
  private static HttpClientBuilder http(Embedder.Times times) {
    return new JdkHttpClientBuilder()
        .httpClientBuilder(
            java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER))
        .connectTimeout(times.question())
        .readTimeout(times.batch());
  }

  private static String url(@Nullable URI set, String own) {
    return set == null ? own : set.toString();
  }

  private static boolean isMissing(@Nullable String key) {
    return key == null || key.isEmpty();
  }
}
