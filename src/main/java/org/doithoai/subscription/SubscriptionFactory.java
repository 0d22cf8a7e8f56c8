package org.doithoai.subscription;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.doithoai.text.Language;

/** Makes a subscription of what a person asked for, and changes one. Pure functions. */
public final class SubscriptionFactory {

  /** Where the times are meant when nobody says otherwise. */
  public static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final List<LocalTime> MORNING = List.of(LocalTime.of(7, 30));
  private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

  private SubscriptionFactory() {}

  /** True if anything of a subscription is said in the request. */
  public static boolean saysAnything(DigestRequest request) {
    return !request.times().isEmpty()
        || !request.days().isEmpty()
        || request.atOnce() != null
        || request.zone() != null
        || request.quiet() != null
        || request.language() != null
        || request.evenWhenEmpty() != null
        || !request.filter().isEverything();
  }

  /**
   * A new subscription; what the request does not say is every day at 07:30, everything.
   *
   * @param language where the request names none
   * @param zone where the request names none
   */
  public static Subscription make(
      DigestRequest request,
      String id,
      Subscriber subscriber,
      String owner,
      Language language,
      ZoneId zone) {
    return change(
        new Subscription(
            id,
            subscriber,
            owner,
            language,
            Filter.ALL,
            new Timing.Regular(MORNING, EVERY_DAY, zone, null),
            false,
            null,
            Subscription.State.ACTIVE),
        request);
  }

  /** The subscription with what the request says. */
  public static Subscription change(Subscription before, DigestRequest request) {
    return new Subscription(
        before.id(),
        before.subscriber(),
        before.owner(),
        Objects.requireNonNullElse(request.language(), before.language()),
        filter(before.filter(), request),
        timing(before.timing(), request),
        Objects.requireNonNullElse(request.evenWhenEmpty(), before.evenWhenEmpty()),
        before.pausedUntil(),
        before.state());
  }

  private static Timing timing(Timing before, DigestRequest request) {
    ZoneId zone = Objects.requireNonNullElse(request.zone(), before.zone());
    QuietHours quiet = request.quiet() == null ? before.quiet() : request.quiet();
    boolean timed = !request.times().isEmpty() || !request.days().isEmpty();
    boolean atOnce =
        Objects.requireNonNullElse(request.atOnce(), before instanceof Timing.AtOnce && !timed);
    if (atOnce) {
      return new Timing.AtOnce(zone, quiet);
    }
    List<LocalTime> times = before instanceof Timing.Regular r ? r.times() : MORNING;
    Set<DayOfWeek> days = before instanceof Timing.Regular r ? r.days() : EVERY_DAY;
    return new Timing.Regular(
        request.times().isEmpty() ? times : request.times(),
        request.days().isEmpty() ? days : request.days(),
        zone,
        quiet);
  }

  private static Filter filter(Filter before, DigestRequest request) {
    Filter said = request.filter();
    if (said.isEverything()) {
      return before;
    }
    return switch (request.change()) {
      case REPLACE -> said;
      case ADD -> before.plus(said);
      case DROP -> before.minus(said);
    };
  }
}
