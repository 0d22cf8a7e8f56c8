package org.doithoai.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doithoai.conversation.ChatSettings;
import org.doithoai.intake.Feeds;
import org.doithoai.intake.IngestLog;
import org.doithoai.messaging.PrintableAddress;
import org.doithoai.storage.Database;
import org.doithoai.storage.PrivateFiles;
import org.doithoai.web.DeskSource;
import org.doithoai.web.HealthCheck;

/** What the desk shows of intake, settings and health. */
final class OperatorDesk implements DeskSource {

  private static final int MOST = 100;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Settings settings;
  private final Database database;
  private final Vitals vitals;
  private final IngestLog log;

  OperatorDesk(Settings settings, Database database, Vitals vitals, Clock clock) {
    this.settings = settings;
    this.database = database;
    this.vitals = vitals;
    this.log = new IngestLog(database.jdbi(), clock);
  }

  @Override
  public List<Arrival> arrivals() {
    return log.newest(MOST).stream()
        .map(a -> new Arrival(a.changedAt(), a.state().name(), a.address(), a.detail()))
        .toList();
  }

  @Override
  public Map<String, String> feeds() {
    Map<String, String> problems = Feeds.problems(database.jdbi());
    Map<String, String> feeds = new LinkedHashMap<>();
    for (URI feed : settings.intake().feeds()) {
      feeds.put(PrintableAddress.of(feed), problems.getOrDefault(feed.toString(), ""));
    }
    return feeds;
  }

  @Override
  public Map<String, HealthCheck.Seen> health() {
    return vitals.seen();
  }

  /** None of these parts says a secret when it is written out. */
  @Override
  public Map<String, String> settings() {
    ChatSettings chat = settings.chat();
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("knowledge", settings.knowledge().toString());
    shown.put("data", settings.data().toString());
    shown.put("database", settings.databaseUrl().isPresent() ? "PostgreSQL" : "SQLite");
    shown.put("model", settings.model().map(Object::toString).orElse("none"));
    shown.put("embedding", settings.embedding().map(Object::toString).orElse("none"));
    shown.put("telegram", settings.telegram().isPresent() ? "there is a token" : "off");
    shown.put("slack", settings.slack().isPresent() ? "there are tokens" : "off");
    shown.put("access", chat.access().toString());
    shown.put("limits", chat.limits().toString());
    shown.put("memory", chat.memory().toString());
    shown.put("keep", chat.keeping().toString());
    shown.put("digest", settings.digest().toString());
    shown.put(
        "feeds", settings.intake().feeds().size() + ", asked every " + settings.intake().every());
    shown.put("web", settings.web().toString());
    return shown;
  }

  /** One JSON object a line, as {@code ask --batch} reads them. */
  @Override
  public void handOver(String question, String language, String article) throws IOException {
    Path file = settings.data().resolve("questions.jsonl");
    PrivateFiles.file(file);
    ObjectNode line = JSON.createObjectNode();
    line.put("id", "handed-over-" + (Files.size(file) + 1));
    line.put("lang", language);
    line.put("question", question);
    line.put("source", article);
    Files.writeString(file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
  }
}
