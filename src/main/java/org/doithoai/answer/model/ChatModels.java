package org.doithoai.answer.model;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes LangChain4j's model of the settings. None retries, follows a redirection or logs. */
public final class ChatModels {

  private static final Set<Capability> SCHEMA = Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
  private static final String LOCAL_OLLAMA = "http://localhost:11434";

  /** What servers without keys are sent, since LangChain4j wants one. */
  private static final String NO_KEY = "none";

  private ChatModels() {}

  /**
   * The model.
   *
   * @throws IllegalArgumentException with one line for the operator, when a setting is missing
   */
  public static ChatModel of(ModelSettings settings) {
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

  private static ChatModel openAi(ModelSettings settings, HttpClientBuilder http) {
    return OpenAiChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(url(settings))
        .apiKey(key(settings))
        .modelName(settings.name())
        .supportedCapabilities(SCHEMA)
        .strictJsonSchema(true)
        .maxRetries(0)
        .build();
  }

  private static ChatModel ollama(ModelSettings settings, HttpClientBuilder http) {
    URI at = settings.baseUrl();
    return OllamaChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(at == null ? LOCAL_OLLAMA : at.toString())
        .modelName(settings.name())
        .supportedCapabilities(SCHEMA)
        .maxRetries(0)
        .build();
  }

  private static ChatModel anthropic(ModelSettings settings, HttpClientBuilder http) {
    return AnthropicChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(url(settings))
        .apiKey(key(settings))
        .modelName(settings.name())
        .supportedCapabilities(SCHEMA)
        .maxRetries(0)
        .build();
  }

  private static ChatModel google(ModelSettings settings, HttpClientBuilder http) {
    return GoogleAiGeminiChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(url(settings))
        .apiKey(key(settings))
        .modelName(settings.name())
        .supportedCapabilities(SCHEMA)
        .maxRetries(0)
        .build();
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
