package org.doithoai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesOfDayTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7:30 | 07:30",
        "7:30 sáng | 07:30",
        "7:30 sang | 07:30",
        "7h30 | 07:30",
        "7g30 | 07:30",
        "7 giờ 30 phút | 07:30",
        "7h | 07:00",
        "lúc 7 giờ | 07:00",
        "luc 7 gio toi | 19:00",
        "6 rưỡi sáng | 06:30",
        "6 giờ rưỡi chiều | 18:30",
        "8 giờ kém 15 | 07:45",
        "tám giờ kém mười lăm | 07:45",
        "bảy giờ sáng | 07:00",
        "mười một giờ đêm | 23:00",
        "12 giờ trưa | 12:00",
        "1 giờ trưa | 13:00",
        "12 giờ đêm | 00:00",
        "2 giờ sáng | 02:00",
        "chiều lúc 4 giờ | 16:00",
        "mỗi tối 8h | 20:00",
        "nửa đêm | 00:00",
        "8am | 08:00",
        "7:45am | 07:45",
        "7.45pm | 19:45",
        "8 a.m. | 08:00",
        "6.30 pm | 18:30",
        "12am | 00:00",
        "12 pm | 12:00",
        "half past six | 06:30",
        "half past six in the evening | 18:30",
        "quarter to nine | 08:45",
        "a quarter past 7 pm | 19:15",
        "ten to eight | ",
        "ten to eight in the morning | 07:50",
        "at twenty to five | 04:40",
        "ten past nine | 09:10",
        "Tuesdays 1420 | 14:20",
        "in 2019 | ",
        "1954 | ",
        "Wednesdays, 9.50. | 09:50",
        "9.50 million | ",
        "10 to 8 | 07:50",
        "7 o'clock | 07:00",
        "seven o’clock | 07:00",
        "noon | 12:00",
        "0730 | 07:30",
        "0730 hrs | 07:30",
        "at 1930 | 19:30",
        "1930h | 19:30",
        "at 7 | 07:00",
        "at 7 and 18h | 07:00, 18:00",
        "8, 12 và 17h | 08:00, 12:00, 17:00",
        "7am, 1pm and 6pm | 07:00, 13:00, 18:00",
        "24h | 00:00",
        "every morning | 07:30",
        "mỗi sáng | 07:30",
        "25:00 | ",
        "7:75 | ",
        "in 2024 | ",
        "the 15th round | ",
        "gửi cho toi | ",
      })
  void reads(String words, String expected) {
    List<LocalTime> times =
        expected == null
            ? List.of()
            : Arrays.stream(expected.split(", ", -1)).map(LocalTime::parse).toList();
    assertEquals(times, TimesOfDay.find(Tokens.of(words)).times(), words);
  }

  @Test
  void aSpanIsTheWordsThatSayIt() {
    String text = "Gửi tin lúc 7 giờ 30 phút sáng và 6 rưỡi chiều";
    assertEquals(
        List.of("7 giờ 30 phút sáng", "6 rưỡi chiều"),
        TimesOfDay.find(Tokens.of(text)).all().stream().map(t -> t.span().of(text)).toList());
  }

  @Test
  void aPartOfTheDayAloneIsNotCertain() {
    String text = "send it every morning";
    TimesOfDay times = TimesOfDay.find(Tokens.of(text));
    assertEquals(false, times.all().getFirst().isCertain());
    assertEquals("every morning", times.partsOfDay().getFirst().of(text));
  }

  @Test
  void oneTimeIsReadFromANumberAlone() {
    assertEquals(Optional.of(LocalTime.of(22, 0)), TimesOfDay.one("22"));
    assertEquals(Optional.of(LocalTime.of(6, 0)), TimesOfDay.one("6h"));
    assertEquals(Optional.empty(), TimesOfDay.one("6h and 7h"));
    assertEquals(Optional.empty(), TimesOfDay.one("soon"));
  }
}
