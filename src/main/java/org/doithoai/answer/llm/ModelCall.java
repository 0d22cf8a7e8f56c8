package org.doithoai.answer.llm;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.TokenUsage;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the model and waits no longer than it may: the call runs on a virtual thread of its own,
 * which is interrupted when the time is up, whatever the client's own limits are. Not more than
 * {@value #MOST_WAITING} threads wait at a time; another one is told at once that there is no
 * answer, as it is when the model is left alone for a while or the day's tokens are used.
 *
 * <p>A server that refuses the form of the answer (many that speak OpenAI's protocol know no JSON
 * schema, and say so with 400 or break with 500) is asked once more without it, and not with it
 * again. There is no other retry.
 *
 * <p>Thread-safe.
 */
public final class ModelCall {

  /** That the model gave no answer, and why, in words without any of the question's. */
  static final class NoAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    NoAnswerException(String message) {
      super(message);
    }
  }

  /** What a wrong address mostly lacks. */
  private static final String HINT = ": no such model, or model-url lacks its /v1";

  /** How many threads may wait for the model at a time. */
  public static final int MOST_WAITING = 16;

  private final ChatModels models;
  private final ModelUsage usage;
  private final long mostTokens;
  private final ModelPause pause;
  private final Semaphore waiting = new Semaphore(MOST_WAITING);
  private final AtomicBoolean schema;

  /**
   * A way to a model.
   *
   * @param mostTokens that may be used a day; 0 for no limit
   */
  ModelCall(ChatModels models, ModelUsage usage, long mostTokens, ModelPause pause) {
    this.models = models;
    this.usage = usage;
    this.mostTokens = mostTokens;
    this.pause = pause;
    this.schema =
        new AtomicBoolean(
            models
                .whole()
                .supportedCapabilities()
                .contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA));
  }

  /**
   * A way to the model of these settings.
   *
   * @param usage counts what is used of it
   * @param alarm is told, once, when it fails again and again
   * @param nanoTime the clock, as {@link System#nanoTime}
   */
  public static ModelCall of(
      ModelSettings settings, ModelUsage usage, Consumer<String> alarm, LongSupplier nanoTime) {
    return new ModelCall(
        MeteredModels.of(ChatModels.of(settings)),
        usage,
        settings.dailyTokens(),
        new ModelPause(nanoTime, alarm));
  }

  /**
   * Asks for one word.
   *
   * @return what is wrong, in a few words; empty when the model answered
   */
  public Optional<String> problem(Duration time) {
    try {
      ChatRequest request =
          ChatRequest.builder().messages(UserMessage.from("Answer with one word: ready")).build();
      return ask(_ -> request, null, time).isBlank()
          ? Optional.of("it answered nothing")
          : Optional.empty();
    } catch (NoAnswerException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * The model's words.
   *
   * @param request makes the request, with the form of the answer or without
   * @param soFar hears the words that there are by now, on another thread; null to have the answer
   *     at once
   * @throws NoAnswerException when there are none within the time
   */
  String ask(
      Function<Boolean, ChatRequest> request, @Nullable Consumer<String> soFar, Duration time)
      throws NoAnswerException {
    if (pause.isOn()) {
      throw new NoAnswerException("left alone for a while");
    }
    if (mostTokens > 0 && usage.today().tokens() >= mostTokens) {
      throw new NoAnswerException("the day's tokens are used");
    }
    if (!waiting.tryAcquire()) {
      throw new NoAnswerException("too many questions wait for it");
    }
    try {
      String text = waited(request, soFar, time);
      pause.succeeded();
      return text;
    } catch (NoAnswerException e) {
      pause.failed(String.valueOf(e.getMessage()));
      throw e;
    } finally {
      waiting.release();
    }
  }

  private String waited(
      Function<Boolean, ChatRequest> request, @Nullable Consumer<String> soFar, Duration time)
      throws NoAnswerException {
    FutureTask<String> task = new FutureTask<>(() -> answer(request, soFar));
    Thread thread = Thread.ofVirtual().name("language-model").start(task);
    try {
      return task.get(Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      usage.count(true, null, time);
      throw new NoAnswerException("no answer within " + time.toMillis() + " ms");
    } catch (ExecutionException e) {
      throw new NoAnswerException(reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoAnswerException("interrupted");
    } finally {
      thread.interrupt();
    }
  }

  private String answer(Function<Boolean, ChatRequest> request, @Nullable Consumer<String> soFar) {
    boolean withSchema = schema.get();
    try {
      return counted(request.apply(withSchema), soFar);
    } catch (InvalidRequestException | UnsupportedFeatureException | InternalServerException e) {
      if (!withSchema) {
        throw e;
      }
      String text = counted(request.apply(false), soFar);
      schema.set(false);
      return text;
    }
  }

  private String counted(ChatRequest request, @Nullable Consumer<String> soFar) {
    long start = System.nanoTime();
    @Nullable TokenUsage tokens = null;
    boolean failed = true;
    try {
      ChatResponse response = response(request, soFar);
      tokens = response.tokenUsage();
      failed = false;
      @Nullable String text = response.aiMessage().text();
      return text == null ? "" : text;
    } finally {
      if (!Thread.currentThread().isInterrupted()) {
        usage.count(failed, tokens, Duration.ofNanos(System.nanoTime() - start));
      }
    }
  }

  private ChatResponse response(ChatRequest request, @Nullable Consumer<String> soFar) {
    if (soFar == null) {
      return models.whole().chat(request);
    }
    Streamed streamed = new Streamed(soFar);
    models.streaming().chat(request, streamed);
    return streamed.response();
  }

  /** What has come by now; the model streams on one thread, the one that asked it. */
  private static final class Streamed implements StreamingChatResponseHandler {

    private final StringBuilder words = new StringBuilder();
    private final Consumer<String> soFar;
    private @Nullable ChatResponse complete;
    private @Nullable Throwable error;

    Streamed(Consumer<String> soFar) {
      this.soFar = soFar;
    }

    @Override
    public void onPartialResponse(String part) {
      words.append(part);
      soFar.accept(words.toString());
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
      complete = response;
    }

    @Override
    public void onError(Throwable thrown) {
      error = thrown;
    }

    ChatResponse response() {
      if (error instanceof RuntimeException e) {
        throw e;
      }
      if (error != null || complete == null) {
        throw new IllegalStateException("the stream was cut", error);
      }
      return complete;
    }
  }

  /** What went wrong, by its sort only: messages of servers may repeat what they were sent. */
  static String reason(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof HttpException http) {
        return "HTTP " + http.statusCode() + (http.statusCode() == 404 ? HINT : "");
      }
      if (t instanceof ConnectException || t instanceof ClosedChannelException) {
        return "nobody listens at its address";
      }
    }
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }
}
