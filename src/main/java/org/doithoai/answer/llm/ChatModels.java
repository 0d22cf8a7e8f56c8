package org.doithoai.answer.llm;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * LangChain4j's model of the settings, in both its forms. None retries, follows a redirection or
 * logs.
 *
 * @param whole answers at once
 * @param streaming answers bit by bit, on the caller's thread
 */
public record ChatModels(ChatModel whole, StreamingChatModel streaming) {

  private static final Set<Capability> SCHEMA = Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
  private static final String LOCAL_OLLAMA = "http://localhost:11434";

  /** Tokens that an answer may have where a model thinks before it answers, and they count. */
  private static final int MOST_TOKENS = 6_000;

  /** Tokens of Ollama's window, whose own default cuts off the instructions unsaid. */
  private static final int CONTEXT = 16_384;

  /** What servers without keys are sent, since LangChain4j wants one. */
  private static final String NO_KEY = "none";

  /**
   * The model.
   *
   * @throws IllegalArgumentException with one line for the operator, when a setting is missing
   */
  public static ChatModels of(ModelSettings settings) {
    settings
        .problem()
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(problem);
            });
    HttpClientBuilder http = BoundedHttpClient.within(settings.timeout());
    return switch (settings.provider()) {
      case OPENAI -> openAi(settings, http);
      case OLLAMA -> ollama(settings, http);
      case ANTHROPIC -> anthropic(settings, http);
      case GOOGLE -> google(settings, http);
    };
  }

  /**
   * OpenAI's own newer models refuse {@code max_tokens}; other servers know nothing else, and are
   * sent it with each request.
   */
  private static ChatModels openAi(ModelSettings settings, HttpClientBuilder http) {
    boolean own = settings.isOpenAi();
    return new ChatModels(
        OpenAiChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(url(settings))
            .apiKey(key(settings))
            .modelName(settings.name())
            .maxCompletionTokens(own ? MOST_TOKENS : null)
            .supportedCapabilities(SCHEMA)
            .strictJsonSchema(true)
            .maxRetries(0)
            .build(),
        OpenAiStreamingChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(url(settings))
            .apiKey(key(settings))
            .modelName(settings.name())
            .maxCompletionTokens(own ? MOST_TOKENS : null)
            .strictJsonSchema(true)
            .build());
  }

  private static ChatModels ollama(ModelSettings settings, HttpClientBuilder http) {
    return new ChatModels(
        OllamaChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(url(settings))
            .modelName(settings.name())
            .numCtx(CONTEXT)
            .supportedCapabilities(SCHEMA)
            .maxRetries(0)
            .build(),
        OllamaStreamingChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(url(settings))
            .modelName(settings.name())
            .numCtx(CONTEXT)
            .supportedCapabilities(SCHEMA)
            .build());
  }

  private static ChatModels anthropic(ModelSettings settings, HttpClientBuilder http) {
    return new ChatModels(
        AnthropicChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(url(settings))
            .apiKey(key(settings))
            .modelName(settings.name())
            .supportedCapabilities(SCHEMA)
            .maxRetries(0)
            .build(),
        AnthropicStreamingChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(url(settings))
            .apiKey(key(settings))
            .modelName(settings.name())
            .supportedCapabilities(SCHEMA)
            .build());
  }

  private static ChatModels google(ModelSettings settings, HttpClientBuilder http) {
    return new ChatModels(
        GoogleAiGeminiChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(url(settings))
            .apiKey(key(settings))
            .modelName(settings.name())
            .supportedCapabilities(SCHEMA)
            .maxRetries(0)
            .build(),
        GoogleAiGeminiStreamingChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(url(settings))
            .apiKey(key(settings))
            .modelName(settings.name())
            .build());
  }

  /** The address; the provider's own where none is set. */
  private static String url(ModelSettings settings) {
    URI at = settings.baseUrl();
    if (at != null) {
      return at.toString();
    }
    return switch (settings.provider()) {
      case OPENAI -> "https://api.openai.com/v1";
      case ANTHROPIC -> "https://api.anthropic.com/v1";
      case GOOGLE -> "https://generativelanguage.googleapis.com/v1beta";
      case OLLAMA -> LOCAL_OLLAMA;
    };
  }

  private static String key(ModelSettings settings) {
    @Nullable String key = settings.apiKey();
    return key == null || key.isEmpty() ? NO_KEY : key;
  }
}
