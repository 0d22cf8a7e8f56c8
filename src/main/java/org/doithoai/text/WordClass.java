package org.doithoai.text;

/**
 * What a word or a short phrase means beside a number, a date or a time of day. The words stand
 * with the cue phrases in {@code cues.en.tsv} and {@code cues.vi.tsv}; unlike {@linkplain Cue cues}
 * they are not searched for in advance, as many are in every sentence, but {@linkplain WordClasses
 * looked up} where somebody reads a number.
 */
enum WordClass {
  /** A number in words; its value is the number. */
  NUMBER,
  /** {@code hundred}, {@code million}, {@code tỷ}: multiplies what stands before it. */
  MULTIPLIER,
  /** {@code mươi}: ten times the word before it. */
  TENS,
  /** How a unit is said behind a ten ({@code lăm}) and not elsewhere. */
  BEHIND_TEN,
  /** Between hundreds and a unit: {@code lẻ}. */
  ZERO_TENS,
  /** A number without a figure before it: {@code dozens}, {@code chục}. */
  ROUGH,
  /** {@code half}. */
  HALF,
  /** What a whole is divided by: {@code third}; its value is the divisor. */
  FRACTION,
  /** Between the two numbers of a Vietnamese fraction: {@code phần}. */
  FRACTION_MARK,
  /** {@code a}, where it may mean one. */
  ARTICLE,
  /** Joins two numbers or dates. */
  AND,
  /** {@code of}. */
  OF,
  /** {@code the}. */
  THE,
  /** A number word that is mostly another word when it is typed without diacritics. */
  PLAIN_AMBIGUOUS,

  /** An ordinal number in words; its value is the number. */
  ORDINAL,
  /** Makes the number behind it an ordinal: {@code thứ}. */
  ORDINAL_MARK,
  /** Before an edition: {@code lần}. */
  EDITION,
  /** The first, behind an {@link #EDITION}. */
  FIRST,

  /** A month by its English name; its value is 1 to 12. */
  MONTH,
  /** A month's name that is an English word too: {@code may}. */
  AMBIGUOUS_MONTH,
  /** What names a month behind {@code tháng}; its value is 1 to 12. */
  MONTH_NUMBER,
  /** A day of the week; its value is 1 (Monday) to 7. */
  WEEKDAY,
  /** What names a day of the week behind {@code thứ}; its value is 1 to 6. */
  WEEKDAY_NUMBER,
  /** {@code ngày}. */
  DAY_MARK,
  /** {@code tuần}. */
  WEEK_MARK,
  /** {@code tháng}. */
  MONTH_MARK,
  /** {@code năm}. */
  YEAR_MARK,
  /** Before the first of two dates: {@code từ}. */
  FROM,
  /** Between two dates: {@code đến}. */
  UNTIL,
  /** Between {@code đến} and a date: {@code hết}. */
  WHOLE,
  /** Between two English dates: {@code through}. */
  RANGE,
  /** {@code to}, the only word between two days of a month that is said once. */
  TO,
  /** With a dash before a month or a year: {@code mid}. */
  MID,
  /** Before a day and month in figures that are a date. */
  BEFORE_DAY,
  /** Before an English month that is said alone. */
  BEFORE_MONTH,
  /** Before a month and year in figures. */
  BEFORE_MONTH_AND_YEAR,
  /** Before a year. */
  BEFORE_YEAR,
  /** Before a year, or as well before a number of things. */
  BEFORE_YEAR_OR_NUMBER,
  /** Before two years of which the second is short. */
  BEFORE_YEARS,
  /** Behind a year, and no noun that it would count. */
  NO_NOUN,
  /** Behind a year that is the subject. */
  BEHIND_YEAR,
  /** Before a weekday or a month in lower case. */
  BEFORE_TIME,
  /** Before a weekday: {@code sáng}. */
  BEFORE_WEEKDAY,
  /** Before {@code thứ hai}, which is then the second, no day. */
  BEFORE_RANK,
  /** Before {@code nam} when that is the south. */
  BEFORE_SOUTH,
  /** {@code nam}, the south. */
  SOUTH,
  /** Before the number of a document or a telephone. */
  BEFORE_DOCUMENT_NUMBER,
  /** A law or treaty whose name the year behind it belongs to. */
  LAW,
  /** A treaty or the like whose name begins with a year; written with a capital. */
  TREATY,
  /** Joins the words of such a name. */
  NAME_LINK,

  /** Behind {@code two}, which then counts nothing: {@code sides}. */
  PARTY,
  /** Behind {@code one}, which then counts nothing. */
  BEHIND_ANY_ONE,
  /** Before {@code one}, which then counts nothing. */
  BEFORE_ANY_ONE,
  /** Behind {@code năm} when that is five. */
  BEHIND_FIVE,
  /** The Vietnamese word that is five, or a year. */
  FIVE_OR_YEAR,
  /** Before a number that is a name. */
  NUMBERED,
  /** Before a number that is a name, if it has a capital. */
  NUMBERED_UNIT,
  /** Behind a number in figures that says how much, even where a name may precede. */
  AMOUNT,
  /** A currency; its value is the ISO 4217 code. */
  CURRENCY,
  /** Behind a word that is then no currency: {@code đồng chí}. */
  NO_CURRENCY,
  /** A multiplier that is mostly said of money: {@code tỷ}. */
  OF_MONEY,
  /** {@code per cent}. */
  PERCENT,
  /** A unit of measurement; its value names it. */
  UNIT,
  /** Ends the noun phrase of what is counted. */
  NOUN_END,

  /** Behind an hour: {@code giờ}. */
  HOUR_MARK,
  /** Between an hour and its minutes: {@code h}, {@code giờ}. */
  HOUR_SIGN,
  /** {@code o'clock}, which an hour in words needs. */
  OCLOCK,
  /** {@code sharp}. */
  SHARP,
  /** {@code phút}. */
  MINUTE_MARK,
  /** Before the minutes that are missing: {@code kém}. */
  LESS,
  /** {@code rưỡi}. */
  HALF_BEHIND,
  /** {@code quarter}. */
  QUARTER,
  /** {@code past}. */
  PAST,
  /** {@code to}, before the hour that is near. */
  BEFORE_HOUR,
  /** A part of the day behind an hour; its value is one of TimesOfDay.Part. */
  DAY_PART,
  /** A part of the day that also fits an hour in words without {@code giờ}. */
  CLEAR_DAY_PART,
  /** A part of the day by itself. */
  DAY_PART_ALONE,
  /** A part of the day by itself, if a {@link #EACH} stands before. */
  DAY_PART_WITH_EACH,
  /** Before a part of the day. */
  EACH,
  /** Before an hour with a full stop and minutes. */
  BEFORE_CLOCK,
  /** Before an hour that is a number alone. */
  BEFORE_HOUR_ALONE,
  /** {@code noon}. */
  NOON,
  /** {@code midnight}. */
  MIDNIGHT;

  /** True if there is such a class. */
  static boolean isName(String name) {
    for (WordClass each : VALUES) {
      if (each.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static final WordClass[] VALUES = values();
}
