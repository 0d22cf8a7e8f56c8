package org.doithoai.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doithoai.app.Settings;
import org.doithoai.subscription.Filter;
import org.doithoai.subscription.Subscription;
import org.junit.jupiter.api.Test;

/** What is told to whom, and once; a subclass for each database. */
abstract class DueDigestJobNewsTest extends DueDigestJobFixture {

  @Test
  void onlyWhatMatchesAndEvenNothingWhereThatIsWished() {
    Subscription japan = add(subscription(daily("07:30"), "Japan"));
    Subscription always = subscription(daily("07:30"), "the moon");
    add(with(always, always.filter(), always.timing(), true, null, Subscription.State.ACTIVE));
    String matching = article("Japan");
    article("Korea");
    runAt("2026-03-02T00:00:00Z");
    List<FakeDigestSink.Taken> taken = runAt("2026-03-02T00:30:05Z");
    assertEquals(2, taken.size());
    for (FakeDigestSink.Taken one : taken) {
      boolean isJapan = one.subscription().id().equals(japan.id());
      assertEquals(isJapan ? matching : "", one.titles());
      assertFalse(one.digest().caughtUp());
    }
  }

  @Test
  void pausedUntilADay() {
    Subscription made = add(subscription(daily("07:30")));
    change(
        with(
            made,
            made.filter(),
            made.timing(),
            false,
            LocalDate.of(2026, 3, 5),
            Subscription.State.PAUSED));
    String first = article("Japan");
    assertEquals("", titlesAt("2026-03-02T00:30:00Z"));
    assertEquals("", titlesAt("2026-03-04T23:59:00Z"));
    List<FakeDigestSink.Taken> taken = runAt("2026-03-05T00:30:00Z");
    assertEquals(first, taken.getFirst().titles());
    assertFalse(taken.getFirst().digest().caughtUp(), "it was not missed");
    Subscription now = subscriptions().find(made.id()).orElseThrow();
    assertEquals(Subscription.State.ACTIVE, now.state());
    assertEquals(null, now.pausedUntil());

    change(with(now, now.filter(), now.timing(), false, null, Subscription.State.PAUSED));
    String second = article("Korea");
    assertEquals("", titlesAt("2026-04-05T00:30:00Z"), "until it is resumed");
    change(now);
    assertEquals(second, titlesAt("2026-04-06T00:30:00Z"));
  }

  @Test
  void aChatThatIsGoneIsSuspendedAndMoves() {
    Subscription made = add(subscription(daily("07:30")));
    String article = article("Japan");
    runAt("2026-03-02T00:00:00Z");
    database()
        .jdbi()
        .useTransaction(
            handle -> {
              assertEquals(1, subscriptions().suspend(handle, account, "-5").size());
              assertEquals(0, subscriptions().suspend(handle, account, "-5").size());
            });
    assertEquals("", titlesAt("2026-03-02T00:30:00Z"));
    database()
        .jdbi()
        .useTransaction(
            handle -> {
              assertEquals(1, subscriptions().resume(handle, account, "-5").size());
              subscriptions().move(handle, account, "-5", "-1005");
            });
    List<FakeDigestSink.Taken> taken = runAt("2026-03-03T00:30:00Z");
    assertEquals(article, taken.getFirst().titles());
    assertEquals("-1005", taken.getFirst().subscription().subscriber().chat());
    assertEquals(1, subscriptions().ofChat(account, "-1005").size());
    database().jdbi().useTransaction(handle -> subscriptions().remove(handle, made.id()));
    article("Korea");
    assertEquals("", titlesAt("2026-03-04T00:30:00Z"));
  }

  @Test
  void aDigestThatDidNotArriveWaitsForTheNext() {
    add(subscription(daily("07:30")));
    String first = article("Japan");
    runAt("2026-03-02T00:00:00Z");
    FakeDigestSink.Taken lost = runAt("2026-03-02T00:30:00Z").getFirst();
    courier.arrived(lost.key(), DigestSink.Arrival.FAILED);
    String second = article("Korea");
    runAt("2026-03-02T01:00:00Z");
    FakeDigestSink.Taken again = runAt("2026-03-03T00:30:00Z").getFirst();
    assertEquals(first + " " + second, again.titles());
    courier.arrived(again.key(), DigestSink.Arrival.ARRIVED);
    assertEquals("", titlesAt("2026-03-04T00:30:00Z"));
  }

