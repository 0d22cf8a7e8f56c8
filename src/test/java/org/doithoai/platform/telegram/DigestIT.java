package org.doithoai.platform.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.doithoai.platform.telegram.BotApiEmulator.Call;
import org.doithoai.platform.telegram.BotApiEmulator.Fault;
import org.junit.jupiter.api.Test;

/** Digests from the wish to the message, with the real articles, reader and writer. */
class DigestIT extends DigestScene {

  private static final long GROUP = -100500;

  @Test
  void wishedInVietnameseItComesOnceWithItsPassages() throws IOException {
    people.write(22, "gửi tôi bản tin 7:30 sáng các ngày làm việc về Nhật Bản và Hàn Quốc");
    Call card = said(22, 1);
    assertSays(card, "Đã đăng ký", "Nhật Bản", "Hàn Quốc", "07:30", "Thứ Ba");
    clock.set("2026-03-02T10:00:00Z");
    add("japan-10th");
    bot.look();
    tickAt("2026-03-03T00:29:59Z");
    assertEquals(1, telegram.messages(22).size(), "not before its time");
    tickAt("2026-03-03T00:30:00Z");
    Call digest = said(22, 2);
    assertSays(digest, "Bản tin", "[1]", "Nhật Bản");
    tickAt("2026-03-03T00:30:10Z");
    bot.close();
    bot = bot();
    tickAt("2026-03-03T00:31:00Z");
    tickAt("2026-03-04T00:30:00Z");

    press(22, 22, digest, "Vì sao");
    assertSays(said(22, 3), "Nhật Bản", "07:30");
    people.write(22, "tạm dừng bản tin đến 10/3");
    assertSays(said(22, 4), "10/3/2026");
    people.write(22, "tiếp tục bản tin");
    assertSays(said(22, 5), "Lần tới");
    people.write(22, "bỏ bản tin");
    assertSays(said(22, 6), "Bỏ bản tin về");
    press(22, 22, said(22, 6), "Đồng ý");
    assertSays(said(22, 7), "Đã bỏ");
    telegram.awaitAllAcknowledged();
    assertEquals(7, telegram.messages(22).size());
  }

  @Test
  void wishedInEnglishChangedByAnAnswerAndByButtons() {
    people.write(11, "/digest");
    Call how = said(11, 1);
    assertSays(how, "/digest every weekday");
    people.write(11, "/digest every day at 8 about Singapore");
    Call card = said(11, 2);
    assertSays(card, "Subscribed: digest #1", "Singapore", "08:00", "Hanoi");
    press(11, 11, card, "Singapore");
    assertSays(said(11, 3), "Changed: digest #1", "Singapore");
    people.answer(11, card.message(), "at 9:15");
    assertSays(said(11, 4), "09:15");
    press(11, 11, card, "Preview");
    assertSays(said(11, 5), "Nothing new is waiting", "Singapore", "[1]");
    press(11, 11, card, "Pause");
    assertSays(said(11, 6), "Paused");
    people.write(11, "who chaired the 15th dialogue with Singapore?");
    assertFalse(said(11, 7).text().contains("digest"), "a question is no wish");
    people.write(11, "/digest weekly on Monday at 7 about Japan");
    assertSays(said(11, 8), "digest #2", "Monday");
    people.write(11, "/digest");
    Call list = said(11, 9);
    assertSays(list, "#1", "#2", "Paused");
    people.write(11, "/digest #2 at 6:45");
    assertSays(said(11, 10), "digest #2", "06:45");
    press(11, 11, list, "#1");
    press(11, 11, said(11, 11), "Remove");
    press(11, 11, said(11, 12), "Yes");
    assertSays(said(11, 13), "removed");
  }

  @Test
  void inAGroupItsMakerAndTheAdminsDecide() {
    people.send(people.inGroup(GROUP, 31, "/digest@DoithoaiTestBot daily at 7:00 about Japan"));
    Call card = said(GROUP, 1);
    press(33, GROUP, card, "Pause");
    Call notice = telegram.call("answercallbackquery", 1);
    assertTrue(notice.text().contains("Only the person"), notice.text());
    press(31, GROUP, card, "Pause");
    assertSays(said(GROUP, 2), "Paused");
    telegram.administrator(35);
    press(35, GROUP, said(GROUP, 2), "Resume");
    assertSays(said(GROUP, 3), "Next");
    people.send(people.inGroup(GROUP, 37, "/digest@DoithoaiTestBot remove #1"));
    ObjectNode other = people.inGroup(GROUP, 37, "/digest@DoithoaiTestBot #1 at 8:00");
    people.send(other);
    assertSays(said(GROUP, 5), "Only the person");
    assertEquals(5, telegram.messages(GROUP).size());
  }

  @Test
  void aChannelSubscribesByAPost() throws IOException {
    ObjectNode post = people.inGroup(-100900, 31, "/digest@DoithoaiTestBot daily at 7:00");
    post.remove("from");
    ((ObjectNode) post.get("chat")).put("type", "channel");
    post.putObject("sender_chat").put("id", -100900).put("type", "channel");
    telegram.update("\"channel_post\":" + post);
    Call card = said(-100900, 1);
    assertSays(card, "Subscribed");
    add("japan-10th");
    bot.look();
    tickAt("2026-03-03T00:00:00Z");
    assertSays(said(-100900, 2), "Digest", "[1]");
  }

  @Test
  void aChatThatBlocksTheBotIsSuspendedAndAnAdminToldUntilItIsBack() throws IOException {
    people.write(41, "/digest every day at 7:30 about Japan");
    said(41, 1);
    telegram.faults(
        call ->
            call.method().equals("sendmessage") && call.chat() == 41
                ? Fault.error(403, "Forbidden: bot was blocked by the user", "")
                : null);
    add("japan-10th");
    bot.look();
    tickAt("2026-03-03T00:30:00Z");
    Call told = said(ADMIN, 1);
    assertSays(told, "suspended", "Japan", "41");
    tickAt("2026-03-04T00:30:00Z");

    telegram.faults(call -> null);
    telegram.update(
        "\"my_chat_member\":{\"chat\":{\"id\":41,\"type\":\"private\"},\"date\":1,\"from\":"
            + People.user(41)
            + ",\"old_chat_member\":{\"status\":\"kicked\",\"user\":"
            + People.user(BotApiEmulator.BOT)
            + ",\"until_date\":0},\"new_chat_member\":{\"status\":\"member\",\"user\":"
            + People.user(BotApiEmulator.BOT)
            + "}}");
    telegram.awaitAllAcknowledged();
    people.write(41, "/digest");
    assertSays(said(41, 2), "Next");
    tickAt("2026-03-05T00:30:00Z");
    assertSays(said(41, 3), "Digest", "Japan");
    assertEquals(1, telegram.messages(ADMIN).size());
  }
}
