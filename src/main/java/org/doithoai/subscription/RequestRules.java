package org.doithoai.subscription;

import static java.time.DayOfWeek.MONDAY;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.subscription.DigestRequest.Missing;
import org.doithoai.text.PartialDate;
import org.doithoai.text.TimesOfDay;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads when something is to be sent, by rules over the row of a request, written by the {@linkplain
 * RequestWord#sign() signs} of its atoms: {@code E?N(U)} is "every 2 weeks". A rule finds its words
 * wherever they stand, and what it understood no other rule reads. For one request and thread.
 */
final class RequestRules {

  /** Stands for an atom that a rule has understood. */
  static final char DONE = '~';

  /** Stands for an atom that says when, but what no rule understands. */
  static final char REFUSED = '!';

  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final Set<DayOfWeek> WORKING = EnumSet.complementOf(EnumSet.copyOf(WEEKEND));
  private static final String DAY = "[WKL]";
  private static final String DAYS = DAY + "(?:[-,]*" + DAY + "|,+N(?![Ux]))*";
  private static final String DATE = "(?:D|n?WP?n?|r|P)";
  private static final LocalTime NIGHT = LocalTime.of(22, 0);
  private static final LocalTime MORNING = LocalTime.of(6, 0);
  private static final int HOURS = 24;
  private static final int MINUTES = 60;
  private static final int FIRST_HOUR = 8;
  private static final int WEEK = 7;
  private static final int FORTNIGHT = 14;
  private static final int MONTH = 30;
  private static final int REST_OF_MONTH = 29;
  private static final int END_OF_MONTH = 31;

  /** A pause is at most so many days long: what is longer is a slip. */
  private static final int LONGEST = 3_660;

  final Set<LocalTime> times = new TreeSet<>();
  @Nullable QuietHours quiet;
  @Nullable LocalDate until;
  @Nullable Missing missing;

  /** True if something that the request says shows that it is to come more than once. */
  boolean repeated;

  private final List<RequestAtom> row;
  private final Tokens tokens;
  private final StringBuilder signs = new StringBuilder();
  private final LocalDate today;
  private final boolean pause;
  private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
  private final Set<DayOfWeek> without = EnumSet.noneOf(DayOfWeek.class);
  private final Set<Integer> monthDays = new TreeSet<>();
  private @Nullable Recurrence rule;
  private int period;
  private int every = 1;

  /**
   * Reads a row.
   *
   * @param pause true if what has an end is a pause, of which the end is the first day without it
   */
  RequestRules(RequestAnnotator.Row request, LocalDate today, boolean pause) {
    this.row = request.atoms();
    this.tokens = request.tokens();
    this.today = today;
    this.pause = pause;
    row.forEach(atom -> signs.append(atom.word().sign()));
    quietHours();
    rule("-?H?(" + DATE + ")", this::isEnd);
    rule("f?N(U)|f([UR])", this::isLength);
    counts();
    recurrences();
    weekdays();
    rule(DATE, this::isOnce);
    rule("T", match -> times.add((LocalTime) thing(match.start())));
    hoursAlone();
    rule("E(?:NU?|U)|NU|[DkbR]", this::refuse);
    if (times.isEmpty() && !pause && quiet == null) {
      times.addAll(request.usual());
    }
  }

  /** True if it begins to say an end, and no day follows that is one. */
  boolean isOpenEnded() {
    return until == null && rangeLeft();
  }

  private boolean rangeLeft() {
    for (int i = 0; i < signs.length(); i++) {
      if (signs.charAt(i) == '-' && atom(i).is(RequestWord.RANGE, 1)) {
        return true;
      }
    }
    return false;
  }

  /** The signs of the row, with those that were understood as {@link #DONE}. */
  String signs() {
    return signs.toString();
  }

  private void rule(String pattern, Predicate<MatchResult> reader) {
    Matcher matcher = Pattern.compile(pattern).matcher(signs);
    int from = 0;
    while (from <= signs.length() && matcher.find(from)) {
      MatchResult match = matcher.toMatchResult();
      if (reader.test(match)) {
        for (int i = match.start(); i < match.end(); i++) {
          signs.setCharAt(i, DONE);
        }
      }
      from = Math.max(match.end(), match.start() + 1);
    }
  }

  private boolean refuse(MatchResult match) {
    for (int i = match.start(); i < match.end(); i++) {
      signs.setCharAt(i, REFUSED);
    }
    return false;
  }

  private RequestAtom atom(int place) {
    return row.get(place);
  }

  private Object thing(int place) {
    return Objects.requireNonNull(atom(place).thing());
  }

  private int value(int place) {
    return atom(place).value();
  }

  private int value(MatchResult match, char sign, int none) {
    int place = match.group().indexOf(sign);
    return place < 0 ? none : value(match.start() + place);
  }

  private void quietHours() {
    rule(
        "[XQB][adXQA]*(T)[-,]+(T)",
        match -> {
          LocalTime from = alone(match.start(1));
          LocalTime to = alone(match.start(2));
          quiet = from.equals(to) ? quiet : new QuietHours(from, to);
          return quiet != null;
        });
    rule("G", _ -> (quiet = new QuietHours(NIGHT, MORNING)) != null);
  }

  /** A time without what the rest of the request says of the part of the day. */
  private LocalTime alone(int place) {
    String words = tokens.span(atom(place).first(), atom(place).end() - 1).of(tokens.text());
    return TimesOfDay.one(words).orElse((LocalTime) thing(place));
  }

  /** "Until Friday"; "to" alone is no end, nor is what stands between two days or times. */
  private boolean isEnd(MatchResult match) {
    boolean marked = match.group().startsWith("-") && value(match.start()) == 1;
    boolean range = match.start() > 0 && "WKL".indexOf(signs.charAt(match.start() - 1)) >= 0;
    if (!pause && (!marked || (range && match.group(1).contains("W")))) {
      return false;
    }
    boolean whole = match.group().contains("H");
    LocalDate end = end(match.start(1), match.end(1), whole);
    if (end == null || !end.isAfter(today)) {
      missing = Missing.DATE;
      return false;
    }
    until = pause ? end : end.minusDays(isStretch(match.start(1)) || whole ? 1 : 0);
    return true;
  }

  private boolean isStretch(int place) {
    return signs.charAt(place) == 'P'
        || (thing(place) instanceof PartialDate date && date.day() == null);
  }

  /** The day at which something ends, with it where it is to be over. */
  private @Nullable LocalDate end(int first, int end, boolean whole) {
    RequestAtom atom = atom(first);
    return switch (atom.word()) {
      case DAY -> today.plusDays(atom.value() + (whole ? 1L : 0));
      case PERIOD -> endOfPeriod(atom.value(), whole);
      case DATE -> atom.thing() instanceof PartialDate date ? ahead(date, whole) : null;
      default -> {
        LocalDate day = weekday(first, end);
        yield day == null ? null : day.plusDays(whole ? 1 : 0);
      }
    };
  }

  private LocalDate endOfPeriod(int which, boolean whole) {
    LocalDate week = today.with(TemporalAdjusters.next(MONDAY));
    LocalDate month = today.with(TemporalAdjusters.firstDayOfNextMonth());
    return switch (which) {
      case WEEK -> week.plusWeeks(whole ? 1 : 0);
      case MONTH -> month.plusMonths(whole ? 1 : 0);
      case REST_OF_MONTH, END_OF_MONTH -> month;
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
      int year = date.year() == null ? today.getYear() : date.year();
      LocalDate first = LocalDate.of(year, month, 1);
      LocalDate day =
          date.day() == null
              ? first.plusMonths(whole ? 1 : 0)
              : first.withDayOfMonth(date.day()).plusDays(whole ? 1 : 0);
      return date.year() == null && !day.isAfter(today) ? day.plusYears(1) : day;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The day of a weekday by itself; that of next week where it says so. */
  private @Nullable LocalDate weekday(int first, int end) {
    int place = signs.substring(first, end).indexOf('W') + first;
    DayOfWeek day = DayOfWeek.of(Math.max(1, value(place)));
    int stretch = signs.substring(first, end).indexOf('P');
    return stretch >= 0 && value(first + stretch) == WEEK
        ? today.with(TemporalAdjusters.next(MONDAY)).with(TemporalAdjusters.nextOrSame(day))
        : today.with(TemporalAdjusters.next(day));
  }

  /** "For two weeks"; without a word for it only where something pauses. */
  private boolean isLength(MatchResult match) {
    int unit = value(match.start(match.group(1) == null ? 2 : 1));
    int number = value(match, 'N', 1);
    if (unit <= 0 || number < 1 || (!pause && !match.group().startsWith("f"))) {
      return false;
    }
    int many = Math.min(number, LONGEST);
    LocalDate day = unit == MONTH ? today.plusMonths(many) : today.plusDays((long) many * unit);
    LocalDate last = today.plusDays(LONGEST);
    until = day.isAfter(last) ? last : day.minusDays(pause ? 0 : 1);
    return true;
  }

  private void counts() {
    rule("(?:k|Nx)R|R,?(?:k|Nx)", this::isCount);
    rule("E?[Nb](U)k?|EO(U)", this::isEvery);
  }

  /** "Twice a day" says no more than the times; "twice a week" needs days. */
  private boolean isCount(MatchResult match) {
    int in = value(match, 'R', 0);
    int many = value(match, 'k', value(match, 'N', 0));
    if (in == 1) {
      period = 1;
      repeated = true;
      listedHours(match.end(), many);
      return true;
    }
    if (many > 1 && in == WEEK && signs.chars().anyMatch(sign -> "WKL".indexOf(sign) >= 0)) {
      repeated = true;
      return true;
    }
    if (many > 1 && in > 1) {
      missing = Missing.DAYS;
      repeated = true;
      refuse(match);
      return false;
    }
    return false;
  }

  private boolean isEvery(MatchResult match) {
    int unit = value(match.start(match.group(1) == null ? 2 : 1));
    int many = Math.max(value(match, 'N', 2), value(match, 'O', 1));
    boolean known = unit > 0 && (unit < MONTH || many == 1) && many > 0 && many < 100;
    boolean shown = "Ek".chars().anyMatch(sign -> match.group().indexOf(sign) >= 0);
    if (!known || !shown) {
      return false;
    }
    every(unit, many);
    return true;
  }

  private void every(int unit, int many) {
    repeated = true;
    period = unit == FORTNIGHT ? WEEK : unit;
    every = unit == FORTNIGHT ? 2 * many : many;
  }

  private void recurrences() {
    boolean monthly = monthly();
    rule("E?O,*(" + DAY + ")|(" + DAY + ")O", match -> isOfMonth(match, monthly));
    rule("(W)P", match -> value(match.end() - 1) == END_OF_MONTH && isOfMonth(match, -1));
    rule("E[Ob]?(" + DAY + ")", this::isEachOther);
    if (monthly) {
      rule("U(?:O|N)(?:,+U?N(?![Ux]))*|U?O(?:,+O)*|OU", this::isMonthDay);
    }
    rule("EO", this::isMonthDay);
    rule("P", match -> value(match.start()) == END_OF_MONTH && isMonthDay(match));
    rule("R", this::isRecurrence);
    rule("E(U)", match -> value(match.start(1)) > 0 && isPeriod(value(match.start(1))));
  }

  private boolean monthly() {
    for (int i = 0; i < signs.length(); i++) {
      if (signs.charAt(i) == 'R' && value(i) == MONTH) {
        return true;
      }
    }
    return false;
  }

  /** "The first Monday"; every second one is another thing, and every third. */
  private boolean isOfMonth(MatchResult match, boolean monthly) {
    int ordinal = value(match, 'O', 0);
    boolean other = match.group().startsWith("E") && (ordinal == 2 || ordinal == 3);
    return ordinal <= 4 && (monthly || !other) && isOfMonth(match, ordinal);
  }

  private boolean isOfMonth(MatchResult match, int ordinal) {
    int place = match.start() + Math.max(match.group().indexOf('W'), match.group().indexOf('K'));
    place = place < match.start() ? match.start() + match.group().indexOf('L') : place;
    rule = new Recurrence.MonthWeekday(ordinal, of(place));
    repeated = true;
    return true;
  }

  private boolean isMonthDay(MatchResult match) {
    for (int i = match.start(); i < match.end(); i++) {
      char sign = signs.charAt(i);
      int day = sign == 'O' || sign == 'N' ? value(i) : sign == 'P' ? -1 : 0;
      if (day < -1 || day > 31 || (day == 0 && (sign == 'O' || sign == 'N'))) {
        return false;
      }
      if (day != 0) {
        monthDays.add(day);
      }
    }
    repeated = true;
    return !monthDays.isEmpty();
  }

  /** "Every other Monday". */
  private boolean isEachOther(MatchResult match) {
    repeated = true;
    if (match.group().contains("b") || match.group().contains("O")) {
      period = WEEK;
      every = value(match, 'O', 2);
    }
    for (int i = match.start(); i < match.start(1); i++) {
      signs.setCharAt(i, DONE);
    }
    return false; // the day itself may begin a list
  }

  private boolean isRecurrence(MatchResult match) {
    int said = value(match.start());
    if (said < 0) {
      return isEveryHours(-said);
    }
    return isPeriod(said);
  }

  private boolean isPeriod(int said) {
    if (said > END_OF_MONTH) {
      return false;
    }
    repeated = true;
    if (said == FORTNIGHT || said == 2) {
      every(said == 2 ? 1 : WEEK, 2);
    } else if (period == 0 || every == 1) {
      period = Math.max(period, said);
    }
    return true;
  }

  /** Every so many hours from eight o'clock on, and before it, on each day alike. */
  private boolean isEveryHours(int hours) {
    if (hours > HOURS) {
      return false;
    }
    for (int hour = FIRST_HOUR % hours; hour < HOURS; hour += hours) {
      times.add(LocalTime.of(hour, 0));
    }
    repeated = true;
    period = Math.max(period, 1);
    return true;
  }

  private void weekdays() {
    rule("i(W)", _ -> true);
    rule("[XSB],*A?(" + DAYS + ")", this::areExcluded);
    rule("(?<![n])" + DAYS + "(?![Pn])", this::areDays);
  }

  private boolean areExcluded(MatchResult match) {
    without.addAll(days(match.start(1), match.end(1)));
    return true;
  }

  private boolean areDays(MatchResult match) {
    Set<DayOfWeek> said = days(match.start(), match.end());
    repeated |= said.size() > 1 || isPlural(match);
    boolean several = said.equals(WEEKEND) || said.equals(WORKING);
    if (days.isEmpty() || !(several && said.containsAll(days))) {
      if ((days.equals(WEEKEND) || days.equals(WORKING)) && days.containsAll(said)) {
        days.retainAll(said);
      }
      days.addAll(said);
    }
    return true;
  }

  /** English shows by its plural that a day recurs. */
  private boolean isPlural(MatchResult match) {
    return match.group().length() == 1 && Boolean.TRUE.equals(atom(match.start()).thing());
  }

  private Set<DayOfWeek> days(int first, int end) {
    EnumSet<DayOfWeek> found = EnumSet.noneOf(DayOfWeek.class);
    DayOfWeek last = null;
    boolean range = false;
    for (int i = first; i < end; i++) {
      switch (signs.charAt(i)) {
        case '-' -> range = true;
        case ',' -> {}
        default -> {
          Set<DayOfWeek> said = of(i);
          DayOfWeek day = said.iterator().next();
          for (DayOfWeek d = last; range && d != null && d != day; d = d.plus(1)) {
            found.add(d);
          }
          found.addAll(said);
          last = day;
          range = false;
        }
      }
    }
    return found;
  }

  /** A weekday, or in a list the figure that stands for one in Vietnamese: 2 for Monday. */
  private Set<DayOfWeek> of(int place) {
    RequestAtom atom = atom(place);
    return switch (atom.word()) {
      case WORKDAYS -> WORKING;
      case WEEKEND -> WEEKEND;
      case NUMBER -> EnumSet.of(DayOfWeek.of(Math.clamp(atom.value() - 1L, 1, WEEK)));
      default -> EnumSet.of(DayOfWeek.of(atom.value()));
    };
  }

  /** A day by itself: once, where nothing says that it recurs. */
  private boolean isOnce(MatchResult match) {
    if (recurrence() != null || pause || signs.charAt(match.start()) == 'P') {
      return signs.charAt(match.start()) == 'r' || signs.charAt(match.start()) == 'P';
    }
    if (atom(match.start()).is(RequestWord.DAY, 0) && signs.indexOf("T") < 0) {
      return true;
    }
    LocalDate day = end(match.start(), match.end(), false);
    if (day == null || day.isBefore(today)) {
      missing = Missing.DATE;
      return false;
    }
    rule = new Recurrence.Once(day);
    return true;
  }

  /** The hours of "three times a day: 8, 12 and 18". */
  private void listedHours(int from, int many) {
    Matcher list = Pattern.compile("[:,]*N(?:,+N)*").matcher(signs).region(from, signs.length());
    if (list.lookingAt() && list.group().chars().filter(c -> c == 'N').count() == many) {
      hours(list.start(), list.end());
    }
  }

  private void hoursAlone() {
    if (times.isEmpty()) {
      rule("NN", this::isJoined);
    }
    if (times.isEmpty() && repeated) {
      rule("(?<=[~:,]_?)N(?:,+N)*(?![,:]*[NwUx])", match -> hours(match.start(), match.end()));
    }
  }

  /** {@code 7.30}, where no other time is said. */
  private boolean isJoined(MatchResult match) {
    int last = match.end() - 1;
    boolean joined = tokens.text().charAt(tokens.get(atom(last).first()).start() - 1) == '.';
    if (!joined || value(last - 1) >= HOURS || value(last) >= MINUTES) {
      return false;
    }
    return times.add(LocalTime.of(value(last - 1), value(last)));
  }

  private boolean hours(int from, int end) {
    List<LocalTime> hours = new ArrayList<>();
    for (int i = from; i < end; i++) {
      if (signs.charAt(i) == 'N') {
        if (value(i) > HOURS) {
          return false;
        }
        hours.add(LocalTime.of(value(i) % HOURS, 0));
      }
    }
    times.addAll(hours);
    for (int i = from; i < end; i++) {
      signs.setCharAt(i, DONE);
    }
    return true;
  }

  /** On which days; null when nothing is said of it. */
  @Nullable Recurrence recurrence() {
    if (rule != null) {
      return rule;
    }
    if (!monthDays.isEmpty() || period >= MONTH) {
      return new Recurrence.MonthDays(monthDays.isEmpty() ? Set.of(1) : monthDays);
    }
    if (period == 1 && every > 1 && days.isEmpty()) {
      return new Recurrence.EveryDays(every, today);
    }
    Set<DayOfWeek> on = EnumSet.noneOf(DayOfWeek.class);
    on.addAll(days);
    if (on.isEmpty() && (period == 1 || !without.isEmpty())) {
      on.addAll(EnumSet.allOf(DayOfWeek.class));
    } else if (on.isEmpty() && period == WEEK) {
      on.add(MONDAY);
    }
    on.removeAll(without);
    if (on.isEmpty()) {
      return null;
    }
    return period == WEEK && every > 1
        ? new Recurrence.Weekly(on, every, first(on))
        : new Recurrence.Weekly(on);
  }

  private LocalDate first(Set<DayOfWeek> on) {
    return today
        .datesUntil(today.plusDays(WEEK))
        .filter(day -> on.contains(day.getDayOfWeek()))
        .findFirst()
        .orElse(today);
  }
}
