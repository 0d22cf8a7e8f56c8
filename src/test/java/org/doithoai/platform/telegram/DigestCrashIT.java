package org.doithoai.platform.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doithoai.conversation.BotProcess;
import org.doithoai.storage.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a real process with SIGKILL in the middle of a delivery to a thousand chats. */
class DigestCrashIT {

  private static final int CHATS = 1000;

  @TempDir Path folder;

  @Test
  void killedInTheMiddleEveryChatGetsItsDigest() throws Exception {
    try (Database database = Database.sqlite(folder.resolve("doithoai.db"))) {
      DigestingBot.prepare(database, CHATS);
    }
    try (BotApiEmulator telegram = new BotApiEmulator()) {
      try (BotProcess bot = bot(telegram)) {
        bot.awaitLine("READY");
        telegram.await("half of them", all -> sent(all) >= CHATS / 2);
        bot.kill();
      }
      int before = telegram.calls("sendmessage").size();
      assertTrue(before < CHATS, "in the middle");
      try (BotProcess bot = bot(telegram)) {
        bot.awaitLine("READY");
        telegram.await("all of them", all -> chats(all).size() == CHATS);
      }
      Map<Long, Integer> perChat = chats(telegram.calls("sendmessage"));
      long twice = perChat.values().stream().filter(n -> n > 1).count();
      assertTrue(twice <= 8, twice + " twice: more than were on the way at the kill");
      assertTrue(perChat.values().stream().allMatch(n -> n <= 2));
    }
    try (Database database = Database.sqlite(folder.resolve("doithoai.db"))) {
      assertEquals(CHATS, count(database, "SELECT COUNT(*) FROM digest_delivery"));
      assertEquals(
          CHATS, count(database, "SELECT COUNT(*) FROM outbox WHERE turn_key LIKE 'digest:%'"));
    }
  }

  private static int sent(List<BotApiEmulator.Call> calls) {
    return (int) calls.stream().filter(call -> call.method().equals("sendmessage")).count();
  }

  private static Map<Long, Integer> chats(List<BotApiEmulator.Call> calls) {
    Map<Long, Integer> perChat = new HashMap<>();
    for (BotApiEmulator.Call call : calls) {
      if (call.method().equals("sendmessage") && call.status() == 200) {
        perChat.merge(call.chat(), 1, Integer::sum);
      }
    }
    return perChat;
  }

  private static int count(Database database, String query) {
    return database.jdbi().withHandle(h -> h.createQuery(query).mapTo(Integer.class).one());
  }

  private BotProcess bot(BotApiEmulator telegram) {
    return new BotProcess(
        DigestingBot.class, folder.toString(), telegram.url().toString(), "0", "0");
  }
}
