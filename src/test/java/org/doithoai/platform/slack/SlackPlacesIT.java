package org.doithoai.platform.slack;

import static org.doithoai.platform.slack.SlackConversationIT.one;
import static org.doithoai.platform.slack.SlackConversationIT.sections;
import static org.doithoai.platform.slack.SlackConversationIT.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.doithoai.conversation.ChatSettings;
import org.doithoai.conversation.FakeAnswerer;
import org.doithoai.conversation.HeldAnswerer;
import org.doithoai.conversation.TestChat;
import org.doithoai.platform.slack.SlackEmulator.Call;
import org.junit.jupiter.api.Test;

/** The slash command, the shortcut, Home and the assistant pane; who may ask, in what language. */
class SlackPlacesIT extends OnSlack {

  @Test
  void theCommandAnswersTheAskerAloneWhoMayShareIt() {
    People people = started();
    slack.workspace.outside("C1");
    String url = people.command("C1", "U1", "three passages");

    Call answer = slack.done("response_url", 1).getFirst();
    assertTrue(url.endsWith(answer.get("id")));
    assertEquals("ephemeral", answer.get("response_type"));
    assertEquals("false", answer.get("unfurl_links"));
    people.pressAside("U1", "C1", one(answer, "h:", ""));
    Call shared = slack.done("response_url", 2).get(1);
    assertEquals("in_channel", shared.get("response_type"));
    assertTrue(shared.text().startsWith("*three passages*\n\nStatement 1"), shared.text());
    assertFalse(words(shared.blocks()).stream().anyMatch(word -> word.startsWith("h:")));
    assertEquals(List.of(), slack.calls("chat.postMessage"));
  }

  @Test
  void subcommandsAreKnownInBothLanguagesAndHelpNamesThemAsTheyAreTyped() {
    People people = started();
    people.command("C1", "U1", "");
    people.command("C1", "U1", "sources 1");
    people.command("C1", "U1", "nguon");
    people.command("C1", "U1", "trợ giúp");
    people.command("C1", "U1", "about Japan?");
    people.command("C1", "U1", "article");

    List<Call> answers = slack.done("response_url", 6);
    assertTrue(answers.get(0).text().contains("/doithoai sources – The articles"));
    assertTrue(answers.get(1).text().startsWith("*2 articles, newest first*"));
    assertTrue(answers.get(2).text().startsWith("*2 bài, mới nhất trước*"));
    assertTrue(answers.get(3).text().contains("/doithoai nguon – Các bài"));
    assertTrue(answers.get(4).text().startsWith("Statement 1 on “about Japan?”"));
    assertTrue(answers.get(5).text().contains("Give its number in /doithoai sources"));
  }

  @Test
  void whenTheWayBackIsClosedThePersonIsToldInPrivate() {
    People people = started();
    slack.workspace.outside("C1");
    slack.faults(
        call ->
            call.method().equals("response_url")
                ? new SlackEmulator.Fault(404, "expired_url", "", false)
                : null);
    people.command("C1", "U1", "three passages");

    assertTrue(slack.messages("U1", 1).getFirst().text().startsWith("Statement 1"));
  }

  @Test
  void theShortcutFindsEvidenceForAnyMessage() {
    People people = started();
    people.shortcut("C1", "U1", "/three passages &amp; more " + "word ".repeat(400));

    Call answer = slack.done("response_url", 1).getFirst();
    assertEquals("ephemeral", answer.get("response_type"));
    assertTrue(answer.text().startsWith("Statement 1 on “three passages &amp; more word"));
  }

  @Test
  void homeHasLanguageArticlesAndHelpAndFollowsTheChoice() {
    People people = started();
    people.openHome("U1");
    JsonNode home = slack.done("views.publish", 1).getFirst().json("view");
    assertEquals("home", home.path("type").asText());
    String all = String.join("\n", sections(home.path("blocks")));
    assertTrue(all.contains("2 articles, newest first"), all);
    assertTrue(all.contains("/doithoai help"), all);

    String article =
        words(home.path("blocks")).stream().filter(w -> w.startsWith("a:")).findFirst().get();
    people.pressIn(home, "U1", article);
    JsonNode sheet = slack.done("views.open", 1).getFirst().json("view");
    assertTrue(sections(sheet.path("blocks")).getFirst().contains("Seven paragraphs"));

    people.pressIn(home, "U1", "x:vi");
    JsonNode again = slack.done("views.publish", 2).get(1).json("view");
    assertTrue(sections(again.path("blocks")).getFirst().startsWith("Xin chào"));
    people.mention("C1", "U1", "a question in English");
    assertTrue(slack.messages("C1", 1).getFirst().text().contains("27/2/2024"), "everywhere");
  }

  @Test
  void thePaneOfAnAppFromBeforeAgentsGreetsSuggestsShowsWorkAndTakesATitle() {
    HeldAnswerer held = new HeldAnswerer();
    People people = started(TestChat.open(), held);
    slack.workspace.madeBeforeAgents();
    slack.workspace.locale("U1", "vi-VN");
    String thread = people.openPane("U1");
    Call hello = slack.messages("DU1", 1).getFirst();
    assertEquals(thread, hello.get("thread_ts"));
    assertTrue(hello.text().startsWith("Xin chào"));
    Call prompts = slack.done("assistant.threads.setSuggestedPrompts", 1).getFirst();
    assertEquals("Bạn có thể hỏi", prompts.get("title"));
    assertEquals(3, prompts.json("prompts").size());

    people.writeIn(thread, "U1", "Ai chủ trì?");
    Call status = slack.done("assistant.threads.setStatus", 1).getFirst();
    assertEquals(thread, status.get("thread_ts"));
    held.release();
    Call answer = slack.messages("DU1", 2).get(1);
    assertEquals(thread, answer.get("thread_ts"));
    Call title = slack.done("assistant.threads.setTitle", 1).getFirst();
    assertEquals("Ai chủ trì?", title.get("title"));
  }

  @Test
  void theLocaleOfAPersonsSlackChoosesTheLanguage() {
    People people = started();
    slack.workspace.locale("U1", "vi-VN");
    slack.workspace.locale("U2", "de-DE");
    people.write("U1", "");
    people.write("U2", "");
    assertTrue(slack.messages("DU1", 1).getFirst().text().startsWith("Bạn muốn hỏi điều gì"));
    assertTrue(slack.messages("DU2", 1).getFirst().text().startsWith("What would you like"));
  }

  @Test
  void aWorkspaceMayAskWhereTheListSaysSo() {
    ChatSettings.AccessList list =
        new ChatSettings.AccessList(false, Set.of("slack:C1"), Set.of("slack:U9"));
    People people = started(TestChat.with(list, 99), new FakeAnswerer());
    people.write("U1", "three passages");
    people.mention("C1", "U1", "three passages");
    people.openHome("U1");
    people.write("U9", "feedback");
    people.command("C2", "U9", "pair");

    assertTrue(slack.messages("DU1", 1).getFirst().text().startsWith("I only answer people"));
    assertTrue(slack.messages("C1", 1).getFirst().text().startsWith("Statement 1"));
    JsonNode home = slack.done("views.publish", 1).getFirst().json("view");
    assertEquals(1, home.path("blocks").size(), "no articles for strangers: " + home);
    String code = slack.done("response_url", 1).getFirst().text();
    assertTrue(code.contains("`/doithoai pair "), code);
    people.command("C3", "U1", code.substring(code.indexOf("pair "), code.lastIndexOf('`')));
    assertTrue(slack.done("response_url", 2).get(1).text().startsWith("Welcome"));
  }
}
