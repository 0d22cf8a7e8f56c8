package org.doithoai.text;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.text.Numbers.Numeral;
import org.doithoai.text.Quantity.Kind;
import org.doithoai.text.WordClasses.Value;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of a text that say how many or how much: not those of dates, editions and names
 * ("Hospital 108"), and not the two sides of every dialogue. For one text and thread.
 */
final class Quantities {

  private static final double ALL = 100;
  private static final int LONGEST_FRACTION_UNIT = 10;

  private final WordView words;
  private final Numbers numbers;
  private final UncountedNumbers uncounted;
  private final QuantityUnits units;
  private final List<Quantity> found = new ArrayList<>();
  private int next;

  /** The first word that belongs to no quantity found so far. */
  private int free;

  private Quantities(WordView words) {
    this.words = words;
    this.numbers = new Numbers(words);
    this.uncounted = new UncountedNumbers(words);
    this.units = new QuantityUnits(words);
  }

  /**
   * The quantities in the order of the text; none overlaps another.
   *
   * @param dates the dates of the text in order, whose numbers are none
   * @param ordinals the ordinals of the text in order, likewise
   */
  static List<Quantity> find(WordView words, List<DateMention> dates, List<Ordinal> ordinals) {
    return new Quantities(words).find(dates, ordinals);
  }

  private List<Quantity> find(List<DateMention> dates, List<Ordinal> ordinals) {
    int date = 0;
    int ordinal = 0;
    while (next < words.size()) {
      int at = next;
      next = at + 1;
      if (!mayBegin(at)) {
        continue;
      }
      int start = words.get(at).start();
      while (date < dates.size() && dates.get(date).span().end() <= start) {
        date++;
      }
      while (ordinal < ordinals.size() && ordinals.get(ordinal).span().end() <= start) {
        ordinal++;
      }
      boolean taken =
          (date < dates.size() && dates.get(date).span().start() <= start)
              || (ordinal < ordinals.size() && ordinals.get(ordinal).span().start() <= start);
      if (!taken) {
        read(at);
      }
    }
    return List.copyOf(found);
  }

  private boolean mayBegin(int at) {
    WordClasses.Entry entry = words.entry(at);
    return (entry != null && entry.opensQuantity())
        || WordView.isDigit(words.at(words.get(at).start()));
  }

  private void read(int at) {
    if (share(at)) {
      return;
    }
    Numeral number = numbers.read(at);
    if (number == null) {
      return;
    }
    next = number.last() + 1;
    if (!Double.isNaN(number.value()) && !uncounted.contains(number)) {
      Quantity quantity = units.of(number, free);
      if (!isYear(number, quantity)) {
        found.add(quantity);
        next = Math.max(next, units.last() + 1);
        free = next;
      }
    }
  }

  /** True for a number that may be a year, and of which nothing is said. */
  private boolean isYear(Numeral number, Quantity quantity) {
    return quantity.kind() == Kind.COUNT
        && quantity.counted() == null
        && number.first() == number.last()
        && number.inFigures()
        && DateWords.isYear(words, number.first());
  }

  /** Reads {@code half}, {@code two thirds}, {@code một phần tư}. */
  private boolean share(int at) {
    if (words.is(at, WordClass.HALF)) {
      boolean ambiguous = words.is(at, WordClass.PLAIN_AMBIGUOUS) && !words.isMarked();
      return !ambiguous && addShare(ALL / 2, at, at);
    }
    Value unit = words.value(at, WordClass.NUMBER);
    boolean article = words.is(at, WordClass.ARTICLE);
    long count = article ? 1 : unit == null ? 0 : unit.number();
    int joint = at + 1;
    if (count == 0 || count >= LONGEST_FRACTION_UNIT || !words.isJoined(joint)) {
      return false;
    }
    long divisor = words.number(joint, WordClass.FRACTION);
    boolean counted = !article || words.is(joint + 1, WordClass.OF);
    if (divisor > count && counted) {
      return addShare(ALL * count / divisor, at, joint);
    }
    if (words.is(joint, WordClass.FRACTION_MARK) && words.isSpace(joint + 1)) {
      divisor = Math.max(words.number(joint + 1, WordClass.NUMBER), fourth(joint + 1));
      return divisor > count && addShare(ALL * count / divisor, at, joint + 1);
    }
    return false;
  }

  private long fourth(int at) {
    return words.number(at, WordClass.BEHIND_TEN);
  }

  private boolean addShare(double value, int first, int last) {
    found.add(new Quantity(words.span(first, last), value, Kind.PERCENT, null, null));
    next = last + 1;
    return true;
  }

