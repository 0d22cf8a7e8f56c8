package org.doithoai.platform.telegram;

import static org.doithoai.platform.telegram.TelegramConversationIT.buttons;
import static org.doithoai.platform.telegram.TelegramConversationIT.marked;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.doithoai.conversation.HeldAnswerer;
import org.doithoai.platform.telegram.BotApiEmulator.Call;
import org.doithoai.platform.telegram.BotApiEmulator.Fault;
import org.junit.jupiter.api.Test;

/** What the Bot API has since 10.0: rich messages, reactions, questions of guests. */
class TelegramRichIT extends OnTelegram {

  private static final long GROUP = -1001234567890L;

  private static void react(BotApiEmulator telegram, long person, int message, String emoji) {
    telegram.update(
        "\"message_reaction\":{\"chat\":{\"id\":"
            + person
            + ",\"type\":\"private\"},\"message_id\":"
            + message
            + ",\"user\":"
            + People.user(person)
            + ",\"date\":1772438400,\"old_reaction\":[],\"new_reaction\":["
            + (emoji.isEmpty() ? "" : "{\"type\":\"emoji\",\"emoji\":\"" + emoji + "\"}")
            + "]}");
  }

  @Test
  void aComparisonIsATableAndItsPassageAQuotation() {
    People people = started();
    int question = people.write(11, "compare them");
    Call sent = telegram.call("sendrichmessage", 1);
    JsonNode blocks = sent.body().at("/rich_message/blocks");
    assertEquals("table", blocks.at("/0/type").asText());
    assertEquals("14th", text(blocks.at("/0/cells/0/1")));
    assertTrue(blocks.at("/0/cells/0/1/is_header").asBoolean());
    assertEquals("Hanoi & <b>", text(blocks.at("/0/cells/2/1")), "words are no markup");
    assertEquals("blockquote", blocks.at("/1/type").asText());
    assertEquals(question, sent.body().at("/reply_parameters/message_id").asInt());
    assertTrue(buttons(sent).stream().anyMatch(b -> b.startsWith("c:")));
    assertEquals(List.of(), telegram.calls("sendmessage"));
  }

  @Test
  void aTimelineIsATableAndABriefAListUnderItsHeading() {
    People people = started();
    people.write(11, "timeline");
    JsonNode blocks = telegram.call("sendrichmessage", 1).body().at("/rich_message/blocks");
    assertEquals("heading", blocks.at("/0/type").asText());
    assertEquals("3 events with Japan", text(blocks.path(0)));
    assertEquals("table", blocks.at("/1/type").asText());
    assertEquals(3, blocks.at("/1/cells").size());
    assertEquals("5 October 2021", text(blocks.at("/1/cells/0/0")));
    assertEquals("Talks & <b> [1]", text(blocks.at("/1/cells/0/1")));
    assertEquals("blockquote", blocks.at("/2/type").asText());

    people.write(11, "brief");
    blocks = telegram.call("sendrichmessage", 2).body().at("/rich_message/blocks");
    assertEquals("The tenth talks", text(blocks.path(0)));
    assertEquals("list", blocks.at("/1/type").asText());
    assertEquals(3, blocks.at("/1/items").size());
    assertEquals("Led by", text(blocks.at("/1/items/0/blocks/0/text/0")));
    assertEquals("“They agreed.” [1]", text(blocks.at("/1/items/2/blocks/0/text/1")));
  }

  @Test
  void aTimelineIsLinesWhereRichMessagesAreRefused() {
    People people = started();
    first(1, "sendrichmessage", Fault.error(400, "Bad Request: RICH_MESSAGE_INVALID", ""));
    people.write(11, "timeline");
    Call classic = telegram.messages(11, 1).getFirst();
    assertTrue(
        classic.text().startsWith("3 events with Japan:\n5 October 2021: Talks & <b> [1]\n"),
        classic.text());
    assertEquals(
        List.of("5 October 2021", "7 October 2021", "27 February 2024"),
        marked(classic, "bold").subList(0, 3));
  }

  private static String text(JsonNode cell) {
    return cell.path("text").isTextual()
        ? cell.path("text").asText()
        : cell.at("/text/text").asText();
  }

