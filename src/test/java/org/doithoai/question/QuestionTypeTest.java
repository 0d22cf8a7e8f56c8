package org.doithoai.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTypeTest {

  private static String kinds(String question, Language language) {
    return QuestionType.of(question, language).stream()
        .map(QuestionType::name)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who chaired the talks?                                         | WHO
          With whom did General Giang meet?                              | WHO
          Which ministers took part?                                     | WHO
          Which Korean official received him?                            | WHO
          When was it?                                                   | WHEN
          On what date did they meet?                                    | WHEN
          What year was the plan signed?                                 | WHEN
          On which exact day did it open?                                | WHEN
          How long ago was the visit?                                    | WHEN
          Since when have they cooperated?                               | WHEN
          Where did it take place?                                       | WHERE
          In which city was the meeting?                                 | WHERE
          What venue was chosen?                                         | WHERE
          How many fields were named?                                    | HOW_MANY
          How much money was pledged?                                    | HOW_MANY
          What is the number of officers?                                | HOW_MANY
          How long did the talks last?                                   | HOW_MANY
          Which edition was held in Hanoi?                               | WHICH_EDITION
          Which round was it?                                            | WHICH_EDITION
          Which areas did they agree on?                                 | LIST
          What new fields of cooperation were named?                     | LIST
          List the priorities.                                           | LIST
          Compare the two rounds.                                        | COMPARE
          What is the difference between the two?                        | COMPARE
          Round 14 versus round 15                                       | COMPARE
          Give me a timeline of the dialogues.                           | TIMELINE
          All the rounds with Singapore, please                          | TIMELINE
          Which countries has Vietnam met?                               | PARTNERS
          Which articles do you have?                                    | ARTICLES
          Show me all your sources                                       | ARTICLES
          How many articles are there?                                   | ARTICLES
          What's new?                                                    | NEWS
          Any latest news?                                               | NEWS
          Did they sign anything?                                        | WHETHER
          And was Japan there?                                           | WHETHER
          When and where was it?                                         | WHEN WHERE
          Who signed it, and when?                                       | WHEN WHO
          Did they say when it was?                                      | WHEN
          What was signed when the dialogue ended?                       | ''
          When the dialogue ended, what was signed?                      | ''
          What do they say about when it ended?                          | WHEN
          When did it end, and who spoke?                                | WHEN WHO
          What is new in the plan, and what new plans are there?         | NEWS
          the 10th dialogue with Japan                                   | ''
          Whoever whenever wherever                                      | ''
          """)
  void english(String question, String expected) {
    assertEquals(expected, kinds(question, Language.ENGLISH));
    assertEquals(expected, kinds(question.toUpperCase(Locale.ROOT), Language.ENGLISH));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ai đồng chủ trì đối thoại?                                     | WHO
          Những ai đã tham dự?                                           | WHO
          Thứ trưởng nào dẫn đầu đoàn?                                   | WHO
          Đối thoại diễn ra khi nào?                                     | WHEN
          Bao giờ hai bên gặp lại?                                       | WHEN
          Hai bộ trưởng gặp nhau ngày nào?                               | WHEN
          Chuyến thăm diễn ra vào tháng mấy?                             | WHEN
          Ký vào năm nào?                                                | WHEN
          Hôm nào đoàn đến?                                              | WHEN
          Vào thời điểm nào?                                             | WHEN
          Hội đàm tổ chức ở đâu?                                         | WHERE
          Tại thành phố nào?                                             | WHERE
          Địa điểm tổ chức?                                              | WHERE
          Có bao nhiêu lĩnh vực?                                         | HOW_MANY
          Thỏa thuận gồm mấy điểm?                                       | HOW_MANY
          Đây là đối thoại lần thứ mấy?                                  | WHICH_EDITION
          Hai bên nhất trí những lĩnh vực nào?                           | LIST
          Liệt kê nội dung hợp tác                                       | LIST
          Kể tên các văn kiện                                            | LIST
          So sánh hai lần đối thoại                                      | COMPARE
          Lần 14 khác gì lần 15?                                         | COMPARE
          Dòng thời gian các cuộc gặp                                    | TIMELINE
          Sắp xếp theo thứ tự thời gian                                  | TIMELINE
          Việt Nam đã gặp nước nào?                                      | PARTNERS
          Có bao nhiêu bài viết?                                         | ARTICLES
          Có gì mới không?                                               | NEWS
          Hai bên có ký văn kiện không?                                  | WHETHER
          Đối thoại ở Hà Nội phải không?                                 | WHETHER
          Khi nào và ở đâu?                                              | WHEN WHERE
          Ai dẫn đầu, và đầu tư ở đâu?                                   | WHERE WHO
          Ai ký, ngày nào?                                               | WHEN WHO
          Đối thoại Việt Nam - Nhật Bản lần thứ 10                       | ''
          """)
  void vietnameseWithAndWithoutDiacritics(String question, String expected) {
    assertEquals(expected, kinds(question, Language.VIETNAMESE));
    assertEquals(expected, kinds(question.toUpperCase(Locale.ROOT), Language.VIETNAMESE));
    assertEquals(expected, kinds(Folding.fold(question), Language.VIETNAMESE), "without");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hai nước hợp tác quốc phòng                                    | ''
          Đại tướng thăm Đà Nẵng                                         | ''
          Bài phát biểu của Thứ trưởng                                   | ''
          Hải quân và mày mò                                             | ''
          """)
  void partsOfWordsAskNothing(String words, String expected) {
    assertEquals(expected, kinds(words, Language.VIETNAMESE));
  }

  @Test
  void interrogativesStandWhereTheyAreAndNameNothingListed() {
    String question = "Who met where, and which areas were named?";
    Set<QuestionType> kinds = QuestionType.of(question, Language.ENGLISH);
    List<String> words =
        QuestionType.interrogatives(question, Language.ENGLISH, kinds).stream()
            .map(span -> span.of(question))
            .toList();
    assertEquals(Set.of("Who", "where"), Set.copyOf(words));
    for (Span span : QuestionType.interrogatives("İn WHİCH city?", Language.ENGLISH, kinds)) {
      assertTrue(span.end() <= "İn WHİCH city?".length());
    }
  }

  @Test
  void anythingIsReadInNoTime() {
    String many = "có " + "ai không ".repeat(20_000);
    assertFalse(QuestionType.of(many, Language.VIETNAMESE).isEmpty());
    assertFalse(QuestionType.of("which a-".repeat(20_000) + " who", Language.ENGLISH).isEmpty());
  }
}
