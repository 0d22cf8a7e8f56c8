package org.doithoai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doithoai.retrieval.dense.EmbeddingSettings;
import org.doithoai.web.WebSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @TempDir Path folder;

  private Settings load(String yaml, Map<String, String> environment) throws IOException {
    Path file = folder.resolve("doithoai.yaml");
    Files.writeString(file, yaml);
    return Settings.load(file, environment);
  }

  private String problem(String yaml, Map<String, String> environment) {
    SettingsException e =
        assertThrows(SettingsException.class, () -> load(yaml, environment), yaml);
    String message = String.valueOf(e.getMessage());
    assertEquals(1, message.lines().count(), message);
    return message;
  }

  @Test
  void theFileThatShipsHoldsEveryDefault() {
    Settings shipped = Settings.load(Settings.FILE, Map.of());
    Settings none = Settings.load(null, Map.of());
    assertEquals(none, shipped);
    assertEquals(List.of(Path.of("knowledge/articles")), shipped.knowledge());
    assertTrue(shipped.telegram().isEmpty());
  }

  /** Mended by copying what this writes to {@code target} over the file. */
  @Test
  void theFileThatShipsIsPrintedFromTheTable() throws IOException {
    String printed = SettingsYaml.of(SettingsTable.SHIPPED);
    Path copy = Files.writeString(Path.of("target", "doithoai.yaml"), printed);
    String shipped = Files.readString(Settings.FILE);
    assertEquals(printed, shipped, "copy " + copy + " over " + Settings.FILE);
    assertEquals(
        Set.copyOf(SettingsTable.SHIPPED.fileKeys()), SettingsFile.read(Settings.FILE).keySet());
  }

  @Test
  void everyKeyOfTheTableIsRead() {
    Set<String> read = SettingsReader.keysReadBy(Settings::read);
    for (String key : SettingsTable.SHIPPED.keys()) {
      assertTrue(read.contains(key), key);
    }
  }

  @Test
  void theEnvironmentIsAboveTheFile() throws IOException {
    Settings settings =
        load(
            "data: here\nmemory: {questions: 3}\naccess: {admins: ['telegram:1']}\n",
            Map.of(
                "DOITHOAI_DATA", "there",
                "DOITHOAI_TELEGRAM_TOKEN", "12:abc",
                "DOITHOAI_TELEGRAM_POLL_TIMEOUT", "5s",
                "DOITHOAI_KNOWLEDGE", "a,b",
                "DOITHOAI_OPTS", "-Xmx1g",
                "PATH", "/bin"));
    assertEquals(Path.of("there"), settings.data());
    assertEquals(3, settings.chat().memory().questions());
    assertEquals(Set.of("telegram:1"), settings.chat().access().admins());
    assertEquals(List.of(Path.of("a"), Path.of("b")), settings.knowledge());
    assertEquals(Duration.ofSeconds(5), settings.telegram().orElseThrow().pollTimeout());
    assertFalse(settings.toString().contains("abc"));
  }

  @Test
  void secretsComeFromTheEnvironmentOrAFile() throws IOException {
    Path token = folder.resolve("token");
    Files.writeString(token, "12:from-file\n");
    String yaml = "telegram: {token-file: '" + token + "'}";
    assertEquals("12:from-file", load(yaml, Map.of()).telegram().orElseThrow().token());
    Map<String, String> environment = Map.of("DOITHOAI_TELEGRAM_TOKEN", "12:direct");
    assertEquals("12:direct", load(yaml, environment).telegram().orElseThrow().token());

    String inFile = problem("telegram: {token: '12:abc'}", Map.of());
    assertTrue(inFile.contains("DOITHOAI_TELEGRAM_TOKEN"), inFile);
    assertFalse(inFile.contains("12:abc"), inFile);
    assertTrue(problem("telegram: {token-file: none}", Map.of()).contains("cannot be read"));
    assertTrue(problem("", Map.of("DOITHOAI_TELEGRAM_TOKEN", "hello")).contains("BotFather"));
  }

  @Test
  void whatIsWrongIsOneLineWithTheKeyAndWhatItMayBe() {
    assertEquals(
        "chat.workers is '0' but must be a whole number from 1 to 64",
        problem("chat: {workers: 0}", Map.of()));
    assertEquals(
        "telegram.inline is 'perhaps' but must be true or false",
        problem("telegram: {inline: perhaps}", Map.of()));
    assertEquals(
        "access.mode is 'all' but must be open or listed",
        problem("", Map.of("DOITHOAI_ACCESS_MODE", "all")));
    assertTrue(problem("keep: {answers: soon}", Map.of()).contains("such as 30s, 15m, 2h, 30d"));
    assertTrue(problem("keep: {answers: 1h}", Map.of()).contains("from 1d to 3650d"));
    assertTrue(problem("telegram: {url: 'ftp://x'}", Map.of()).contains("http:// or https://"));
    assertTrue(problem("database: {url: 'jdbc:h2:x'}", Map.of()).contains("jdbc:postgresql:"));
    assertTrue(problem("access: {admins: [me]}", Map.of()).contains("telegram:204"));
  }

  @Test
  void theEmbeddingModelHasAnAddressAndASecret() throws IOException {
    Map<String, String> environment =
        Map.of(
            "DOITHOAI_EMBEDDING", "openai:text-embedding-3-small",
            "DOITHOAI_EMBEDDING_URL", "https://example.org/v1",
            "DOITHOAI_EMBEDDING_KEY", "s3cret");
    EmbeddingSettings set = load("embedding: minilm", environment).embedding().orElseThrow();
    assertEquals("text-embedding-3-small", set.name());
    assertEquals("s3cret", set.key());
    assertEquals("openai:text-embedding-3-small", set.toString());
    assertEquals(
        "embedding: 'word2vec' is not one of none, minilm, onnx:<folder>, openai:<model>,"
            + " ollama:<model>",
        problem("embedding: word2vec", Map.of()));
    assertTrue(problem("{embedding: minilm, embedding-url: 'ftp://x'}", Map.of()).contains("http"));
  }

  @Test
  void whatMeansNothingIsNamed() {
    assertEquals(
        "unknown key chat.worker; near it: chat.give-up-after, chat.question-length,"
            + " chat.stale-after, chat.workers",
        problem("chat: {worker: 3}", Map.of()));
    assertTrue(problem("telegramm: {url: x}", Map.of()).contains("near it: access, chat"));
    assertTrue(problem("", Map.of("DOITHOAI_TELEGRAM_TOKN", "x")).contains("TOKN"));
  }

  @Test
  void whatAnOrchestratorSetsIsNoSetting() throws IOException {
    Settings settings =
        load(
            "",
            Map.of(
                "DOITHOAI_PORT", "tcp://10.0.0.7:8484",
                "DOITHOAI_PORT_8484_TCP_ADDR", "10.0.0.7",
                "DOITHOAI_SERVICE_HOST", "10.0.0.7",
                "DOITHOAI_SERVICE_PORT_HTTP", "8484",
                "DOITHOAI_DATABASE_SERVICE_HOST", "10.0.0.8",
                "DOITHOAI_WEB_PORT", "9000"));
    assertEquals(9000, settings.web().port());
  }

  @Test
  void platformsAreReachedWhereTheyAre() throws IOException {
    Settings settings =
        load(
            "",
            Map.of(
                "DOITHOAI_TELEGRAM_TOKEN", "1:a",
                "DOITHOAI_SLACK_BOT_TOKEN", "xoxb-1",
                "DOITHOAI_SLACK_APP_TOKEN", "xapp-1"));
    assertEquals(URI.create("https://api.telegram.org"), settings.telegram().orElseThrow().url());
    assertEquals(URI.create("https://slack.com/api/"), settings.slack().orElseThrow().url());
  }

  @Test
  void pagesHaveAnAddressAndAHash() throws IOException {
    assertEquals(
        new WebSettings(true, "127.0.0.1", 8484, null, false, Duration.ofDays(90), null),
        load("", Map.of()).web());
    String yaml = "web: {url: 'https://bot.example/', public: true, links-valid: 7d}";
    assertEquals("https://bot.example", String.valueOf(load(yaml, Map.of()).web().url()));
    assertTrue(problem("web: {port: 70000}", Map.of()).contains("web.port"));
    assertTrue(problem("web: {host: 'a b'}", Map.of()).contains("web.host"));
    assertTrue(
        problem("", Map.of("DOITHOAI_WEB_PASSWORD_HASH", "hunter2")).contains("web password"));
    String key =
        problem(
            "slack: {client-id: '1'}",
            Map.of(
                "DOITHOAI_SLACK_CLIENT_SECRET", "s",
                "DOITHOAI_SLACK_INSTALLATION_KEY", "no Base64",
                "DOITHOAI_SLACK_APP_TOKEN", "xapp-1"));
    assertTrue(key.contains("32 bytes in Base64"), key);
  }

  @Test
  void aFileThatIsNoYamlIsOneLineToo() {
    assertTrue(problem("a: b: c", Map.of()).contains("line 1"));
    assertTrue(problem("just words", Map.of()).contains("must hold keys"));
    assertTrue(problem("knowledge: [{a: b}]", Map.of()).contains("list of plain words"));
    assertTrue(problem("data: a\ndata: b", Map.of()).contains("data"));
    assertThrows(
        SettingsException.class, () -> Settings.load(folder.resolve("none.yaml"), Map.of()));
  }
}
