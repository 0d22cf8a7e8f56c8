package org.doithoai.subscription;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doithoai.text.ProgramFile;

/**
 * Days off in Vietnam by its Labour Code (article 112): those of the lunar calendar from {@code
 * holidays.tsv}, which ends with 2050. A day that is only shifted to by a decree of the year is no
 * holiday here.
 */
public enum Holidays {
  /** All of them. */
  PUBLIC,
  /** The lunar New Year: the last day of the old one and four of the new. */
  TET;

  private static final Set<MonthDay> FIXED =
      Set.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));
  private static final int DAYS_OF_NEW_YEAR = 4;

  /** By year the first day of the lunar one, and that of the Hùng kings. */
  private static final Map<Integer, LocalDate[]> LUNAR =
      ProgramFile.rows(Holidays.class, "holidays.tsv").stream()
          .map(row -> new LocalDate[] {LocalDate.parse(row[0]), LocalDate.parse(row[1])})
          .collect(Collectors.toUnmodifiableMap(days -> days[0].getYear(), Function.identity()));

  /** True if this day is one of them. */
  public boolean include(LocalDate day) {
    LocalDate[] lunar = LUNAR.get(day.getYear());
    boolean tet =
        lunar != null
            && !day.isBefore(lunar[0].minusDays(1))
            && day.isBefore(lunar[0].plusDays(DAYS_OF_NEW_YEAR));
    boolean kings = lunar != null && day.equals(lunar[1]);
    return tet || (this == PUBLIC && (kings || FIXED.contains(MonthDay.from(day))));
  }
}
