package org.doithoai.answer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelSettingsTest {

  @Test
  void noneIsNoModel() {
    assertEquals(Optional.empty(), ModelSettings.parse(" none "));
  }

  @Test
  void aProviderAndAName() {
    ModelSettings settings = ModelSettings.parse("Ollama:qwen3:8b").orElseThrow();
    assertEquals(ModelSettings.Provider.OLLAMA, settings.provider());
    assertEquals("qwen3:8b", settings.name());
    assertNull(settings.baseUrl());
    assertEquals(ModelSettings.DEFAULT_TIMEOUT, settings.timeout());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gpt-5", "openai", "openai:", "azure:gpt-5", ":x", "none:x"})
  void anythingElseIsRefusedInOneLineWithWhatIsAllowed(String value) {
    String message =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> ModelSettings.parse(value))
                .getMessage());
    assertTrue(message.startsWith("model: "), message);
    assertTrue(
        message.endsWith("none, openai:<name>, ollama:<name>, anthropic:<name>, google:<name>"),
        message);
    assertEquals(1, message.lines().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "localhost:1234", "ftp://host/", "file:///etc/passwd", "http://", "a b"})
  void anAddressIsHttp(String url) {
    ModelSettings settings = ModelSettings.parse("openai:x").orElseThrow();
    String message =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> settings.at(url)).getMessage());
    assertTrue(message.startsWith("model-url: "), message);
  }

  @Test
  void whoNeedsAKeySaysSo() {
    assertTrue(ModelSettings.parse("openai:x").orElseThrow().problem().isPresent());
    assertTrue(ModelSettings.parse("google:x").orElseThrow().problem().isPresent());
    assertTrue(ModelSettings.parse("ollama:x").orElseThrow().problem().isEmpty());
    ModelSettings own =
        ModelSettings.parse("openai:x").orElseThrow().at("http://localhost:8000/v1");
    assertTrue(own.problem().isEmpty(), "a server of one's own may want no key");
  }

  @Test
  void theKeyIsInNoWords() {
    ModelSettings settings =
        ModelSettings.parse("openai:x")
            .orElseThrow()
            .at("http://u:pw@localhost/")
            .withKey("sk-123");
    assertFalse(settings.toString().contains("sk-123"));
    assertFalse(settings.toString().contains("pw"));
    assertEquals("sk-123", settings.apiKey());
  }
}
