package org.doithoai.platform.slack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.doithoai.conversation.BotProcess;
import org.doithoai.conversation.CrashPoint;
import org.doithoai.conversation.CrashingChat;

/** A bot on the emulated Slack in a process of its own, to be killed at one point. */
final class CrashingBot {

  private CrashingBot() {}

  static BotProcess start(Path folder, SlackEmulator slack, CrashPoint point) {
    return start(folder.toString(), slack, point);
  }

  static BotProcess start(String database, SlackEmulator slack, CrashPoint point) {
    return CrashingChat.start(CrashingBot.class, database, slack.url(), point);
  }

  public static void main(String[] args) throws IOException {
    CrashingChat.run(
        args,
        (url, chat) -> {
          SlackAdapter adapter = new SlackAdapter(settings(url), chat, (path, handler) -> {});
          return new CrashingChat.Adapter(adapter::start, adapter::stop);
        });
  }

  private static SlackSettings settings(URI url) {
    return new SlackSettings(
        SlackEmulator.BOT_TOKEN, SlackEmulator.APP_TOKEN, null, url, 0, 0, null);
  }
}
