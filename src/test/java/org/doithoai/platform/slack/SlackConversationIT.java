package org.doithoai.platform.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.conversation.FeedbackStore;
import org.doithoai.conversation.TestChat;
import org.doithoai.platform.slack.SlackEmulator.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Direct messages and channels from Slack's side: what is asked and what comes back. */
class SlackConversationIT {

  private final SlackEmulator slack = new SlackEmulator();

  @TempDir Path folder;
  private Rig rig;
  private People people;

  @BeforeEach
  void start() {
    rig = new Rig(slack, folder, TestChat.open());
    people = rig.people;
  }

  @AfterEach
  void stop() {
    rig.close();
    slack.close();
  }

  private long stored() {
    return rig.database
        .jdbi()
        .withHandle(h -> h.createQuery("SELECT COUNT(*) FROM inbox").mapTo(Long.class).one());
  }

  @Test
  void anAnswerHasStatementsFirstAndEachPassageAsAQuotation() {
    String question = people.write("U1", "three passages please");

    Call answer = slack.messages("DU1", 1).getFirst();
    assertEquals(question, answer.get("thread_ts"));
    assertTrue(answer.text().startsWith("Statement 1 on “three passages please”. [1]"));
    assertEquals("false", flag(answer.get("unfurl_links")));
    assertEquals("false", flag(answer.get("unfurl_media")));
    List<String> sections = sections(answer.blocks());
    assertEquals(4, sections.size());
    assertEquals(
        "*[2]* *<https://example.org/one.en.md"
            + "#:~:text=Paragraph%202%20speaks%20of%20dialogue%20%26%20%3Cb%3Epeace%3C%2Fb%3E%20*here*.|VNA"
            + " · 27 February 2024 · Seven paragraphs about one.en.md>*\n"
            + "> Paragraph 2 speaks of dialogue &amp; &lt;b&gt;peace&lt;/b&gt; \u2217here*.",
        sections.get(2));
    for (JsonNode block : answer.blocks()) {
      assertTrue(
          block.path("text").isMissingNode() || block.at("/text/verbatim").asBoolean(),
          "nothing is made a link that is none: " + block);
    }
  }

  private static String flag(String value) {
    return value.equals("0") ? "false" : value;
  }

  @Test
  void aMentionIsAnsweredOnceInItsThread() {
    String first = people.mention("C1", "U1", "three passages");
    String root = slack.workspace.newTs();
    people.mentionIn(root, "C1", "U1", "one passage");

    List<Call> answers = slack.messages("C1", 2);
    slack.socket.awaitAllAcknowledged();
    people.write("U1", "the last");
    slack.messages("DU1", 1);
    assertEquals(2, slack.messages("C1").size(), "two mentions, told four times");
    assertEquals(first, answers.get(0).get("thread_ts"));
    assertTrue(answers.get(0).text().startsWith("Statement 1 on “three passages”"));
    assertEquals(root, answers.get(1).get("thread_ts"));
    assertFalse(answers.get(1).text().contains("after"), "another thread, another conversation");
  }

  @Test
  void inAChannelOnlyMentionsAreAnsweredOrStored() {
    ObjectNode talk = people.message("C1", "U1", "three passages, anybody?");
    people.happen(talk.put("channel_type", "channel"));
    ObjectNode ofBot = people.message("C1", "U2", "<@U0BOT> three passages");
    people.happen(ofBot.put("type", "app_mention").put("bot_id", "B77"));
    people.happen(people.message("C1", SlackEmulator.BOT, "<@U0BOT> me"));
    ObjectNode joined = people.message("C1", "U1", "<@U0BOT> joined");
    people.happen(joined.put("subtype", "channel_join").put("channel_type", "channel"));
    ObjectNode own = people.message("DU1", SlackEmulator.BOT, "an answer of its own");
    people.happen(own.put("channel_type", "im").put("bot_id", SlackEmulator.BOT_ID));
    people.mention("C1", "U1", "three passages");

    slack.messages("C1", 1);
    slack.socket.awaitAllAcknowledged();
    assertEquals(1, stored());
    assertEquals(1, slack.messages("C1").size());
  }

