package org.doithoai.subscription;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.doithoai.text.Language;

/** Makes a subscription of what a person asked for, and changes one. Pure functions. */
public final class SubscriptionFactory {

  /** Where the times are meant when nobody says otherwise. */
  public static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

  /** When a digest comes where nobody says otherwise. */
  public static final List<LocalTime> MORNING = List.of(LocalTime.of(7, 30));

  private SubscriptionFactory() {}

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
    return change(daily(Filter.ALL, id, subscriber, owner, language, zone), request);
  }

  /** A new subscription to this, each morning. */
  public static Subscription daily(
      Filter filter,
      String id,
      Subscriber subscriber,
      String owner,
      Language language,
      ZoneId zone) {
    return new Subscription(
        id,
        subscriber,
        owner,
        language,
        filter,
        new Timing.Regular(MORNING, Recurrence.DAILY, zone, null, null),
        false,
        null,
        Subscription.State.ACTIVE);
  }

  /** A filter of one partner. */
  public static Filter of(String partner) {
    return new Filter(Set.of(partner), Set.of(), Set.of(), List.of(), List.of());
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
    LocalDate until = request.until() == null ? before.until() : request.until();
    boolean timed = request.isTimed() && !request.atOnce();
    if (request.atOnce() || (before instanceof Timing.AtOnce && !timed)) {
      return new Timing.AtOnce(zone, quiet, until);
    }
    List<LocalTime> times = before instanceof Timing.Regular r ? r.times() : MORNING;
    Recurrence days = before instanceof Timing.Regular r ? r.days() : Recurrence.DAILY;
    boolean adds = request.change() == DigestRequest.Change.ADD && request.filter().isOpen();
    List<LocalTime> said = request.times();
    Recurrence on = Recurrence.instead(days, days(Recurrence.plain(days), request, adds));
    Holidays off = request.notOnHolidays();
    return new Timing.Regular(
        said.isEmpty() ? times : adds ? both(times, said) : said,
        off == null ? on : Recurrence.without(on, off),
        zone,
        quiet,
        until);
  }

  private static List<LocalTime> both(List<LocalTime> some, List<LocalTime> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().sorted().toList();
  }

  /** Days of the week come to those before, or are left out of them; others stand for them. */
  private static Recurrence days(Recurrence before, DigestRequest request, boolean adds) {
    Recurrence said = request.days();
    if (!(before instanceof Recurrence.Weekly(Set<DayOfWeek> was, int weeks, LocalDate from))) {
      return said == null ? before : said;
    }
    Set<DayOfWeek> on = new TreeSet<>(was);
    on.removeAll(request.notOn());
    if (said == null) {
      return on.isEmpty() ? before : new Recurrence.Weekly(on, weeks, from);
    }
    if (adds
        && said instanceof Recurrence.Weekly(Set<DayOfWeek> more, int every, _)
        && every == weeks) {
      on.addAll(more);
      return new Recurrence.Weekly(on, weeks, from);
    }
    return said;
  }

  /** What is said comes to what was, or stands for it; exclusions alone change nothing else. */
  private static Filter filter(Filter before, DigestRequest request) {
    Filter said = request.filter();
    Filter kept = before.minus(request.dropped());
    boolean adds = request.change() == DigestRequest.Change.ADD || said.isOpen();
    return adds ? kept.plus(said) : said;
  }
}