  @Test
  void aChatThatRefusedARichMessageGetsClassicOnes() {
    People people = started();
    telegram.faults(
        call ->
            call.method().equals("sendrichmessage")
                ? Fault.error(400, "Bad Request: RICH_MESSAGE_INVALID", "")
                : null);
    people.write(11, "compare them");
    Call classic = telegram.messages(11, 1).getFirst();
    assertTrue(classic.text().startsWith("Date\n• 14th: 5 October 2023"), classic.text());
    assertEquals(1, marked(classic, "expandable_blockquote").size());
    telegram.faults(call -> null);
    people.write(11, "compare them again");
    telegram.messages(11, 2);
    assertEquals(0, telegram.calls("sendrichmessage").size(), "not tried again there");
    people.write(13, "compare them");
    telegram.call("sendrichmessage", 1);
  }

  @Test
  void whatHasNoTableStaysClassic() {
    People people = started();
    people.write(11, "three passages");
    telegram.messages(11, 1);
    assertEquals(List.of(), telegram.calls("sendrichmessage"));
  }

  @Test
  void aTopicThatIsGoneCostsNeitherButtonsNorMarks() {
    People people = started();
    telegram.faults(
        call ->
            call.body().has("message_thread_id")
                ? Fault.error(400, "Bad Request: message thread not found", "")
                : null);
    ObjectNode inTopic = people.inGroup(11, 11, "three passages");
    inTopic.put("message_thread_id", 42).put("is_topic_message", true);
    people.send(inTopic);
    Call answer = telegram.messages(11, 1).getFirst();
    assertFalse(answer.body().has("message_thread_id"));
    assertEquals(3, marked(answer, "expandable_blockquote").size());
    assertTrue(buttons(answer).stream().anyMatch(b -> b.startsWith("c:")));
  }

  @Test
  void thumbsByReactionAreFeedback() {
    People people = started();
    people.write(11, "three passages");
    telegram.messages(11, 1);
    people.write(11, "the second");
    int answer = telegram.messages(11, 2).getFirst().message();
    react(telegram, 11, answer, "👎");
    react(telegram, 11, answer, "🎉");
    react(telegram, 11, answer, "");
    react(telegram, 13, answer, "👍");
    people.write(11, "the last");
    telegram.messages(11, 3);
    telegram.awaitAllAcknowledged();
    List<String> verdicts =
        Objects.requireNonNull(rig)
            .chat
            .jdbi()
            .withHandle(
                h -> h.createQuery("SELECT verdict FROM feedback").mapTo(String.class).list());
    assertEquals(List.of("down"), verdicts, "and nobody judges another chat's answer");
    assertEquals(3, telegram.messages(11).size(), "nothing is asked back");
  }

  @Test
  void amongSeveralEyesSayWhatIsBeingAnswered() {
    HeldAnswerer held = new HeldAnswerer();
    People people = started(held);
    ObjectNode question =
        People.mentioning(people.inGroup(GROUP, 11, "@" + BotApiEmulator.NAME + " three passages"));
    people.send(question);
    Call eyes = telegram.call("setmessagereaction", 1);
    assertEquals(question.path("message_id").asInt(), eyes.message());
    assertEquals("👀", eyes.body().at("/reaction/0/emoji").asText());
    held.release();
    assertTrue(telegram.call("setmessagereaction", 2).body().path("reaction").isEmpty());
    telegram.messages(GROUP, 1);
  }

  @Test
  void aGuestsQuestionIsAnsweredWhereTheBotIsNoMember() {
    People people = started();
    ObjectNode asked =
        People.mentioning(people.inGroup(GROUP, 11, "@" + BotApiEmulator.NAME + " three passages"));
    asked.put("guest_query_id", "g1");
    telegram.update("\"guest_message\":" + asked);
    Call answer = telegram.call("answerguestquery", 1);
    assertEquals("g1", answer.body().path("guest_query_id").asText());
    String text = answer.body().at("/result/input_message_content/message_text").asText();
    assertTrue(text.startsWith("Statement 1 on “three passages”. [1]"), text);
    assertEquals(List.of(), telegram.calls("sendmessage"));
  }

  @Test
  void theBotSaysOfItselfWhatItIs() {
    started();
    Call vietnamese = telegram.call("setmydescription", 3);
    assertTrue(vietnamese.body().path("description").asText().startsWith("Xin chào"));
    assertEquals("vi", vietnamese.body().path("language_code").asText());
    assertTrue(
        telegram.call("setmyshortdescription", 1).body().path("short_description").asText().length()
            <= 120);
  }
}
