package org.doithoai.chat.telegram;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.doithoai.answer.Answerer;
import org.doithoai.chat.Articles;
import org.doithoai.chat.Chat;
import org.doithoai.chat.ChatChanges;
import org.doithoai.chat.ChatSettings;
import org.doithoai.chat.FakeAnswerer;
import org.doithoai.chat.Pause;
import org.doithoai.knowledge.Article;
import org.doithoai.language.Language;
import org.doithoai.storage.Database;

/**
 * The real adapter over a real database and the emulated Telegram, with a clock that stands still.
 */
final class Rig implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  final BotApiEmulator telegram;
  final People people;
  final Database database;
  final Chat chat;
  final TelegramAdapter adapter;

  Rig(BotApiEmulator telegram, Path folder, ChatSettings settings) {
    this(telegram, folder, settings, new FakeAnswerer());
  }

  Rig(BotApiEmulator telegram, Path folder, ChatSettings settings, Answerer answerer) {
    this(telegram, folder, settings, answerer, List.of());
  }

  Rig(
      BotApiEmulator telegram,
      Path folder,
      ChatSettings settings,
      Answerer answerer,
      List<ChatChanges> changes) {
    this.telegram = telegram;
    this.people = new People(telegram, NOW);
    this.database = Database.sqlite(folder.resolve("doithoai.db"));
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Pause none = moment -> {};
    this.chat = new Chat(database.jdbi(), answerer, articles(), settings, clock, none, changes);
    this.adapter = new TelegramAdapter(settings(telegram), chat);
    adapter.start();
  }

  static TelegramSettings settings(BotApiEmulator telegram) {
    return new TelegramSettings(
        BotApiEmulator.TOKEN, telegram.url(), Duration.ofSeconds(1), 0, 0, true);
  }

  static Articles articles() {
    List<Article> all =
        List.of(
            FakeAnswerer.ARTICLE,
            FakeAnswerer.article("two.vi.md", Language.VIETNAMESE, LocalDate.of(2023, 10, 5)));
    return () -> all;
  }

  /** What holds but for access and limits, which tests would meet. */
  static ChatSettings open() {
    return with(new ChatSettings.AccessList(true, Set.of(), Set.of()), 1000);
  }

  static ChatSettings with(ChatSettings.AccessList access, int perMinute) {
    ChatSettings d = ChatSettings.defaults();
    return new ChatSettings(
        d.workers(),
        d.questionLength(),
        d.staleAfter(),
        d.giveUpAfter(),
        access,
        new ChatSettings.Limits(perMinute, 10_000, 10_000),
        d.memory(),
        d.keeping());
  }

  @Override
  public void close() {
    adapter.stop();
    database.close();
  }
}
