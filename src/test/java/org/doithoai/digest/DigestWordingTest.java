package org.doithoai.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.doithoai.subscription.Filter;
import org.doithoai.subscription.QuietHours;
import org.doithoai.subscription.Shipped;
import org.doithoai.subscription.SubscriptionWording;
import org.doithoai.subscription.Timing;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;

class DigestWordingTest {

  private static final SubscriptionWording WORDS =
      DigestWording.inEach(Shipped.REGISTRY, Shipped.GLOSSARY);
  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

  private static void check(String english, String vietnamese, Filter filter) {
    assertEquals(english, WORDS.filter(filter, Language.ENGLISH));
    assertEquals(vietnamese, WORDS.filter(filter, Language.VIETNAMESE));
  }

  private static void check(String english, String vietnamese, Timing timing) {
    assertEquals(english, WORDS.timing(timing, Language.ENGLISH));
    assertEquals(vietnamese, WORDS.timing(timing, Language.VIETNAMESE));
  }

  @Test
  void filtersHaveNamesInEachLanguage() {
    check("everything", "mọi tin", Filter.ALL);
    check(
        "Japan, Phan Van Giang, cyber security, East Sea, “rare earths”; not: exercises",
        "Nhật Bản, Phan Văn Giang, an ninh mạng, Biển Đông, “rare earths”; trừ: exercises",
        new Filter(
            Set.of("jp"),
            Set.of("phan-van-giang"),
            Set.of("east-sea", "cyber security"),
            List.of("rare earths"),
            List.of("exercises")));
    check(
        "cyber security together with Japan",
        "an ninh mạng gắn với Nhật Bản",
        new Filter(Set.of("jp"), Set.of(), Set.of("cyber security"), List.of(), List.of(), true));
  }

  @Test
  void timingsAreSaidAsPeopleSayThem() {
    check(
        "on working days at 07:30, Vietnam time",
        "các ngày làm việc lúc 07:30, giờ Việt Nam",
        new Timing.Regular(
            List.of(LocalTime.of(7, 30)),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            HANOI,
            null));
    check(
        "every day at 07:00 and 17:00, Berlin time; nothing from 22:00 to 06:00",
        "hằng ngày lúc 07:00 và 17:00, giờ Berlin; không gửi từ 22:00 đến 06:00",
        new Timing.Regular(
            List.of(LocalTime.of(7, 0), LocalTime.of(17, 0)),
            EnumSet.allOf(DayOfWeek.class),
            ZoneId.of("Europe/Berlin"),
            new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0))));
    check(
        "on Monday, Thursday at 18:00, Vietnam time",
        "thứ Hai, thứ Năm lúc 18:00, giờ Việt Nam",
        new Timing.Regular(
            List.of(LocalTime.of(18, 0)),
            Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
            HANOI,
            null));
    check(
        "as soon as something comes, Vietnam time",
        "ngay khi có tin, giờ Việt Nam",
        new Timing.AtOnce(HANOI, null));
  }
}
