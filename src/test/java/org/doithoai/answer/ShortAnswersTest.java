package org.doithoai.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.doithoai.evidence.Made;
import org.doithoai.evidence.Window;
import org.doithoai.evidence.WindowFinder;
import org.doithoai.question.Question;
import org.doithoai.question.QuestionFrame;
import org.doithoai.retrieval.Retrieved;
import org.doithoai.retrieval.SoughtTerm;
import org.doithoai.subscription.Shipped;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortAnswersTest {

  private final ShortAnswers answers = new ShortAnswers(Shipped.GLOSSARY);

  /** What is told of a sentence first, with a word of it that the question has too. */
  private String told(String question, Language of, String sentence, Language in, String word) {
    List<SoughtTerm> terms = List.of(Made.term(word, 1));
    QuestionFrame frame = Shipped.READER.read(new Question(question, in, List.of()));
    Retrieved found = Made.found(terms, Made.indexed(of, "x", sentence));
    Window window =
        new WindowFinder(frame, terms)
            .best(Made.read(found), found.articles()).stream()
                .filter(w -> w.sentence().sentence().text().equals(sentence))
                .findFirst()
                .orElseThrow();
    Wording wording = Wording.in(in);
    return wording.list(answers.of(frame, window, wording));
  }

  private void assertTold(
      String question,
      Language of,
      String sentence,
      String word,
      String english,
      String vietnamese) {
    assertEquals(english, told(question, of, sentence, Language.ENGLISH, word));
    assertEquals(vietnamese, told(question, of, sentence, Language.VIETNAMESE, word));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The school cost 20 million dollars.        | USD 20 million  | 20 triệu USD
          The school cost US$1.5 billion.            | USD 1.5 billion | 1,5 tỷ USD
          The school cost 750,000 euros.             | EUR 750,000     | 750.000 EUR
          """)
  void money(String sentence, String english, String vietnamese) {
    assertTold(
        "How much did the school cost?", Language.ENGLISH, sentence, "school", english, vietnamese);
  }

  @Test
  void moneyInAVietnameseArticle() {
    assertTold(
        "Trường học trị giá bao nhiêu tiền?",
        Language.VIETNAMESE,
        "Trường học trị giá 20 tỷ đồng.",
        "trường",
        "VND 20 billion",
        "20 tỷ VND");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The school opened on 3 May 2022.          | 3 May 2022              | ngày 3/5/2022
          The school opened on 3 May.               | 3 May                   | ngày 3/5
          The school opened in May 2022.            | May 2022                | tháng 5/2022
          The school opened in 2022.                | 2022                    | năm 2022
          """)
  void dates(String sentence, String english, String vietnamese) {
    assertTold(
        "When did the school open?", Language.ENGLISH, sentence, "school", english, vietnamese);
  }

  @Test
  void aNumberOfSomethingElseIsNotTold() {
    String sentence = "The school is 9 metres from 2 gates.";
    assertEquals(
        "",
        told(
            "How many pupils does the school have?",
            Language.ENGLISH,
            sentence,
            Language.ENGLISH,
            "school"));
  }

  @Test
  void rangesOfDates() {
    assertTold(
        "When was the course?",
        Language.ENGLISH,
        "The course ran from 27 to 29 March 2023.",
        "course",
        "27 March 2023 – 29 March 2023",
        "ngày 27/3/2023 – ngày 29/3/2023");
  }

  @Test
  void shares() {
    assertTold(
        "What percentage of the pupils passed?",
        Language.ENGLISH,
        "Of the pupils 12.5 percent passed.",
        "pupils",
        "12.5%",
        "12,5%");
  }

  @Test
  void countsHaveTheirNounInTheLanguageOfTheArticle() {
    String sentence = "The school has 340 pupils.";
    String question = "How many pupils does the school have?";
    assertEquals(
        "340 pupils", told(question, Language.ENGLISH, sentence, Language.ENGLISH, "pupils"));
    assertEquals("340", told(question, Language.ENGLISH, sentence, Language.VIETNAMESE, "pupils"));
    String vietnamese = "Trường có 1.340 học sinh.";
    assertEquals(
        "1.340 học sinh",
        told(
            "Trường có bao nhiêu học sinh?",
            Language.VIETNAMESE,
            vietnamese,
            Language.VIETNAMESE,
            "học sinh"));
  }

  @Test
  void aNumberBesideAnotherNounIsNotTold() {
    String sentence =
        "Its pupils come by bus, on foot or by boat along the river, whose ferry makes the trip"
            + " from the market to the far bank 16 times.";
    assertEquals(
        "",
        told("How many pupils are there?", Language.ENGLISH, sentence, Language.ENGLISH, "pupils"));
  }

  @Test
  void durations() {
    assertTold(
        "How long did the course last?",
        Language.ENGLISH,
        "The course lasted six weeks.",
        "course",
        "6 weeks",
        "6 tuần");
  }

  @Test
  void places() {
    assertTold(
        "Where was the course?",
        Language.ENGLISH,
        "The course was held in Hanoi.",
        "course",
        "Hanoi",
        "Hà Nội");
    assertTold(
        "Where was the course?",
        Language.ENGLISH,
        "The course was held in Novaville.",
        "course",
        "Novaville",
        "Novaville");
  }

  @Test
  void personsWithTheirOffice() {
    String sentence = "Senior Lieutenant General Tran Van Binh opened the course.";
    String question = "Who opened the course?";
    assertTold(
        question,
        Language.ENGLISH,
        sentence,
        "course",
        "Tran Van Binh (Senior Lieutenant General)",
        "Tran Van Binh (Thượng tướng)");
    assertTold(
        question,
        Language.ENGLISH,
        "Mr Sato Ken opened the course.",
        "course",
        "Sato Ken",
        "Sato Ken");
  }

  @Test
  void editions() {
    assertTold(
        "Which edition of the course was it?",
        Language.ENGLISH,
        "The 5th course began on Monday.",
        "course",
        "5th",
        "lần thứ 5");
  }

  @Test
  void nothingIsToldWhereTheSentenceHasNoneOfTheSort() {
    assertTold(
        "When did the school open?",
        Language.ENGLISH,
        "The school opened in the rain.",
        "school",
        "",
        "");
  }
}
