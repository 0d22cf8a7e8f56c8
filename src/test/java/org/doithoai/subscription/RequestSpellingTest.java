package org.doithoai.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.doithoai.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestSpellingTest {

  private static final RequestSpelling SPELLING =
      new RequestSpelling(Shipped.REGISTRY, Shipped.GLOSSARY, Shipped.LEXICON);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "evry mornin at 8 abot Japn | every morning at 8 about Japan",
        "a mornign digest on Austrailia | a morning digest on Australia",
        "7 gờ sáng | 7 giờ sáng",
        "7 gio sang | 7 gio sang",
        "tháng 9/2025, gìn giữ hòa bình | tháng 9/2025, gìn giữ hòa bình",
        "every Monday about Laos | every Monday about Laos",
        "gửi tôi tin về Ấn Độ | gửi tôi tin về Ấn Độ",
      })
  void slipsArePutRightAndTold(String typed, String meant) {
    Map<String, String> corrections = new LinkedHashMap<>();
    assertEquals(meant, SPELLING.correct(Tokens.of(typed), corrections));
    assertEquals(typed.equals(meant), corrections.isEmpty());
  }
}
