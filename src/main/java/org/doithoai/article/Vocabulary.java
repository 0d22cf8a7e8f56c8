package org.doithoai.article;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words and the names of texts, by which one is told to speak of the same as another. */
final class Vocabulary {

  /** So much of a text is looked at, in UTF-16 code units. */
  private static final int LONGEST = 2_000;

  private static final Pattern NAME =
      Pattern.compile("(?<=[\\p{L}\\d,”\"’] )\\p{Lu}[\\p{L}’'-]{2,40}+");

  /** The names that every article about Vietnam holds. */
  private static final Set<String> EVERYWHERE = BoilerplatePhrases.ALL.of("everywhere");

  private Vocabulary() {}

  /** The words of more than two letters and digits, in lower case. */
  static Set<String> words(String text) {
    String lower = text.substring(0, Math.min(LONGEST, text.length())).toLowerCase(Locale.ROOT);
    Set<String> words = new HashSet<>();
    int start = 0;
    for (int i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || !isLetterOrNumber(lower.charAt(i))) {
        if (i - start > 2) {
          words.add(lower.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static boolean isLetterOrNumber(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** Whom and what a text speaks of, as far as capital letters inside its sentences show. */
  static Set<String> names(String text) {
    return NAME.matcher(text.substring(0, Math.min(LONGEST, text.length())))
        .results()
        .map(MatchResult::group)
        .filter(name -> !EVERYWHERE.contains(name))
        .collect(Collectors.toSet());
  }

  /**
   * How many words of the one text stand in the other, of so many or at least of its own number.
   */
  static double shareOf(Set<String> one, Set<String> other, int least) {
    long shared = one.stream().filter(other::contains).count();
    return (double) shared / Math.max(least, one.size());
  }
}
