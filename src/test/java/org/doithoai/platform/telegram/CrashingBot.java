package org.doithoai.platform.telegram;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.doithoai.conversation.BotProcess;
import org.doithoai.conversation.CrashPoint;
import org.doithoai.conversation.CrashingChat;

/** A bot on the emulated Telegram in a process of its own, to be killed at one point. */
final class CrashingBot {

  private CrashingBot() {}

  static BotProcess start(Path folder, BotApiEmulator telegram, CrashPoint point) {
    return start(folder.toString(), telegram, point);
  }

  static BotProcess start(String database, BotApiEmulator telegram, CrashPoint point) {
    return CrashingChat.start(CrashingBot.class, database, telegram.url(), point);
  }

  public static void main(String[] args) throws IOException {
    CrashingChat.run(
        args,
        (url, chat) -> {
          TelegramAdapter adapter = new TelegramAdapter(settings(url), chat);
          return new CrashingChat.Adapter(adapter::start, adapter::stop);
        });
  }

  private static TelegramSettings settings(URI url) {
    return new TelegramSettings(BotApiEmulator.TOKEN, url, Duration.ofSeconds(1), 0, 0, true);
  }
}
