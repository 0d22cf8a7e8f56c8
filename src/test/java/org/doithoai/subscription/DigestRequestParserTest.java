package org.doithoai.subscription;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.doithoai.subscription.RequestFeatures.Setting;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestRequestParserTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static List<DigestRequestFile.Case> wishes() {
    return Stream.of("requests.txt", "requests-fresh.txt", "requests-last.txt")
        .flatMap(file -> DigestRequestFile.read(file).stream())
        .toList();
  }

  private static final DigestRequestReader READER = Shipped.wishes();

  /** None of these was learned from. */
  @Test
  void mostAreUnderstoodInEachPart() {
    List<String> missed = new ArrayList<>();
    for (DigestRequestFile.Case wish : wishes()) {
      DigestRequest read = READER.read(wish.sentence(), wish.language(), TODAY, Setting.COMMAND);
      if (!wish.expected().equals(DigestRequestFile.parts(read))) {
        missed.add(wish.sentence() + " " + DigestRequestFile.parts(read));
      }
    }
    assertTrue(missed.size() <= 9, () -> missed.size() + " of " + wishes().size() + ": " + missed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "send me a digest every year about Japan | every year",
        "bản tin hằng quý về Nga | hằng quý",
        "digest at 25:00 about Laos | 25:00",
        "bản tin về Nga ngày 31/2 | ngày 31/2",
      })
  void whatIsNotUnderstoodIsTold(String sentence, String unknown) {
    assertEquals(
        List.of(unknown),
        READER.read(sentence, Language.ENGLISH, TODAY, Setting.COMMAND).unknown());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "daily at 8 about Sweden, not on public holidays | PUBLIC |",
        "8h hằng ngày về Thụy Điển, trừ ngày lễ | PUBLIC |",
        "8h hằng ngày về Thụy Điển, trừ Tết | TET |",
        "alert me at once about Sweden, not on public holidays | PUBLIC | public holidays",
        "daily at 8 about Sweden, on public holidays too | | public holidays",
      })
  void holidaysAreLeftOutOrNamed(String sentence, Holidays expected, String unknown) {
    Language language =
        sentence.chars().allMatch(c -> c < 0x80) ? Language.ENGLISH : Language.VIETNAMESE;
    DigestRequest request = READER.read(sentence, language, TODAY, Setting.COMMAND);
    assertEquals(expected, request.notOnHolidays());
    assertEquals(unknown == null ? List.of() : List.of(unknown), request.unknown());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8:00 | times 08:00",
        "Berlin | zone Europe/Berlin",
        "UTC+9 | zone UTC+09:00",
        "Hà Nội | zone Asia/Ho_Chi_Minh",
        "weekdays | days MON-FRI",
        "Japan | partners jp",
        "tiếng Anh | language en",
        "thứ Hai | days MON"
      })
  void oneAnswerAloneIsUnderstood(String sentence, String expected) {
    DigestRequest request = READER.read(sentence, Language.ENGLISH, TODAY, Setting.COMMAND);
    assertEquals(DigestRequestFile.expected(expected), DigestRequestFile.parts(request), sentence);
  }

  @Test
  void nothingThatIsTypedMakesItFail() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> pieces =
        List.of(
            "\"",
            "“",
            "không",
            "7h",
            ":",
            "\uD83D",
            "\uE000",
            "\u0000",
            "except",
            "thứ 2",
            "–",
            "until",
            "99999999999999",
            "31/31",
            "UTC+99",
            "about",
            "\n",
            "ạ",
            "(((",
            "[a-z",
            "\\",
            "$1",
            "đến",
            "a",
            "  ");
    for (int i = 0; i < 2_000; i++) {
      StringBuilder sentence = new StringBuilder();
      for (int n = random.nextInt(25); n > 0; n--) {
        sentence
            .append(pieces.get(random.nextInt(pieces.size())))
            .append(random.nextBoolean() ? " " : "");
      }
      String typed = sentence.toString();
      assertDoesNotThrow(
          () -> READER.read(typed, Language.VIETNAMESE, TODAY, Setting.CHAT),
          () -> "seed " + seed + ": " + typed);
    }
  }

  @Test
  void longSentencesCostNoMoreThanTheirBeginning() {
    String sentence = "không gửi từ ".repeat(20_000) + "\"".repeat(1_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> READER.read(sentence, Language.VIETNAMESE, TODAY, Setting.CHAT));
  }
}
