package org.doithoai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.doithoai.conversation.AdminNotices.Notice;
import org.doithoai.conversation.ConversationFactory;
import org.doithoai.conversation.FakeAnswerer;
import org.doithoai.conversation.TestChat;
import org.doithoai.intake.TickingClock;
import org.doithoai.messaging.LoginRefusedException;
import org.doithoai.messaging.Pause;
import org.doithoai.storage.Database;
import org.doithoai.web.HealthCheck.Level;
import org.doithoai.web.HealthCheck.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VitalsTest {

  private static final String FEED = "https://feed.example/rss";

  @TempDir Path folder;
  private final TickingClock clock = new TickingClock(Instant.parse("2026-11-29T08:00:00Z"));

  @SuppressWarnings("NullAway.Init")
  private Database database;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("doithoai.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Settings settings(String... more) {
    Map<String, String> environment = new TreeMap<>();
    for (int i = 0; i < more.length; i += 2) {
      environment.put(more[i], more[i + 1]);
    }
    return Settings.load(null, environment);
  }

  private Platforms platforms(Settings settings) {
    ConversationFactory chat =
        TestChat.chat(
            database.jdbi(),
            new FakeAnswerer(),
            TestChat.of(List.of()),
            settings.chat(),
            clock,
            Pause.by(clock),
            List.of());
    return new Platforms(settings, chat, (path, handler) -> {});
  }

  private Vitals vitals(Settings settings) {
    return new Vitals(settings, database, platforms(settings), null, clock);
  }

  private static Seen seen(Vitals vitals, String check) {
    return Objects.requireNonNull(vitals.seen().get(check));
  }

  private void feed(String address, int failures) {
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("DELETE FROM feed WHERE address = ?", address);
              handle.execute(
                  "INSERT INTO feed (address, due_at, failures, problem) VALUES (?, 0, ?, ?)",
                  address,
                  failures,
                  "HTTP 410");
            });
  }

  private void arrival(String address, String origin) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    INSERT INTO arrival (address, origin, title, state, detail, tries, due_at,
                      came_at, changed_at) VALUES (?, ?, '', 'INDEXED', '', 0, 0, ?, ?)\
                    """,
                    address,
                    origin,
                    clock.millis(),
                    clock.millis()));
  }

  @Test
  void aFeedOfTheSettingsThatHasFailedForLongIsTold() {
    Vitals vitals = vitals(settings("DOITHOAI_FEEDS_URLS", FEED));
    feed("https://gone.example/rss", 9);
    feed(FEED, 4);
    assertEquals(Map.of(), vitals.notices());
    assertEquals(Level.WORRYING, seen(vitals, "feeds").level());
    assertEquals("1 of 1 failing", seen(vitals, "feeds").detail());
    feed(FEED, 5);
    Map<String, Notice> told = vitals.notices();
    assertEquals(1, told.size());
    assertTrue(told.toString().contains("HTTP 410"), told.toString());
    feed(FEED, 0);
    assertEquals(Map.of(), vitals.notices());
    assertEquals(Level.GOOD, seen(vitals, "feeds").level());
  }

  @Test
  void aDayWithoutAnArticleOfAnyFeedIsTold() {
    Vitals vitals = vitals(settings("DOITHOAI_FEEDS_URLS", FEED));
    clock.forward(Duration.ofHours(23));
    assertEquals(Map.of(), vitals.notices());
    arrival("one.md", "folder");
    clock.forward(Duration.ofHours(2));
    assertEquals(Set.of("quiet"), vitals.notices().keySet(), "a folder is no feed");
    arrival("https://feed.example/2", FEED);
    assertEquals(Map.of(), vitals.notices());
  }

  @Test
  void withoutFeedsAWeekIsLongAndWhatWasBeforeTheStartDoesNotCount() {
    arrival("one.md", "folder");
    clock.forward(Duration.ofDays(30));
    Vitals vitals = vitals(settings());
    assertEquals(Map.of(), vitals.notices());
    clock.forward(Duration.ofDays(6));
    arrival("two.md", "folder");
    clock.forward(Duration.ofDays(6));
    assertEquals(Map.of(), vitals.notices());
    clock.forward(Duration.ofDays(2));
    assertEquals("alert.quiet", Objects.requireNonNull(vitals.notices().get("quiet")).key());
  }

  @Test
  void aRefusedTokenIsBadAndTold() throws IOException {
    HttpServer telegram =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    telegram.createContext(
        "/",
        exchange -> {
          byte[] no =
              "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}"
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(401, no.length);
          exchange.getResponseBody().write(no);
          exchange.close();
        });
    telegram.start();
    Settings settings =
        settings(
            "DOITHOAI_TELEGRAM_TOKEN",
            "1:A",
            "DOITHOAI_TELEGRAM_URL",
            "http://127.0.0.1:" + telegram.getAddress().getPort());
    Platforms platforms = platforms(settings);
    Vitals vitals = new Vitals(settings, database, platforms, null, clock);
    try {
      assertEquals(Level.BAD, seen(vitals, "platforms").level(), "it has not begun");
      assertThrows(LoginRefusedException.class, platforms::start);
      assertEquals(Set.of("token telegram"), vitals.notices().keySet());
      assertEquals("{telegram=refused}", seen(vitals, "platforms").detail());
    } finally {
      platforms.stop();
      telegram.stop(0);
    }
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsBad() {
    Vitals vitals = vitals(settings());
    assertEquals(Level.GOOD, seen(vitals, "database").level());
    database.close();
    assertEquals(Level.BAD, seen(vitals, "database").level());
  }
}
