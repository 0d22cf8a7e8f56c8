package org.doithoai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

  private static Numbers.@Nullable Numeral read(String text, Language language) {
    return new Numbers(WordView.of(Tokens.of(text), language)).read(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,500 troops               | 1500       | 1",
        "2.5 million                | 2500000    | 2",
        "1.234 billion              | 1234000000 | 2",
        "1,234.5                    | 1234.5     | 2",
        "3.14                       | 3.14       | 1",
        "twenty-five ships          | 25         | 1",
        "two hundred and fifty thousand | 250000 | 4",
        "a dozen                    | 12         | 1",
        "a hundred ships            | 100        | 1",
        "dozens of                  | 12         | 0",
        "seventeen                  | 17         | 0",
        "007                        | 7          | 0",
      })
  void readsEnglish(String text, double value, int last) {
    Numbers.Numeral number = read(text, Language.ENGLISH);
    assertNotNull(number);
    assertEquals(value, number.value(), 1e-6);
    assertEquals(last, number.last());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.500 người                | 1500       | 1",
        "28,22 triệu lượt           | 28220000   | 2",
        "2,5 triệu                  | 2500000    | 2",
        "20 nghìn tỷ đồng           | 2e13       | 2",
        "mười lăm                   | 15         | 1",
        "hai mươi mốt tàu           | 21         | 2",
        "hai mươi                   | 20         | 1",
        "mười năm trước             | 10         | 0",
        "ba trăm linh năm           | 305        | 3",
        "một trăm năm mươi người    | 150        | 3",
        "một tỷ rưỡi đồng           | 1500000000 | 2",
        "vài chục                   | -1         | 0",
        "chục tàu                   | 10         | 0",
      })
  void readsVietnamese(String text, double value, int last) {
    Numbers.Numeral number = read(text, Language.VIETNAMESE);
    if (value < 0) {
      assertNull(number);
    } else {
      assertNotNull(number);
      assertEquals(value, number.value(), 1e-6);
      assertEquals(last, number.last());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.168.20.24", "1234567890123456789012", "024.3933.2024"})
  void whatIsNoNumberHasNoValue(String text) {
    Numbers.Numeral number = read(text, Language.ENGLISH);
    assertNotNull(number);
    assertEquals(Double.NaN, number.value());
  }
}
