package org.doithoai.platform.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.conversation.ArticleList;
import org.doithoai.conversation.FeedbackStore;
import org.doithoai.conversation.TestChat;
import org.doithoai.platform.telegram.BotApiEmulator.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Private chats from Telegram's side: what is asked and what comes back. */
class TelegramConversationIT {

  private final BotApiEmulator telegram = new BotApiEmulator();

  @TempDir Path folder;
  private Rig rig;
  private People people;

  @BeforeEach
  void start() {
    rig = new Rig(telegram, folder, TestChat.open());
    people = rig.people;
  }

  @AfterEach
  void stop() {
    rig.close();
    telegram.close();
  }

  @Test
  void anAnswerHasStatementsFirstAndEachPassageInAFoldedQuotation() {
    int question = people.write(11, "three passages please");

    Call answer = telegram.messages(11, 1).getFirst();
    assertTrue(answer.text().startsWith("Statement 1 on “three passages please”. [1]"));
    assertEquals(question, answer.body().at("/reply_parameters/message_id").asInt());
    assertTrue(answer.body().at("/link_preview_options/is_disabled").asBoolean());
    assertTrue(answer.body().path("parse_mode").isMissingNode());
    List<String> quotes = marked(answer, "expandable_blockquote");
    assertEquals(3, quotes.size());
    assertEquals(
        "[2] VNA · 27 February 2024 · Seven paragraphs about one.en.md\n"
            + "Paragraph 2 speaks of dialogue & <b>peace</b> *here*.",
        quotes.get(1));
    assertTrue(marked(answer, "text_link").getFirst().contains("VNA"));
  }

  @Test
  void aRefusalShowsNoPassages() {
    people.write(11, "who went to the moon?");

    Call answer = telegram.messages(11, 1).getFirst();
    assertTrue(answer.text().startsWith("The articles do not say"));
    assertEquals(List.of(), marked(answer, "expandable_blockquote"));
    assertFalse(buttons(answer).stream().anyMatch(b -> b.startsWith("c:")), "no context");
  }

  @Test
  void aBrokenAnswererBecomesAnApologyWithAnotherTry() {
    people.write(11, "please fall over");

    Call answer = telegram.messages(11, 1).getFirst();
    assertTrue(answer.text().startsWith("Something went wrong"));
    assertTrue(buttons(answer).getFirst().startsWith("r:"));
  }

  @Test
  void whileNothingCanBeSearchedItSaysSoAndAnswersLater() {
    people.write(11, "what is out of reach");
    people.write(11, "what is not");

    List<Call> answers = telegram.messages(11, 2);
    assertTrue(answers.getFirst().text().startsWith("I cannot search the articles"));
    assertTrue(buttons(answers.getFirst()).getFirst().startsWith("r:"));
    assertFalse(answers.getLast().text().startsWith("I cannot"));
  }

  @Test
  void theConversationIsRememberedAndForgotten() {
    people.write(11, "first one");
    people.write(11, "second one");
    people.write(11, "/forget");
    people.write(11, "third one");

    List<Call> answers = telegram.messages(11, 4);
    assertTrue(answers.get(1).text().contains("after [first one]"));
    assertTrue(answers.get(2).text().startsWith("Forgotten"));
    assertFalse(answers.get(3).text().contains("after"));
  }

  @Test
  void commandsAreKnownInBothLanguages() {
    people.write(12, "/nguon");
    people.write(12, "/sources");
    people.write(12, "trợ giúp");
    people.write(12, "/gibberish");

    List<Call> answers = telegram.messages(12, 4);
    assertTrue(answers.get(0).text().startsWith("2 bài, mới nhất trước\n1. Seven"));
    assertTrue(answers.get(0).text().contains("27/2/2024 · VNA · tiếng Anh"));
    assertTrue(answers.get(1).text().startsWith("2 articles, newest first"));
    assertTrue(answers.get(2).text().contains("/nguon – Các bài tôi có"));
    assertTrue(answers.get(3).text().contains("/trogiup"), "the programme is in Vietnamese");
  }

  @Test
  void theChosenLanguageHoldsUntilItIsUnchosen() {
    people.write(11, "/language vi");
    people.write(11, "a question in English");
    people.write(11, "/language auto");
    people.write(11, "another question in English");

    List<Call> answers = telegram.messages(11, 4);
    assertEquals("Tôi sẽ trả lời bằng tiếng Việt.", answers.get(0).text());
    assertTrue(answers.get(1).text().contains("27/2/2024"), "dates in Vietnamese");
    assertTrue(answers.get(3).text().contains("27 February 2024"), "dates in English");
  }

  @Test
  void anEditedQuestionChangesItsAnswer() {
    int question = people.write(11, "many passages");
    Call first = telegram.messages(11, 1).getFirst();
    assertTrue(first.text().contains("many passages"));
    int answer = question + 1;

    people.edit(11, question, "three passages instead");

    Call edit = telegram.call("editmessagetext", 1);
    assertEquals(answer, edit.body().path("message_id").asInt());
    assertTrue(edit.text().startsWith("Statement 1 on “three passages instead”"));
    assertEquals(1, telegram.messages(11).size());
  }

  @Test
  void anEditThatChangesNothingIsNotAnswered() {
    int question = people.write(11, "three passages");
    telegram.messages(11, 1);
    people.edit(11, question, "three passages");
    people.write(11, "/about");

    telegram.messages(11, 2);
    assertEquals(0, telegram.calls("editmessagetext").size());
  }

