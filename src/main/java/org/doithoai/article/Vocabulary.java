package org.doithoai.article;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a text, by which another is told to belong to it: those of more than two letters and
 * digits, in lower case; and whom and what it speaks of, as far as capital letters inside its
 * sentences show. The names that every article about Vietnam holds say nothing.
 */
final class Vocabulary {

  private static final Pattern NAME =
      Pattern.compile("(?<=[\\p{L}\\d,”\"’] )\\p{Lu}[\\p{L}’'-]{2,40}+");
  private static final Set<String> EVERYWHERE = BoilerplatePhrases.ALL.of("everywhere");

  private final Set<String> words = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  void add(String text) {
    addWords(text);
    NAME.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(name -> !EVERYWHERE.contains(name))
        .forEach(names::add);
  }

  void addWords(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int start = 0;
    for (int i = 0; i <= lower.length(); ) {
      int c = i < lower.length() ? lower.codePointAt(i) : ' ';
      if (!isLetterOrNumber(c)) {
        if (i - start > 2) {
          words.add(lower.substring(start, i));
        }
        start = i + Character.charCount(c);
      }
      i += Character.charCount(c);
    }
  }

  private static boolean isLetterOrNumber(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** How many words of another text stand here, of so many or at least of its own number. */
  double shareOf(Vocabulary other, int least) {
    long shared = other.words.stream().filter(words::contains).count();
    return (double) shared / Math.max(least, other.words.size());
  }

  /** How many names of another text stand here. */
  int namesOf(Vocabulary other) {
    return (int) other.names.stream().filter(names::contains).count();
  }
}