  /** Reads what stands beside a number. For one thread. */
  private static final class QuantityUnits {

    private static final int LONGEST_ENGLISH = 3;
    private static final int LONGEST_VIETNAMESE = 4;

    private final WordView words;
    private int last;

    QuantityUnits(WordView words) {
      this.words = words;
    }

    /** The last word of the quantity made last. */
    int last() {
      return last;
    }

    /**
     * The quantity of a number.
     *
     * @param free the first word that belongs to no quantity before it
     */
    Quantity of(Numeral number, int free) {
      last = number.last();
      Quantity quantity = money(number, free);
      quantity = quantity == null ? percent(number) : quantity;
      quantity = quantity == null ? measure(number) : quantity;
      return quantity == null
          ? new Quantity(
              words.span(number.first(), last), number.value(), Kind.COUNT, null, counted(last + 1))
          : quantity;
    }

    private @Nullable Quantity money(Numeral number, int free) {
      int first = number.first();
      int start = words.get(first).start();
      String sign = ofSign(words.at(start - 1));
      Value before =
          first > free && words.isSpace(first) ? words.value(first - 1, WordClass.CURRENCY) : null;
      if (sign != null) {
        boolean us = first > free && words.get(first - 1).end() == start - 1 && isShort(first - 1);
        start = us ? words.get(first - 1).start() : start - 1;
        return money(number, new Span(start, words.get(last).end()), sign);
      }
      if (number.inFigures() && before != null && words.get(first - 1).isAcronym()) {
        return money(number, words.span(first - 1, last), before.text());
      }
      int behind = last + 1;
      Value after = words.isSpace(behind) ? words.longest(behind, WordClass.CURRENCY) : null;
      int end = after == null ? last : words.last(behind, WordClass.CURRENCY);
      if (after != null && !words.is(end + 1, WordClass.NO_CURRENCY)) {
        last = end;
        return money(number, words.span(first, last), after.text());
      }
      boolean bare = number.isMultiplied() && words.is(last, WordClass.OF_MONEY);
      return bare && !words.isSpace(last + 1)
          ? money(number, words.span(first, last), "VND")
          : null;
    }

    private static Quantity money(Numeral number, Span span, String unit) {
      return new Quantity(span, number.value(), Kind.MONEY, unit, null);
    }

    private boolean isShort(int at) {
      return words.length(at) <= 2 && words.get(at).isCapitalised();
    }

    private static @Nullable String ofSign(char sign) {
      return switch (sign) {
        case '$' -> "USD";
        case '€' -> "EUR";
        case '£' -> "GBP";
        case '¥' -> "JPY";
        case '₫' -> "VND";
        default -> null;
      };
    }

    private @Nullable Quantity percent(Numeral number) {
      int end = words.get(last).end();
      int sign = WordView.isSpace(words.at(end)) ? end + 1 : end;
      int start = words.get(number.first()).start();
      if (words.at(sign) == '%') {
        return new Quantity(new Span(start, sign + 1), number.value(), Kind.PERCENT, null, null);
      }
      int word = words.isSpace(last + 1) ? words.last(last + 1, WordClass.PERCENT) : -1;
      if (word < 0) {
        return null;
      }
      last = word;
      return new Quantity(
          words.span(number.first(), last), number.value(), Kind.PERCENT, null, null);
    }

    private @Nullable Quantity measure(Numeral number) {
      int behind = last + 1;
      boolean joined = words.isSpace(behind) || words.only(behind) == '-';
      Value unit = joined ? words.longest(behind, WordClass.UNIT) : null;
      if (unit == null) {
        return null;
      }
      last = words.last(behind, WordClass.UNIT);
      return new Quantity(
          words.span(number.first(), last),
          number.value(),
          Kind.MEASURE,
          unit.text(),
          words.span(behind, last));
    }

    /** The first words of the noun phrase that begins there; null for none. */
    private @Nullable Span counted(int from) {
      boolean english = words.language() == Language.ENGLISH;
      int end = from;
      while (end - from < (english ? LONGEST_ENGLISH : LONGEST_VIETNAMESE)
          && (words.only(end) == ' ' || words.only(end) == '-')
          && !words.is(end, WordClass.NOUN_END)
          && Character.isLetter(words.at(words.get(end).start()))
          && (english || end == from || !words.get(end).isCapitalised())) {
        end++;
      }
      return end == from ? null : words.span(from, end - 1);
    }
  }
}
