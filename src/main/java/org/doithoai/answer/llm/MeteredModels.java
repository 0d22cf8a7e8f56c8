package org.doithoai.answer.llm;

import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.TokenUsage;
import io.micrometer.core.instrument.Metrics;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A language model that counts its calls, failures and tokens in Micrometer's registry. */
public final class MeteredModels {

  private MeteredModels() {}

  /** The same models, counted. */
  public static ChatModels of(ChatModels models) {
    return new ChatModels(new Whole(models.whole()), new Streaming(models.streaming()));
  }

  private static void done(ChatResponse response) {
    Metrics.counter("doithoai.model.calls", "outcome", "done").increment();
    TokenUsage usage = response.tokenUsage();
    if (usage != null) {
      tokens("in", usage.inputTokenCount());
      tokens("out", usage.outputTokenCount());
    }
  }

  private static void tokens(String direction, @Nullable Integer count) {
    if (count != null) {
      Metrics.counter("doithoai.model.tokens", "direction", direction).increment(count);
    }
  }

  private static void failed() {
    Metrics.counter("doithoai.model.calls", "outcome", "failed").increment();
  }

  private record Whole(ChatModel model) implements ChatModel {
    @Override
    public ChatResponse chat(ChatRequest request) {
      try {
        ChatResponse response = model.chat(request);
        done(response);
        return response;
      } catch (RuntimeException e) {
        failed();
        throw e;
      }
    }

    @Override
    public Set<Capability> supportedCapabilities() {
      return model.supportedCapabilities();
    }
  }

  private record Streaming(StreamingChatModel model) implements StreamingChatModel {
    @Override
    public void chat(ChatRequest request, StreamingChatResponseHandler handler) {
      model.chat(
          request,
          new StreamingChatResponseHandler() {
            @Override
            public void onPartialResponse(String part) {
              handler.onPartialResponse(part);
            }

            @Override
            public void onCompleteResponse(ChatResponse response) {
              done(response);
              handler.onCompleteResponse(response);
            }

            @Override
            public void onError(Throwable error) {
              failed();
              handler.onError(error);
            }
          });
    }

    @Override
    public Set<Capability> supportedCapabilities() {
      return model.supportedCapabilities();
    }
  }
}
