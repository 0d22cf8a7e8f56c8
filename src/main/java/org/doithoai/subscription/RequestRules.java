package org.doithoai.subscription;

import static java.time.DayOfWeek.MONDAY;
import static org.doithoai.subscription.RecurrenceRules.END_OF_MONTH;
import static org.doithoai.subscription.RecurrenceRules.MONTH;
import static org.doithoai.subscription.RecurrenceRules.WEEK;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import org.doithoai.subscription.DigestRequest.Kind;
import org.doithoai.subscription.DigestRequest.Missing;
import org.doithoai.text.PartialDate;
import org.doithoai.text.TimesOfDay;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads when something is to be sent: times, quiet hours, an end, a single day; the days on which
 * it recurs are {@link RecurrenceRules}'. For one request and thread.
 */
final class RequestRules {

  private static final String DATE = "(?:D|n?WP?n?|Wr|r|P|(?<=-)O)";
  private static final LocalTime NIGHT = LocalTime.of(22, 0);
  private static final LocalTime MORNING = LocalTime.of(6, 0);
  private static final int HOURS = 24;
  private static final long LONGEST_MONTH = 31;
  private static final int REST_OF_MONTH = 29;
  private static final int REST_OF_YEAR = 364;

  /** A pause is at most so many days long: what is longer is a slip. */
  private static final int LONGEST = 3_660;

  final Set<LocalTime> times = new TreeSet<>();
  @Nullable QuietHours quiet;
  @Nullable LocalDate until;
  @Nullable Missing missing;
  @Nullable Recurrence days;

  /** Days of the week that are left out of those that were there. */
  final Set<DayOfWeek> notOn;

  /** True if something that the request says shows that it is to come more than once. */
  final boolean repeated;

  private final RequestSigns signs;
  private final Tokens tokens;
  private final LocalDate today;
  private final boolean pause;
  private final Kind kind;
  private final List<LocalTime> usual;

  /**
   * Reads a row.
   *
   * @param kind of the request; the end of a pause is the first day without it
   * @param once whether it is to be done a single time
   */
  RequestRules(
      RequestAnnotator.Row request,
      List<RequestRole> roles,
      LocalDate today,
      Kind kind,
      boolean once) {
    this.signs = new RequestSigns(request.atoms(), roles);
    this.tokens = request.tokens();
    this.today = today;
    this.kind = kind;
    this.pause = kind == Kind.PAUSE;
    signs.rule("[XQB][adXQA_]*(T)[-,]+(T)", match -> isQuiet(match.start(1), match.start(2)));
    signs.rule("q[^q]*q", match -> isQuiet(match.start(), match.end() - 1));
    signs.rule("y[^y]*y", match -> isQuiet(match.end() - 1, match.start()));
    signs.rule("G", _ -> quiet != null || (quiet = new QuietHours(NIGHT, MORNING)) != null);
    signs.rule("-?H?(" + DATE + ")", this::isEnd);
    signs.rule("f?N([UP])|f([UR])", this::isLength);
    RecurrenceRules recurring = new RecurrenceRules(signs, today);
    repeated = recurring.repeated;
    notOn = kind == Kind.CHANGE && recurring.onlyLeavesOut() ? recurring.leftOut() : Set.of();
    days = notOn.isEmpty() ? recurring.recurrence() : null;
    Set<DayOfWeek> named = recurring.named(kind == Kind.SKIP);
    if ((once || kind == Kind.SKIP) && named.size() == 1) {
      LocalDate next = today.with(TemporalAdjusters.next(named.iterator().next()));
      days = new Recurrence.Once(next);
    }
    missing = recurring.needsDays ? Missing.DAYS : missing;
    signs.rule(once ? "U?(O)|" + DATE : DATE, this::isOnce);
    times.addAll(recurring.times);
    boolean late = request.usual().stream().anyMatch(time -> time.getHour() >= HOURS / 2);
    signs.rule("T", match -> isTime(match.start(), late));
    if (times.isEmpty() && repeated) {
      signs.rule("(?<=[~:,]_?)N(?:,+N)*(?![,:]*[NwUx])", match -> areHours(match, late));
    }
    signs.rule("k", match -> signs.value(match.start()) == 1);
    signs.rule("\\*", this::isMissing);
    signs.rule("E(?:NU?|U)|NU|[DkbROu]", this::refuse);
    this.usual = request.usual();
  }

