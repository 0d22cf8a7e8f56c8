package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDateFinderTest {

  private static final String LEAD =
      "The two crews trained off the cape on 4 March 2024 for a day.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "posted 7 March 2024 by Lan",
        "March 7, 2024 | Release 12/24",
        "Published on 7 March 2024 in Sea",
        "Thứ Năm, 7/3/2024 - 08:05",
        "Cập nhật lúc 10:00 ngày 7/3/2024",
      })
  void aPostingLineIsNoDayOfTheEvent(String line) {
    EventDateFinder.Lead lead = EventDateFinder.in(List.of(line, LEAD), null);
    assertEquals(LocalDate.of(2024, 3, 4), lead.event());
    assertEquals(LocalDate.of(2024, 3, 7), lead.filed());
    String undated = "The two crews trained off the cape for a day.";
    assertNull(EventDateFinder.in(List.of(line, undated), null).event());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sáng 7/3/2024, hai tàu quét mìn cập cảng Mũi Bắc",
        "On 7 March 2024 two minehunters called at the cape",
        "7 March 2024: two minehunters called at the cape.",
      })
  void aLeadThatBeginsWithItsDayIsNone(String line) {
    assertEquals(
        LocalDate.of(2024, 3, 7), EventDateFinder.in(List.of(line, "They stay."), null).event());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          The two crews trained off the cape yesterday, the staff said.      | 2024-03-06
          The crews trained off the cape this morning.                       | 2024-03-07
          Hôm qua (6-3), hai tàu quét mìn cập cảng Mũi Bắc.                  | 2024-03-06
          Chiều qua, hai tàu quét mìn cập cảng Mũi Bắc.                      | 2024-03-06
          Sáng nay, hai tàu quét mìn cập cảng Mũi Bắc.                       | 2024-03-07
          The two crews trained off the cape on Monday.                      | 2024-03-04
          The crews will train, it was said today, on 9 March.               | 2024-03-09
          Today's crews train off the cape.                                  | -
          “We trained yesterday,” said the captain.                          | -
          The crews have trained since yesterday.                            | -
          Hai bên hiện nay huấn luyện cùng nhau.                             | -
          """)
  void aDayIsToldByThatOfWriting(String lead, @Nullable LocalDate day) {
    LocalDate published = LocalDate.of(2024, 3, 7);
    assertEquals(day, EventDateFinder.in(List.of(lead, "They stay."), published).event());
    assertNull(EventDateFinder.in(List.of("Hôm qua họ đến.", "They stay."), null).event());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Dublin, 7 March 2024             | true
          Ri-ga, ngày 7/3/2024             | true
          New Haven, March 7, 2024         | true
          Lan Chi, March 7, 2024           | false
          Published, March 7, 2024         | false
          VNA, 7 March 2024                | false
          Dublin, 8 March 2024             | false
          Dublin, 7 March 2024, 10:00      | false
          """)
  void aDatelineIsAPlaceAndADay(String line, boolean is) {
    assertEquals(
        is,
        EventDateFinder.isOfDateline(
            LocalDate.of(2024, 3, 7),
            List.of(PageBlock.of(line, line)),
            "Crews meet in New Haven\n\nThey train."));
  }

  @Test
  void aDayThatIsToldGoesBeforeToday() {
    List<String> lead =
        List.of(
            "The staff said today that the crews had done well.",
            "They trained off the cape on 27 February.");
    assertEquals(
        LocalDate.of(2024, 2, 27), EventDateFinder.in(lead, LocalDate.of(2024, 3, 1)).event());
  }

  @Test
  void theYearsOfAnAnniversaryAreNoDay() {
    String lead = "Đoàn thăm nhà truyền thống nhân 40 năm ngày mở cảng (1-5-1975 - 1-5-2015).";
    assertNull(EventDateFinder.in(List.of(lead), null).event());
    String visit = lead.replace("Đoàn", "Ngày 2-5-2015, đoàn");
    assertEquals(LocalDate.of(2015, 5, 2), EventDateFinder.in(List.of(visit), null).event());
  }

  @Test
  void withoutParagraphsThereIsNoDay() {
    @Nullable LocalDate none = EventDateFinder.in(List.of(), null).event();
    assertNull(none);
  }
}
