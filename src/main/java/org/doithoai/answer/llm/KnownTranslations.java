package org.doithoai.answer.llm;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.lexicon.Translation;
import org.doithoai.text.Language;

/** The lexicon's translations that are likely enough, remembered for one claim. Not thread-safe. */
final class KnownTranslations {

  /** Least probability of a translation, either way. */
  private static final double LEAST = 0.04;

  /** Sentences of the corpus that general frequencies come from, roughly. */
  private static final double SENTENCES = 20_000;

  private record Key(String word, Language from) {}

  private final Lexicon lexicon;
  private final Map<Key, Set<String>> known = new HashMap<>();

  KnownTranslations(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether the one is a translation of the other, by the lexicon read either way. */
  boolean are(String word, Language of, String there) {
    return likely(word, of).contains(there) || likely(there, of.other()).contains(word);
  }

  /** Whether two Vietnamese syllables are one word. */
  boolean isWord(String pair) {
    return lexicon.isTranslated(pair, Language.VIETNAMESE);
  }

  /** Whether the lexicon has the word. */
  boolean isKnown(String word, Language of) {
    return lexicon.count(word, of) > 0;
  }

  /** How rare a word is in general language: 0 for the commonest, 1 for unknown ones. */
  double rarity(String word, Language of) {
    double known = Math.log1p((double) lexicon.count(word, of)) / Math.log(SENTENCES);
    return Math.clamp(1 - known, 0.05, 1);
  }

  private Set<String> likely(String word, Language from) {
    return known.computeIfAbsent(
        new Key(word, from),
        key ->
            lexicon.translations(word, from).stream()
                .filter(translation -> translation.probability() >= LEAST)
                .map(Translation::term)
                .collect(Collectors.toUnmodifiableSet()));
  }
}