  @Test
  void aRedeliveryIsAnsweredOnce() {
    ObjectNode event = people.message("DU1", "U1", "three passages");
    ObjectNode payload = people.happen(event.put("channel_type", "im"));
    people.again(payload);
    slack.messages("DU1", 1);
    people.again(payload);
    people.openHome("U1");
    slack.done("views.publish", 1);
    slack.socket.awaitAllAcknowledged();
    assertEquals(1, slack.messages("DU1").size());
  }

  @Test
  void aRefusalShowsNoPassages() {
    people.write("U1", "who went to the moon?");

    Call answer = slack.messages("DU1", 1).getFirst();
    assertTrue(answer.text().startsWith("The articles do not say"));
    assertFalse(words(answer.blocks()).stream().anyMatch(b -> b.startsWith("c:")));
  }

  @Test
  void theConversationIsRememberedAndForgotten() {
    people.write("U1", "first one");
    people.write("U1", "second one");
    people.command("DU1", "U1", "forget");
    slack.done("response_url", 1);
    people.write("U1", "third one");

    List<Call> answers = slack.messages("DU1", 3);
    assertTrue(answers.get(1).text().contains("after [first one]"));
    assertFalse(answers.get(2).text().contains("after"));
  }

  @Test
  void anEditedQuestionChangesItsAnswerAndADeletedOneTakesItBack() {
    String question = people.write("U1", "many passages");
    String answer = slack.messages("DU1", 1).getFirst().ts();

    people.edit("U1", question, "many passages", "three passages instead");
    Call update = slack.done("chat.update", 1).getFirst();
    assertEquals(answer, update.get("ts"));
    assertTrue(update.text().startsWith("Statement 1 on “three passages instead”"));

    people.delete("U1", question, "three passages instead");
    assertEquals(answer, slack.done("chat.delete", 1).getFirst().get("ts"));
    people.write("U1", "another");
    assertFalse(slack.messages("DU1", 2).get(1).text().contains("after"), "forgotten, too");
  }

  @Test
  void anEditThatChangesNoWordIsNotAnswered() {
    String question = people.write("U1", "three passages");
    slack.messages("DU1", 1);
    people.edit("U1", question, "three passages", "three passages");
    people.write("U1", "about");
    slack.messages("DU1", 2);
    assertEquals(0, slack.calls("chat.update").size());
  }

  @Test
  void aMentionAddedByAnEditIsAnswered() {
    ObjectNode event = people.message("C1", "U1", "<@U0BOT> one passage");
    event.putObject("edited").put("user", "U1").put("ts", slack.workspace.newTs());
    people.happen(event.put("type", "app_mention"));
    assertTrue(slack.messages("C1", 1).getFirst().text().contains("one passage"));
    slack.socket.awaitAllAcknowledged();
    assertEquals(0, slack.calls("chat.update").size());
  }

  @Test
  void contextIsAModalWithThePassageMarked() {
    people.write("U1", "many passages");
    Call answer = slack.messages("DU1", 1).getFirst();
    people.press("U1", "DU1", answer.ts(), "", one(answer, "c:", ":3"));

    JsonNode view = slack.done("views.open", 1).getFirst().json("view");
    assertEquals("Passage [3]", view.at("/title/text").asText());
    String part = String.join("\n", sections(view.path("blocks")));
    assertTrue(
        part.contains("*Paragraph 3 speaks of dialogue &amp; &lt;b&gt;peace&lt;/b&gt;"), part);
    assertTrue(part.contains("Paragraph 2") && part.contains("Paragraph 4"), part);

    people.pressIn(view, "U1", words(view.path("blocks")).getFirst());
    JsonNode article = slack.done("views.push", 1).getFirst().json("view");
    assertTrue(sections(article.path("blocks")).size() > 7);
    assertEquals(1, slack.messages("DU1").size(), "the chat stays as it is");
  }

