package org.doithoai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into sentences. A line end always ends a sentence; a full stop does unless it belongs
 * to an abbreviation ("Sen. Lt. Gen.", "U.S.", "TP.HCM"), a number or an initial. The agency's end
 * mark {@code ./.} counts as one full stop, and its second half belongs to no sentence.
 */
public final class Sentences {

  private static final String ENDS = ".!?…";
  private static final String CLOSERS = "\"'”’»)]";
  private static final String OPENERS = "\"'“‘«([";

  /** The longest word before a full stop that may be an abbreviation, in UTF-16 code units. */
  private static final int LONGEST_ABBREVIATION = 24;

  /** What a full stop follows without ending a sentence, in lower case. */
  private static final Set<String> ABBREVIATIONS = WordList.read("abbreviations.txt");

  private Sentences() {}

  /**
   * The sentences in order, without white space at their ends. Every letter and digit of the text
   * lies in exactly one of them.
   */
  public static List<Span> split(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isLineEnd(c)) {
        add(text, start, i, sentences);
        i++;
        start = i;
      } else if (ENDS.indexOf(c) >= 0) {
        int behind = behindClosers(text, i + 1);
        if (mayEnd(text, behind) && endsWithin(text, start, i, behind)) {
          add(text, start, behind, sentences);
          start = behindEndMark(text, behind);
          behind = start;
        }
        i = behind;
      } else {
        i++;
      }
    }
    add(text, start, text.length(), sentences);
    return List.copyOf(sentences);
  }

  /** The sentences with their words. */
  static List<Sentence> of(Tokens tokens) {
    return of(tokens, split(tokens.text()));
  }

  /** Sentences that are known already, with their words. */
  static List<Sentence> of(Tokens tokens, List<Span> spans) {
    List<Sentence> sentences = new ArrayList<>(spans.size());
    int first = 0;
    for (Span span : spans) {
      int end = first;
      while (end < tokens.size() && tokens.get(end).start() < span.end()) {
        end++;
      }
      sentences.add(new Sentence(sentences.size(), span, first, end));
      first = end;
    }
    return List.copyOf(sentences);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  /** True if what follows the stops, brackets and quotation marks may be another sentence. */
  private static boolean mayEnd(String text, int behind) {
    int next = behindEndMark(text, behind);
    if (next >= text.length()) {
      return true;
    }
    if (!Character.isWhitespace(text.charAt(next))) {
      return false;
    }
    int following = next;
    while (following < text.length() && isGap(text.charAt(following))) {
      following++;
    }
    return following == text.length() || !Character.isLowerCase(text.codePointAt(following));
  }

  /** True if one of the stops ends the sentence that began at {@code start}. */
  private static boolean endsWithin(String text, int start, int from, int to) {
    for (int stop = from; stop < to; stop++) {
      char c = text.charAt(stop);
      if (ENDS.indexOf(c) >= 0
          && (c != '.' || to == text.length() || !isAbbreviation(text, start, stop))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0' || OPENERS.indexOf(c) >= 0;
  }

  /** True if the word that the stop follows is an abbreviation, an initial or a list number. */
  private static boolean isAbbreviation(String text, int start, int stop) {
    int from = stop;
    while (from > start && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
      if (stop - from > LONGEST_ABBREVIATION) {
        return false;
      }
    }
    boolean atStart = isBlank(text, start, from);
    while (from < stop && OPENERS.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    if (from == stop) {
      return false;
    }
    String word = text.substring(from, stop);
    boolean listNumber = atStart && word.length() <= 2 && word.chars().allMatch(Character::isDigit);
    return listNumber || areInitials(word) || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** One capital, or several with full stops between: {@code U.S}. */
  private static boolean areInitials(String word) {
    for (int i = 0; i < word.length(); i++) {
      boolean fits = i % 2 == 0 ? Character.isUpperCase(word.charAt(i)) : word.charAt(i) == '.';
      if (!fits) {
        return false;
      }
    }
    return word.length() % 2 == 1;
  }

  /** True if nothing but white space stands there; looks no further than a short word's length. */
  private static boolean isBlank(String text, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (!isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int behindClosers(String text, int from) {
    int i = from;
    while (i < text.length()
        && (CLOSERS.indexOf(text.charAt(i)) >= 0 || ENDS.indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return i;
  }

  private static int behindEndMark(String text, int from) {
    return text.startsWith("/.", from) ? from + 2 : from;
  }

  private static void add(String text, int from, int to, List<Span> sentences) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    for (int i = start; i < end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        sentences.add(new Span(start, end));
        return;
      }
    }
    if (text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
      sentences.add(new Span(start, end));
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff';
  }
}
