package org.doithoai.text;

import java.util.Optional;

/**
 * Finds what a text says an abbreviation is short for: {@code coordinated patrol (CORPAT)}, {@code
 * CORPAT (coordinated patrol)}. Each letter and digit of the abbreviation has to stand in the words
 * before it, in order, the first of them at the beginning of a word (Schwartz and Hearst 2003, A
 * Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text).
 */
public final class Abbreviations {

  private static final int LONGEST = 12;

  private Abbreviations() {}

  /** True for a word that is written as an abbreviation: most of its letters are capitals. */
  public static boolean isOne(String word) {
    long letters = word.codePoints().filter(Character::isLetter).count();
    long capitals = word.codePoints().filter(Character::isUpperCase).count();
    return capitals > 1
        && 2 * capitals > letters
        && word.length() <= LONGEST
        && word.codePoints().noneMatch(Character::isWhitespace);
  }

  /**
   * Where an abbreviation stands in brackets behind other words, or before words in brackets; empty
   * where it does neither. These words say what it is, whether or not its letters are theirs. A
   * year may stand behind it: {@code (AIME-2023)}.
   *
   * @param abbreviation as the text writes it
   */
  public static Optional<Span> explained(String text, String abbreviation) {
    int inside = text.indexOf("(" + abbreviation);
    int end = inside + 1 + abbreviation.length();
    while (inside > 0 && end < text.length() && isOfYear(text.charAt(end))) {
      end++;
    }
    if (inside > 0 && end < text.length() && text.charAt(end) == ')') {
      return Optional.of(new Span(inside, end + 1));
    }
    int outside = text.indexOf(abbreviation + " (");
    int close = outside < 0 ? -1 : text.indexOf(')', outside);
    return close < 0 ? Optional.empty() : Optional.of(new Span(outside, close + 1));
  }

  /**
   * The words that an abbreviation is short for; empty where the text does not say it, or its
   * letters are not theirs.
   *
   * @param abbreviation as the text writes it
   */
  public static Optional<Span> longForm(String text, String abbreviation) {
    Optional<Span> explained = explained(text, abbreviation);
    if (explained.isEmpty()) {
      return Optional.empty();
    }
    Span place = explained.get();
    if (text.charAt(place.start()) == '(') {
      int end = before(text, place.start());
      return matched(text, first(text, end, abbreviation), end, abbreviation);
    }
    int start = text.indexOf('(', place.start()) + 1;
    return matched(text, start, place.end() - 1, abbreviation);
  }

  private static boolean isOfYear(char c) {
    return c == '-' || c == ' ' || Character.isDigit(c);
  }

  /** Where the words end that stand before an offset. */
  private static int before(String text, int offset) {
    int end = offset;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Where the words begin among which the long form is: at most twice as many as it has signs. */
  private static int first(String text, int end, String abbreviation) {
    int words = Math.min(abbreviation.length() + 5, abbreviation.length() * 2);
    int start = end;
    for (int word = 0; word < words && start > 0; word++) {
      start = text.lastIndexOf(' ', start - 1);
    }
    return Math.max(0, start + 1);
  }

  /** The shortest stretch up to an offset that has the signs of the abbreviation, from behind. */
  private static Optional<Span> matched(String text, int first, int end, String abbreviation) {
    int at = end;
    for (int sign = abbreviation.length() - 1; sign >= 0; sign--) {
      int wanted = Character.toLowerCase(abbreviation.charAt(sign));
      if (Character.isLetterOrDigit(wanted)) {
        do {
          at--;
        } while (at >= first
            && (Character.toLowerCase(text.charAt(at)) != wanted
                || (sign == 0 && at > first && Character.isLetterOrDigit(text.charAt(at - 1)))));
        if (at < first) {
          return Optional.empty();
        }
      }
    }
    Span found = new Span(at, end);
    return found.of(text).indexOf(' ') < 0 ? Optional.empty() : Optional.of(found);
  }
}