  @Test
  void buttonsShowContextTheRestAndTheOtherLanguage() {
    int question = people.write(11, "many passages");
    List<String> buttons = buttons(telegram.messages(11, 1).getFirst());
    int answer = question + 1;

    people.press(11, 11, answer, one(buttons, "c:", ":3"));
    Call context = telegram.messages(11, 2).get(1);
    assertEquals(
        List.of("Paragraph 3 speaks of dialogue & <b>peace</b> *here*."),
        marked(context, "underline"));
    assertTrue(context.text().contains("Paragraph 2"), "what stands before");
    assertTrue(context.text().contains("Paragraph 4"), "what stands after");

    people.press(11, 11, answer, one(buttons, "m:", ":1"));
    assertTrue(telegram.messages(11, 3).get(2).text().contains("Paragraph 7"));

    people.press(11, 11, answer, one(buttons, "l:", ""));
    assertTrue(telegram.messages(11, 4).get(3).text().contains("27/2/2024"));
    telegram.call("answercallbackquery", 3);
  }

  @Test
  void aButtonThatMeansNothingIsTakenCalmly() {
    for (String data : List.of("", "c:x", "c:unknown:1", "z:1", "u:" + "x".repeat(60), "a:none")) {
      people.press(11, 11, 1, data);
    }
    Call last = telegram.call("answercallbackquery", 6);
    assertEquals(200, last.status());
  }

  @Test
  void aThumbDownAsksForAReasonAndKeepsIt() {
    int question = people.write(11, "three passages");
    String down = one(buttons(telegram.messages(11, 1).getFirst()), "d:", "");
    people.press(11, 11, question + 1, down);
    telegram.messages(11, 2);
    // a chat's messages go out one after the other: once this is answered, the one that asks for a
    // reason is known to have been sent, and replies to it are told from questions
    people.write(11, "three passages");
    telegram.messages(11, 3);

    // the press took a message number from the emulator too
    people.answer(11, question + 3, "the date is wrong");

    assertEquals("Thank you, noted.", telegram.messages(11, 4).get(3).text());
    var entries =
        new FeedbackStore(rig.chat.jdbi(), rig.chat.clock())
            .entries(TestChat.NOW.minus(Duration.ofDays(1)), 10);
    assertEquals("down", entries.getFirst().verdict());
    assertEquals("the date is wrong", entries.getFirst().reason());
    assertEquals("three passages", entries.getFirst().question());
    assertTrue(String.valueOf(entries.getFirst().evidence()).contains("one.en.md"));
  }

  @Test
  void deepLinksOpenAnArticleOrAskAQuestion() {
    String id = ArticleList.id("one.en.md");
    people.write(11, "/start a_" + id);
    people.write(11, "/start q_dGhyZWUgcGFzc2FnZXM");
    people.write(11, "/start");

    List<Call> answers = telegram.messages(11, 3);
    assertTrue(answers.get(0).text().contains("Paragraph 7"));
    assertTrue(answers.get(1).text().startsWith("Statement 1 on “three passages”"));
    assertTrue(answers.get(2).text().startsWith("Hello."));
  }

  @Test
  void aQuestionFromBeforeALongOutageGetsAnApologyAndAnOffer() {
    people.writeAt(11, "three passages", TestChat.NOW.minus(Duration.ofHours(3)));

    Call apology = telegram.messages(11, 1).getFirst();
    assertTrue(apology.text().startsWith("I was offline"));
    people.press(11, 11, 2, buttons(apology).getFirst());
    assertTrue(telegram.messages(11, 2).get(1).text().startsWith("Statement 1 on “three"));
  }

  @Test
  void whatIsTooLongOrNoTextIsSaidSo() {
    people.write(11, "x".repeat(1001));
    telegram.update(
        "\"message\":{\"message_id\":900,\"date\":1772438400,"
            + "\"chat\":{\"id\":11,\"type\":\"private\"},"
            + "\"from\":{\"id\":11,\"is_bot\":false,\"first_name\":\"P\"},"
            + "\"voice\":{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"duration\":1}}");

    List<Call> answers = telegram.messages(11, 2);
    assertTrue(answers.get(0).text().contains("1,000 characters"));
    assertTrue(answers.get(1).text().startsWith("I can only read text"));
  }

  @Test
  void menusAreThereInBothLanguages() {
    telegram.call("setmycommands", 3);
    List<String> codes =
        telegram.calls("setmycommands").stream()
            .map(c -> c.body().path("language_code").asText("-"))
            .toList();
    assertEquals(List.of("-", "en", "vi"), codes);
    String vietnamese = telegram.calls("setmycommands").get(2).body().toString();
    assertTrue(vietnamese.contains("\"nguon\""), vietnamese);
  }

  static List<String> marked(Call call, String type) {
    List<String> words = new ArrayList<>();
    for (JsonNode entity : call.body().path("entities")) {
      if (entity.path("type").asText().equals(type)) {
        int from = entity.path("offset").asInt();
        words.add(call.text().substring(from, from + entity.path("length").asInt()));
      }
    }
    return words;
  }

  static List<String> buttons(Call call) {
    List<String> data = new ArrayList<>();
    call.body()
        .path("reply_markup")
        .path("inline_keyboard")
        .forEach(row -> row.forEach(key -> data.add(key.path("callback_data").asText())));
    return data;
  }

  private static String one(List<String> buttons, String start, String end) {
    return buttons.stream()
        .filter(b -> b.startsWith(start) && b.endsWith(end))
        .findFirst()
        .orElseThrow(() -> new AssertionError(start + "…" + end + " in " + buttons));
  }
}
