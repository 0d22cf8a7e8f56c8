package org.doithoai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.doithoai.text.Quantity.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

  private static List<Quantity> find(String text, Language language) {
    return Figures.in(text, language).layer(Quantity.LAYER);
  }

  private static String found(String text, Language language) {
    return find(text, language).stream()
        .map(
            q ->
                q.kind()
                    + (q.unit() == null ? "" : " " + q.unit())
                    + " "
                    + Math.round(q.value() * 100) / 100.0
                    + " ["
                    + q.span().of(text)
                    + "]"
                    + (q.counted() == null ? "" : " " + q.counted().of(text)))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They opened 12 classes in 2023      | COUNT 12.0 [12] classes",
        "1,500 new soldiers of the army      | COUNT 1500.0 [1,500] new soldiers",
        "a 12-member delegation              | COUNT 12.0 [12] member-delegation",
        "worth USD 20 million                | MONEY USD 2.0E7 [USD 20 million]",
        "gave US$1.5 million to              | MONEY USD 1500000.0 [US$1.5 million]",
        "about 300 euros a day               | MONEY EUR 300.0 [300 euros]",
        "grew by 7.5% and 8 per cent         | PERCENT 7.5 [7.5%]; PERCENT 8.0 [8 per cent]",
        "half of them, two thirds, a quarter of | PERCENT 50.0 [half]; PERCENT 66.67 [two thirds];"
            + " PERCENT 25.0 [a quarter]",
        "for 80 years and 20 km              | MEASURE year 80.0 [80 years] years; MEASURE"
            + " kilometre 20.0 [20 km] km",
        "dozens of ships                     | COUNT 12.0 [dozens]",
      })
  void findsHowManyInEnglish(String text, String expected) {
    assertEquals(
        expected.replace("member-delegation", "member delegation"), found(text, Language.ENGLISH));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hai bên mở 12 lớp cho 77 học viên   | COUNT 12.0 [12] lớp; COUNT 77.0 [77] học viên",
        "trị giá 20 triệu USD                | MONEY USD 2.0E7 [20 triệu USD]",
        "hỗ trợ 2,5 triệu đô la Mỹ           | MONEY USD 2500000.0 [2,5 triệu đô la Mỹ]",
        "500 tỷ đồng và 8 tỷ người           | MONEY VND 5.0E11 [500 tỷ đồng]; COUNT 8.0E9 [8 tỷ]"
            + " người",
        "trị giá 500 tỷ, gồm 3 đồng chí      | MONEY VND 5.0E11 [500 tỷ]; COUNT 3.0 [3] đồng chí",
        "chiếm 70%, một phần tư, nửa         | PERCENT 70.0 [70%]; PERCENT 25.0 [một phần tư];"
            + " PERCENT 50.0 [nửa]",
        "tăng 10 phần trăm trong 6 tháng     | PERCENT 10.0 [10 phần trăm]; MEASURE month 6.0 [6"
            + " tháng] tháng",
        "ký năm văn kiện, hai mươi tàu       | COUNT 5.0 [năm] văn kiện; COUNT 20.0 [hai mươi] tàu",
        "1. Cử 3 tàu                         | COUNT 3.0 [3] tàu",
      })
  void findsHowManyInVietnamese(String text, String expected) {
    assertEquals(expected, found(text, Language.VIETNAMESE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lần thứ 6, ngày 3/7/2025, Bệnh viện 108",
        "tàu CSB 8022 và Hạm đội 1 trực 24/24 giờ",
        "Hai bên, hai nước; một số; Ba Lan",
        "lúc 10:15 +0700, tàu 016",
        "Vùng 2, Quân khu 7, LIMA 2019",
      })
  void whatCountsNothingIsNone(String text) {
    assertEquals("", found(text, Language.VIETNAMESE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the 10th dialogue on February 27, 2024",
        "The two sides and one of them, no one, one another",
        "Article 27, Level 2, F-16, COVID-19, Region 5",
        "IP 192.168.20.24",
      })
  void whatCountsNothingIsNoneInEnglish(String text) {
    assertEquals("", found(text, Language.ENGLISH));
  }

  @Test
  void quantitiesAreWrittenAndReadAgain() {
    AnnotatedText text =
        Figures.in("USD 1.5 million, 12 ships, 7.25%, -3 km, 20 trillion", Language.ENGLISH);
    assertEquals(5, text.layer(Quantity.LAYER).size());
    assertEquals(text.layer(Quantity.LAYER), Figures.reread(text).layer(Quantity.LAYER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1 ",
        "1,",
        "1.1,",
        "ngày ",
        "and ",
        "hai ",
        "million ",
        "a ",
        "một phần ",
        "2024 ",
        "$",
        "%",
        "Luật 2024 ",
        "(2024) A-",
        "từ ngày 1 ",
        "May ",
        " ",
        "\n",
        "12-",
        "năm 2024 ",
        "half ",
        "thứ ",
        "in the ",
        "1h "
      })
  void muchOfAnythingTakesBoundedTime(String piece) {
    String text = piece.repeat(500_000 / piece.length());
    for (Language language : Language.values()) {
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Figures.in(text, language));
    }
    Tokens tokens = Tokens.of(text);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> TimesOfDay.find(tokens));
  }

  @Test
  void randomTextsGiveSpansInOrderInsideTheText() {
    long seed = 20261128;
    Random random = new Random(seed);
    String[] pieces = {
      "hai ", "mươi ", "12", ",", ".", "500", " ", "triệu ", "USD ", "$", "%", "tỷ", "đồng ",
      "one ", "half ", "of ", "phần ", "ngày ", "2024", "/", "two-", "thirds ", "\n", "🕊", "٣"
    };
    for (int run = 0; run < 3000; run++) {
      StringBuilder made = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        made.append(pieces[random.nextInt(pieces.length)]);
      }
      String text = made.toString();
      Language language = random.nextBoolean() ? Language.ENGLISH : Language.VIETNAMESE;
      int end = 0;
      for (Quantity quantity : find(text, language)) {
        assertEquals(true, quantity.span().start() >= end, "seed " + seed + ": " + text);
        end = quantity.span().end();
      }
      assertEquals(true, end <= text.length(), text);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          worth GBP 600,000                          | true
          trị giá 3 tỷ đồng                          | true
          5 million won a year                       | true
          hai bên sớm hoàn tất; đồng thời mong muốn  | false
          the students won 2-1                       | false
          tỷ lệ nữ quân nhân đạt 16%                 | false
          """)
  void moneyIsWhatStandsBehindANumber(String text, boolean money) {
    boolean found = quantities(text).stream().anyMatch(quantity -> quantity.kind() == Kind.MONEY);
    assertEquals(money, found, text);
  }

  @Test
  void theNumberOfAShipADateOrAnEditionIsNoQuantity() {
    assertEquals(List.of(), quantities("tàu CSB 8022 và Hạm đội 1 trực 24/24 giờ"));
    assertEquals(List.of(), quantities("lần thứ 6, ngày 3/7/2025, Bệnh viện 108"));
    assertEquals(1, quantities("1. Cử 3 tàu").size());
    assertEquals(1, quantities("Hai bên mở 12 lớp").size());
  }

  private static List<Quantity> quantities(String text) {
    boolean marked = !Folding.fold(text).equals(text.toLowerCase(Locale.ROOT));
    Language language = marked ? Language.VIETNAMESE : Language.ENGLISH;
    return new TextAnnotator(
            new PhraseTrie.Builder().build(), CueLexicon.get(), List.of(new FigureAnnotator()))
        .annotate(text, language)
        .layer(Quantity.LAYER);
  }
}
