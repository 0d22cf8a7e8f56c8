package org.doithoai.answer.llm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.lexicon.Translation;
import org.doithoai.text.Language;
import org.doithoai.text.StopWords;
import org.doithoai.text.Term;
import org.doithoai.text.Terms;

/**
 * What words mean the same: the synonyms of {@code families.tsv}, and the lexicon's translations
 * that are likely enough, remembered for one claim. Not thread-safe.
 */
final class KnownTranslations {

  private static final PhraseSets FAMILIES = PhraseSets.load("families.tsv");

  /** Least probability of a translation, either way. */
  private static final double LEAST = 0.04;

  /** Least probability of a paraphrase by way of a translation, beside that of the word itself. */
  private static final double PARAPHRASE = 0.12;

  /** Translations pursued from each word for them: the rest is mostly noise. */
  private static final int TRANSLATIONS = 8;

  /** Sentences of the corpus that general frequencies come from, roughly. */
  private static final double SENTENCES = 20_000;

  private record Key(String word, Language from) {}

  private final Glossary glossary;
  private final Lexicon lexicon;
  private final Map<Key, Set<String>> likely = new HashMap<>();
  private final Map<Key, Set<String>> alike = new HashMap<>();

  KnownTranslations(Glossary glossary, Lexicon lexicon) {
    this.glossary = glossary;
    this.lexicon = lexicon;
  }

  /** The terms of a glossary's entry, as searched. */
  List<List<String>> terms(int entry, Language of) {
    return glossary.entries().get(entry).terms(of).stream()
        .map(term -> Terms.EXACT.in(term, of).stream().map(Term::text).toList())
        .toList();
  }

  /** The phrases that mean the same, itself among them; none for most. */
  Set<String> synonyms(String phrase) {
    return FAMILIES.synonyms(phrase);
  }

  /** True if the words state no more than that something is or happens. */
  boolean isLight(String phrase) {
    return FAMILIES.is(phrase, PhraseSets.NONE);
  }

  /** True if the words are too general to be a statement. */
  boolean isWeak(String phrase) {
    return FAMILIES.is(phrase, "weak");
  }

  /** True if the phrase is one of those. */
  boolean isExpression(String phrase) {
    return FAMILIES.has(phrase);
  }

  /** True for an expression, and for two Vietnamese syllables that are one word. */
  boolean isWord(String words, Language of) {
    return isExpression(words)
        || (of == Language.VIETNAMESE && lexicon.isTranslated(words, Language.VIETNAMESE));
  }

  /** True if the one is a translation of the other, by the lexicon read either way. */
  boolean are(String word, Language of, String there) {
    return likely(word, of).contains(there) || likely(there, of.other()).contains(word);
  }

  /** True if the two are translated alike. */
  boolean areAlike(String word, String other, Language of) {
    return alike.computeIfAbsent(new Key(word, of), this::paraphrases).contains(other);
  }

  /** How rare a word is in general language: 0 for the commonest, 1 for unknown ones. */
  double rarity(String word, Language of) {
    double count = Math.log1p((double) lexicon.count(word, of)) / Math.log(SENTENCES);
    return Math.clamp(1 - count, 0.05, 1);
  }

  /** True if the lexicon has the word. */
  boolean isKnown(String word, Language of) {
    return lexicon.count(word, of) > 0;
  }

  private Set<String> likely(String word, Language from) {
    return likely.computeIfAbsent(
        new Key(word, from),
        key ->
            lexicon.translations(word, from).stream()
                .filter(translation -> translation.probability() >= LEAST)
                .map(Translation::term)
                .collect(Collectors.toUnmodifiableSet()));
  }

  private Set<String> paraphrases(Key word) {
    Map<String, Double> shared = new HashMap<>();
    for (Translation there : best(word.word(), word.from())) {
      for (Translation back : best(there.term(), word.from().other())) {
        shared.merge(back.term(), there.probability() * back.probability(), Double::sum);
      }
    }
    double least = PARAPHRASE * shared.getOrDefault(word.word(), 1.0);
    shared.values().removeIf(probability -> probability < least);
    shared.keySet().removeIf(other -> StopWords.contains(other, word.from(), true));
    return Set.copyOf(shared.keySet());
  }

  private List<Translation> best(String word, Language from) {
    return lexicon.translations(word, from).stream().limit(TRANSLATIONS).toList();
  }
}
