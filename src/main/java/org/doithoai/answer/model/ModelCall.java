package org.doithoai.answer.model;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

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

  private final ChatModel model;
  private final AtomicBoolean schema;

  ModelCall(ChatModel model) {
    this.model = model;
    this.schema =
        new AtomicBoolean(
            model.supportedCapabilities().contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA));
  }

  /**
   * The model's words.
   *
   * @param request makes the request, with the form of the answer or without
   * @throws NoAnswerException when there are none within the time
   */
  String ask(Function<Boolean, ChatRequest> request, Duration time) throws NoAnswerException {
    FutureTask<String> task = new FutureTask<>(() -> answer(request));
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

  private String answer(Function<Boolean, ChatRequest> request) {
    boolean withSchema = schema.get();
    try {
      return text(request.apply(withSchema));
    } catch (InvalidRequestException | UnsupportedFeatureException e) {
      if (!withSchema) {
        throw e;
      }
      String text = text(request.apply(false));
      schema.set(false);
      return text;
    }
  }

  private String text(ChatRequest request) {
    String text = model.chat(request).aiMessage().text();
    return text == null ? "" : text;
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
