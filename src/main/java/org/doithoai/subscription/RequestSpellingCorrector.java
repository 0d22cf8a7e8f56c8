package org.doithoai.subscription;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.GlossaryEntry;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.registry.Name;
import org.doithoai.registry.Registry;
import org.doithoai.text.EnglishInflection;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;

/**
 * Corrects the misspelt words of a request: those that no text has, one slip away (Damerau 1964: a
 * letter wrong, missing, added, or two swapped) from a word that requests are made of or from the
 * name of a partner; long ones may have two. A person is told what a word was taken for. Immutable.
 */
final class RequestSpellingCorrector {

  private static final int SHORTEST = 5;
  private static final int TWO_SLIPS = 9;
  private static final int LONGEST = 24;

  /** Texts have slips of their own: what stands in them no more often than this may be one. */
  private static final int SLIPS = 2;

  private final Lexicon lexicon;
  private final Set<String> known;
  private final Map<String, String> targets = new LinkedHashMap<>();

  /** How the hour is misspelt behind a number, with what is meant first. */
  private final List<String> hours;

  RequestSpellingCorrector(Registry registry, Glossary glossary, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.hours = words(RequestPhrase.MISSPELT_HOUR).toList();
    words(RequestPhrase.OFTEN_MISSPELT).forEach(word -> targets.put(word, word));
    registry.partners().stream()
        .flatMap(partner -> partner.names().stream())
        .map(Name::text)
        .filter(name -> name.length() >= SHORTEST && name.chars().allMatch(Character::isLetter))
        .forEach(name -> targets.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
    Stream<String> names =
        registry.entities().stream().flatMap(entity -> entity.names().stream()).map(Name::text);
    Stream<String> terms = glossary.entries().stream().flatMap(RequestSpellingCorrector::terms);
    this.known =
        Stream.concat(names, terms)
            .flatMap(name -> Tokens.of(name).words().stream())
            .map(Token::folded)
            .collect(Collectors.toCollection(HashSet::new));
    known.addAll(targets.keySet());
  }

  private static Stream<String> words(RequestPhrase list) {
    return RequestGrammar.get().of(list).flatMap(row -> Stream.of(row.split(" ", -1)));
  }

  private static Stream<String> terms(GlossaryEntry entry) {
    return Stream.concat(entry.english().stream(), entry.vietnamese().stream());
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
      boolean hour = i > 0 && words.get(i - 1).isNumber() && hours.indexOf(word.word()) > 0;
      Optional<String> meant = hour ? Optional.of(hours.getFirst()) : meant(word);
      if (meant.isPresent()) {
        corrections.put(word.lower(), meant.get());
        corrected.replace(word.start(), word.end(), meant.get());
      }
    }
    return corrected.toString();
  }

  private Optional<String> meant(Token token) {
    String word = token.lower();
    if (word.length() < SHORTEST
        || word.length() > LONGEST
        || !word.chars().allMatch(Character::isLetter)
        || known.contains(token.folded())
        || EnglishInflection.bases(token.folded()).stream().anyMatch(known::contains)
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

  /** How many letters are wrong, missing, added or swapped. */
  private static int slips(String a, String b) {
    float nearness = new LuceneLevenshteinDistance().getDistance(a, b);
    return Math.round((1 - nearness) * Math.min(a.length(), b.length()));
  }
}
