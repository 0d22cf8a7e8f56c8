package org.doithoai.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
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
      @Nullable Boolean atOnce,
      Filter filter,
      DigestRequest.Change change) {
    return new DigestRequest(
        DigestRequest.Kind.CHANGE,
        times,
        days,
        zone,
        atOnce,
        filter,
        null,
        null,
        null,
        null,
        change,
        Map.of(),
        List.of(),
        true);
  }

  private static DigestRequest saying(Filter filter, DigestRequest.Change change) {
    return wish(List.of(), Set.of(), null, null, filter, change);
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

  @Test
  void whatIsNotSaidIsEveryMorningInHanoi() {
    Subscription made = make(NOTHING);
    assertEquals(
        new Timing.Regular(
            List.of(LocalTime.of(7, 30)), EnumSet.allOf(DayOfWeek.class), HANOI, null),
        made.timing());
    assertTrue(made.filter().isOpen());
    assertEquals(Language.VIETNAMESE, made.language());
    assertFalse(SubscriptionFactory.saysAnything(NOTHING));
  }

  @Test
  void aChangeLeavesWhatItDoesNotSay() {
    Subscription before = make(saying(JAPAN, DigestRequest.Change.REPLACE));
    DigestRequest later =
        wish(
            List.of(LocalTime.of(18, 0)),
            EnumSet.of(DayOfWeek.FRIDAY),
            null,
            null,
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
                null,
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
            wish(List.of(), Set.of(), null, true, Filter.ALL, DigestRequest.Change.REPLACE));
    assertEquals(new Timing.AtOnce(HANOI, null), alerts.timing());
    assertEquals(alerts.timing(), SubscriptionFactory.change(alerts, NOTHING).timing());
    Subscription timed =
        SubscriptionFactory.change(
            alerts,
            wish(
                List.of(LocalTime.NOON),
                Set.of(),
                null,
                null,
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
        korea, SubscriptionFactory.change(both, saying(gone, DigestRequest.Change.DROP)).filter());
    assertEquals(
        korea,
        SubscriptionFactory.change(both, saying(korea, DigestRequest.Change.REPLACE)).filter());
  }
}
