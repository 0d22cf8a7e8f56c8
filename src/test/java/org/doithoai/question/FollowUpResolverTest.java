package org.doithoai.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpResolverTest {

  /** Whoever only names another meeting asks the same of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who chaired the 14th dialogue with Singapore? | What about the 15th?       | sg 15 | WHO
          Who chaired the 14th dialogue with Singapore? | And with Japan?            | jp -  | WHO
          Who led Vietnam's side at the 10th dialogue with Japan? | And the other side? | jp 10 | WHO
          Ai dẫn đầu đoàn Việt Nam tại đối thoại với Nhật Bản lần thứ 10? | Thế còn phía bạn? | jp 10 | WHO
          Who chaired the 14th dialogue with Singapore? | The 10th with Japan?       | jp 10 | WHO
          Where was the 14th dialogue with Singapore?   | I meant the 15th           | sg 15 | WHERE
          Where did the ministers meet in Korea?        | and Russia?                | ru -  | WHERE
          Ai chủ trì đối thoại với Singapore lần thứ 14? | Còn lần thứ 15?           | sg 15 | WHO
          Ai chủ trì đối thoại với Singapore lần thứ 14? | Thế còn với Nhật Bản?     | jp -  | WHO
          Ai chủ trì đối thoại với Singapore lần thứ 15? | không, ý tôi là lần 14    | sg 14 | WHO
          Đối thoại với Nhật Bản lần thứ 10 ở đâu?       | Hàn Quốc thì sao?         | kr -  | WHERE
          doi thoai voi singapore lan thu 14 o dau       | con lan thu 15            | sg 15 | WHERE
          """)
  void anotherMeetingIsAskedTheSame(String first, String second, String subjects, String kinds) {
    Query query = Analyzing.query(first, second);
    assertEquals(subjects.strip(), Analyzing.subjects(query), query.text());
    assertEquals("[" + kinds + "]", query.kinds().toString(), query.text());
  }

  /** Whoever asks something else keeps the meeting. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who chaired the 14th dialogue with Singapore? | And when was it?             | sg 14 | WHEN
          Who chaired the 14th dialogue with Singapore? | Where did it take place?     | sg 14 | WHERE
          When was the dialogue with Japan?             | Who led the Japanese side?   | jp -  | WHO
          Đối thoại với Nhật Bản lần thứ 10 ở đâu?      | Ai đồng chủ trì?             | jp 10 | WHO
          Đối thoại với Nhật Bản lần thứ 10 ở đâu?      | Cuộc đối thoại đó ngày nào?  | jp 10 | WHEN
          """)
  void theMeetingIsKept(String first, String second, String subjects, String kinds) {
    Query query = Analyzing.query(first, second);
    assertEquals(subjects.strip(), Analyzing.subjects(query), query.text());
    assertEquals("[" + kinds + "]", query.kinds().toString());
    assertEquals(second.strip(), query.text(), "the question itself is not changed");
  }

  @Test
  void theOtherSideIsThePartners() {
    Query query =
        Analyzing.query(
            "Ai dẫn đầu đoàn Việt Nam tại đối thoại với EU lần thứ năm?", "Còn phía bạn thì sao?");
    assertEquals(
        "Ai dẫn đầu đoàn Liên minh châu Âu tại đối thoại với EU lần thứ năm?", query.text());
  }

  @Test
  void anotherDateTakesThePlaceOfTheOld() {
    Query query = Analyzing.query("What did Giang say on 13 August 2024?", "and on 28 March 2023?");
    assertEquals(1, query.dates().size(), query.text());
    assertEquals(2023, query.dates().getFirst().year());
    assertTrue(query.text().contains("What did Giang say"), query.text());
  }

  @Test
  void aNewQuestionTakesNothing() {
    Query query =
        Analyzing.query(
            "Who chaired the 10th dialogue with Japan?",
            "Which fields of cooperation did Vietnam and Singapore name at the 15th dialogue?");
    assertEquals("sg 15", Analyzing.subjects(query));
  }

  @Test
  void aLongerChainIsFollowed() {
    Query query =
        Analyzing.query(
            "Who chaired the 14th dialogue with Singapore?",
            "And the 15th?",
            "And with Japan?",
            "Where was it?");
    assertEquals("jp -", Analyzing.subjects(query));
    assertEquals("[WHERE]", query.kinds().toString());
  }

  @Test
  void theLanguageChangesWithTheFollowUp() {
    Query query =
        Analyzing.query("Who chaired the 14th dialogue with Singapore?", "còn lần thứ 15?");
    assertEquals("sg 15", Analyzing.subjects(query));
    assertEquals("[WHO]", query.kinds().toString());
    assertEquals(Language.VIETNAMESE, query.answerLanguage());

    Query back =
        Analyzing.query(
            "Ai chủ trì đối thoại với Singapore lần thứ 14?", "and what about the 15th?");
    assertEquals("sg 15", Analyzing.subjects(back));
    assertEquals("[WHO]", back.kinds().toString());
    assertEquals(Language.ENGLISH, back.answerLanguage());
  }

  @Test
  void aNameAloneIsInTheLanguageSpokenSoFar() {
    Query query = Analyzing.query("Đối thoại với Nhật Bản diễn ra ở đâu?", "Singapore?");
    assertEquals("sg -", Analyzing.subjects(query));
    assertEquals("[WHERE]", query.kinds().toString());
    assertEquals(Language.VIETNAMESE, query.answerLanguage());
  }

  @Test
  void theLanguageThatIsChosenHoldsForFollowUps() {
    Query query =
        Analyzing.ANALYZER.analyze(
            new Question(
                "and the 15th?",
                Language.VIETNAMESE,
                List.of("Who chaired the 14th dialogue with Singapore?")));
    assertEquals(Language.VIETNAMESE, query.answerLanguage());
    assertEquals("sg 15", Analyzing.subjects(query));
  }
}
