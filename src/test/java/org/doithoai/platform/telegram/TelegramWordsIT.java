package org.doithoai.platform.telegram;

import static org.doithoai.platform.telegram.TelegramConversationIT.buttons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.doithoai.conversation.ChatSettings;
import org.doithoai.conversation.TestChat;
import org.doithoai.platform.telegram.BotApiEmulator.Call;
import org.junit.jupiter.api.Test;

/** What people write that is more, or less, than a question. */
class TelegramWordsIT extends OnTelegram {

  private static final long GROUP = -1001234567890L;

  private long asked() {
    return Objects.requireNonNull(rig)
        .chat
        .jdbi()
        .withHandle(h -> h.createQuery("SELECT COUNT(*) FROM answer").mapTo(Long.class).one());
  }

  private ObjectNode mention(long person, String text) {
    return People.mentioning(
        Objects.requireNonNull(rig)
            .people
            .inGroup(GROUP, person, "@" + BotApiEmulator.NAME + text));
  }

  private ObjectNode without(ObjectNode message, String kind, String content) {
    message.remove("text");
    message.set(kind, BotApiEmulator.read(content));
    return message;
  }

  @Test
  void courtesiesAreAnsweredAsSuchAndAreNoQuestions() {
    People people = started();
    people.write(11, "Thanks!");
    people.write(11, "cảm ơn bạn");
    people.write(11, "Who are you?");
    people.write(11, "ok");
    people.write(11, "🙂");

    List<Call> answers = telegram.messages(11, 5);
    assertEquals("You’re welcome.", answers.get(0).text());
    assertEquals("Không có gì ạ.", answers.get(1).text());
    assertTrue(answers.get(2).text().startsWith("Hello. I answer questions"));
    assertEquals("Good. Ask whenever you like.", answers.get(3).text());
    assertEquals("Good. Ask whenever you like.", answers.get(4).text());
    assertEquals(List.of(), buttons(answers.get(0)));
    assertEquals(0, asked(), "nothing that was not answered");
  }

  @Test
  void whatIsNoTextIsToldWhatIsUnderstood() {
    People people = started();
    String dice = "{\"emoji\":\"🎲\",\"value\":3}";
    String story = "{\"id\":1,\"chat\":{\"id\":5,\"type\":\"private\"}}";
    String sticker =
        "{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"type\":\"regular\",\"width\":1,"
            + "\"height\":1,\"is_animated\":false,\"is_video\":false}";
    people.send(without(people.inGroup(11, 11, ""), "dice", dice));
    people.send(without(people.inGroup(11, 11, ""), "story", story));
    people.send(without(people.inGroup(11, 11, ""), "sticker", sticker));
    people.write(11, "\u200b\u200b");
    people.write(11, "https://example.org/a/b");

    List<Call> answers = telegram.messages(11, 5);
    for (Call answer : answers.subList(0, 3)) {
      assertTrue(answer.text().startsWith("I can only read text"), answer.text());
    }
    assertTrue(answers.get(3).text().startsWith("What would you like to know"));
    assertTrue(answers.get(4).text().startsWith("I do not open links"));
    assertEquals(0, asked());
  }

  @Test
  void aCaptionIsAskedWithoutTheTalkBefore() {
    People people = started();
    people.write(11, "first one");
    ObjectNode photo = people.inGroup(11, 11, "");
    photo.remove("text");
    photo.put("caption", "who is this man?");
    photo
        .putArray("photo")
        .addObject()
        .put("file_id", "f")
        .put("file_unique_id", "u")
        .put("width", 1)
        .put("height", 1);
    people.send(photo);

    Call answer = telegram.messages(11, 2).get(1);
    assertTrue(answer.text().startsWith("Statement 1 on “who is this man?”. [1]"), answer.text());
  }

  @Test
  void forwardedWordsAreLookedForByThemselves() {
    People people = started();
    people.write(11, "first one");
    ObjectNode forwarded = people.inGroup(11, 11, "They met in Hanoi. " + "word ".repeat(400));
    forwarded
        .putObject("forward_origin")
        .put("type", "hidden_user")
        .put("date", 1)
        .put("sender_user_name", "A");
    people.send(forwarded);

    Call answer = telegram.messages(11, 2).get(1);
    assertTrue(answer.text().startsWith("Statement 1 on “They met in Hanoi. word"), answer.text());
    assertFalse(answer.text().contains("after"), "not with the question before it");
  }

  @Test
  void aMessageThatIsAnsweredWithIsThisTrueIsWhatIsChecked() {
    People people = started();
    ObjectNode claim = mention(13, " is this true?");
    claim.set("reply_to_message", people.inGroup(GROUP, 15, "They met in Hanoi."));
    people.send(claim);
    ObjectNode question = mention(13, " who led it?");
    question.set("reply_to_message", people.inGroup(GROUP, 15, "They met in Hanoi."));
    people.send(question);
    ObjectNode part = mention(13, " đúng không?");
    part.set("reply_to_message", people.inGroup(GROUP, 15, "They met in Hanoi. It rained."));
    part.putObject("quote").put("text", "It rained.").put("position", 19);
    people.send(part);

    List<Call> answers = telegram.messages(GROUP, 3);
    assertTrue(answers.get(0).text().startsWith("Statement 1 on “They met in Hanoi.”. [1]"));
    assertTrue(answers.get(1).text().contains("“who led it?” after [They met in Hanoi.]"));
    assertTrue(answers.get(2).text().startsWith("Statement 1 on “It rained.”"));
  }