  /**
   * The times of the day; where none is said, the usual one in the part of the day that is.
   *
   * @param alone true if nothing but when is said, so that a part of the day is meant as one
   */
  List<LocalTime> times(boolean alone, boolean atOnce) {
    boolean part =
        quiet == null && (kind == Kind.SUBSCRIBE || (kind == Kind.CHANGE && alone && days == null));
    return atOnce ? List.of() : times.isEmpty() && part ? usual : List.copyOf(times);
  }

  /** True if it begins to say an end, and no day follows that is one. */
  boolean isOpenEnded() {
    return until == null && signs.isLeft('-', 1);
  }

  /** True if a word says when in a way that nothing here understands. */
  boolean isRefused(int word) {
    return signs.isRefused(word);
  }

  private boolean isMissing(MatchResult match) {
    missing = (Missing) signs.thing(match.start());
    return refuse(match);
  }

  private boolean refuse(MatchResult match) {
    signs.mark(match.start(), match.end(), RequestSigns.REFUSED);
    return false;
  }

  private boolean isTime(int place, boolean late) {
    if (signs.isHour(place)) {
      LocalTime time = signs.time(place);
      boolean bare = signs.atom(place).is(RequestWord.NUMBER) && time.getHour() < HOURS / 2;
      times.add(late && bare ? time.plusHours(HOURS / 2) : time);
      return true;
    }
    return false;
  }

  private boolean isQuiet(int first, int last) {
    if (signs.isHour(first) && signs.isHour(last) && !alone(first).equals(alone(last))) {
      quiet = new QuietHours(alone(first), alone(last));
      return true;
    }
    return false;
  }

  /** A time without what the rest of the request says of the part of the day. */
  private LocalTime alone(int place) {
    RequestAtom atom = signs.atom(place);
    String words = tokens.span(atom.first(), atom.end() - 1).of(tokens.text());
    return TimesOfDay.one(words).orElse(signs.time(place));
  }

  /** "Until Friday"; "to" alone is no end, nor is what stands between two days. */
  private boolean isEnd(MatchResult match) {
    boolean marked = match.group().startsWith("-") && signs.value(match.start()) == 1;
    boolean range = match.start() > 0 && "WKL".indexOf(signs.line().charAt(match.start() - 1)) >= 0;
    if (signs.atom(match.start(1)).is(RequestWord.DAY, 0)
        || (!pause && (!marked || (range && match.group(1).contains("W"))))) {
      return false;
    }
    boolean whole = match.group().contains("H");
    LocalDate end = day(match.start(1), match.end(1), whole);
    if (end == null || !end.isAfter(today)) {
      missing = Missing.DATE;
      return false;
    }
    boolean stretch =
        signs.atom(match.start(1)).is(RequestWord.PERIOD)
            || (signs.atom(match.start(1)).thing() instanceof PartialDate date
                && date.day() == null);
    until = pause ? end : end.minusDays(stretch || whole ? 1 : 0);
    return true;
  }

  /** The day that something names; the first behind it, where it is to be over. */
  private @Nullable LocalDate day(int first, int end, boolean whole) {
    RequestAtom atom = signs.atom(first);
    return switch (atom.word()) {
      case DAY -> today.plusDays(atom.value() + (whole ? 1L : 0));
      case PERIOD -> behind(atom.value(), whole);
      case ORDINAL -> dayOfMonth(atom.value());
      case DATE -> atom.thing() instanceof PartialDate date ? ahead(date, whole) : null;
      default -> weekday(first, end).plusDays(whole ? 1 : 0);
    };
  }

  /** The next day of a month with this number; null where there is none. */
  private @Nullable LocalDate dayOfMonth(int number) {
    return today
        .plusDays(1)
        .datesUntil(today.plusDays(2 * LONGEST_MONTH))
        .filter(day -> day.getDayOfMonth() == number)
        .findFirst()
        .orElse(null);
  }

