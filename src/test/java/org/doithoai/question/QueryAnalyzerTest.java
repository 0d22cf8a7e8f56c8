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

class QueryAnalyzerTest {

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
          What has Singapore done since the 14th dialogue?                        | sg -
          Từ sau đối thoại lần thứ 14 với Singapore có gì nổi bật?                | sg -
          What was signed after the 14th dialogue with Singapore?                 | sg 14
          Người Ý và xứ sở kim chi đề nghị gì?                                    | it -, kr -
          Lính của đảo quốc sư tử                                                 | sg -
          người anh hùng đứng bên anh                                             | ''
          """)
  void subjectsPairPartnersWithEditions(String question, String subjects) {
    assertEquals(subjects, Analyzing.subjects(Analyzing.query(question)));
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
        Analyzing.query(question)
            .entities(Person.class)
            .map(Person::id)
            .collect(Collectors.joining(" ")));
  }

  @Test
  void datesArePartial() {
    List<DateMention> dates =
        Analyzing.query("What was agreed on 27 February 2024, and in June 2023?").dates();
    assertEquals(2, dates.size());
    assertEquals(List.of(2024, 2, 27), day(dates.getFirst()));
    assertEquals(2023, dates.getLast().year());
    List<DateMention> vietnamese = Analyzing.query("Ngày 13/8/2024 hai bên ký gì?").dates();
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
    Query query = Analyzing.query("Did Phan Văn Giang speak in Moscow?");
    assertEquals(1, query.entities(Person.class).count());
    assertEquals(1, query.entities(Place.class).count());
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
    assertEquals(language, Analyzing.query(question).answerLanguage().code());
  }

  @Test
  void theAnswerIsInTheLanguageThatIsChosen() {
    Query query =
        Analyzing.ANALYZER.analyze(
            new Question("Who led the talks?", Language.VIETNAMESE, List.of()));
    assertEquals(Language.ENGLISH, query.language());
    assertEquals(Language.VIETNAMESE, query.answerLanguage());
  }

  @Test
  void aLongQuestionIsCutBetweenCharacters() {
    Query query =
        Analyzing.query("Who met Japan? " + "x".repeat(984) + "\uD83D\uDD4A".repeat(9_000));
    assertTrue(query.text().length() <= QueryAnalyzer.LONGEST);
    assertEquals("jp -", Analyzing.subjects(query));
    assertFalse(
        query.text().codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF), "half a character");
  }

  @Test
  void controlCharactersAreSpaces() {
    assertEquals(
        "Who chaired the dialogue?",
        Analyzing.query("Who\u0000 chai\u00ADred\u001b\tthe\r\ndialogue\u202e?").text());
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
    Query query = Analyzing.query(question);
    check(query);
    check(Analyzing.query("Who chaired the 10th dialogue with Japan?", question));
    check(Analyzing.query(question, question));
  }

  @Test
  void decomposedTextIsComposed() {
    String question = "Ai chủ trì đối thoại với Nhật Bản?";
    String decomposed = Normalizer.normalize(question, Normalizer.Form.NFD);
    assertEquals(question, Analyzing.query(decomposed).text());
    assertEquals("jp -", Analyzing.subjects(Analyzing.query(decomposed)));
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
        check(Analyzing.query(questions));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + String.join(" / ", questions), e);
      }
    }
  }

  /** All spans lie in the text, which is composed and has no control characters. */
  private static void check(Query query) {
    Span all = new Span(0, query.text().length());
    assertTrue(Normalizer.isNormalized(query.text(), Normalizer.Form.NFC));
    assertTrue(query.text().chars().noneMatch(Character::isISOControl), query.text());
    query.mentions().stream().map(Mention::span).forEach(span -> assertTrue(all.contains(span)));
    query.dates().forEach(date -> assertTrue(all.contains(date.span())));
    query.scaffolding().forEach(span -> assertTrue(all.contains(span)));
  }
}
