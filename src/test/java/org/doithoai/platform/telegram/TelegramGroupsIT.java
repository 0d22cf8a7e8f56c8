package org.doithoai.platform.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.doithoai.conversation.ChatSettings;
import org.doithoai.conversation.TestChat;
import org.doithoai.platform.telegram.BotApiEmulator.Call;
import org.junit.jupiter.api.Test;

/** Groups, topics, inline mode, and who may ask. */
class TelegramGroupsIT extends OnTelegram {

  private static final long GROUP = -1007;

  private long stored() {
    return rig == null
        ? 0
        : rig.chat
            .jdbi()
            .withHandle(h -> h.createQuery("SELECT COUNT(*) FROM inbox").mapTo(Long.class).one());
  }

  @Test
  void inAGroupOnlyWhatIsSaidToTheBotIsAnsweredOrStored() {
    People people = started();
    people.send(people.inGroup(GROUP, 11, "three passages, anybody?"));
    people.send(people.inGroup(GROUP, 11, "help"));
    people.send(people.inGroup(GROUP, 11, "/sources@AnotherBot"));
    people.send(people.inGroup(GROUP, 11, "/unknown"));
    ObjectNode ofBot = people.inGroup(GROUP, 11, "/ask by a bot");
    ((ObjectNode) ofBot.get("from")).put("is_bot", true);
    people.send(ofBot);
    people.send(
        People.mentioning(
            people.inGroup(GROUP, 11, "@" + BotApiEmulator.NAME + ", three passages")));
    people.send(people.inGroup(GROUP, 11, "/ask@doithoaitestbot three passages"));
    ObjectNode answer = people.inGroup(GROUP, 13, "and the others?");
    People.replyToBot(answer, GROUP, 99);
    people.send(answer);

    List<Call> answers = telegram.messages(GROUP, 3);
    telegram.awaitAllAcknowledged();
    assertEquals(3, stored());
    assertEquals(3, telegram.messages(GROUP).size());
    assertTrue(answers.get(0).text().startsWith("Statement 1 on “three passages”"));
    assertTrue(answers.get(1).text().startsWith("Statement 1 on “three passages”"));
    assertTrue(answers.get(2).text().startsWith("Statement 1 on “and the others?”"));
    assertTrue(!answers.get(2).text().contains("after"), "another person's conversation");
  }

  @Test
  void anAnswerStaysInItsTopic() {
    People people = started();
    ObjectNode inTopic = people.inGroup(GROUP, 11, "/ask three passages");
    inTopic.put("message_thread_id", 42).put("is_topic_message", true);
    ObjectNode opening = People.message(42, GROUP, 11, "…", TestChat.NOW);
    opening.putObject("forum_topic_created").put("name", "Topic").put("icon_color", 1);
    inTopic.set("reply_to_message", opening);
    people.send(inTopic);
    ObjectNode thread = people.inGroup(GROUP, 11, "/ask another");
    thread.put("message_thread_id", 43);
    people.send(thread);

    List<Call> answers = telegram.messages(GROUP, 2);
    assertEquals(42, answers.get(0).body().path("message_thread_id").asInt());
    assertTrue(answers.get(1).body().path("message_thread_id").isMissingNode());
    assertTrue(!answers.get(1).text().contains("after"), "another topic, another conversation");
  }

  @Test
  void inlineQueriesGetPassagesToDropIntoAnyChat() {
    started();
    telegram.update(
        "\"inline_query\":{\"id\":\"q1\",\"from\":"
            + People.user(11)
            + ",\"query\":\"three passages\",\"offset\":\"\"}");
    telegram.update(
        "\"inline_query\":{\"id\":\"q2\",\"from\":"
            + People.user(12)
            + ",\"query\":\"the moon\",\"offset\":\"\"}");

    JsonNode found = telegram.call("answerinlinequery", 2).body();
    JsonNode first = telegram.calls("answerinlinequery").getFirst().body();
    assertEquals(3, first.path("results").size());
    JsonNode content = first.at("/results/0/input_message_content");
    assertTrue(content.path("message_text").asText().contains("Paragraph 1 speaks"));
    assertTrue(content.path("entities").toString().contains("expandable_blockquote"));
    assertEquals(0, found.path("results").size());
    assertEquals("Không có đoạn nào nói về điều này", found.at("/button/text").asText());
    assertEquals(0, stored());
  }

  @Test
  void strangersGetOnePoliteLineAndACodeLetsThemIn() {
    People people =
        started(
            TestChat.with(new ChatSettings.AccessList(false, Set.of(), Set.of("telegram:21")), 99));
    people.write(11, "three passages");
    people.write(11, "three passages, please");
    people.write(21, "/pair");
    Call code = telegram.messages(21, 1).getFirst();
    String command = code.text().lines().toList().get(1);
    assertEquals(1, telegram.messages(11, 1).size());
    assertTrue(telegram.messages(11).getFirst().text().startsWith("I only answer people"));

    people.write(11, "/pair WRONG-CODES");
    people.write(11, "/start p_" + command.substring("/pair ".length()));
    people.write(11, "three passages");
    List<Call> answers = telegram.messages(11, 4);
    people.write(13, command);

    assertTrue(answers.get(1).text().startsWith("That code is wrong"));
    assertTrue(answers.get(2).text().startsWith("Welcome."));
    assertTrue(answers.get(3).text().startsWith("Statement 1"));
    assertTrue(telegram.messages(13, 1).getFirst().text().startsWith("That code is wrong"));
  }

  @Test
  void aListedChatMayAskAndOnlyAnAdminSeesFeedback() {
    String group = "telegram:" + GROUP;
    People people =
        started(
            TestChat.with(
                new ChatSettings.AccessList(false, Set.of(group), Set.of("telegram:21")), 99));
    people.send(people.inGroup(GROUP, 11, "/ask who went to the moon?"));
    telegram.messages(GROUP, 1);
    people.write(21, "/feedback");

    String report = telegram.messages(21, 1).getFirst().text();
    assertTrue(report.contains("Questions: 1"), report);
    assertTrue(report.contains("who went to the moon?"), report);
  }

  @Test
  void tooManyQuestionsGetOneFriendlyNotice() {
    People people =
        started(TestChat.with(new ChatSettings.AccessList(true, Set.of(), Set.of()), 2));
    for (int i = 1; i <= 5; i++) {
      people.write(11, "question " + i);
    }
    people.write(13, "of another person");

    List<Call> answers = telegram.messages(11, 3);
    telegram.messages(13, 1);
    telegram.awaitAllAcknowledged();
    assertTrue(answers.get(2).text().startsWith("That was a lot at once"));
    assertEquals(3, telegram.messages(11).size());
  }
}
