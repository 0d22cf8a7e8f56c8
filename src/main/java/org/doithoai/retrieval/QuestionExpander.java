package org.doithoai.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doithoai.index.PassageIndex;
import org.doithoai.lexicon.AccentedReading;
import org.doithoai.lexicon.DiacriticRestorer.Reading;
import org.doithoai.lexicon.DiacriticRestorer.Readings;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.question.Correction;
import org.doithoai.question.QuestionWords;
import org.doithoai.retrieval.TermVariant.Origin;
import org.doithoai.text.Language;

/**
 * Finds what the terms of a question are searched as: in the passages of its own language as
 * themselves, in those of the other as their translations. Words of the other language in a
 * question are taken as such. Misspelt words are corrected first and diacritics that were left out
 * are read back.
 *
 * <p>Safe for any number of threads.
 */
public final class QuestionExpander {

  /** What a pair of neighbours counts beside its words, in which it is counted already. */
  private static final double ENGLISH_PAIR_WEIGHT = 0.2;

  /** More than in English: most Vietnamese words are pairs of syllables. */
  private static final double VIETNAMESE_PAIR_WEIGHT = 0.5;

  private final Lexicon lexicon;
  private final Glossary glossary;
  private final TermTranslator translator;
  private final AccentedReading accents;
  private final SpellingCorrector corrector;
  private final Set<SearchFeature> features;

  /** The words of the glossary's English terms, read when a word is found nowhere else. */
  private final MemoizedFunction<Glossary, Set<String>> terms =
      new MemoizedFunction<>(QuestionExpander::words, 1);

  /** An expander that uses these parts of the search. */
  public QuestionExpander(Lexicon lexicon, Glossary glossary, Set<SearchFeature> features) {
    this.lexicon = lexicon;
    this.glossary = glossary;
    this.translator = new TermTranslator(lexicon, glossary, features);
    this.accents = new AccentedReading(lexicon, glossary);
    this.corrector = new SpellingCorrector(lexicon);
    this.features = Set.copyOf(features);
  }

  private static Set<String> words(Glossary glossary) {
    return glossary.entries().stream()
        .flatMap(entry -> entry.english().stream())
        .flatMap(term -> Stream.of(term.toLowerCase(Locale.ROOT).split("[ -]")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A question's terms, expanded for both languages.
   *
   * @param terms in the order of the question, for its own language first
   * @param corrections the words for which others are searched
   */
  public record Expanded(List<ExpandedTerm> terms, List<Correction> corrections) {
    public Expanded {
      terms = List.copyOf(terms);
      corrections = List.copyOf(corrections);
    }
  }

  /**
   * Expands a question.
   *
   * @param index says which words the passages have
   * @throws IOException if the index cannot be read
   */
  public Expanded expand(String text, Language language, PassageIndex index) throws IOException {
    QuestionWords typed = QuestionWords.of(text, language);
    KnownWords known = new KnownWords(index, lexicon, word -> terms.get(glossary).contains(word));
    known.expect(IntStream.range(0, typed.size()).mapToObj(typed::get).toList());
    List<ExpandedTerm> terms = new ArrayList<>();
    List<Correction> corrections = new ArrayList<>();
    int start = 0;
    while (start < typed.size()) {
      boolean foreign = known.isForeign(typed.get(start), language);
      int end = start + 1;
      while (end < typed.size() && known.isForeign(typed.get(end), language) == foreign) {
        end++;
      }
      QuestionWords stretch = typed.part(start, end, foreign ? language.other() : language);
      terms.addAll(expandStretch(stretch, index, known, corrections));
      start = end;
    }
    return new Expanded(terms, corrections);
  }

  private List<ExpandedTerm> expandStretch(
      QuestionWords typed, PassageIndex index, KnownWords known, List<Correction> corrections)
      throws IOException {
    QuestionWords spelt = corrected(typed, index, known, corrections);
    Readings readings =
        typed.language() == Language.VIETNAMESE && features.contains(SearchFeature.FOLDED)
            ? accents.read(spelt.words())
            : asTyped(spelt);
    QuestionWords read = spelt.with(readings.best());
    tellMarks(typed, spelt, read, corrections);
    List<ExpandedTerm> terms = new ArrayList<>(own(typed, spelt, read, readings));
    terms.addAll(translator.translate(read));
    return terms;
  }

  private QuestionWords corrected(
      QuestionWords typed, PassageIndex index, KnownWords known, List<Correction> corrections)
      throws IOException {
    if (!features.contains(SearchFeature.CORRECTION)) {
      return typed;
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      String word = typed.get(i);
      if (known.contains(word, typed.language()) || typed.acronym().get(i)) {
        words.add(word);
      } else if (typed.language() == Language.VIETNAMESE) {
        words.add(corrector.syllable(word, typed.capital().get(i)));
      } else {
        boolean name = i > 0 && typed.capital().get(i);
        Optional<Correction> correction = corrector.correct(word, name, index);
        correction.ifPresent(corrections::add);
        words.add(correction.map(Correction::corrected).orElse(word));
      }
    }
    return typed.with(words);
  }

  /** Says of each syllable that had impossible marks what it was read as. */
  private static void tellMarks(
      QuestionWords typed, QuestionWords spelt, QuestionWords read, List<Correction> corrections) {
    for (int i = 0; i < typed.size() && typed.language() == Language.VIETNAMESE; i++) {
      if (!typed.get(i).equals(spelt.get(i))) {
        corrections.add(new Correction(typed.get(i), read.get(i)));
      }
    }
  }

  private List<ExpandedTerm> own(
      QuestionWords typed, QuestionWords spelt, QuestionWords read, Readings readings) {
    List<ExpandedTerm> terms = new ArrayList<>();
    Language language = typed.language();
    boolean keepAll = read.isAllFunctionWords();
    for (int i = 0; i < typed.size(); i++) {
      boolean corrected = !typed.get(i).equals(spelt.get(i));
      if (keepAll || !read.asks(i)) {
        List<Reading> single = readings.singles().get(i);
        terms.add(term(typed.get(i), language, 1, single, corrected));
      }
      if (features.contains(SearchFeature.SHINGLES) && i + 1 < typed.size()) {
        List<Reading> pair = readings.pairs().get(i);
        terms.add(term(typed.pair(i), language, pairWeight(language), pair, corrected));
      }
    }
    return terms;
  }

  private static double pairWeight(Language language) {
    return language == Language.ENGLISH ? ENGLISH_PAIR_WEIGHT : VIETNAMESE_PAIR_WEIGHT;
  }

  private static ExpandedTerm term(
      String typed, Language language, double weight, List<Reading> readings, boolean corrected) {
    Origin changed = corrected && language == Language.ENGLISH ? Origin.CORRECTION : Origin.ACCENTS;
    List<TermVariant> variants = new ArrayList<>();
    for (Reading reading : readings) {
      Origin origin = reading.text().equals(typed) ? Origin.ITSELF : changed;
      variants.add(new TermVariant(reading.text(), reading.probability(), origin));
    }
    return new ExpandedTerm(typed, language, weight, variants);
  }

  private static Readings asTyped(QuestionWords words) {
    List<List<Reading>> singles = new ArrayList<>();
    List<List<Reading>> pairs = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      singles.add(List.of(new Reading(words.get(i), 1)));
      if (i + 1 < words.size()) {
        pairs.add(List.of(new Reading(words.pair(i), 1)));
      }
    }
    return new Readings(singles, pairs);
  }
}
