package org.doithoai.question;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.doithoai.text.DateMention;
import org.doithoai.text.Language;
import org.doithoai.text.PartialDate;
import org.doithoai.text.ProgramFile;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of time that are counted from the day on which a question is asked ({@code this year},
 * {@code tháng trước}), as {@code periods.tsv} has them: whole weeks, months and years of the
 * calendar, but {@code the last three months} up to the day itself. Immutable.
 */
final class RelativePeriods {

  private static final String NUMBER = "#";
  private static final int MOST_DIGITS = 3;
  private static final int COLUMNS = 4;
  private static final int YEAR_DIGITS = 4;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;
  private static final RelativePeriods OF_THE_PROJECT = new RelativePeriods();

  /**
   * A phrase and what it means.
   *
   * @param back true if its first unit is as many back as the number in it says
   */
  private record Period(
      Language language, ChronoUnit unit, boolean back, int first, Tokens phrase) {}

  private final List<Period> periods = new ArrayList<>();

  private RelativePeriods() {
    for (String line : ProgramFile.lines(RelativePeriods.class, "periods.tsv")) {
      String[] columns = line.split("\t", -1);
      if (columns.length == COLUMNS) {
        Language language = Language.ofCode(columns[0]).orElseThrow();
        ChronoUnit unit = ChronoUnit.valueOf(columns[1].toUpperCase(Locale.ROOT) + "S");
        boolean back = columns[2].endsWith(NUMBER);
        int first = back ? 0 : Integer.parseInt(columns[2]);
        for (String phrase : columns[3].split("\\|", -1)) {
          Tokens words = Tokens.of(phrase.strip().replace(NUMBER, "0"));
          periods.add(new Period(language, unit, back, first, words));
        }
      }
    }
    periods.sort((one, other) -> other.phrase().size() - one.phrase().size());
  }

  /**
   * The stretches that a question says, in its order.
   *
   * @param today the day on which it is asked
   */
  static List<DateMention> in(AskingWords words, LocalDate today) {
    List<DateMention> said = new ArrayList<>();
    for (int first = 0; first < words.tokens().size(); first++) {
      Optional<DateMention> period = OF_THE_PROJECT.at(first, words, today);
      if (period.isPresent()) {
        said.add(period.get());
        first = words.tokens().indexAt(period.get().span().end()) - 1;
      }
    }
    return said;
  }

  /** Numbers that are years, as those are that end no name: {@code the 2016 articles}. */
  static List<DateMention> bareYears(AskingWords words, List<DateMention> known) {
    List<DateMention> years = new ArrayList<>();
    for (int i = 0; i < words.tokens().size(); i++) {
      Token token = words.tokens().get(i);
      if (i > 1 && words.tokens().get(i - 1).isCapitalised()) {
        continue;
      }
      boolean free = known.stream().noneMatch(date -> date.span().overlaps(token.span()));
      boolean year = token.isNumber() && token.text().length() == YEAR_DIGITS;
      int number = free && year ? Integer.parseInt(token.text()) : 0;
      if (number >= FIRST_YEAR && number <= LAST_YEAR) {
        PartialDate date = new PartialDate(number, null, null, null);
        years.add(new DateMention(token.span(), date, null, false));
      }
    }
    return years;
  }

  private Optional<DateMention> at(int first, AskingWords words, LocalDate today) {
    for (Period period : periods) {
      if (period.language() == words.language() && words.stands(period.phrase(), first)) {
        int end = first + period.phrase().size();
        Integer count = count(words.tokens(), first, end);
        if (!period.back() || count != null) {
          return Optional.of(mention(period, count, words.tokens(), first, end, today));
        }
      }
    }
    return Optional.empty();
  }

  /** The number among these words; null for none that is short enough to count with. */
  private static @Nullable Integer count(Tokens tokens, int first, int end) {
    for (int i = first; i < end; i++) {
      Token token = tokens.get(i);
      if (token.isNumber() && token.text().length() <= MOST_DIGITS) {
        return Integer.valueOf(token.text());
      }
    }
    return null;
  }

  private static DateMention mention(
      Period period, @Nullable Integer count, Tokens tokens, int first, int end, LocalDate today) {
    if (count != null) {
      LocalDate from = today.minus(count, period.unit());
      return new DateMention(tokens.span(first, end - 1), whole(from), whole(today), false);
    }
    LocalDate from = today.plus(period.first(), period.unit());
    PartialDate until = null;
    PartialDate begins =
        switch (period.unit()) {
          case YEARS -> new PartialDate(from.getYear(), null, null, null);
          case MONTHS -> new PartialDate(from.getYear(), from.getMonthValue(), null, null);
          case WEEKS -> {
            LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            until = whole(monday.plusDays(6));
            yield whole(monday);
          }
          default -> whole(from);
        };
    return new DateMention(tokens.span(first, end - 1), begins, until, false);
  }

  private static PartialDate whole(LocalDate day) {
    return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), null);
  }
}
