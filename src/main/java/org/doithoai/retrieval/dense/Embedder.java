package org.doithoai.retrieval.dense;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.lucene.util.VectorUtil;
import org.doithoai.index.EmbeddingException;
import org.doithoai.index.PassageEmbedder;
import org.doithoai.index.PassageVectors;
import org.doithoai.retrieval.ExpandedTerm;
import org.doithoai.retrieval.PassageQuery;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Asks a model for vectors: in batches of bounded size, within bounded time, and trusting nothing
 * it gives. The model is loaded when it is first asked. Thread-safe.
 */
public final class Embedder implements PassageEmbedder {

  /** Texts that are sent at once. */
  static final int BATCH = 16;

  /** Of a longer text, in UTF-16 code units, the model sees the beginning. */
  private static final int LONGEST = 8_000;

  private final String id;
  private final Supplier<EmbeddingModel> loader;
  private final TextForm form;
  private final Times times;
  private @Nullable EmbeddingModel model;

  /**
   * The longest that a model may take.
   *
   * @param question for the vector of a question: somebody is waiting
   * @param batch for those of {@value #BATCH} passages
   */
  record Times(Duration question, Duration batch) {
    /** An endpoint that has to load its model first takes some seconds. */
    static final Times USUAL = new Times(Duration.ofSeconds(5), Duration.ofSeconds(30));
  }

  /**
   * An embedder.
   *
   * @param id stands for the model and its vectors
   * @param loader makes the model; called once
   */
  Embedder(String id, Supplier<EmbeddingModel> loader, TextForm form, Times times) {
    this.id = id;
    this.loader = loader;
    this.form = form;
    this.times = times;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<float[]> embed(Language language, List<String> passages) throws EmbeddingException {
    List<float[]> vectors = new ArrayList<>(passages.size());
    for (int start = 0; start < passages.size(); start += BATCH) {
      int end = Math.min(start + BATCH, passages.size());
      List<TextSegment> batch =
          passages.subList(start, end).stream()
              .map(passage -> segment(form.passage(language, passage)))
              .toList();
      vectors.addAll(vectors(batch, times.batch()));
    }
    if (vectors.stream().anyMatch(vector -> vector.length != vectors.getFirst().length)) {
      throw new EmbeddingException(id + " gave vectors of different dimensions");
    }
    return List.copyOf(vectors);
  }

  /**
   * The vector of a question, of length 1.
   *
   * @param terms what its terms are searched as
   * @throws EmbeddingException when the model fails or takes too long
   */
  float[] embed(PassageQuery query, List<ExpandedTerm> terms) throws EmbeddingException {
    return vectors(List.of(segment(form.question(query, terms))), times.question()).getFirst();
  }

  /** Whether the model can tell more of passages in that language than the words do. */
  boolean isOfUse(Language question, Language passages) {
    return form.isOfUse(question, passages);
  }

  private static TextSegment segment(String text) {
    return TextSegment.from(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
  }

  private List<float[]> vectors(List<TextSegment> texts, Duration time) throws EmbeddingException {
    EmbeddingModel asked = model();
    FutureTask<List<Embedding>> call = new FutureTask<>(() -> asked.embedAll(texts).content());
    Thread.ofVirtual().name("embedding").start(call);
    try {
      return checked(call.get(time.toMillis(), TimeUnit.MILLISECONDS), texts.size());
    } catch (TimeoutException e) {
      throw new EmbeddingException(id + " gave no answer within " + time.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      throw new EmbeddingException(id + " failed: " + reason(e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddingException(id + " was interrupted", e);
    } finally {
      call.cancel(true);
    }
  }

  private synchronized EmbeddingModel model() throws EmbeddingException {
    EmbeddingModel loaded = model;
    if (loaded == null) {
      try {
        loaded = loader.get();
        model = loaded;
      } catch (RuntimeException | LinkageError e) {
        throw new EmbeddingException(id + " cannot be loaded: " + reason(e), e);
      }
    }
    return loaded;
  }

  /** What a model gives is as it should be, or not used at all. */
  private List<float[]> checked(@Nullable List<Embedding> given, int expected)
      throws EmbeddingException {
    if (given == null || given.size() != expected) {
      int size = given == null ? 0 : given.size();
      throw new EmbeddingException("%s gave %d vectors for %d texts".formatted(id, size, expected));
    }
    List<float[]> vectors = new ArrayList<>(expected);
    for (Embedding embedding : given) {
      float[] vector = embedding.vector().clone();
      double square = 0;
      for (float component : vector) {
        square += (double) component * component;
      }
      boolean measurable = square > 0 && square < Float.MAX_VALUE;
      if (vector.length > PassageVectors.MOST_DIMENSIONS || !measurable) {
        throw new EmbeddingException(id + " gave something that is no vector");
      }
      vectors.add(VectorUtil.l2normalize(vector));
    }
    return vectors;
  }

  /** In a few words: what a server sends may be long, or repeat the question. */
  private static String reason(@Nullable Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case HttpException http -> {
          return "HTTP " + http.statusCode();
        }
        case HttpTimeoutException late -> {
          return "no answer in time";
        }
        case ConnectException refused -> {
          return "no connection";
        }
        default -> {}
      }
    }
    return thrown == null ? "for no reason given" : thrown.getClass().getSimpleName();
  }
}
