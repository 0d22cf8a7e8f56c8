package org.doithoai.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.doithoai.subscription.RequestFeatures.Setting;
import org.doithoai.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestRulesTest {

  /** A Sunday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final DigestRequestReader READER = Shipped.wishes();

  private static DigestRequest read(String language, String words) {
    return READER.read(words, Language.ofCode(language).orElseThrow(), TODAY, Setting.COMMAND);
  }

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
  void daysOfTheWeek(String language, String words, String expected) {
    String days =
        read(language, words).days() instanceof Recurrence.Weekly(var on, int weeks, _)
                && weeks == 1
            ? on.stream().map(day -> "" + day.getValue()).collect(Collectors.joining())
            : "";
    assertEquals(Objects.requireNonNullElse(expected, ""), days, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | every other Monday | W 2 2026-11-23 MONDAY",
        "en | every second Tuesday | W 2 2026-11-23 TUESDAY",
        "en | every third Friday | W 3 2026-11-23 FRIDAY",
        "en | fortnightly on Wednesdays | W 2 2026-11-23 WEDNESDAY",
        "en | every 2 weeks on Thursday | W 2 2026-11-23 THURSDAY",
        "en | once a fortnight on a Thursday at 9 | W 2 2026-11-23 THURSDAY",
        "vi | mỗi 2 tuần một lần, thứ năm, 9h | W 2 2026-11-23 THURSDAY",
        "vi | hai tuần một lần vào thứ tư | W 2 2026-11-23 WEDNESDAY",
        "en | every other day | D 2 2026-11-22",
        "en | every 3 days | D 3 2026-11-22",
        "vi | cách ngày | D 2 2026-11-22",
        "vi | 3 ngày một lần | D 3 2026-11-22",
        "en | monthly | M 1",
        "en | on the 1st of each month | M 1",
        "en | monthly on the 15th | M 15",
        "en | the 1st and the 15th of every month | M 1,15",
        "en | on the last day of the month | M -1",
        "vi | hằng tháng | M 1",
        "vi | ngày mùng 1 hằng tháng | M 1",
        "vi | ngày 15 hàng tháng | M 15",
        "vi | ngày cuối cùng của tháng | M -1",
        "vi | cuối tháng | M -1",
        "en | the 15th and the last day of the month at 9 | M -1,15",
        "vi | ngày 15 và ngày cuối tháng, 9h, tin Nga | M -1,15",
        "vi | mồng 1 và 15 hàng tháng, 8h | M 1,15",
        "vi | moi thang vao ngay 20, 8h | M 20",
        "en | first Monday of the month | O 1 MONDAY",
        "en | the second Tuesday of every month | O 2 TUESDAY",
        "en | last Friday of each month | O -1 FRIDAY",
        "en | last weekday of the month | O -1 MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY",
        "vi | thứ hai đầu tiên của mỗi tháng | O 1 MONDAY",
        "vi | thứ sáu cuối cùng của tháng | O -1 FRIDAY",
        "vi | thứ sáu cuối tháng | O -1 FRIDAY",
        "vi | thứ ba tuần đầu tiên hằng tháng | O 1 TUESDAY",
        "vi | 8h tối nay | ON 2026-11-22",
        "en | tomorrow at 8 | ON 2026-11-23",
        "vi | sáng mai 8 giờ | ON 2026-11-23",
        "en | next Friday at 9 | ON 2026-11-27",
        "vi | thứ sáu tuần sau lúc 9h | ON 2026-11-27",
        "en | on 5 December at 10am | ON 2026-12-05",
        "en | today | ",
      })
  void otherRecurrences(String language, String words, String expected) {
    Recurrence days = read(language, words).days();
    assertEquals(expected, days == null ? null : days.text(), words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | every 6 hours | 02:00, 08:00, 14:00, 20:00",
        "en | every 12h | 08:00, 20:00",
        "vi | cứ 4 tiếng một lần | 00:00, 04:00, 08:00, 12:00, 16:00, 20:00",
        "vi | 8 giờ một lần | 00:00, 08:00, 16:00",
        "en | three times a day: 8, 12 and 18 | 08:00, 12:00, 18:00",
        "en | daily at 8, 12 and 17h | 08:00, 12:00, 17:00",
        "en | every Monday at nine | 09:00",
        "en | weekday evenings at seven | 19:00",
        "en | daily 730am | 07:30",
        "en | daily 7.30 | 07:30",
        "vi | tối mai 8 giờ | 20:00",
        "vi | 8 giờ sáng và 6 giờ tối hằng ngày | 08:00, 18:00",
      })
  void times(String language, String words, String expected) {
    String times =
        read(language, words).times().stream()
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    assertEquals(expected, times, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | twice a week about Japan | twice a week | DAYS",
        "vi | 3 lần một tuần về Nga | 3 lần một tuần | DAYS",
        "en | every day at 25:00 | 25:00 | TIME",
        "vi | mỗi ngày lúc 26 giờ | 26 giờ | TIME",
        "en | every 90 minutes | every 90 minutes | TIME",
        "en | pause until 31 February | 31 February | DATE",
        "en | pause until 31/31 | 31/31 | DATE",
        "en | pause until 1 November 2020 | 1 November 2020 | DATE",
        "en | every year at 8 on Japan | every year | ",
        "vi | mỗi 2 tháng lúc 8h về Nga | mỗi 2 tháng | ",
      })
  void whatNoTimingCanSayIsNamedAndNotTakenForSomethingNear(
      String language, String words, String unknown, DigestRequest.Missing missing) {
    DigestRequest request = read(language, words);
    assertEquals(unknown, String.join(" | ", request.unknown()), words);
    assertEquals(missing, request.missing(), words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "until 5 December | 2026-12-05",
        "until December 5th | 2026-12-05",
        "until 5/12 | 2026-12-05",
        "until 5/12/2026 | 2026-12-05",
        "đến 5/12 | 2026-12-05",
        "đến ngày 5 tháng 12 | 2026-12-05",
        "den het ngay 5/12 | 2026-12-06",
        "until 3 March | 2027-03-03",
        "đến 1/2 | 2027-02-01",
        "until Monday | 2026-11-23",
        "until next Friday | 2026-11-27",
        "đến thứ Hai tuần sau | 2026-11-23",
        "đến thứ 4 | 2026-11-25",
        "until tomorrow | 2026-11-23",
        "đến ngày mai | 2026-11-23",
        "for two weeks | 2026-12-06",
        "for 10 days | 2026-12-02",
        "for a month | 2026-12-22",
        "2 tuần | 2026-12-06",
        "trong một tháng | 2026-12-22",
        "until next week | 2026-11-23",
        "đến tuần sau | 2026-11-23",
        "until the end of the month | 2026-12-01",
        "đến hết tháng này | 2026-12-01",
        "for 999 months | 2036-11-29",
        "until the end of December | 2027-01-01",
        "đến hết tháng 12 | 2027-01-01",
        "until March | 2027-03-01",
        "forever | ",
      })
  void endsOfPauses(String words, String expected) {
    boolean english = words.matches("[\\x00-\\x7f]+") && !words.matches("(den|2).*");
    DigestRequest request =
        english ? read("en", "pause " + words) : read("vi", "tạm dừng " + words);
    assertEquals(DigestRequest.Kind.PAUSE, request.kind());
    assertEquals(expected, Objects.toString(request.until(), null), words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | daily at 8 until 20 December | 2026-12-20",
        "en | daily at 8 until the end of December | 2026-12-31",
        "en | daily at 8 until Friday | 2026-11-27",
        "en | daily at 8 for two weeks | 2026-12-05",
        "vi | hằng ngày 7h đến hết 31/12 | 2026-12-31",
      })
  void lastDaysOfSubscriptions(String language, String words, String expected) {
    assertEquals(expected, Objects.toString(read(language, words).until(), null), words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | at once about Japan, nothing between 10pm and 6am | 22:00 06:00",
        "en | at once about Japan, except between 10pm and 6am | 22:00 06:00",
        "en | keep quiet from 22:00 to 07:00 | 22:00 07:00",
        "en | alert me about Japan but not at night | 22:00 06:00",
        "vi | báo ngay tin về Nga, trừ ban đêm | 22:00 06:00",
        "vi | đừng gửi gì từ 21h đến 7h | 21:00 07:00",
        "vi | chiều thứ Ba lúc 4 giờ, không gửi từ 22h đến 6h | 22:00 06:00",
      })
  void quietHours(String language, String words, String expected) {
    QuietHours quiet = Objects.requireNonNull(read(language, words).quiet(), words);
    assertEquals(expected, quiet.from() + " " + quiet.to(), words);
  }
}
