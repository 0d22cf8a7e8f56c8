package org.doithoai.subscription;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.GlossaryEntry;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Registry;
import org.doithoai.text.EnglishInflection;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;

/**
 * Puts right the misspelt words of a wish: those that no text has, one slip away (Damerau 1964: a
 * letter wrong, missing, added, or two swapped) from a word that wishes are made of or from the
 * name of a partner; long ones may have two. A person is told what a word was taken for. Immutable.
 */
final class RequestSpellingCorrector {

  private static final int SHORTEST = 5;
  private static final int TWO_SLIPS = 9;
  private static final int LONGEST = 24;

  /** Texts have slips of their own: what stands in them no more often than this may be one. */
  private static final int SLIPS = 2;

  private static final List<String> WORDS =
      Arrays.asList(
          ("every daily weekly weekday weekdays weekend weekends monday tuesday wednesday thursday"
               + " friday saturday sunday morning afternoon evening night o'clock digest news alert"
               + " alerts subscribe unsubscribe resume pause until immediately please about except"
               + " without english vietnamese exercises summary")
              .split(" ", -1));

  private final Lexicon lexicon;
  private final Map<String, String> known = new HashMap<>();
  private final Map<String, String> targets = new LinkedHashMap<>();

  RequestSpellingCorrector(Registry registry, Glossary glossary, Lexicon lexicon) {
    this.lexicon = lexicon;
    WORDS.forEach(word -> targets.put(word, word));
    registry.partners().stream()
        .flatMap(partner -> partner.names().stream())
        .map(name -> name.text())
        .filter(name -> name.length() >= SHORTEST && name.chars().allMatch(Character::isLetter))
        .forEach(name -> targets.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
    Stream.concat(
            registry.entities().stream()
                .map(Entity::names)
                .flatMap(List::stream)
                .map(n -> n.text()),
            glossary.entries().stream().flatMap(RequestSpellingCorrector::terms))
        .flatMap(name -> Tokens.of(name).words().stream())
        .forEach(token -> known.put(token.folded(), ""));
    targets.keySet().forEach(word -> known.put(word, ""));
  }

  private static Stream<String> terms(GlossaryEntry entry) {
    return Stream.concat(entry.english().stream(), entry.vietnamese().stream());
  }

  /**
   * The sentence with its slips put right.
   *
   * @param corrections gets the words as typed, in lower case, with what they were taken for
   */
  String correct(String sentence, Map<String, String> corrections) {
    StringBuilder corrected = new StringBuilder(sentence);
    List<Token> words = Tokens.of(sentence).words();
    for (int i = words.size() - 1; i >= 0; i--) {
      Token word = words.get(i);
      Optional<String> meant = isHour(words, i) ? Optional.of("giờ") : meant(word);
      if (meant.isPresent()) {
        corrections.put(word.lower(), meant.get());
        corrected.replace(word.start(), word.end(), meant.get());
      }
    }
    return corrected.toString();
  }

  /** Whether it stands behind a number, where "giờ" is one slip away. */
  private static boolean isHour(List<Token> words, int i) {
    String word = words.get(i).word();
    return i > 0
        && words.get(i - 1).isNumber()
        && List.of("gờ", "gìơ", "giơ", "giời", "gìo", "gio2", "gioừ", "giờơ").contains(word);
  }

  private Optional<String> meant(Token token) {
    String word = token.lower();
    if (word.length() < SHORTEST
        || word.length() > LONGEST
        || !word.chars().allMatch(Character::isLetter)
        || known.containsKey(token.folded())
        || EnglishInflection.bases(token.folded()).stream().anyMatch(known::containsKey)
        || isSeen(word)) {
      return Optional.empty();
    }
    int most = word.length() >= TWO_SLIPS ? 2 : 1;
    String best = null;
    int fewest = most + 1;
    for (Map.Entry<String, String> target : targets.entrySet()) {
      String other = target.getKey();
      if (Math.abs(other.length() - word.length()) <= most && other.charAt(0) == word.charAt(0)) {
        int slips = slips(word, other);
        if (slips < fewest) {
          fewest = slips;
          best = target.getValue();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean isSeen(String word) {
    return Stream.of(Language.values()).anyMatch(l -> lexicon.count(word, l) > SLIPS)
        || (word.endsWith("s")
            && lexicon.count(word.substring(0, word.length() - 1), Language.ENGLISH) > SLIPS)
        || lexicon.count(Folding.fold(word), Language.ENGLISH) > SLIPS;
  }

  /** How many letters are wrong, missing, added or swapped (optimal string alignment). */
  static int slips(String a, String b) {
    int[][] slips = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          slips[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least =
            Math.min(slips[i - 1][j - 1] + same, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        slips[i][j] = swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
      }
    }
    return slips[a.length()][b.length()];
  }
}
