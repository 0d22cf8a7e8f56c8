package org.doithoai.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.doithoai.text.Language;
import org.doithoai.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekdayReaderTest {

  private static final DigestRequestReader READER = Shipped.wishes();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | every day | 1234567",
        "en | daily | 1234567",
        "en | weekdays | 12345",
        "en | on working days | 12345",
        "en | at weekends | 67",
        "en | Mon-Fri | 12345",
        "en | Monday to Friday | 12345",
        "en | from Tuesday through Thursday | 234",
        "en | Mondays, Wednesdays and Fridays | 135",
        "en | tue/thu | 24",
        "en | Sat + Sun | 67",
        "en | fri-mon | 1567",
        "en | every day except Sunday | 123456",
        "en | every day but not on Saturday and Sunday | 12345",
        "en | skip weekends | 12345",
        "en | weekly | 1",
        "en | weekly on Fridays | 5",
        "en | every evening | 1234567",
        "en | nothing about days | ",
        "vi | mỗi ngày | 1234567",
        "vi | hằng ngày | 1234567",
        "vi | hang ngay | 1234567",
        "vi | mỗi sáng | 1234567",
        "vi | các ngày làm việc | 12345",
        "vi | ngay thuong | 12345",
        "vi | cuối tuần | 67",
        "vi | thứ hai | 1",
        "vi | thứ 2, 4 và 6 | 135",
        "vi | thứ Hai, thứ Tư, thứ Sáu | 135",
        "vi | thu 2 den thu 6 | 12345",
        "vi | từ thứ Hai đến thứ Năm | 1234",
        "vi | t2-t6 | 12345",
        "vi | t3, t5, cn | 247",
        "vi | chủ nhật | 7",
        "vi | thứ 2, 4 giờ chiều | 1",
        "vi | mỗi ngày trừ chủ nhật | 123456",
        "vi | hằng tuần | 1",
        "vi | thứ bảy hàng tuần | 6",
        "vi | mùa thu năm nay | ",
      })
  void reads(String language, String words, String expected) {
    String days =
        WeekdayReader.take(
                new RequestText(Tokens.of(words)), Language.ofCode(language).orElseThrow())
            .stream()
            .sorted(Comparator.naturalOrder())
            .map(DayOfWeek::getValue)
            .map(String::valueOf)
            .collect(Collectors.joining());
    assertEquals(expected == null ? "" : expected, days, words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"every other Monday", "monthly", "twice a week", "hằng tháng", "hai tuần một lần"})
  void whatNoTimingCanSayIsNotTakenForSomethingNear(String words) {
    assertEquals(List.of(words), READER.read(words, Language.ENGLISH, LocalDate.EPOCH).unknown());
  }
}
