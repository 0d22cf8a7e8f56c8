package org.doithoai.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.doithoai.question.Question;
import org.doithoai.question.QuestionFrame;
import org.doithoai.retrieval.SoughtTerm;
import org.doithoai.subscription.Shipped;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerSpansTest {

  private static QuestionFrame frame(String question) {
    return Shipped.READER.read(Question.of(question));
  }

  /** What is found for a question in the one sentence of an article, in the order of the text. */
  private static List<AnswerSpan> in(
      String question, Language language, String sentence, List<SoughtTerm> terms) {
    AnnotatedArticle article = Made.article(language, "x", sentence);
    TermMatrix matrix = new TermMatrix(article, terms, Set.of(), s -> false);
    return new AnswerSpans(frame(question), terms)
        .in(article.sentences().getLast(), matrix).stream()
            .sorted(Comparator.comparing(AnswerSpan::span))
            .toList();
  }

  private static String words(List<AnswerSpan> spans, String sentence) {
    String text = "x\n\n" + sentence;
    return spans.stream().map(s -> s.span().of(text)).distinct().collect(Collectors.joining("; "));
  }

  private static String found(String question, Language language, String sentence) {
    return words(in(question, language, sentence, List.of()), sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Who opened the school?                 | Colonel Tran Van Binh opened the school with Captain Sato Ken. | Tran Van Binh; Sato Ken
          When was the school opened?            | The school was opened on 3 May 2022.                   | 3 May 2022
          When was the school opened?            | The school was opened by a colonel.                    | -
          In what year was the school opened?    | The school was opened on 3 May, and again in 2022.     | 2022
          Which Japanese minister opened it?     | General Phan Van Giang and Colonel Sato Ken opened it. | Sato Ken
          Where was the school opened?           | The school was opened in Da Nang.                      | Da Nang
          Where was the school opened?           | The school was opened in Novaville by two men.         | Novaville
          Where was the school opened?           | The school was opened in March 2022.                   | -
          How many pupils does the school have?  | The school has 340 pupils and cost 2 million dollars.  | 340; 2 million dollars
          How much did the school cost?          | The school has 340 pupils and cost 2 million dollars.  | 2 million dollars
          What percentage of pupils passed?      | Of 340 pupils, 85 percent passed.                      | 85 percent
          How long did the course last?          | The course of 20 lessons lasted six weeks.             | six weeks
          Which edition of the course was it?    | The 5th course began on Monday.                        | 5th
          Which fields did they talk about?      | They talked about 3 fields on Monday.                  | -
          """)
  void ofTheSortThatIsAskedFor(String question, String sentence, String expected) {
    assertEquals(expected == null ? "" : expected, found(question, Language.ENGLISH, sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Ai khánh thành trường?              | Đại tá Trần Văn Bình khánh thành trường học.        | Trần Văn Bình
          Trường khánh thành ngày nào?        | Trường khánh thành ngày 3/5/2022.                   | ngày 3/5/2022
          Trường khánh thành ở đâu?           | Trường được khánh thành tại Đà Nẵng.                | Đà Nẵng
          Trường khánh thành năm nào?         | Trường khánh thành ngày 3/5, tới năm 2022 mới xong. | năm 2022
          Lễ khánh thành họp ở đâu?           | Lễ họp tại Trung tâm Hội nghị Novaville.            | -
          Phía Nhật Bản ai khánh thành trường? | Đại tướng Phan Văn Giang cùng ông Sato Ken đến.    | Sato Ken
          Trường có bao nhiêu học sinh?       | Trường có 340 học sinh.                             | 340
          Trường trị giá bao nhiêu tiền?      | Trường có 340 học sinh, trị giá 20 tỷ đồng.         | 20 tỷ đồng
          Bao nhiêu phần trăm học sinh đỗ?    | Trong 340 học sinh, 85% đỗ.                         | 85%
          """)
  void ofTheSortThatIsAskedForInVietnamese(String question, String sentence, String expected) {
    String words = found(question, Language.VIETNAMESE, sentence);
    assertEquals(expected == null ? "" : expected, words);
  }

  @Test
  void whatTheQuestionSaysItselfIsNoAnswer() {
    String met = "Colonel Tran Van Binh met Captain Sato Ken.";
    assertEquals("Sato Ken", found("Who met Colonel Tran Van Binh?", Language.ENGLISH, met));
    String dated = "After 3 May 2022 the next course began on 9 June 2022.";
    assertEquals(
        "9 June 2022",
        found("When did the next course after 3 May 2022 begin?", Language.ENGLISH, dated));
    String counted = "Of 340 pupils 17 were ill.";
    assertEquals("17", found("How many of the 340 pupils were ill?", Language.ENGLISH, counted));
  }

  @Test
  void norIsItByAnotherName() {
    String met = "Đại tướng Phan Văn Giang tiếp Đại tá Sato Ken.";
    assertEquals("Sato Ken", found("Who met General Phan Van Giang?", Language.VIETNAMESE, met));
  }

  @Test
  void norIsWhoIsCalledByAPartOfTheName() {
    String met = "Colonel Tran Van Binh met Captain Sato Ken.";
    List<SoughtTerm> terms = List.of(Made.term("Binh", 1, SoughtTerm.Sort.NAME, false));
    assertEquals("Sato Ken", words(in("Who met Colonel Binh?", Language.ENGLISH, met, terms), met));
  }

  /** Only whom the question names, be it by part of the name, and of whom a rank is told. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Who is Sato Ken?                      | Sato Ken | Colonel Sato Ken met Captain Mori Jun. | Sato Ken
          What rank does Mori hold?             | Mori     | Colonel Sato Ken met Captain Mori Jun. | Mori Jun
          Who is Sato Hiro?                     | Sato Hiro| Colonel Sato Ken met Captain Mori Jun. | -
          Who is Sato Ken?                      | Sato Ken | Mr Sato Ken met Captain Mori Jun.      | -
          """)
  void aRankIsOfWhomTheQuestionNames(
      String question, String name, String sentence, String expected) {
    List<SoughtTerm> terms = List.of(Made.term(name, 1, SoughtTerm.Sort.NAME, false));
    String words = words(in(question, Language.ENGLISH, sentence, terms), sentence);
    assertEquals(expected == null ? "" : expected, words);
  }

  @Test
  void aNumberBesideWhatIsCountedIsLikelier() {
    String sentence = "In 2 buses and a train 45 soldiers went to the camp with 12 of their dogs.";
    List<SoughtTerm> terms = List.of(Made.term("soldiers", 1), Made.term("camp", 0.5));
    List<AnswerSpan> spans =
        in("How many soldiers went to the camp?", Language.ENGLISH, sentence, terms);
    AnswerSpan best =
        spans.stream().max(Comparator.comparingDouble(AnswerSpan::likelihood)).orElseThrow();
    assertEquals("45", words(List.of(best), sentence));
    assertTrue(best.focused());
    assertTrue(best.nearness() > 0.5, "" + best);
  }

  @Test
  void anOfficeBelongsToWhomItIsToldOf() {
    String sentence = "Colonel Sato Ken, Minister of Defence of Japan, and Captain Mori Jun met.";
    List<SoughtTerm> terms = List.of(Made.term("minister of defence", 1));
    List<AnswerSpan> spans =
        in("Who is the minister of defence?", Language.ENGLISH, sentence, terms);
    assertEquals("Sato Ken; Mori Jun", words(spans, sentence));
    assertTrue(spans.getFirst().nearness() > 0, "" + spans);
    assertEquals(0, spans.getLast().nearness());
  }

  @Test
  void withoutTermsNothingIsNear() {
    String sentence = "There were 45 soldiers.";
    for (AnswerSpan span : in("How many soldiers?", Language.ENGLISH, sentence, List.of())) {
      assertEquals(0, span.nearness());
      assertFalse(span.focused());
    }
  }

  @Test
  void onlySomeSortsAreSeen() {
    assertTrue(new AnswerSpans(frame("Who came?"), List.of()).areSought());
    assertFalse(new AnswerSpans(frame("Why did they come?"), List.of()).areSought());
  }
}
