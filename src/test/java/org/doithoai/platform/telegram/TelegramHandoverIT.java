package org.doithoai.platform.telegram;

import static org.doithoai.platform.telegram.TelegramConversationIT.buttons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.doithoai.conversation.ChatSettings;
import org.doithoai.conversation.TestChat;
import org.doithoai.platform.telegram.BotApiEmulator.Call;
import org.doithoai.platform.telegram.BotApiEmulator.Fault;
import org.junit.jupiter.api.Test;

/** Articles that are handed over in a chat. */
class TelegramHandoverIT extends OnTelegram {

  private static final byte[] MEETING = "There was a meeting.".getBytes(StandardCharsets.UTF_8);

  private People startedWithAdmin() {
    Set<String> admins = Set.of("telegram:11", "telegram:12");
    return started(TestChat.with(new ChatSettings.AccessList(true, Set.of(), admins), 1000));
  }

  private List<String> taken() {
    return Objects.requireNonNull(rig).intake.sources();
  }

  @Test
  void anAdminsFileIsTakenInAndOutAgain() {
    People people = startedWithAdmin();
    telegram.file("talks.html", MEETING);
    people.document(11, "talks.html", MEETING.length, "");

    Call card = telegram.messages(11, 1).getFirst();
    assertTrue(
        card.text().startsWith("Added. This is what I read:\n\nSeven paragraphs"), card.text());
    assertTrue(card.text().contains("1 May 2024 · VNA"), card.text());
    assertTrue(card.text().contains("With: Japan"), card.text());
    assertEquals(List.of("incoming/talks.html"), taken());

    String undo = buttons(card).getLast();
    assertTrue(undo.startsWith("t:"), undo);
    people.press(13, 11, card.message(), undo);
    assertTrue(
        telegram.call("answercallbackquery", 1).text().startsWith("Only the people who look"));
    assertEquals(List.of("incoming/talks.html"), taken());
    people.press(11, 11, card.message(), undo);
    assertTrue(telegram.call("editmessagetext", 1).text().startsWith("Removed again: Seven"));
    assertEquals(List.of(), taken());
    people.press(11, 11, card.message(), undo);
    assertTrue(telegram.call("answercallbackquery", 3).text().startsWith("I do not have that"));
  }

  @Test
  void anAddressIsTakenInByNameOrAsItIs() {
    People people = startedWithAdmin();
    people.write(11, "/add https://example.org/a-meeting");
    people.write(12, "https://example.org/other-meeting");
    people.write(11, "https://example.org/a-meeting");
    people.write(11, "/add");
    people.write(11, "/add https://example.org/nothing");

    List<Call> said = telegram.messages(11, 4);
    assertTrue(said.get(0).text().startsWith("Added."), said.get(0).text());
    assertTrue(said.get(1).text().startsWith("I have that already"), said.get(1).text());
    assertEquals(1, buttons(said.get(1)).size(), "what was there before is not undone");
    assertTrue(said.get(2).text().startsWith("Write the address"), said.get(2).text());
    assertEquals("I do not take “https://example.org/nothing”: status 404.", said.get(3).text());
    assertTrue(telegram.messages(12, 1).getFirst().text().startsWith("Đã nhận bài."));
    assertEquals(List.of("incoming/a-meeting.html", "incoming/other-meeting.html"), taken());
  }

  @Test
  void whatCannotBeTakenIsToldWhy() {
    People people = startedWithAdmin();
    people.document(11, "song.mp3", 10, "");
    people.document(11, "much.html", 500_000_000, "");
    people.document(11, "gone.html", 10, "");
    telegram.file("poem.txt", "roses".getBytes(StandardCharsets.UTF_8));
    people.document(11, "poem.txt", 5, "/add");
    telegram.file("liar.html", new byte[30_000_000]);
    people.document(11, "liar.html", 5, "");
    people.document(11, "talks.html", 5, "who is this?");

    List<Call> said = telegram.messages(11, 6);
    assertTrue(said.get(0).text().startsWith("I do not take “song.mp3”: I read .html"));
    assertTrue(said.get(1).text().startsWith("I do not take “much.html”: it is larger than"));
    assertTrue(said.get(2).text().startsWith("I could not get “gone.html”."));
    assertEquals("I do not take “poem.txt”: holds no article.", said.get(3).text());
    assertTrue(said.get(4).text().startsWith("I could not get “liar.html”."), said.get(4).text());
    assertTrue(said.get(5).text().startsWith("Statement 1 on “who is this?”"));
    assertEquals(List.of(), taken());
  }

  @Test
  void aPathThatLeadsElsewhereIsNotFollowed() {
    People people = startedWithAdmin();
    for (String path : List.of("/etc/passwd", "a/../../bot1/getMe", "http://127.0.0.1/x", "")) {
      telegram.faults(
          call ->
              call.method().equals("getfile")
                  ? new Fault(
                      200, "{\"ok\":true,\"result\":{\"file_path\":\"" + path + "\"}}", false)
                  : null);
      people.document(11, "talks.html", 5, "");
      telegram.awaitAllAcknowledged();
    }
    telegram
        .messages(11, 4)
        .forEach(c -> assertTrue(c.text().startsWith("I could not get"), c.text()));
  }

  @Test
  void othersGetAPoliteWord() {
    People people = startedWithAdmin();
    people.document(13, "talks.html", 5, "");
    people.write(13, "/add https://example.org/a-meeting");

    List<Call> said = telegram.messages(13, 2);
    said.forEach(c -> assertTrue(c.text().startsWith("Only the people who look"), c.text()));
    assertEquals(List.of(), taken());
    assertEquals(List.of(), telegram.calls("getfile"));
  }
}