  @Test
  void aChangedFilterHoldsForWhatWaits() {
    Subscription made = add(subscription(daily("07:30"), "Japan"));
    String japan = article("Japan");
    String korea = article("Korea");
    runAt("2026-03-02T00:00:00Z");
    Filter other = new Filter(Set.of(), Set.of(), Set.of(), List.of("Korea"), List.of());
    change(with(made, other, made.timing(), false, null, Subscription.State.ACTIVE));
    assertEquals(korea, titlesAt("2026-03-02T00:30:00Z"));
    Subscription now = subscriptions().find(made.id()).orElseThrow();
    change(with(now, made.filter(), made.timing(), false, null, Subscription.State.ACTIVE));
    assertEquals("", titlesAt("2026-03-03T00:30:00Z"), japan + " was there before the last digest");
  }

  @Test
  void aCorrectionIsToldOnceToThoseWhoWereTold() {
    add(subscription(daily("07:30"), "Japan"));
    String key = article("Japan, 8th");
    runAt("2026-03-02T00:00:00Z");
    assertEquals(key, titlesAt("2026-03-02T00:30:00Z"));
    Subscription late = add(subscription(daily("07:30"), "Japan"));

    shelf.put(key, "another file", "Japan, 8th " + key);
    assertEquals("", titlesAt("2026-03-03T00:30:00Z"), "the same text");
    String hash = shelf.hashes().get(key);
    shelf.put(key, String.valueOf(hash), "read otherwise by a newer version: Japan");
    assertEquals("", titlesAt("2026-03-04T00:30:00Z"), "the same file");
    shelf.put(key, "Japan, 9th");
    runAt("2026-03-04T01:00:00Z");
    shelf.put(key, "Japan, 10th");
    List<FakeDigestSink.Taken> taken = runAt("2026-03-05T00:30:00Z");
    assertEquals(List.of(key + "!"), taken.stream().map(FakeDigestSink.Taken::titles).toList());
    assertFalse(taken.getFirst().subscription().id().equals(late.id()));
    assertEquals("", titlesAt("2026-03-06T00:30:00Z"), "once");
  }

  @Test
  void theSameTextInAnotherFileIsNoNews() {
    add(subscription(daily("07:30")));
    String key = article("Japan");
    assertEquals(key, titlesAt("2026-03-02T00:30:00Z"));
    shelf.remove(key);
    shelf.put(key + "-moved", "Japan " + key);
    assertEquals("", titlesAt("2026-03-03T00:30:00Z"));
    shelf.remove(key + "-moved");
    runAt("2026-03-03T01:00:00Z");
    shelf.put(key, "Japan " + key);
    assertEquals("", titlesAt("2026-03-04T00:30:00Z"), "back again");
  }

  @Test
  void whatWasToldIsFoundAgainAndForgottenInTime() {
    Subscription made = add(subscription(daily("07:30")));
    String first = article("Japan");
    runAt("2026-03-02T00:00:00Z");
    FakeDigestSink.Taken taken = runAt("2026-03-02T00:30:00Z").getFirst();
    DeliveryStore deliveries = new DeliveryStore(database().jdbi(), clock);
    DeliveryStore.Delivery delivery = deliveries.find(taken.delivery()).orElseThrow();
    assertEquals(List.of(new NewsItem(first, false)), delivery.material().news());
    assertEquals(made.id(), delivery.subscription());
    clock.set(clock.instant().plus(Duration.ofDays(100)));
    deliveries.forget(clock.instant().minus(Settings.load(null, Map.of()).digest().keep()));
    assertTrue(deliveries.find(taken.delivery()).isEmpty());
    assertEquals("", titlesAt("2026-06-20T00:30:00Z"), "still known as seen");
  }

  @Test
  void aPreviewShowsTheNewestThatMatch() {
    article("Japan");
    String second = article("Japan");
    article("Korea");
    NewArticleTracker tracker = arrivals();
    tracker.look();
    Filter japan = new Filter(Set.of(), Set.of(), Set.of(), List.of("Japan"), List.of());
    assertEquals(List.of(new NewsItem(second, false)), tracker.preview(japan, 1));
  }
}