  @Test
  void aBareMentionAsksWhatIsWantedAndHelpHelps() {
    People people = started();
    people.send(mention(13, ""));
    people.send(mention(13, " help"));
    people.send(mention(13, " ok"));
    people.send(mention(13, " three passages"));

    List<Call> answers = telegram.messages(GROUP, 3);
    assertTrue(answers.get(0).text().startsWith("What would you like to know"));
    assertTrue(answers.get(1).text().contains("/sources – "));
    assertTrue(
        answers.get(2).text().startsWith("Statement 1 on “three passages”"), "no word on ok");
  }

  @Test
  void whoeverAnswersAnAnswerTakesUpItsQuestion() {
    People people = started();
    people.send(mention(11, " first one"));
    people.send(mention(11, " second one"));
    telegram.messages(GROUP, 2);
    people.send(mention(11, " the last"));
    List<Call> before = telegram.messages(GROUP, 3);
    ObjectNode other = people.inGroup(GROUP, 13, "and who led it?");
    People.replyToBot(other, GROUP, before.getFirst().message());
    people.send(other);

    Call answer = telegram.messages(GROUP, 4).get(3);
    assertTrue(answer.text().contains("“and who led it?” after [first one]"), answer.text());
  }

  @Test
  void aThumbOfAnotherChatIsRefused() {
    People people = started();
    people.write(11, "three passages");
    String up =
        buttons(telegram.messages(11, 1).getFirst()).stream()
            .filter(b -> b.startsWith("u:"))
            .findFirst()
            .orElseThrow();
    people.press(13, 13, 1, up);
    Call notice = telegram.call("answercallbackquery", 1);
    assertTrue(notice.text().startsWith("That button is too old"), notice.text());
    people.press(11, 11, 2, up);
    assertTrue(telegram.call("answercallbackquery", 2).text().startsWith("Thank you"));
  }

  @Test
  void anEditThatCorrectsWhatCouldNotBeAnsweredIsAnswered() {
    People people = started();
    int longOne = people.write(11, "x".repeat(1001));
    int command = people.write(11, "/sorces");
    telegram.messages(11, 2);
    people.edit(11, longOne, "three passages");
    people.edit(11, command, "/sources");
    people.edit(11, command, "/sources 1");

    List<Call> answers = telegram.messages(11, 4);
    assertTrue(answers.get(2).text().startsWith("Statement 1 on “three passages”"));
    assertTrue(answers.get(3).text().startsWith("2 articles"));
    assertEquals(2, telegram.call("deletemessage", 2).status() / 100, "the complaints are gone");
    people.write(11, "the end");
    telegram.messages(11, 5);
    assertEquals(5, telegram.messages(11).size(), "an answered command is not run again");
  }

  @Test
  void aMentionThatIsAddedLaterIsHeard() {
    People people = started();
    ObjectNode message = people.inGroup(GROUP, 11, "three passages");
    people.send(message);
    ObjectNode edited = mention(11, " three passages");
    edited.put("message_id", message.path("message_id").asInt());
    edited.put("edit_date", TestChat.NOW.getEpochSecond());
    telegram.update("\"edited_message\":" + edited);

    assertTrue(telegram.messages(GROUP, 1).getFirst().text().startsWith("Statement 1"));
  }

  @Test
  void bothAnswersOfTwoLanguagesFollowAnEdit() {
    People people = started();
    int question = people.write(11, "one passage");
    String other =
        buttons(telegram.messages(11, 1).getFirst()).stream()
            .filter(b -> b.startsWith("l:"))
            .findFirst()
            .orElseThrow();
    people.press(11, 11, question + 1, other);
    telegram.messages(11, 2);
    people.edit(11, question, "three passages");

    telegram.call("editmessagetext", 2);
    List<String> texts = telegram.calls("editmessagetext").stream().map(Call::text).toList();
    assertTrue(texts.stream().anyMatch(t -> t.contains("27 February 2024")), texts.toString());
    assertTrue(texts.stream().anyMatch(t -> t.contains("27/2/2024")), texts.toString());
    assertTrue(texts.stream().allMatch(t -> t.contains("Paragraph 3")), texts.toString());
  }

  @Test
  void commandsAreHeardWhenTheQuestionsAreUsedUp() {
    People people =
        started(
            TestChat.with(new ChatSettings.AccessList(true, Set.of(), Set.of()), 2),
            new org.doithoai.conversation.FakeAnswerer());
    people.write(11, "one");
    people.write(11, "two");
    people.write(11, "three passages");
    people.write(11, "four");
    people.write(11, "/privacy");

    List<Call> answers = telegram.messages(11, 4);
    assertTrue(answers.get(2).text().startsWith("That was a lot at once"));
    assertTrue(answers.get(3).text().startsWith("What is kept"));
  }
}
