package org.doithoai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdinalsTest {

  private static List<Ordinal> find(String text) {
    return Figures.in(text, Figures.languageOf(text)).layer(Ordinal.LAYER);
  }

  private static String found(String text) {
    return find(text).stream()
        .map(o -> o.value() + "=" + o.span().of(text))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the 10th Vietnam-Japan dialogue          | 10=10th
          the tenth round and the 3rd              | 10=tenth 3=3rd
          its twenty-first edition                 | 21=twenty-first
          TWENTY FIRST and Thirtieth               | 21=TWENTY FIRST 30=Thirtieth
          the hundredth                            | 100=hundredth
          the 15TH dialogue, the 22nd one          | 15=15TH 22=22nd
          the first, second and third rounds       | 1=first 2=second 3=third
          the 1st may be the best                  | 1=1st
          """)
  void findsEnglishOrdinals(String text, String expected) {
    assertEquals(expected, found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Đối thoại lần thứ 10                     | 10=lần thứ 10
          lần thứ mười và lần thứ mười lăm         | 10=lần thứ mười 15=lần thứ mười lăm
          lần thứ nhất, lần thứ hai, lần thứ tư    | 1=lần thứ nhất 2=lần thứ hai 4=lần thứ tư
          lần thứ hai mươi mốt                     | 21=lần thứ hai mươi mốt
          lần thứ ba mươi                          | 30=lần thứ ba mươi
          Lần 15 và lần 3                          | 15=Lần 15 3=lần 3
          lan thu 10                               | 10=lan thu 10
          doi thoai lan thu muoi lam               | 15=lan thu muoi lam
          Đại hội lần thứ XIII, XVIII              | 13=lần thứ XIII
          phiên thứ 14, vòng thứ ba                | 14=thứ 14 3=thứ ba
          lần đầu tiên; lần đầu                    | 1=lần đầu tiên 1=lần đầu
          Triển lãm Quốc phòng lần thứ hai         | 2=lần thứ hai
          lần thứ mười Việt Nam - Nhật Bản         | 10=lần thứ mười
          """)
  void findsVietnameseOrdinals(String text, String expected) {
    assertEquals(expected, found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          on October 5th
          the 5th of October and the 6th March
          sáng thứ hai, thứ Năm, ngày 5
          chiều thứ 3 và vào thứ tư
          Thứ nhất, hai bên nhất trí; Thứ trưởng
          hai lần, ba lan, mười lăm người
          10 years, 2024, 10
          lần sau, lần này, thứ trưởng Quốc phòng
          ten thousand seconds
          lần thứ 1000, lần thứ 0
          """)
  void leavesDatesAndPlainNumbersAlone(String text) {
    assertEquals("", found(text));
  }

  @Test
  void survivesAnything() {
    long seed = 20260102;
    Random random = new Random(seed);
    String[] parts = {
      "lần", " thứ", " mười", " hai", "th", "10", " ", "XIX", "𝟙𝟘", "٣", ".", "twenty "
    };
    for (int run = 0; run < 3000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(9); i > 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      for (Ordinal ordinal : find(text.toString())) {
        boolean bounded = ordinal.value() >= 1 && ordinal.value() <= 999;
        assertTrue(bounded, "seed " + seed + ", run " + run + ": " + text);
      }
    }
  }
}
