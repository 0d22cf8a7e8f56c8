package org.doithoai.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.lexicon.Translation;
import org.doithoai.question.QuestionWords;
import org.doithoai.retrieval.TermVariant.Origin;
import org.doithoai.text.Language;
import org.doithoai.text.Terms;

/**
 * The terms of a question in the other language: the glossary's translations over the lexicon's,
 * names and numbers as themselves.
 */
final class TermTranslator {

  /** More translations of a term add time and nothing else. */
  private static final int MOST = 20;

  /** The share of the least probable translations that is left out: they cost time only. */
  private static final double TAIL = 0.03;

  /** The probability of the way back of a translation that has none in the lexicon. */
  private static final double NO_WAY_BACK = 0.003;

  /** A word seen no more often than this has translations that are little more than chance. */
  private static final int RARE = 3;

  /** How probable it is that a rare word stands for itself in the other language. */
  private static final double RARE_ITSELF = 0.5;

  /** The same for any other word. */
  private static final double COMMON_ITSELF = 0.1;

  /** The share of the glossary where the lexicon has the term as well. */
  private static final double FIXED = 0.5;

  /** What a phrase of the glossary counts beside its words, which count as ever. */
  private static final double PHRASE = 0.3;

  /** What two neighbours that look like one name count beside the words they consist of. */
  private static final double NAME_PAIR = 0.5;

  private static final int REMEMBERED = 10_000;

  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+([.,]\\p{Nd}+)*");

  private final Lexicon lexicon;
  private final TranslationUnitFinder finder;
  private final Set<SearchFeature> features;
  private final MemoizedFunction<Word, List<TermVariant>> remembered =
      new MemoizedFunction<>(word -> computed(word.text(), word.language()), REMEMBERED);

  private record Word(String text, Language language) {}

  TermTranslator(Lexicon lexicon, Glossary glossary, Set<SearchFeature> features) {
    this.lexicon = lexicon;
    this.finder = new TranslationUnitFinder(lexicon, glossary);
    this.features = Set.copyOf(features);
  }

  /** What the words are searched as in the language that is not theirs. */
  List<ExpandedTerm> translate(QuestionWords words) {
    Language from = words.language();
    List<TranslationUnit> fixed =
        features.contains(SearchFeature.GLOSSARY) ? finder.terms(words) : List.of();
    List<ExpandedTerm> terms = new ArrayList<>();
    List<TranslationUnit> free = finder.words(words);
    for (TranslationUnit phrase : fixed) {
      if (free.stream().noneMatch(phrase::hasPlaceOf)) {
        terms.add(term(phrase.text(), from, PHRASE, fixed(phrase)));
      }
    }
    for (TranslationUnit unit : free) {
      TranslationUnit known = fixed.stream().filter(unit::hasPlaceOf).findFirst().orElse(unit);
      terms.add(term(unit.text(), from, 1, alternatives(known, from)));
    }
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.isNamePair(i) && features.contains(SearchFeature.SHINGLES)) {
        TermVariant itself = new TermVariant(words.pair(i), 1, Origin.ITSELF);
        terms.add(term(words.pair(i), from, NAME_PAIR, List.of(itself)));
      }
    }
    return terms;
  }

  /** The likeliest translation of one unit; the glossary's preferred term if it has one. */
  String best(TranslationUnit unit, Language from) {
    return unit.fixed().isEmpty()
        ? computed(unit.text(), from).getFirst().term()
        : unit.fixed().getFirst();
  }

  private static ExpandedTerm term(
      String source, Language from, double weight, List<TermVariant> variants) {
    return new ExpandedTerm(source, from.other(), weight, variants);
  }

  private List<TermVariant> alternatives(TranslationUnit unit, Language from) {
    Matcher number = NUMBER.matcher(unit.text());
    if (number.matches()) {
      return number(unit.text());
    }
    List<TermVariant> computed = remembered.get(new Word(unit.text(), from));
    List<TermVariant> fixed = fixed(unit);
    if (fixed.isEmpty()) {
      return computed;
    }
    List<TermVariant> both = new ArrayList<>();
    fixed.forEach(a -> both.add(scaled(a, FIXED)));
    computed.stream()
        .filter(a -> !unit.fixed().contains(a.term()))
        .forEach(a -> both.add(scaled(a, 1 - FIXED)));
    return both;
  }

  private static TermVariant scaled(TermVariant variant, double by) {
    return new TermVariant(variant.term(), variant.weight() * by, variant.origin());
  }

  private static List<TermVariant> fixed(TranslationUnit unit) {
    double share = 1.0 / Math.max(1, unit.fixed().size());
    return unit.fixed().stream().map(t -> new TermVariant(t, share, Origin.GLOSSARY)).toList();
  }

  /** A number is itself in both languages, but for the use of comma and point. */
  private static List<TermVariant> number(String text) {
    if (text.chars().allMatch(Character::isDigit)) {
      return List.of(new TermVariant(text, 1, Origin.ITSELF));
    }
    String swapped = text.replace(',', ' ').replace('.', ',').replace(' ', '.');
    return List.of(
        new TermVariant(text, 1, Origin.ITSELF), new TermVariant(swapped, 1, Origin.ITSELF));
  }

  private List<TermVariant> computed(String unit, Language from) {
    List<Map.Entry<String, Double>> weights = weights(unit, from);
    double itself = itself(unit, from, weights.isEmpty());
    double sum = weights.stream().mapToDouble(Map.Entry::getValue).sum();
    List<TermVariant> variants = new ArrayList<>();
    variants.add(new TermVariant(unit, itself, Origin.ITSELF));
    double left = 1;
    for (Map.Entry<String, Double> entry : weights) {
      if (left > TAIL) {
        double share = entry.getValue() / sum;
        variants.add(new TermVariant(entry.getKey(), share * (1 - itself), Origin.LEXICON));
        left -= share;
      }
    }
    variants.sort(Comparator.comparingDouble(TermVariant::weight).reversed());
    return variants;
  }

  /**
   * The translations of a term, weighted by the geometric mean of the probabilities of both
   * directions (bidirectional meaning matching, Wang and Oard 2006): a translation that is common
   * for other reasons does not come back.
   */
  private List<Map.Entry<String, Double>> weights(String unit, Language from) {
    if (!features.contains(SearchFeature.LEXICON)) {
      return List.of();
    }
    return lexicon.translations(unit, from).stream()
        .map(t -> Map.entry(t.term(), t.probability() * (back(t.term(), unit, from) + NO_WAY_BACK)))
        .map(e -> Map.entry(e.getKey(), Math.sqrt(e.getValue())))
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(MOST)
        .toList();
  }

  private double back(String translation, String unit, Language from) {
    for (Translation back : lexicon.translations(translation, from.other())) {
      if (back.term().equals(unit)) {
        return back.probability();
      }
    }
    return 0;
  }

  /** How probable it is that a word stands for itself in the other language, as names do. */
  private double itself(String unit, Language from, boolean untranslated) {
    if (untranslated) {
      return 1;
    }
    boolean pair = unit.contains(Terms.PAIR_SEPARATOR);
    return !pair && lexicon.count(unit, from) <= RARE ? RARE_ITSELF : COMMON_ITSELF;
  }
}
