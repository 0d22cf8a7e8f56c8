package org.doithoai.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubscriptionFactoryTest {

  private static final ZoneId HANOI = SubscriptionFactory.HANOI;
  private static final Filter JAPAN =
      new Filter(Set.of("japan"), Set.of(), Set.of(), List.of("đối thoại"), List.of());

  private static DigestRequest wish(
      List<LocalTime> times,
      Set<DayOfWeek> days,
      @Nullable ZoneId zone,
      boolean atOnce,
      Filter filter,
      Filter dropped,
      DigestRequest.Change change) {
    return new DigestRequest(
        DigestRequest.Kind.CHANGE,
        List.of(),
        false,
        times,
        days.isEmpty() ? null : new Recurrence.Weekly(days),
        Set.of(),
        null,
        zone,
        atOnce,
        null,
        null,
        filter,
        dropped,
        change,
        null,
        null,
        Map.of(),
        List.of(),
        null,
        null,
        DigestRequest.Meant.SURELY);
  }

  private static DigestRequest saying(Filter filter, DigestRequest.Change change) {
    return wish(List.of(), Set.of(), null, false, filter, Filter.ALL, change);
  }

  private static final DigestRequest NOTHING = saying(Filter.ALL, DigestRequest.Change.REPLACE);

  private static Subscription make(DigestRequest request) {
    return SubscriptionFactory.make(
        request,
        "id",
        new Subscriber("telegram:1", "2", null, true),
        "telegram:2",
        Language.VIETNAMESE,
        HANOI);
  }

  private static Subscription changed(Subscription before, String words) {
    DigestRequest request =
        Shipped.wishes()
            .read(
                words, Language.ENGLISH, LocalDate.of(2026, 12, 2), RequestFeatures.Setting.REPLY);
    return SubscriptionFactory.change(before, request);
  }

  private static Timing.Regular regular(Subscription subscription) {
    return (Timing.Regular) subscription.timing();
  }

  @Test
  void holidaysAreLeftOutOfWhateverDaysThereAre() {
    Subscription before = make(NOTHING);
    Subscription without = changed(before, "leave out public holidays from now on");
    assertEquals(
        new Recurrence.Without(Recurrence.DAILY, Holidays.PUBLIC), regular(without).days());
    assertEquals(
        new Recurrence.Without(new Recurrence.Weekly(Set.of(DayOfWeek.MONDAY)), Holidays.PUBLIC),
        regular(changed(without, "only on Mondays")).days());
  }

  @Test
  void daysAndTimesComeToThoseBeforeOrAreLeftOut() {
    Set<DayOfWeek> week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    Subscription before =
        make(
            wish(
                List.of(LocalTime.of(8, 0)),
                week,
                null,
                false,
                JAPAN,
                Filter.ALL,
                DigestRequest.Change.REPLACE));
    assertEquals(
        new Recurrence.Weekly(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY)),
        regular(changed(before, "Saturdays as well")).days());
    assertEquals(
        new Recurrence.Weekly(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)),
        regular(changed(before, "not on Fridays")).days());
    assertEquals(
        List.of(LocalTime.of(8, 0), LocalTime.of(16, 0)),
        regular(changed(before, "also at 16:00")).times());
    assertEquals(
        List.of(LocalTime.of(9, 0)), regular(changed(before, "make it 9:00 instead")).times());
    assertEquals(JAPAN, changed(before, "make it 9:00 instead").filter());
  }

  @Test
  void whatIsNotSaidIsEveryMorningInHanoi() {
    Subscription made = make(NOTHING);
    assertEquals(
        new Timing.Regular(
            List.of(LocalTime.of(7, 30)), EnumSet.allOf(DayOfWeek.class), HANOI, null),
        made.timing());
    assertTrue(made.filter().isOpen());
    assertEquals(Language.VIETNAMESE, made.language());
    assertFalse(NOTHING.saysAnything());
  }

  @Test
  void aChangeLeavesWhatItDoesNotSay() {
    Subscription before = make(saying(JAPAN, DigestRequest.Change.REPLACE));
    DigestRequest later =
        wish(
            List.of(LocalTime.of(18, 0)),
            EnumSet.of(DayOfWeek.FRIDAY),
            null,
            false,
            Filter.ALL,
            Filter.ALL,
            DigestRequest.Change.REPLACE);
    Subscription after = SubscriptionFactory.change(before, later);
    assertEquals(JAPAN, after.filter());
    assertEquals(
        new Timing.Regular(List.of(LocalTime.of(18, 0)), EnumSet.of(DayOfWeek.FRIDAY), HANOI, null),
        after.timing());
    Subscription berlin =
        SubscriptionFactory.change(
            after,
            wish(
                List.of(),
                Set.of(),
                ZoneId.of("Europe/Berlin"),
                false,
                Filter.ALL,
                Filter.ALL,
                DigestRequest.Change.REPLACE));
    assertEquals(after.in(ZoneId.of("Europe/Berlin")), berlin);
  }

  @Test
  void fromTimesToAlertsAndBack() {
    Subscription before = make(NOTHING);
    Subscription alerts =
        SubscriptionFactory.change(
            before,
            wish(
                List.of(),
                Set.of(),
                null,
                true,
                Filter.ALL,
                Filter.ALL,
                DigestRequest.Change.REPLACE));
    assertEquals(new Timing.AtOnce(HANOI, null), alerts.timing());
    assertEquals(alerts.timing(), SubscriptionFactory.change(alerts, NOTHING).timing());
    Subscription timed =
        SubscriptionFactory.change(
            alerts,
            wish(
                List.of(LocalTime.NOON),
                Set.of(),
                null,
                false,
                Filter.ALL,
                Filter.ALL,
                DigestRequest.Change.REPLACE));
    assertEquals(
        new Timing.Regular(List.of(LocalTime.NOON), EnumSet.allOf(DayOfWeek.class), HANOI, null),
        timed.timing());
  }

  @Test
  void namesComeAndGo() {
    Subscription before = make(saying(JAPAN, DigestRequest.Change.REPLACE));
    Filter korea =
        new Filter(Set.of("korea"), Set.of(), Set.of(), List.of("an ninh mạng"), List.of());
    Subscription both = SubscriptionFactory.change(before, saying(korea, DigestRequest.Change.ADD));
    assertEquals(Set.of("japan", "korea"), both.filter().partners());
    assertEquals(List.of("đối thoại", "an ninh mạng"), both.filter().phrases());
    Filter gone = new Filter(Set.of("japan"), Set.of(), Set.of(), List.of("doi thoai"), List.of());
    assertEquals(
        korea,
        SubscriptionFactory.change(
                both,
                wish(
                    List.of(),
                    Set.of(),
                    null,
                    false,
                    Filter.ALL,
                    gone,
                    DigestRequest.Change.REPLACE))
            .filter());
    Filter exercises = new Filter(Set.of(), Set.of(), Set.of(), List.of(), List.of("exercises"));
    Filter without =
        SubscriptionFactory.change(before, saying(exercises, DigestRequest.Change.REPLACE))
            .filter();
    assertEquals(Set.of("japan"), without.partners());
    assertEquals(List.of("exercises"), without.excluded());
    assertEquals(
        korea,
        SubscriptionFactory.change(both, saying(korea, DigestRequest.Change.REPLACE)).filter());
  }
}
