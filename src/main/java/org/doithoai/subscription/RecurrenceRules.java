package org.doithoai.subscription;

import static java.time.DayOfWeek.MONDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Reads on which days something recurs, and every how many hours. For one request and thread. */
final class RecurrenceRules {

  static final int WEEK = 7;
  static final int MONTH = 30;
  static final int END_OF_MONTH = 31;

  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final Set<DayOfWeek> WORKING = EnumSet.complementOf(EnumSet.copyOf(WEEKEND));
  private static final String DAY = "[WKL]";
  private static final String DAYS = DAY + "(?:[-,]*" + DAY + "|,+N(?![Ux]))*";
  private static final int FORTNIGHT = 14;

  /** "The 15th and the last day of the month". */
  private static final String LAST_TOO = "[ON],+U?P|P,+U?[ON]";

  private static final int HOURS = 24;
  private static final int FIRST_HOUR = 8;
  private static final int MOST = 99;

  /** The times that come every so many hours. */
  final Set<LocalTime> times = new TreeSet<>();

  /** True if something shows that it is to come more than once. */
  boolean repeated;

  /** True if so many times a week are asked for, and no days. */
  boolean needsDays;

  private final RequestSigns signs;
  private final LocalDate today;
  private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
  private final Set<DayOfWeek> without = EnumSet.noneOf(DayOfWeek.class);
  private final Set<Integer> monthDays = new TreeSet<>();
  private @Nullable Recurrence rule;
  private int period;
  private int every = 1;

  RecurrenceRules(RequestSigns signs, LocalDate today) {
    this.signs = signs;
    this.today = today;
    signs.rule("(?:k|Nx)R|(?<![Nb])[RU],?(?:k|Nx)", this::isCount);
    signs.rule("E?[Nb](U)(?:k|,x)?|EO(U)|E[Nb](R)", this::isEvery);
    boolean monthly =
        signs.isLeft('R', MONTH) || (signs.isLeft('P', END_OF_MONTH) && signs.has(LAST_TOO));
    signs.rule("E?O,*(" + DAY + ")|(" + DAY + ")U?O", match -> isOfMonth(match, monthly));
    signs.rule("(W)P", match -> isEndOfMonth(match.end() - 1) && isOfMonth(match.start(), -1));
    signs.rule("WE(?![NWKLUO])", this::isEachDay);
    signs.rule("(?:E[Ob]?|b)(" + DAY + ")", this::isEachOther);
    if (monthly) {
      signs.rule(
          "U(?:O|N)(?:,+U?[NO](?![Ux]))*|U?O(?:,+[NO](?![Ux]))*|OU|N(?=,+U?P)", this::isMonthDay);
    }
    signs.rule("EO|O(?:,+O)+(?![,WKL])", this::isMonthDay);
    signs.rule("P", match -> isEndOfMonth(match.start()) && isMonthDay(match));
    signs.rule("R", match -> isPeriod(signs.value(match.start())));
    signs.rule(
        "E(U)", match -> signs.value(match.start(1)) > 0 && isPeriod(signs.value(match.start(1))));
    signs.rule("[XSB]A?(" + DAYS + ")", m -> without.addAll(days(m.start(1), m.end(1))));
    signs.rule("(Y)(?:[-,]*Y)*", match -> without.addAll(days(match.start(), match.end())));
    signs.rule("(?<!n)" + DAYS + "(?![Pnr])", this::areDays);
  }

  private boolean isEndOfMonth(int place) {
    return signs.value(place) == END_OF_MONTH;
  }

  /** "Twice a day" says no more than the times; "twice a week" needs days. */
  private boolean isCount(MatchResult match) {
    int in = signs.value(match, 'R', signs.value(match, 'U', 0));
    int many = signs.value(match, 'k', signs.value(match, 'N', 0));
    if (in == 1) {
      period = 1;
      repeated = true;
      return true;
    }
    if (many == 1 && in > 1) {
      return isPeriod(in);
    }
    if (many < 2 || in <= 1) {
      return false;
    }
    repeated = true;
    if (in == WEEK && signs.has(DAY)) {
      return true;
    }
    needsDays = true;
    signs.mark(match.start(), match.end(), RequestSigns.REFUSED);
    return false;
  }

