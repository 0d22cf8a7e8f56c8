package org.doithoai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  static Stream<String> cases() throws IOException {
    Stream.Builder<String> cases = Stream.builder();
    for (Language language : Language.values()) {
      String file = "/dates/" + language.code() + ".txt";
      try (InputStream in = DatesTest.class.getResourceAsStream(file)) {
        byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
        new String(bytes, StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> language.code() + " " + line)
            .forEach(cases);
      }
    }
    return cases.build();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatTheTextSaysAndNothingElse(String languageAndLine) {
    Language language = Language.ofCode(languageAndLine.substring(0, 2)).orElseThrow();
    String line = languageAndLine.substring(3);
    int bar = line.indexOf(" | ");
    String found =
        Figures.in(line.substring(bar + 3), language).dates().stream()
            .map(DatesTest::shown)
            .collect(Collectors.joining(" "));
    assertEquals(line.substring(0, bar), found.isEmpty() ? "-" : found);
  }

  @Test
  void aSpanIsTheWordsThatSayIt() {
    String text = "Sáng 27/2, sau ngày 3 tháng 2 năm 2024; on March 27-29, 2024 and in 2023.";
    assertEquals(
        List.of("27/2", "ngày 3 tháng 2 năm 2024", "March 27-29, 2024", "2023"),
        find(text).stream().map(mention -> mention.span().of(text)).toList());
  }

  @Test
  void aDateAcrossALineEndIsOneAndAcrossParagraphsIsNone() {
    assertEquals("2024-02-27", shown(find("on February\n27, 2024").getFirst()));
    assertEquals(List.of(), find("the march\n\n27, 2024 men"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hôm nay (27/2), tại Hà Nội          | 27/2",
        "in Jakarta on 20th August. The      | 20th August",
        "2024-02-27T10:15:00Z                | 2024-02-27",
        "từ năm 2012 tới 2017, Bộ            | từ năm 2012 tới 2017",
        "đạt 10 tỷ USD vào 2020. Việt Nam    | 2020",
        "diệt chủng (7/1/1979 - 7/1/2019)    | 7/1/1979",
      })
  void bracketsAndStopsAreNoPartOfADate(String text, String expected) {
    assertEquals(expected, first(text).span().of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"in the early 1990s", "the mid-1970s", "BỘ NGOẠI GIAO, Việt Nam 2024 ngôi"})
  void aDecadeIsNoYear(String text) {
    assertEquals(List.of(), find(text));
  }

  @Test
  void datesAreWrittenAndReadAgain() {
    AnnotatedText text =
        Figures.in(
            "Thứ Ba, ngày 27/2/2024; từ 27-29/3; theo Hiến pháp năm 2013.", Language.VIETNAMESE);
    assertEquals(3, text.dates().size());
    assertEquals(text.dates(), Figures.reread(text).dates());
  }

  @Test
  void resolvesOnlyWhatIsComplete() {
    assertEquals(Optional.of(LocalDate.of(2024, 2, 27)), first("27/2/2024").resolve());
    assertEquals(Optional.empty(), first("on February 27").resolve());
    assertEquals(Optional.empty(), first("tháng 2/2024").resolve(LocalDate.of(2024, 3, 1)));
  }

  @Test
  void resolvesAgainstTheDayOfWriting() {
    LocalDate written = LocalDate.of(2024, 1, 3);
    assertEquals(
        LocalDate.of(2023, 12, 30), first("on December 30").resolve(written).orElseThrow());
    assertEquals(LocalDate.of(2024, 1, 5), first("ngày 5/1").resolve(written).orElseThrow());
    assertEquals(LocalDate.of(2024, 1, 3), first("on Wednesday").resolve(written).orElseThrow());
    assertEquals(LocalDate.of(2023, 12, 28), first("on Thursday").resolve(written).orElseThrow());
    assertEquals(LocalDate.of(2024, 2, 29), first("on February 29").resolve(written).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1/",
        "27-",
        "ngày 27 ",
        "March ",
        "(",
        " ",
        "thứ ",
        "\n",
        "2024-",
        "Convention Of The ",
        "năm 2024 ",
        "27 đến "
      })
  void muchOfAlmostADateTakesBoundedTime(String piece) {
    String text = piece.repeat(200_000 / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> find(text));
  }

  @Test
  void randomTextsGiveSpansInOrderInsideTheText() {
    long seed = 20241122;
    Random random = new Random(seed);
    String[] pieces = {
      "ngày ",
      "27",
      "/",
      "2",
      "-",
      "tháng ",
      "năm ",
      "2024",
      " ",
      "March ",
      "(",
      ")",
      "đến ",
      "từ ",
      "thứ ",
      "Ba",
      "\n",
      ",",
      "🕊",
      "31",
      "Thursday",
      "in ",
      "the ",
      "số "
    };
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(14); j >= 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      int end = 0;
      for (DateMention mention : find(text.toString())) {
        assertTrue(mention.span().start() >= end, () -> "seed " + seed + ": " + text);
        end = mention.span().end();
        mention.resolve(LocalDate.of(2024, 1, 1));
      }
      assertTrue(end <= text.length());
    }
  }

  private static List<DateMention> find(String text) {
    return Figures.in(text, Figures.languageOf(text)).dates();
  }

  private static DateMention first(String text) {
    return find(text).getFirst();
  }

  private static String shown(DateMention mention) {
    PartialDate until = mention.until();
    return shown(mention.from())
        + (until == null ? "" : ".." + shown(until))
        + (mention.inName() ? "!" : "");
  }

  private static String shown(PartialDate date) {
    StringBuilder shown = new StringBuilder();
    if (date.year() != null) {
      shown.append(date.year());
    } else if (date.month() != null) {
      shown.append('-');
    }
    if (date.month() != null) {
      shown.append(String.format(Language.ENGLISH.locale(), "-%02d", date.month()));
    }
    if (date.day() != null) {
      shown.append(String.format(Language.ENGLISH.locale(), "-%02d", date.day()));
    }
    if (date.weekday() != null) {
      shown.append(shown.isEmpty() ? "" : "/").append(date.weekday().name(), 0, 3);
    }
    return shown.toString();
  }
}
