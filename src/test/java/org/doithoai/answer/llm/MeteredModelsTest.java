package org.doithoai.answer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.TokenUsage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeteredModelsTest {

  private static final ChatRequest REQUEST =
      ChatRequest.builder().messages(UserMessage.from("Who?")).build();

  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final List<String> heard = new ArrayList<>();

  @BeforeEach
  void listen() {
    Metrics.addRegistry(registry);
  }

  @AfterEach
  void stop() {
    Metrics.removeRegistry(registry);
    registry.close();
  }

  private double count(String name, String tag, String value) {
    return registry.find(name).tag(tag, value).counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  private static ChatResponse response() {
    return ChatResponse.builder()
        .aiMessage(AiMessage.from("Nobody."))
        .tokenUsage(new TokenUsage(120, 7))
        .build();
  }

  /** Models that answer, or fail. */
  private static ChatModels models(boolean fail) {
    ChatModel whole =
        new ChatModel() {
          @Override
          public ChatResponse chat(ChatRequest request) {
            if (fail) {
              throw new IllegalStateException("no model");
            }
            return response();
          }
        };
    StreamingChatModel streaming =
        new StreamingChatModel() {
          @Override
          public void chat(ChatRequest request, StreamingChatResponseHandler handler) {
            handler.onPartialResponse("Nobody");
            if (fail) {
              handler.onError(new IllegalStateException("no model"));
            } else {
              handler.onCompleteResponse(response());
            }
          }
        };
    return MeteredModels.of(new ChatModels(whole, streaming));
  }

  private StreamingChatResponseHandler handler() {
    return new StreamingChatResponseHandler() {
      @Override
      public void onPartialResponse(String part) {
        heard.add(part);
      }

      @Override
      public void onCompleteResponse(ChatResponse response) {
        heard.add("done");
      }

      @Override
      public void onError(Throwable error) {
        heard.add(String.valueOf(error.getMessage()));
      }
    };
  }

  @Test
  void callsAndTokensAreCounted() {
    assertEquals("Nobody.", models(false).whole().chat(REQUEST).aiMessage().text());
    models(false).streaming().chat(REQUEST, handler());
    assertEquals(List.of("Nobody", "done"), heard);
    assertEquals(2, count("doithoai.model.calls", "outcome", "done"));
    assertEquals(0, count("doithoai.model.calls", "outcome", "failed"));
    assertEquals(240, count("doithoai.model.tokens", "direction", "in"));
    assertEquals(14, count("doithoai.model.tokens", "direction", "out"));
  }

  @Test
  void failuresAreCountedAndPassedOn() {
    assertThrows(IllegalStateException.class, () -> models(true).whole().chat(REQUEST));
    models(true).streaming().chat(REQUEST, handler());
    assertEquals(List.of("Nobody", "no model"), heard);
    assertEquals(2, count("doithoai.model.calls", "outcome", "failed"));
    assertEquals(0, count("doithoai.model.calls", "outcome", "done"));
  }
}
