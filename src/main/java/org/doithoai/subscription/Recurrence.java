package org.doithoai.subscription;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The days on which something recurs, as RFC 5545 (section 3.3.10) has them, of which this is the
 * part that people ask for. Immutable values; equal ones have the same {@link #text()}.
 */
public sealed interface Recurrence {

  /** Every day of the week. */
  Recurrence DAILY = new Weekly(EnumSet.allOf(DayOfWeek.class));

  /** True if it recurs on this day. */
  boolean on(LocalDate day);

  /** Within so many days there is always one on which it recurs; 0 if it recurs only once. */
  int reach();

  /** It in few letters, as {@link #of(String)} reads it. */
  String text();

  /**
   * On these days of every week, or of every second, third … one.
   *
   * @param days at least one
   * @param weeks 1 for every week
   * @param from a day of a week that counts; of no matter for every week
   */
  record Weekly(Set<DayOfWeek> days, int weeks, LocalDate from) implements Recurrence {

    public Weekly {
      if (days.isEmpty() || weeks < 1) {
        throw new IllegalArgumentException("no days, or no weeks");
      }
      days = Collections.unmodifiableSet(EnumSet.copyOf(days));
      from = weeks == 1 ? LocalDate.EPOCH : monday(from);
    }

    /** Of every week. */
    public Weekly(Collection<DayOfWeek> days) {
      this(Set.copyOf(days), 1, LocalDate.EPOCH);
    }

    private static LocalDate monday(LocalDate day) {
      return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    @Override
    public boolean on(LocalDate day) {
      long week = ChronoUnit.WEEKS.between(monday(from), monday(day));
      return days.contains(day.getDayOfWeek()) && Math.floorMod(week, weeks) == 0;
    }

    @Override
    public int reach() {
      return 7 * weeks;
    }

    @Override
    public String text() {
      String names = days.stream().map(DayOfWeek::name).collect(Collectors.joining(","));
      return weeks == 1 ? names : "W " + weeks + " " + from + " " + names;
    }
  }

  /**
   * Every so many days.
   *
   * @param days at least 1
   * @param from a day that counts
   */
  record EveryDays(int days, LocalDate from) implements Recurrence {
    @Override
    public boolean on(LocalDate day) {
      return Math.floorMod(ChronoUnit.DAYS.between(from, day), (long) days) == 0;
    }

    @Override
    public int reach() {
      return days;
    }

    @Override
    public String text() {
      return "D " + days + " " + from;
    }
  }

  /**
   * On these days of every month; a month that is too short for one has it on its last day.
   *
   * @param days 1 to 31, and {@link #LAST}; at least one
   */
  record MonthDays(Set<Integer> days) implements Recurrence {

    public static final int LAST = -1;

    public MonthDays {
      days = Collections.unmodifiableSet(new TreeSet<>(days));
      if (days.isEmpty() || days.stream().anyMatch(d -> d != LAST && (d < 1 || d > 31))) {
        throw new IllegalArgumentException("no days of a month: " + days);
      }
    }

    @Override
    public boolean on(LocalDate day) {
      boolean last = day.getDayOfMonth() == day.lengthOfMonth();
      return days.contains(day.getDayOfMonth())
          || (last && days.stream().anyMatch(d -> d == LAST || d > day.getDayOfMonth()));
    }

    @Override
    public int reach() {
      return 31;
    }

    @Override
    public String text() {
      return "M " + days.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
  }

  /**
   * On the first, second … or last of these days in every month: the first Monday, the last working
   * day.
   *
   * @param ordinal 1 to 4, or -1 for the last
   * @param days of the week, at least one
   */
  record MonthWeekday(int ordinal, Set<DayOfWeek> days) implements Recurrence {

    public MonthWeekday {
      if (days.isEmpty() || ordinal == 0 || ordinal < -1 || ordinal > 4) {
        throw new IllegalArgumentException("no day of every month: " + ordinal + " " + days);
      }
      days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    @Override
    public boolean on(LocalDate day) {
      if (!days.contains(day.getDayOfWeek())) {
        return false;
      }
      LocalDate first = day.withDayOfMonth(1);
      LocalDate to = ordinal > 0 ? day : first.plusMonths(1).minusDays(1);
      LocalDate from = ordinal > 0 ? first : day;
      long such =
          from.datesUntil(to.plusDays(1)).filter(d -> days.contains(d.getDayOfWeek())).count();
      return such == Math.abs(ordinal);
    }

    @Override
    public int reach() {
      return 38;
    }

    @Override
    public String text() {
      return "O "
          + ordinal
          + " "
          + days.stream().map(DayOfWeek::name).collect(Collectors.joining(","));
    }
  }

  /** On one day alone. */
  record Once(LocalDate day) implements Recurrence {
    @Override
    public boolean on(LocalDate other) {
      return day.equals(other);
    }

    @Override
    public int reach() {
      return 0;
    }

    @Override
    public String text() {
      return "ON " + day;
    }
  }

  /**
   * On these days, but for holidays.
   *
   * @param days no such ones themselves
   */
  record Without(Recurrence days, Holidays holidays) implements Recurrence {
    @Override
    public boolean on(LocalDate day) {
      return days.on(day) && !holidays.include(day);
    }

    @Override
    public int reach() {
      return 4 * days.reach() + 7;
    }

    @Override
    public String text() {
      return holidays + " " + days.text();
    }
  }

  /** Days whether they are holidays or not. */
  static Recurrence plain(Recurrence days) {
    return days instanceof Without(Recurrence all, _) ? all : days;
  }

  /** Other days in the place of some, but for the holidays that those were without. */
  static Recurrence instead(Recurrence of, Recurrence others) {
    return of instanceof Without(_, Holidays holidays) ? without(others, holidays) : others;
  }

  /** Days but for holidays. A single day that is asked for is meant. */
  static Recurrence without(Recurrence days, Holidays holidays) {
    return days instanceof Once ? days : new Without(plain(days), holidays);
  }

  /**
   * Reads what {@link #text()} wrote.
   *
   * @throws RuntimeException if it is anything else
   */
  static Recurrence of(String text) {
    String[] parts = text.split(" ", -1);
    return switch (parts[0]) {
      case "PUBLIC", "TET" ->
          without(of(text.substring(parts[0].length() + 1)), Holidays.valueOf(parts[0]));
      case "W" ->
          new Weekly(named(parts[3]), Integer.parseInt(parts[1]), LocalDate.parse(parts[2]));
      case "D" -> new EveryDays(Integer.parseInt(parts[1]), LocalDate.parse(parts[2]));
      case "M" ->
          new MonthDays(
              Arrays.stream(parts[1].split(",", -1))
                  .map(Integer::valueOf)
                  .collect(Collectors.toSet()));
      case "O" -> new MonthWeekday(Integer.parseInt(parts[1]), named(parts[2]));
      case "ON" -> new Once(LocalDate.parse(parts[1]));
      default -> new Weekly(named(parts[0]));
    };
  }

  private static Set<DayOfWeek> named(String names) {
    return Arrays.stream(names.split(",", -1)).map(DayOfWeek::valueOf).collect(Collectors.toSet());
  }
}