  @Test
  void aModalThatComesTooLateIsAMessageForThePersonAlone() {
    people.mention("C1", "U1", "many passages");
    Call answer = slack.messages("C1", 1).getFirst();
    ObjectNode press = people.press("U1", one(answer, "c:", ":3"), slack.workspace.oldTrigger());
    people.under(press, "C1", answer.ts(), answer.get("thread_ts"), false);
    people.send(press);

    Call instead = slack.done("response_url", 1).getFirst();
    assertEquals("ephemeral", instead.get("response_type"));
    assertTrue(instead.text().contains("Paragraph 3"), instead.text());
  }

  @Test
  void buttonsShowTheRestAndTheOtherLanguage() {
    people.write("U1", "many passages");
    Call answer = slack.messages("DU1", 1).getFirst();
    people.press("U1", "DU1", answer.ts(), "", one(answer, "m:", ":1"));
    assertTrue(slack.messages("DU1", 2).get(1).text().contains("Paragraph 7"));
    people.press("U1", "DU1", answer.ts(), "", one(answer, "l:", ""));
    assertTrue(slack.messages("DU1", 3).get(2).text().contains("27/2/2024"));
  }

  @Test
  void aThumbDownAsksForAReasonInAFormAndKeepsIt() {
    people.mention("C1", "U1", "three passages");
    Call answer = slack.messages("C1", 1).getFirst();
    JsonNode thumbs = answer.blocks().get(answer.blocks().size() - 1);
    assertEquals("context_actions", thumbs.path("type").asText());
    String down = thumbs.at("/elements/0/negative_button/value").asText();
    people.press("U1", "C1", answer.ts(), answer.get("thread_ts"), down);

    JsonNode form = slack.done("views.open", 1).getFirst().json("view");
    assertEquals("Thank you, noted.", slack.done("response_url", 1).getFirst().text());
    people.submit(form, "U1", "the date is wrong");
    Call thanks = slack.done("chat.postEphemeral", 1).getFirst();
    assertEquals("U1", thanks.get("user"));
    assertEquals("Thank you, noted.", thanks.text());
    var entries =
        new FeedbackStore(rig.chat.jdbi(), rig.chat.clock())
            .entries(TestChat.NOW.minus(Duration.ofDays(1)), 10);
    assertEquals("down", entries.getFirst().verdict());
    assertEquals("the date is wrong", entries.getFirst().reason());
  }

  @Test
  void aButtonThatMeansNothingIsTakenCalmly() {
    for (String word : List.of("c:x", "c:unknown:1", "z:1", "u:" + "x".repeat(60), "a:none")) {
      people.press("U1", "C1", "1.1", "", word);
    }
    people.send(people.press("U1", "c:x", slack.workspace.newTrigger()));
    people.write("U1", "three passages");
    slack.messages("DU1", 1);
    slack.socket.awaitAllAcknowledged();
    assertTrue(
        slack.done("response_url", 4).stream()
            .anyMatch(c -> c.text().startsWith("That button is too old")));
  }

  @Test
  void whatPeopleSayIsEscapedAndUnescaped() {
    people.write("U1", "&lt;!channel&gt; <@U77|Bob> and <https://a.example|this> &amp; that");

    String text = slack.messages("DU1", 1).getFirst().text();
    assertTrue(text.contains("on “&lt;!channel&gt; @Bob and this &amp; that”"), text);
  }

  static List<String> sections(JsonNode blocks) {
    List<String> texts = new ArrayList<>();
    for (JsonNode block : blocks) {
      if (block.path("type").asText().equals("section")) {
        texts.add(block.at("/text/text").asText());
      }
    }
    return texts;
  }

  /** What the buttons send back. */
  static List<String> words(JsonNode blocks) {
    List<String> words = new ArrayList<>();
    for (JsonNode block : blocks) {
      if (block.path("type").asText().equals("actions")) {
        block.path("elements").forEach(element -> words.add(element.path("value").asText()));
      }
    }
    return words;
  }

  static String one(Call answer, String start, String end) {
    List<String> words = words(answer.blocks());
    return words.stream()
        .filter(word -> word.startsWith(start) && word.endsWith(end))
        .findFirst()
        .orElseThrow(() -> new AssertionError(start + "…" + end + " in " + words));
  }
}
