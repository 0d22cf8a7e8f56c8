package org.doithoai.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.doithoai.registry.Person;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpsTest {

  /** Whoever only names another meeting asks the same of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who chaired the 14th dialogue with Singapore? | What about the 15th?       | sg 15 | PERSON
          Who chaired the 14th dialogue with Singapore? | And with Japan?            | jp -  | PERSON
          Who led Vietnam's side at the 10th dialogue with Japan? | And the other side? | jp 10 | PERSON
          Ai dẫn đầu đoàn Việt Nam tại đối thoại với Nhật Bản lần thứ 10? | Thế còn phía bạn? | jp 10 | PERSON
          Who chaired the 14th dialogue with Singapore? | The 10th with Japan?       | jp 10 | PERSON
          Where was the 14th dialogue with Singapore?   | I meant the 15th           | sg 15 | PLACE
          Where did the ministers meet in Korea?        | and Russia?                | ru -  | PLACE
          Ai chủ trì đối thoại với Singapore lần thứ 14? | Còn lần thứ 15?           | sg 15 | PERSON
          Ai chủ trì đối thoại với Singapore lần thứ 14? | Thế còn với Nhật Bản?     | jp -  | PERSON
          Ai chủ trì đối thoại với Singapore lần thứ 15? | không, ý tôi là lần 14    | sg 14 | PERSON
          Đối thoại với Nhật Bản lần thứ 10 ở đâu?       | Hàn Quốc thì sao?         | kr -  | PLACE
          doi thoai voi singapore lan thu 14 o dau       | con lan thu 15            | sg 15 | PLACE
          """)
  void anotherMeetingIsAskedTheSame(String first, String second, String subjects, String types) {
    QuestionFrame frame = Reading.frame(first, second);
    assertEquals(subjects.strip(), Reading.subjects(frame), frame.text());
    assertEquals(types, Reading.types(frame), frame.text());
  }

  /** Whoever asks something else keeps the meeting. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who chaired the 14th dialogue with Singapore? | And when was it?             | sg 14 | DATE
          Who chaired the 14th dialogue with Singapore? | Where did it take place?     | sg 14 | PLACE
          When was the dialogue with Japan?             | Who led the Japanese side?   | jp -  | PERSON
          Đối thoại với Nhật Bản lần thứ 10 ở đâu?      | Ai đồng chủ trì?             | jp 10 | PERSON
          Đối thoại với Nhật Bản lần thứ 10 ở đâu?      | Cuộc đối thoại đó ngày nào?  | jp 10 | DATE
          """)
  void theMeetingIsKept(String first, String second, String subjects, String types) {
    QuestionFrame frame = Reading.frame(first, second);
    assertEquals(subjects.strip(), Reading.subjects(frame), frame.text());
    assertEquals(types, Reading.types(frame));
    assertEquals(second.strip(), frame.text(), "the question itself is not changed");
  }

  @Test
  void theOtherSideIsThePartners() {
    QuestionFrame frame =
        Reading.frame(
            "Ai dẫn đầu đoàn Việt Nam tại đối thoại với EU lần thứ năm?", "Còn phía bạn thì sao?");
    assertEquals(
        "Ai dẫn đầu đoàn Liên minh châu Âu tại đối thoại với EU lần thứ năm?", frame.text());
  }

  @Test
  void anotherDateTakesThePlaceOfTheOld() {
    QuestionFrame frame =
        Reading.frame("What did Giang say on 13 August 2024?", "and on 28 March 2023?");
    assertEquals(1, frame.dates().size(), frame.text());
    assertEquals(2023, frame.dates().getFirst().year());
    assertTrue(frame.text().contains("What did Giang say"), frame.text());
  }

  @Test
  void whatHasNoCounterpartIsSaidAtTheEnd() {
    QuestionFrame frame = Reading.frame("Where did they meet Japan?", "and in 2023?");
    assertEquals("Where did they meet Japan 2023?", frame.text());
    assertEquals(List.of(), frame.parts());
  }

  @Test
  void aNewQuestionTakesNothing() {
    QuestionFrame frame =
        Reading.frame(
            "Who chaired the 10th dialogue with Japan?",
            "Which fields of cooperation did Vietnam and Singapore name at the 15th dialogue?");
    assertEquals("sg 15", Reading.subjects(frame));
  }

  @Test
  void aLongerChainIsFollowed() {
    QuestionFrame frame =
        Reading.frame(
            "Who chaired the 14th dialogue with Singapore?",
            "And the 15th?",
            "And with Japan?",
            "Where was it?");
    assertEquals("jp -", Reading.subjects(frame));
    assertEquals("PLACE", Reading.types(frame));
  }

  @Test
  void theLanguageChangesWithTheFollowUp() {
    QuestionFrame frame =
        Reading.frame("Who chaired the 14th dialogue with Singapore?", "còn lần thứ 15?");
    assertEquals("sg 15", Reading.subjects(frame));
    assertEquals("PERSON", Reading.types(frame));
    assertEquals(Language.VIETNAMESE, frame.answerLanguage());

    QuestionFrame back =
        Reading.frame("Ai chủ trì đối thoại với Singapore lần thứ 14?", "and what about the 15th?");
    assertEquals("sg 15", Reading.subjects(back));
    assertEquals("PERSON", Reading.types(back));
    assertEquals(Language.ENGLISH, back.answerLanguage());
  }

  @Test
  void aNameAloneIsInTheLanguageSpokenSoFar() {
    QuestionFrame frame = Reading.frame("Đối thoại với Nhật Bản diễn ra ở đâu?", "Singapore?");
    assertEquals("sg -", Reading.subjects(frame));
    assertEquals("PLACE", Reading.types(frame));
    assertEquals(Language.VIETNAMESE, frame.answerLanguage());
  }

  @Test
  void theLanguageThatIsChosenHoldsForFollowUps() {
    QuestionFrame frame =
        Reading.READER.read(
            new Question(
                "and the 15th?",
                Language.VIETNAMESE,
                List.of("Who chaired the 14th dialogue with Singapore?")));
    assertEquals(Language.VIETNAMESE, frame.answerLanguage());
    assertEquals("sg 15", Reading.subjects(frame));
  }

  /** What leans on nothing has its own subject, or none that was spoken of. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          When was the 10th dialogue with Japan? | How many F-16s did Taiwan buy?               | ''
          When was the 10th dialogue with Japan? | Where did Vietnam and Laos meet in 2023?     | la -
          When was the 10th dialogue with Japan? | What was signed with Cuba, and what does it cost? | cu -
          Đối thoại với Nhật Bản lần thứ 10 ở đâu? | Lào mua bao nhiêu xe tăng năm 2020?         | la -
          When was the 10th dialogue with Japan? | thanks!                                      | ''
          """)
  void aTopicChangeLeansOnNothing(String first, String second, String subjects) {
    QuestionFrame frame = Reading.frame(first, second);
    assertEquals(List.of(), frame.before(), frame.text());
    assertEquals(subjects, Reading.subjects(frame));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who chaired the 14th dialogue with Singapore? | Where did they meet?
          Who chaired the 14th dialogue with Singapore? | What did General Giang say on that visit?
          Who chaired the 14th dialogue with Singapore? | and who signed?
          Ai chủ trì đối thoại với Singapore lần thứ 14? | Ông ấy nói gì?
          Ai chủ trì đối thoại với Singapore lần thứ 14? | Ông Giang nói gì ở cuộc gặp đó?
          Ai chủ trì đối thoại với Singapore lần thứ 14? | ong ay noi gi
          """)
  void whatLeansHasTheQuestionBefore(String first, String second) {
    QuestionFrame frame = Reading.frame(first, second);
    assertEquals(List.of(first), frame.before().stream().map(QuestionFrame::text).toList());
    assertEquals("sg 14", Reading.subjects(frame));
  }

  @Test
  void atMostThreeQuestionsBefore() {
    QuestionFrame frame =
        Reading.frame(
            "Who chaired the 14th dialogue with Singapore?",
            "Where was it?",
            "And when?",
            "What did they sign?",
            "Why did they?");
    assertEquals(
        List.of("Where was it?", "And when?", "What did they sign?"),
        frame.before().stream().map(QuestionFrame::text).toList());
  }

  @Test
  void namesAndDatesThatAreLeftOpenAreThoseBefore() {
    QuestionFrame frame =
        Reading.frame("What did Phan Văn Giang say on 13 August 2024?", "And where was he?");
    assertEquals(1, frame.entities(Person.class).count());
    assertEquals(List.of(), frame.named(Person.class));
    assertEquals(List.of(), frame.dates());
  }

  @Test
  void talkBetweenQuestionsIsForgotten() {
    QuestionFrame frame =
        Reading.frame("Who chaired the 14th dialogue with Singapore?", "thanks!", "and the 15th?");
    assertEquals("sg 15", Reading.subjects(frame));
  }
}
