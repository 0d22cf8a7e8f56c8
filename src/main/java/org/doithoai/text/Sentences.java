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

  /** What a full stop follows without ending a sentence, in lower case. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          // ranks and forms of address
          "sen", "snr", "lt", "lieut", "gen", "maj", "col", "brig", "adm", "capt", "cdr", "cmdr",
          "sgt", "rear", "vice", "dr", "mr", "mrs", "ms", "prof", "hon", "rep", "gov", "amb", "st",
          "assoc", "dep", "min", "jr", "sr",
          // Vietnamese degrees, ranks and places
          "ts", "ths", "gs", "pgs", "bs", "tp", "tx", "tt", "đ/c", "ô", "th", "đt", "tr",
          // months, numbering, reference
          "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
          "no", "nos", "vol", "art", "fig", "vs", "eg", "ie", "etc", "e.g", "i.e", "approx", "cf");

  private Sentences() {}

  /**
   * The sentences in order, without white space at their ends. Every letter and digit of the text
   * lies in exactly one of them.
   */
  public static List<Span> split(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
        add(text, start, i, sentences);
        start = i + 1;
      } else if (ENDS.indexOf(c) >= 0 && endsSentence(text, start, i)) {
        int end = behindClosers(text, i + 1);
        add(text, start, end, sentences);
        start = behindEndMark(text, end);
        i = Math.max(i, start - 1);
      }
    }
    add(text, start, text.length(), sentences);
    return List.copyOf(sentences);
  }

  private static boolean endsSentence(String text, int start, int stop) {
    int next = behindEndMark(text, behindClosers(text, stop + 1));
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
    if (following < text.length() && Character.isLowerCase(text.codePointAt(following))) {
      return false;
    }
    return text.charAt(stop) != '.' || !isAbbreviation(text, start, stop);
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0' || "\"'“‘«([".indexOf(c) >= 0;
  }

  /** Whether the word that the stop follows is an abbreviation, an initial or a list number. */
  private static boolean isAbbreviation(String text, int start, int stop) {
    int from = stop;
    while (from > start && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, stop);
    while (!word.isEmpty() && "\"'“‘«([".indexOf(word.charAt(0)) >= 0) {
      word = word.substring(1);
    }
    if (word.isEmpty()) {
      return false;
    }
    boolean atStart = text.substring(start, from).isBlank();
    boolean listNumber = atStart && word.length() <= 2 && word.chars().allMatch(Character::isDigit);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    boolean dottedInitials = word.matches("(\\p{Lu}\\.)+\\p{Lu}");
    return listNumber
        || initial
        || dottedInitials
        || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
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
    if (text.substring(start, end).chars().anyMatch(Character::isLetterOrDigit)) {
      sentences.add(new Span(start, end));
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff';
  }
}
