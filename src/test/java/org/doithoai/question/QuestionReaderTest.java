package org.doithoai.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Person;
import org.doithoai.registry.Place;
import org.doithoai.text.DateMention;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who chaired the 10th dialogue with Japan?                               | jp 10
          Who chaired the tenth Vietnam-Japan dialogue?                           | jp 10
          What was said to South Korea?                                           | kr -
          What happened at the 15th round?                                        | - 15
          Compare the 14th and 15th dialogues with Singapore                      | sg 14, sg 15
          Compare the 10th dialogue with Japan and the 14th with Singapore        | jp 10, sg 14
          Talks with Russia and with the RoK                                      | ru -, kr -
          Vietnam's defence policy                                                | ''
          Was Singapore invited to the second Vietnam International Defence Expo? | sg -
          the 80th anniversary of the army and Japan                              | jp -
          Ai chủ trì đối thoại Việt Nam - Nhật Bản lần thứ 10?                    | jp 10
          Ai chủ trì đối thoại Việt Nam - Nhật Bản lần thứ mười?                  | jp 10
          So sánh đối thoại lần thứ 14 và lần thứ 15 với Singapore                | sg 14, sg 15
          doi thoai viet nam - singapore lan thu 15                               | sg 15
          Singapore có được mời dự Triển lãm Quốc phòng lần thứ hai không?        | sg -
          Hội đàm với Nga và Hàn Quốc                                             | ru -, kr -
          What has Singapore done since the 14th dialogue?                        | sg 14
          Từ sau đối thoại lần thứ 14 với Singapore có gì nổi bật?                | sg 14
          What was signed after the 14th dialogue with Singapore?                 | sg 14
          Người Ý và xứ sở kim chi đề nghị gì?                                    | it -, kr -
          Lính của đảo quốc sư tử                                                 | sg -
          người anh hùng đứng bên anh                                             | ''
          """)
  void subjectsPairPartnersWithEditions(String question, String subjects) {
    assertEquals(subjects, Reading.subjects(Reading.frame(question)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the 7th infantry brigade of Japan                        | jp -
          the first woman to lead the navy                         | ''
          the 15th?                                                | - 15
          the 14th and 15th with Singapore                         | sg 14, sg 15
          lần thứ 80 kỷ niệm ngày thành lập quân đội               | ''
          Kỷ niệm lần thứ 80 và đối thoại với Nhật Bản             | jp -
          Nga và Lào gặp nhau lần đầu ở đâu                        | ru -, la -
          """)
  void ordinalsOfOtherThingsAreNoEditions(String question, String subjects) {
    assertEquals(subjects, Reading.subjects(Reading.frame(question)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          When was the latest dialogue with Japan?            | LAST
          Where was the last round held?                      | LAST
          What happened last year?                            | ANY
          When is the next dialogue?                          | NEXT
          Where was the first dialogue with Laos?             | FIRST
          Đối thoại gần đây nhất với Nhật Bản ở đâu?          | LAST
          doi thoai gan day nhat voi nhat ban o dau           | LAST
          Lần đối thoại cuối cùng ở đâu?                      | LAST
          Đối thoại sắp tới ở đâu?                            | NEXT
          cuoc doi thoai tiep theo o dau                      | NEXT
          Đối thoại đầu tiên với Lào ở đâu?                   | FIRST
          """)
  void whichOfSeveral(String question, QuestionFrame.Order order) {
    assertEquals(order, Reading.frame(question).order());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What has been signed since 2020?                    | true
          What was done since the 14th dialogue?              | true
          What was signed in 2020?                            | false
          Since they are friends, what was signed in 2020?    | false
          Từ năm 2020 đã ký những gì?                         | true
          Kể từ đối thoại lần thứ 14 có gì nổi bật?           | true
          tu nam 2020 da ky nhung gi                          | true
          Từ năm 2020 đến năm 2023 đã ký những gì?            | false
          """)
  void fromWhenOn(String question, boolean since) {
    assertEquals(since, Reading.frame(question).scope().bound() == Scope.Bound.SINCE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          anh oi cho em hoi ai chu tri doi thoai lan 14 | anh ơi cho em hỏi ai chủ trì đối thoại lần 14
          Ai dan dau doan Nhat Ban tai Ha Noi?          | Ai dẫn đầu đoàn Nhật Bản tại Hà Nội?
          Ai dẫn đầu đoàn Nhat Ban?                     | Ai dẫn đầu đoàn Nhat Ban?
          """)
  void diacriticsAreReadBack(String typed, String read) {
    QuestionFrame frame = Reading.frame(typed);
    assertEquals(typed, frame.text());
    assertEquals(read, frame.read().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ai dẫn đầu đoàn Australa?        | Ai dẫn đầu đoàn Australia? | australa
          What did Kazakstan propose?      | What did Kazakhstan propose? | kazakstan
          Who met Truong Hoa Binh?         | Who met Truong Hoa Binh?   | ''
          """)
  void namesArePutRight(String typed, String text, String corrected) {
    QuestionFrame frame = Reading.frame(typed);
    assertEquals(text, frame.text());
    assertEquals(
        corrected,
        frame.corrections().stream().map(Correction::typed).collect(Collectors.joining()));
  }

  @ParameterizedTest
  @CsvSource({
    "ông Giang nói gì ở Nga, phan-van-giang",
    "ong giang hoi dam ngay nao, phan-van-giang",
    "What did Gen. Chien propose?, hoang-xuan-chien",
    "What did General Thang propose?, ''",
    "ông nói gì, ''"
  })
  void aGivenNameBehindATitleIsThePersonOfThatName(String question, String person) {
    assertEquals(
        person,
        Reading.frame(question)
            .entities(Person.class)
            .map(Person::id)
            .collect(Collectors.joining(" ")));
  }

  @Test
  void datesArePartial() {
    List<DateMention> dates =
        Reading.frame("What was agreed on 27 February 2024, and in June 2023?").dates();
    assertEquals(2, dates.size());
    assertEquals(List.of(2024, 2, 27), day(dates.getFirst()));
    assertEquals(2023, dates.getLast().year());
    List<DateMention> vietnamese = Reading.frame("Ngày 13/8/2024 hai bên ký gì?").dates();
    assertEquals(List.of(2024, 8, 13), day(vietnamese.getFirst()));
  }

  private static List<Integer> day(DateMention date) {
    Integer year = date.year();
    Integer month = date.month();
    Integer day = date.day();
    assertTrue(year != null && month != null && day != null, date.toString());
    return List.of(year, month, day);
  }

  @Test
  void peopleAndPlacesAreMentioned() {
    QuestionFrame frame = Reading.frame("Did Phan Văn Giang speak in Moscow?");
    assertEquals(1, frame.entities(Person.class).count());
    assertEquals(1, frame.entities(Place.class).count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who led the talks?            | en
          Ai dẫn đầu đoàn?              | vi
          ai dan dau doan viet nam      | vi
          東京                           | en
          12345                         | en
          """)
  void theAnswerIsInTheLanguageOfTheQuestion(String question, String language) {
    assertEquals(language, Reading.frame(question).answerLanguage().code());
  }

  @Test
  void theAnswerIsInTheLanguageThatIsChosen() {
    QuestionFrame frame =
        Reading.READER.read(new Question("Who led the talks?", Language.VIETNAMESE, List.of()));
    assertEquals(Language.ENGLISH, frame.language());
    assertEquals(Language.VIETNAMESE, frame.answerLanguage());
  }

  @Test
  void aLongQuestionIsCutBetweenCharacters() {
    QuestionFrame frame =
        Reading.frame("Who met Japan? " + "x".repeat(984) + "\uD83D\uDD4A".repeat(9_000));
    assertTrue(frame.text().length() <= QuestionReader.LONGEST);
    assertEquals("jp -", Reading.subjects(frame));
    assertFalse(
        frame.text().codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF), "half a character");
  }

  @Test
  void controlCharactersAreSpaces() {
    assertEquals(
        "Who chaired the dialogue?",
        Reading.frame("Who\u0000 chai\u00ADred\u001b\tthe\r\ndialogue\u202e?").text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "???",
        "…!!!---",
        "\u0000\u0001",
        "\uFEFF",
        "\uD83D\uDD4A\uD83D\uDD4A",
        "\uD83D",
        "会談はどこで行われましたか",
        "Где прошли переговоры?",
        "أين عقدت المحادثات؟",
        "title:* AND (",
        "'; DROP TABLE articles; --",
        "lần thứ",
        "lần thứ 99999999999999999999",
        "the 0th dialogue with with with",
        "31/2/2024, 99/99/9999 and 0/0/0"
      })
  void anythingIsRead(String question) {
    QuestionFrame frame = Reading.frame(question);
    check(frame);
    check(Reading.frame("Who chaired the 10th dialogue with Japan?", question));
    check(Reading.frame(question, question));
  }

  @Test
  void decomposedTextIsComposed() {
    String question = "Ai chủ trì đối thoại với Nhật Bản?";
    String decomposed = Normalizer.normalize(question, Normalizer.Form.NFD);
    assertEquals(question, Reading.frame(decomposed).text());
    assertEquals("jp -", Reading.subjects(Reading.frame(decomposed)));
  }

  @Test
  void randomConversationsAreRead() {
    long seed = 20_241_122;
    Random random = new Random(seed);
    String[] pieces = {
      "Who ",
      "ở đâu ",
      "Japan ",
      "Nhật Bản ",
      "lần thứ 10 ",
      "the 15th ",
      "and ",
      "còn ",
      "? ",
      "2024 ",
      "27/2/2024 ",
      "không, ý tôi là ",
      "\uD83D\uDD4A ",
      "\"",
      "(",
      "Singapore's ",
      "it ",
      "Hà Nội ",
      "compare ",
      "İ ",
      "e\u0301",
      "\n",
      "thì sao",
      "they ",
      "March "
    };
    for (int run = 0; run < 300; run++) {
      String[] questions = new String[1 + random.nextInt(4)];
      for (int i = 0; i < questions.length; i++) {
        StringBuilder question = new StringBuilder();
        for (int n = random.nextInt(8); n > 0; n--) {
          question.append(pieces[random.nextInt(pieces.length)]);
        }
        questions[i] = question.toString();
      }
      try {
        check(Reading.frame(questions));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + String.join(" / ", questions), e);
      }
    }
  }

  /** All spans lie in the text, which is composed and has no control characters. */
  private static void check(QuestionFrame frame) {
    Span all = new Span(0, frame.text().length());
    assertTrue(Normalizer.isNormalized(frame.text(), Normalizer.Form.NFC));
    assertTrue(frame.text().chars().noneMatch(Character::isISOControl), frame.text());
    frame.mentions().stream().map(Mention::span).forEach(span -> assertTrue(all.contains(span)));
    frame.dates().forEach(date -> assertTrue(all.contains(date.span())));
    frame.scaffolding().forEach(span -> assertTrue(all.contains(span)));
    frame.focus().forEach(span -> assertTrue(all.contains(span)));
    assertEquals(frame.text().length(), frame.read().text().length());
    frame.parts().forEach(QuestionReaderTest::check);
  }
}
