package org.doithoai.platform.telegram;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.doithoai.answer.Answerer;
import org.doithoai.conversation.ChatSettings;
import org.doithoai.conversation.ConversationFactory;
import org.doithoai.conversation.FakeAnswerer;
import org.doithoai.conversation.FakeIntake;
import org.doithoai.conversation.PassageLinks;
import org.doithoai.conversation.TestChat;
import org.doithoai.messaging.ChatListener;
import org.doithoai.messaging.Pause;
import org.doithoai.messaging.Replicas;
import org.doithoai.storage.Database;

/**
 * The real adapter over a real database and the emulated Telegram, with a clock that stands still.
 */
final class Rig implements AutoCloseable {

  final BotApiEmulator telegram;
  final People people;
  final Database database;
  final ConversationFactory chat;
  final TelegramAdapter adapter;
  final FakeIntake intake = new FakeIntake();

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
      List<ChatListener> changes) {
    this.telegram = telegram;
    this.people = new People(telegram, TestChat.NOW);
    this.database = Database.sqlite(folder.resolve("doithoai.db"));
    Clock clock = Clock.fixed(TestChat.NOW, ZoneOffset.UTC);
    Pause none = moment -> {};
    this.chat =
        new ConversationFactory(
            database.jdbi(),
            answerer,
            intake.articles(),
            settings,
            clock,
            none,
            changes,
            null,
            PassageLinks.OWN_ADDRESS,
            intake,
            Replicas.ALONE);
    this.adapter = new TelegramAdapter(settings(telegram), chat);
    adapter.start();
  }

  static TelegramSettings settings(BotApiEmulator telegram) {
    return new TelegramSettings(
        BotApiEmulator.TOKEN, telegram.url(), Duration.ofSeconds(1), 0, 0, true);
  }

  @Override
  public void close() {
    adapter.stop();
    database.close();
  }
}
