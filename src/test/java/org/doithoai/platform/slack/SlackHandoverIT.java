package org.doithoai.platform.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.doithoai.conversation.ChatSettings;
import org.doithoai.conversation.FakeAnswerer;
import org.doithoai.conversation.TestChat;
import org.doithoai.platform.slack.SlackEmulator.Call;
import org.junit.jupiter.api.Test;

/** Articles that are handed over in a chat. */
class SlackHandoverIT extends OnSlack {

  private static final byte[] MEETING = "There was a meeting.".getBytes(StandardCharsets.UTF_8);

  private People startedWithAdmin() {
    Set<String> admins = Set.of("slack:U1");
    return started(
        TestChat.with(new ChatSettings.AccessList(true, Set.of(), admins), 1000),
        new FakeAnswerer());
  }

  private List<String> taken() {
    return Objects.requireNonNull(rig).intake.sources();
  }

  @Test
  void anAdminsFileIsTakenInAndOutAgain() {
    People people = startedWithAdmin();
    slack.workspace.file("talks.html", slack.file("talks.html"), MEETING);
    people.share("U1", "talks.html", MEETING.length, "");

    Call card = slack.messages("DU1", 1).getFirst();
    assertTrue(card.text().startsWith("Added. This is what I read:"), card.text());
    assertTrue(card.text().contains("1 May 2024 · VNA"), card.text());
    assertTrue(card.text().contains("With: Japan"), card.text());
    assertEquals(List.of("incoming/talks.html"), taken());

    String undo = card.blocks().findValuesAsText("action_id").getLast();
    people.press("U1", "DU1", card.ts(), card.get("thread_ts"), undo);
    assertTrue(slack.done("chat.update", 1).getFirst().text().startsWith("Removed again"));
    assertEquals(List.of(), taken());
  }

  @Test
  void anAddressIsTakenInByTheSlashCommandToo() {
    People people = startedWithAdmin();
    people.write("U1", "<https://example.org/a-meeting>");
    slack.messages("DU1", 1);
    people.command("C1", "U1", "add https://example.org/b-meeting");
    assertTrue(slack.done("response_url", 1).getFirst().text().startsWith("Added."));
    assertEquals(List.of("incoming/a-meeting.html", "incoming/b-meeting.html"), taken());
  }

  @Test
  void theTokenGoesToNobodyElse() {
    People people = startedWithAdmin();
    try (SlackEmulator other = new SlackEmulator()) {
      other.workspace.file("talks.html", other.file("talks.html"), MEETING);
      slack.workspace.file("talks.html", other.file("talks.html"), MEETING);
      people.share("U1", "talks.html", 5, "");
      assertTrue(slack.messages("DU1", 1).getFirst().text().startsWith("I could not get"));
    }
    slack.workspace.file("talks.html", "https://files.slack.com.example.org/x", MEETING);
    people.share("U1", "talks.html", 5, "");
    slack.workspace.withoutOptionalScopes();
    people.share("U1", "talks.html", 5, "");
    slack
        .messages("DU1", 3)
        .forEach(c -> assertTrue(c.text().startsWith("I could not get"), c.text()));
    assertEquals(List.of(), taken());
  }

  @Test
  void othersGetAPoliteWord() {
    People people = startedWithAdmin();
    people.share("U2", "talks.html", 5, "");
    assertTrue(slack.messages("DU2", 1).getFirst().text().startsWith("Only the people who look"));
    assertEquals(List.of(), slack.calls("files.info"));
  }
}
