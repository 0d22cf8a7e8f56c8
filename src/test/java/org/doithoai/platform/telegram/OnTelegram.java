package org.doithoai.platform.telegram;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.doithoai.answer.Answerer;
import org.doithoai.conversation.ChatSettings;
import org.doithoai.conversation.FakeAnswerer;
import org.doithoai.conversation.TestChat;
import org.doithoai.platform.telegram.BotApiEmulator.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** An emulated Telegram, and a bot that the test starts when it wants. */
abstract class OnTelegram {

  final BotApiEmulator telegram = new BotApiEmulator();
  @TempDir Path folder;
  @Nullable Rig rig;

  People started() {
    return started(TestChat.open());
  }

  People started(ChatSettings settings) {
    return started(settings, new FakeAnswerer());
  }

  People started(Answerer answerer) {
    return started(TestChat.open(), answerer);
  }

  People started(ChatSettings settings, Answerer answerer) {
    Rig started = new Rig(telegram, folder, settings, answerer);
    rig = started;
    return started.people;
  }

  /** The first calls of a method get a fault, the later ones do not. */
  void first(int count, String method, Fault fault) {
    AtomicInteger left = new AtomicInteger(count);
    telegram.faults(
        call -> call.method().equals(method) && left.getAndDecrement() > 0 ? fault : null);
  }

  @AfterEach
  void stop() {
    if (rig != null) {
      rig.close();
    }
    telegram.close();
  }
}
