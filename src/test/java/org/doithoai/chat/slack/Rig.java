package org.doithoai.chat.slack;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.doithoai.answer.Answerer;
import org.doithoai.chat.Articles;
import org.doithoai.chat.Chat;
import org.doithoai.chat.ChatChanges;
import org.doithoai.chat.ChatSettings;
import org.doithoai.chat.FakeAnswerer;
import org.doithoai.knowledge.Article;
import org.doithoai.language.Language;
import org.doithoai.storage.Database;

/** The real adapter over a real database and the emulated Slack, with a clock that stands still. */
final class Rig implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  final SlackEmulator slack;
  final People people;
  final Database database;
  final Chat chat;
  final SlackAdapter adapter;
  final MovedClock clock;

  Rig(SlackEmulator slack, Path folder, ChatSettings settings) {
    this(slack, folder, settings, new FakeAnswerer());
  }

  Rig(SlackEmulator slack, Path folder, ChatSettings settings, Answerer answerer) {
    this(slack, folder, settings, answerer, List.of(), settings(slack));
  }

  Rig(
      SlackEmulator slack,
      Path folder,
      ChatSettings settings,
      Answerer answerer,
      List<ChatChanges> changes,
      SlackSettings connection) {
    this.slack = slack;
    this.people = new People(slack);
    this.database = Database.sqlite(folder.resolve("doithoai.db"));
    this.clock = new MovedClock();
    this.chat =
        new Chat(database.jdbi(), answerer, articles(), settings, clock, clock::to, changes);
    this.adapter = new SlackAdapter(connection, chat);
    adapter.start();
  }

  /** A clock that stands still but for the pauses that are made. */
  static final class MovedClock extends Clock {

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

    void to(Instant moment) {
      now.updateAndGet(before -> moment.isAfter(before) ? moment : before);
    }

    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  static SlackSettings settings(SlackEmulator slack) {
    return new SlackSettings(
        SlackEmulator.BOT_TOKEN, SlackEmulator.APP_TOKEN, null, slack.url(), 0, 0);
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
