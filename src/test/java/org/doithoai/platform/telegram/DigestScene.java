package org.doithoai.platform.telegram;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.doithoai.app.DigestBot;
import org.doithoai.intake.TickingClock;
import org.doithoai.platform.telegram.BotApiEmulator.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A bot that sends digests, on an emulated Telegram, and what is said to it and by it. */
abstract class DigestScene {

  /** Monday, 2 March 2026, 09:00 in Hà Nội. */
  static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

  static final Path OUR_ARTICLES = Path.of("knowledge", "articles");
  static final long ADMIN = 1;

  @TempDir Path folder;
  final TickingClock clock = new TickingClock(START);
  final BotApiEmulator telegram = new BotApiEmulator();
  final People people = new People(telegram, START);
  DigestBot bot;

  @BeforeEach
  void start() throws IOException {
    Files.createDirectories(folder.resolve("articles"));
    add("singapore-15th");
    bot = bot();
  }

  DigestBot bot() throws IOException {
    return new DigestBot(
        folder,
        Map.of(
            "DOITHOAI_TELEGRAM_URL",
            telegram.url().toString(),
            "DOITHOAI_TELEGRAM_TOKEN",
            BotApiEmulator.TOKEN,
            "DOITHOAI_TELEGRAM_POLL_TIMEOUT",
            "1s",
            "DOITHOAI_TELEGRAM_MESSAGES_PER_SECOND",
            "0",
            "DOITHOAI_LIMITS_PERSON_PER_MINUTE",
            "1000",
            "DOITHOAI_ACCESS_ADMINS",
            "telegram:" + ADMIN),
        clock);
  }

  @AfterEach
  void stop() {
    bot.close();
    telegram.close();
  }

  /** Puts those of our articles there whose name holds this. */
  void add(String name) {
    try (var files = Files.list(OUR_ARTICLES)) {
      List<Path> found = files.filter(f -> f.getFileName().toString().contains(name)).toList();
      assertFalse(found.isEmpty(), name);
      for (Path file : found) {
        Files.copy(file, folder.resolve("articles").resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the bot said last to a chat, after so many messages. */
  Call said(long chat, int count) {
    return telegram.messages(chat, count).get(count - 1);
  }

  void assertSays(Call call, String... words) {
    for (String word : words) {
      assertTrue(call.text().contains(word), () -> "“" + word + "” in: " + call.text());
    }
  }

  void press(long person, long chat, Call under, String label) {
    for (JsonNode row : under.body().path("reply_markup").path("inline_keyboard")) {
      for (JsonNode key : row) {
        if (key.path("text").asText().contains(label)) {
          people.press(person, chat, under.message(), key.path("callback_data").asText());
          return;
        }
      }
    }
    throw new AssertionError("no button “" + label + "” under " + under.body());
  }

  void tickAt(String moment) {
    clock.set(moment);
    bot.tick();
  }
}