  private boolean isEvery(MatchResult match) {
    int unit =
        signs.value(match.end() - (match.group(1) == null ? 1 : match.end() - match.start(1)));
    int many = Math.max(signs.value(match, 'N', 2), signs.value(match, 'O', 1));
    String said = match.group();
    boolean shown = said.startsWith("E") || said.endsWith("k") || said.endsWith("x");
    if (unit < 1 || (unit >= MONTH && many > 1) || many < 1 || many > MOST || !shown) {
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

  /** "The first Monday"; every second one is another thing, and every third. */
  private boolean isOfMonth(MatchResult match, boolean monthly) {
    int ordinal = signs.value(match, 'O', 0);
    boolean other = match.group().startsWith("E") && (ordinal == 2 || ordinal == 3);
    int day = match.start(1) < 0 ? match.start(2) : match.start(1);
    return ordinal <= 4 && (monthly || !other) && isOfMonth(day, ordinal);
  }

  private boolean isOfMonth(int day, int ordinal) {
    rule = new Recurrence.MonthWeekday(ordinal, of(day));
    repeated = true;
    return true;
  }

  private boolean isMonthDay(MatchResult match) {
    for (int i = match.start(); i < match.end(); i++) {
      char sign = signs.line().charAt(i);
      if (sign == 'O' || sign == 'N' || sign == 'P') {
        int day = sign == 'P' ? Recurrence.MonthDays.LAST : signs.value(i);
        if (day < -1 || day == 0 || day > 31) {
          return false;
        }
        monthDays.add(day);
      }
    }
    repeated = true;
    return !monthDays.isEmpty();
  }

  /** "Thứ sáu nào cũng". */
  private boolean isEachDay(MatchResult match) {
    repeated = true;
    signs.mark(match.end() - 1, match.end(), RequestSigns.DONE);
    return false;
  }

  /** "Every other Monday", which may begin a list. */
  private boolean isEachOther(MatchResult match) {
    repeated = true;
    if (match.group().length() > 2 || match.group().startsWith("b")) {
      period = WEEK;
      every = signs.value(match, 'O', 2);
    }
    signs.mark(match.start(), match.start(1), RequestSigns.DONE);
    return false;
  }

  /** A period in days; below 0 in hours. */
  private boolean isPeriod(int said) {
    if (said < -HOURS || said > END_OF_MONTH) {
      return false;
    }
    repeated = true;
    if (said < 0) {
      for (int hour = FIRST_HOUR % -said; hour < HOURS; hour -= said) {
        times.add(LocalTime.of(hour, 0));
      }
      period = Math.max(period, 1);
    } else if (said == FORTNIGHT || said == 2) {
      every(said == 2 ? 1 : WEEK, 2);
    } else if (period == 0 || every == 1) {
      period = Math.max(period, said);
    }
    return true;
  }

  /** English shows by its plural that a day recurs. */
  private boolean areDays(MatchResult match) {
    Set<DayOfWeek> said = days(match.start(), match.end());
    boolean plural = Boolean.TRUE.equals(signs.atom(match.start()).thing());
    repeated |= said.size() > 1 || plural;
    boolean wider = said.equals(WEEKEND) || said.equals(WORKING);
    if (days.equals(WEEKEND) || days.equals(WORKING)) {
      days.retainAll(said);
    }
    if (days.isEmpty() || !wider || !said.containsAll(days)) {
      days.addAll(said);
    }
    return true;
  }

  private Set<DayOfWeek> days(int first, int end) {
    EnumSet<DayOfWeek> found = EnumSet.noneOf(DayOfWeek.class);
    DayOfWeek last = null;
    boolean range = false;
    for (int i = first; i < end; i++) {
      char sign = signs.line().charAt(i);
      if (sign == '-' || sign == ',') {
        range |= sign == '-' && !isList(first, end);
        continue;
      }
      Set<DayOfWeek> said = of(i);
      DayOfWeek day = said.iterator().next();
      for (DayOfWeek d = last; range && d != null && d != day; d = d.plus(1)) {
        found.add(d);
      }
      found.addAll(said);
      last = day;
      range = false;
    }
    return found;
  }

  /** "T3-t5-t7": days with more than one sign of a range are a list. */
  private boolean isList(int first, int end) {
    String said = signs.line().substring(first, end);
    return said.indexOf('-') != said.lastIndexOf('-');
  }

  /** A weekday, or in a list the figure that stands for one in Vietnamese: 2 for Monday. */
  private Set<DayOfWeek> of(int place) {
    RequestAtom atom = signs.atom(place);
    return switch (atom.word()) {
      case WORKDAYS -> WORKING;
      case WEEKEND -> WEEKEND;
      case NUMBER -> EnumSet.of(DayOfWeek.of(Math.clamp(atom.value() - 1L, 1, WEEK)));
      default -> EnumSet.of(DayOfWeek.of(atom.value()));
    };
  }

  /**
   * The days of the week that are named by themselves.
   *
   * @param left true for those that are left out, too
   */
  Set<DayOfWeek> named(boolean left) {
    Set<DayOfWeek> named = new TreeSet<>(days);
    named.addAll(left ? without : Set.of());
    return named;
  }

  /** True if nothing is said of the days but that some are left out. */
  boolean onlyLeavesOut() {
    return !without.isEmpty()
        && days.isEmpty()
        && monthDays.isEmpty()
        && rule == null
        && period == 0;
  }

  Set<DayOfWeek> leftOut() {
    return without;
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
