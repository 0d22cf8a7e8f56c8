package org.doithoai.answer.llm;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks the model and waits no longer than it may: the call runs on a virtual thread of its own,
 * which is interrupted when the time is up, whatever the client's own limits are.
 *
 * <p>A server that refuses the form of the answer (many that speak OpenAI's protocol know no JSON
 * schema) is asked once more without it, and not with it again. There is no other retry.
 *
 * <p>Thread-safe.
 */
final class ModelCall {

  /** That the model gave no answer, and why, in words without any of the question's. */
  static final class NoAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    NoAnswerException(String message) {
      super(message);
    }
  }

  private final ChatModels models;
  private final AtomicBoolean schema;

  ModelCall(ChatModels models) {
    this.models = models;
    this.schema =
        new AtomicBoolean(
            models
                .whole()
                .supportedCapabilities()
                .contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA));
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
    FutureTask<String> task = new FutureTask<>(() -> answer(request, soFar));
    Thread thread = Thread.ofVirtual().name("language-model").start(task);
    try {
      return task.get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
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
      return text(request.apply(withSchema), soFar);
    } catch (InvalidRequestException | UnsupportedFeatureException e) {
      if (!withSchema) {
        throw e;
      }
      String text = text(request.apply(false), soFar);
      schema.set(false);
      return text;
    }
  }

  private String text(ChatRequest request, @Nullable Consumer<String> soFar) {
    if (soFar == null) {
      String text = models.whole().chat(request).aiMessage().text();
      return text == null ? "" : text;
    }
    Streamed streamed = new Streamed(soFar);
    models.streaming().chat(request, streamed);
    return streamed.words();
  }

  /** What has come by now; the model streams on one thread, the one that asked it. */
  private static final class Streamed implements StreamingChatResponseHandler {

    private final StringBuilder words = new StringBuilder();
    private final Consumer<String> soFar;
    private boolean complete;
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
      complete = true;
    }

    @Override
    public void onError(Throwable thrown) {
      error = thrown;
    }

    String words() {
      if (error instanceof RuntimeException e) {
        throw e;
      }
      if (error != null || !complete) {
        throw new IllegalStateException("the stream was cut", error);
      }
      return words.toString();
    }
  }

  /** What went wrong, by its sort only: messages of servers may repeat what they were sent. */
  private static String reason(ExecutionException thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof HttpException http) {
        return "HTTP " + http.statusCode();
      }
    }
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }
}
