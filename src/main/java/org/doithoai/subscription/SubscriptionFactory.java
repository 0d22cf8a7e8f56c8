package org.doithoai.subscription;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/** Makes a subscription of what a person wished, and changes one. Pure functions. */
public final class SubscriptionFactory {

  /** Where the times are meant when nobody says otherwise. */
  public static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final List<LocalTime> MORNING = List.of(LocalTime.of(7, 30));
  private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

  private SubscriptionFactory() {}

  /** Whether anything of a subscription is said in the wish. */
  public static boolean saysAnything(DigestRequest request) {
    return !request.times().isEmpty()
        || !request.days().isEmpty()
        || request.atOnce() != null
        || request.zone() != null
        || request.quiet() != null
        || request.language() != null
        || request.evenWhenEmpty() != null
        || saysAbout(request.filter());
  }

  private static boolean saysAbout(Filter filter) {
    return !filter.isOpen() || !filter.excluded().isEmpty();
  }

  /**
   * A new subscription; what the wish does not say is every day at 07:30, everything.
   *
   * @param language where the wish names none
   * @param zone where the wish names none
   */
  public static Subscription make(
      DigestRequest request, String id, Subscriber subscriber, String owner, Language language, ZoneId zone) {
    ZoneId where = request.zone() == null ? zone : request.zone();
    Timing timing =
        Boolean.TRUE.equals(request.atOnce())
            ? new Timing.AtOnce(where, request.quiet())
            : new Timing.Regular(
                request.times().isEmpty() ? MORNING : request.times(),
                request.days().isEmpty() ? EVERY_DAY : request.days(),
                where,
                request.quiet());
    return new Subscription(
        id,
        subscriber,
        owner,
        request.language() == null ? language : request.language(),
        request.filter(),
        timing,
        Boolean.TRUE.equals(request.evenWhenEmpty()),
        null,
        Subscription.State.ACTIVE);
  }

  /** The subscription with what the wish says. */
  public static Subscription change(Subscription before, DigestRequest request) {
    Boolean evenWhenEmpty = request.evenWhenEmpty();
    return new Subscription(
        before.id(),
        before.subscriber(),
        before.owner(),
        request.language() == null ? before.language() : request.language(),
        filter(before.filter(), request),
        timing(before.timing(), request),
        evenWhenEmpty == null ? before.evenWhenEmpty() : evenWhenEmpty,
        before.pausedUntil(),
        before.state());
  }

  /** The same by other clocks. */
  public static Subscription in(Subscription before, ZoneId zone) {
    Timing timing =
        switch (before.timing()) {
          case Timing.AtOnce(_, QuietHours quiet) -> new Timing.AtOnce(zone, quiet);
          case Timing.Regular(var times, var days, _, QuietHours quiet) ->
              new Timing.Regular(times, days, zone, quiet);
        };
    return new Subscription(
        before.id(),
        before.subscriber(),
        before.owner(),
        before.language(),
        before.filter(),
        timing,
        before.evenWhenEmpty(),
        before.pausedUntil(),
        before.state());
  }

  /** The same in another state; paused until a day, or until it is resumed where that is null. */
  public static Subscription in(
      Subscription before, Subscription.State state, @Nullable LocalDate until) {
    return new Subscription(
        before.id(),
        before.subscriber(),
        before.owner(),
        before.language(),
        before.filter(),
        before.timing(),
        before.evenWhenEmpty(),
        until,
        state);
  }

  private static Timing timing(Timing before, DigestRequest request) {
    ZoneId zone = request.zone() == null ? before.zone() : request.zone();
    QuietHours quiet = request.quiet() == null ? before.quiet() : request.quiet();
    boolean timed = !request.times().isEmpty() || !request.days().isEmpty();
    boolean atOnce =
        Objects.requireNonNullElse(
            request.atOnce(), before instanceof Timing.AtOnce && !timed);
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
    if (!saysAbout(said)) {
      return before;
    }
    return switch (request.change()) {
      case REPLACE -> said;
      case ADD ->
          new Filter(
              both(before.partners(), said.partners()),
              both(before.people(), said.people()),
              both(before.topics(), said.topics()),
              both(before.phrases(), said.phrases()),
              both(before.excluded(), said.excluded()),
              before.together() || said.together());
      case DROP ->
          new Filter(
              without(before.partners(), said.partners()),
              without(before.people(), said.people()),
              without(before.topics(), said.topics()),
              without(before.phrases(), said.phrases()),
              without(before.excluded(), said.excluded()),
              before.together());
    };
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    Set<String> both = new TreeSet<>(some);
    both.addAll(others);
    return both;
  }

  private static List<String> both(List<String> some, List<String> others) {
    Set<String> both = new LinkedHashSet<>(some);
    both.addAll(others);
    return List.copyOf(both);
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    Set<String> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  /** Phrases are the same however they are spelled. */
  private static List<String> without(List<String> some, List<String> others) {
    Set<String> folded = new TreeSet<>(others.stream().map(Folding::fold).toList());
    List<String> rest = new ArrayList<>(some);
    rest.removeIf(phrase -> folded.contains(Folding.fold(phrase)));
    return rest;
  }
}