  private LocalDate behind(int period, boolean whole) {
    LocalDate week = today.with(TemporalAdjusters.next(MONDAY));
    LocalDate month = today.with(TemporalAdjusters.firstDayOfNextMonth());
    return switch (period) {
      case WEEK -> week.plusWeeks(whole ? 1 : 0);
      case MONTH -> month.plusMonths(whole ? 1 : 0);
      case REST_OF_MONTH, END_OF_MONTH -> month;
      case REST_OF_YEAR -> today.with(TemporalAdjusters.firstDayOfNextYear());
      default -> week;
    };
  }

  /** The next day of that name; of a month its first, or the next one's if it is to be over. */
  private @Nullable LocalDate ahead(PartialDate date, boolean whole) {
    Integer month = date.month();
    if (month == null) {
      return null;
    }
    try {
      LocalDate first = LocalDate.of(date.year() == null ? today.getYear() : date.year(), month, 1);
      LocalDate day =
          date.day() == null
              ? first.plusMonths(whole ? 1 : 0)
              : first.withDayOfMonth(date.day()).plusDays(whole ? 1 : 0);
      return date.year() == null && !day.isAfter(today) ? day.plusYears(1) : day;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The next day of that name; that of next week where it says so. */
  private LocalDate weekday(int first, int end) {
    String named = signs.line().substring(first, end);
    DayOfWeek day = DayOfWeek.of(signs.value(first + named.indexOf('W')));
    int period = named.indexOf('P');
    return period >= 0 && signs.value(first + period) == WEEK
        ? today.with(TemporalAdjusters.next(MONDAY)).with(TemporalAdjusters.nextOrSame(day))
        : today.with(TemporalAdjusters.next(day));
  }

  /** "For two weeks"; without a word for it only where something pauses. */
  private boolean isLength(MatchResult match) {
    int unit = signs.value(match.start(match.group(1) == null ? 2 : 1));
    int number = signs.value(match, 'N', 1);
    boolean period = match.group().endsWith("P");
    boolean recurs = match.group().matches("fR|fU") && !pause;
    if (recurs
        || (period && unit != WEEK && unit != MONTH)
        || unit <= 0
        || number < 1
        || (!pause && !period && !match.group().startsWith("f"))) {
      return false;
    }
    int many = Math.min(number, LONGEST);
    LocalDate day = unit == MONTH ? today.plusMonths(many) : today.plusDays((long) many * unit);
    LocalDate last = today.plusDays(LONGEST);
    until = day.isAfter(last) ? last : day.minusDays(pause ? 0 : 1);
    return true;
  }

  /** A day by itself: once, where nothing says that it recurs. */
  private boolean isOnce(MatchResult match) {
    RequestAtom last = signs.atom(match.end() - 1);
    RequestAtom atom = last.is(RequestWord.ORDINAL) ? last : signs.atom(match.start());
    boolean vague = atom.is(RequestWord.PERIOD) || (atom.is(RequestWord.DAY, 0) && !signs.has("T"));
    if (days != null || pause || vague) {
      return atom.is(RequestWord.DAY) || atom.is(RequestWord.PERIOD);
    }
    int first = atom.is(RequestWord.ORDINAL) ? match.end() - 1 : match.start();
    LocalDate day = day(first, match.end(), false);
    if (day == null || day.isBefore(today)) {
      missing = Missing.DATE;
      return false;
    }
    days = new Recurrence.Once(day);
    return true;
  }

  /** The hours of "three times a day: 8, 12 and 18". */
  private boolean areHours(MatchResult match, boolean late) {
    for (int i = match.start(); i < match.end(); i++) {
      if (signs.atom(i).is(RequestWord.NUMBER)) {
        if (signs.value(i) > HOURS) {
          return false;
        }
        int hour = signs.value(i) % HOURS;
        times.add(LocalTime.of(late && hour < HOURS / 2 ? hour + HOURS / 2 : hour, 0));
      }
    }
    return true;
  }
}
