package org.doithoai.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  private static final Wording ENGLISH = Wording.in(Language.ENGLISH);
  private static final Wording VIETNAMESE = Wording.in(Language.VIETNAMESE);

  @Test
  void listsAreJoinedAsAPersonWould() {
    assertEquals("", ENGLISH.list(List.of()));
    assertEquals("A", ENGLISH.list(List.of("A")));
    assertEquals("A and B", ENGLISH.list(List.of("A", "B")));
    assertEquals("A, B and C", ENGLISH.list(List.of("A", "B", "C")));
    assertEquals("A, B và C", VIETNAMESE.list(List.of("A", "B", "C")));
  }

  @Test
  void itemsWithCommasAreSetApart() {
    assertEquals("A, of X; B and C", ENGLISH.list(List.of("A, of X", "B", "C")));
  }

  @Test
  void apostrophesAndBracesOfAnItemStay() {
    assertEquals("the crew's {0} and B", ENGLISH.list(List.of("the crew's {0}", "B")));
  }

  @Test
  void dates() {
    LocalDate date = LocalDate.of(2022, 5, 3);
    assertEquals("3 May 2022", ENGLISH.date(date));
    assertEquals("ngày 3/5/2022", VIETNAMESE.date(date));
    assertEquals("3 May", ENGLISH.date("--05-03"));
    assertEquals("ngày 3/5", VIETNAMESE.date("--05-03"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1500 | 1,500 | 1.500", "2.5 | 2.5 | 2,5", "77 | 77 | 77", "0.125 | 0.12 | 0,12"})
  void numbers(double value, String english, String vietnamese) {
    assertEquals(english, ENGLISH.number(value));
    assertEquals(vietnamese, VIETNAMESE.number(value));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1st",
    "2, 2nd",
    "3, 3rd",
    "4, 4th",
    "11, 11th",
    "12, 12th",
    "13, 13th",
    "21, 21st"
  })
  void editions(int number, String english) {
    assertEquals(english, ENGLISH.edition(number));
    assertEquals("lần thứ " + number, VIETNAMESE.edition(number));
  }
}
