package org.doithoai.subscription;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.registry.Name;
import org.doithoai.registry.Registry;
import org.doithoai.text.EnglishInflection;
import org.doithoai.text.Language;
import org.doithoai.text.Slips;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;

/**
 * Corrects the misspelt words of a request: those that no text has, one slip away (Damerau 1964: a
 * letter wrong, missing, added, or two swapped) from a word that requests are made of or from the
 * name of a partner; long ones may have two. A person is told what a word was taken for. Immutable.
 */
final class RequestSpelling {

  private static final int SHORTEST = 4;
  private static final int SHORTEST_MEANT = 5;
  private static final int TWO_SLIPS = 9;
  private static final int LONGEST = 24;

  /** Texts have slips of their own: what stands in them no more often than this may be one. */
  private static final int SEEN = 2;

  /** The word behind the figures of a time, of which people miss a key most often. */
  private static final String HOUR = "giờ";

  private final Lexicon lexicon;
  private final Set<String> known = new HashSet<>();
  private final Map<String, String> targets = new HashMap<>();

  RequestSpelling(Registry registry, Glossary glossary, Lexicon lexicon) {
    this.lexicon = lexicon;
    RequestLexicon.get().english().stream()
        .filter(word -> word.length() >= SHORTEST_MEANT)
        .forEach(word -> targets.put(word, word));
    registry.partners().stream()
        .flatMap(partner -> partner.names().stream())
        .map(Name::text)
        .filter(
            name -> name.length() >= SHORTEST_MEANT && name.chars().allMatch(Character::isLetter))
        .forEach(name -> targets.putIfAbsent(Tokens.of(name).get(0).lower(), name));
    Stream.concat(
            registry.entities().stream().flatMap(e -> e.names().stream()).map(Name::text),
            glossary.entries().stream()
                .flatMap(e -> Stream.concat(e.english().stream(), e.vietnamese().stream())))
        .flatMap(name -> Tokens.of(name).words().stream())
        .forEach(word -> known.add(word.folded()));
    known.addAll(targets.keySet());
  }

  /**
   * The sentence with its slips put right.
   *
   * @param corrections gets the words as typed, in lower case, with what they were taken for
   */
  String correct(Tokens sentence, Map<String, String> corrections) {
    StringBuilder corrected = new StringBuilder(sentence.text());
    List<Token> words = sentence.words();
    for (int i = words.size() - 1; i >= 0; i--) {
      Token word = words.get(i);
      boolean hour = i > 0 && isFigure(sentence.text(), words.get(i - 1), word) && isHour(word);
      Optional<String> meant = hour ? Optional.of(HOUR) : meant(word);
      if (meant.isPresent()) {
        corrections.put(word.lower(), meant.get());
        corrected.replace(word.start(), word.end(), meant.get());
      }
    }
    return corrected.toString();
  }

  /** True of a figure that may be an hour, with nothing between it and the next word. */
  private static boolean isFigure(String text, Token figure, Token next) {
    return figure.isNumber()
        && figure.text().length() <= 2
        && text.substring(figure.end(), next.start()).isBlank();
  }

  /** True for {@code gờ}, {@code gìờ} and the like, but not for the word itself. */
  private static boolean isHour(Token word) {
    boolean same = word.word().equals(HOUR) || word.isPlain();
    return !same
        && word.folded().startsWith("g")
        && word.text().length() <= HOUR.length() + 1
        && Slips.between(word.folded(), "gio") <= 1;
  }

  private Optional<String> meant(Token token) {
    String word = token.lower();
    boolean letters = word.chars().allMatch(Character::isLetter);
    if (word.length() < SHORTEST || word.length() > LONGEST || !letters || isKnown(token)) {
      return Optional.empty();
    }
    int most = word.length() >= TWO_SLIPS ? 2 : 1;
    String best = null;
    int fewest = most + 1;
    for (Map.Entry<String, String> target : targets.entrySet()) {
      String other = target.getKey();
      if (Math.abs(other.length() - word.length()) <= most && other.charAt(0) == word.charAt(0)) {
        int slips = Slips.between(word, other);
        boolean first = best == null || target.getValue().compareTo(best) < 0;
        if (slips < fewest || (slips == fewest && slips <= most && first)) {
          fewest = slips;
          best = target.getValue();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean isKnown(Token token) {
    String word = token.lower();
    String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return known.contains(token.folded())
        || EnglishInflection.bases(token.folded()).stream().anyMatch(known::contains)
        || Stream.of(Language.values()).anyMatch(l -> lexicon.count(word, l) > SEEN)
        || lexicon.count(singular, Language.ENGLISH) > SEEN
        || lexicon.count(token.folded(), Language.ENGLISH) > SEEN;
  }
}
