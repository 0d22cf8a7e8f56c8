package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.GlossaryEntry;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.lexicon.TermMatch;
import org.doithoai.lexicon.Translation;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.FunctionWords;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.StopWords;
import org.doithoai.text.Term;
import org.doithoai.text.Terms;
import org.doithoai.text.Token;

/**
 * How surely two words mean the same: by glossary, related words, stem, and the lexicon's
 * translations, also back and forth (Bannard and Callison-Burch, "Paraphrasing with bilingual
 * parallel corpora", ACL 2005). Remembers what it looked up: for one claim and one thread.
 */
final class WordSimilarity {

  private static final double TERM = 0.95;
  private static final double KIND = 0.85;
  private static final double RELATED = 0.8;
  private static final double PARAPHRASE = 0.75;
  private static final double SYLLABLE = 0.5;

  /** Before the word for an office that is another's deputy's. */
  private static final String DEPUTY = "deputy ";

  /** What a word weighs that says little. */
  private static final double LIGHT = 0.2;

  /** Translations pursued from each word: the rest is mostly noise. */
  private static final int TRANSLATIONS = 8;

  /** Least letters of a word that is the same in both languages. */
  private static final int INTERNATIONAL = 4;

  private final Lexicon lexicon;
  private final Glossary related;
  private final Map<GlossaryEntry, Integer> numbers;
  private final Map<String, Map<String, Double>> translations = new HashMap<>();
  private final Map<String, Map<String, Double>> paraphrases = new HashMap<>();

  WordSimilarity(Lexicon lexicon, Glossary related, Map<GlossaryEntry, Integer> numbers) {
    this.lexicon = lexicon;
    this.related = related;
    this.numbers = numbers;
  }

  /** The entries of a glossary with their numbers. */
  static Map<GlossaryEntry, Integer> numbers(Glossary glossary) {
    Map<GlossaryEntry, Integer> numbers = new HashMap<>();
    for (GlossaryEntry entry : glossary.entries()) {
      numbers.putIfAbsent(entry, numbers.size());
    }
    return Collections.unmodifiableMap(numbers);
  }

  /**
   * The units among some words of a text.
   *
   * @param taken where names and figures stand, which are no units
   * @param phrases what excludes each other; what is grammar among it says nothing
   */
  List<Unit> units(
      AnnotatedText text,
      Span part,
      int first,
      int end,
      List<Span> taken,
      List<Contrasts.Found> phrases) {
    Language language = text.language();
    List<Term> words = Terms.WORDS.in(text.tokens(), first, end, language);
    List<TermMatch> terms = text.within(TermMatch.LAYER, TermMatch::span, part);
    List<Glossary.Match> near = related.find(part.of(text.text()), language);
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Span span = words.get(i).span();
      String word = words.get(i).text();
      if (language == Language.VIETNAMESE && i + 1 < words.size()) {
        String pair = word + Terms.PAIR_SEPARATOR + words.get(i + 1).text();
        Span both = new Span(span.start(), words.get(i + 1).span().end());
        boolean known = phrases.stream().anyMatch(p -> p.is("none") && p.span().equals(both));
        if (known || lexicon.isTranslated(pair, language)) {
          i++;
          span = new Span(span.start(), words.get(i).span().end());
          word = pair;
        }
      }
      Span place = span;
      Set<Contrasts.Alternative> kinds = new HashSet<>();
      phrases.stream()
          .filter(p -> !p.is("none") && p.span().overlaps(place))
          .forEach(p -> kinds.addAll(p.alternatives()));
      boolean grammar =
          !kinds.isEmpty()
              && kinds.stream().allMatch(k -> Contrasts.GRAMMAR.contains(k.group()))
              && kinds.stream().noneMatch(k -> Set.of("pair", "light").contains(k.group()));
      if (grammar || taken.stream().anyMatch(place::overlaps) || !tells(word, language)) {
        continue;
      }
      Set<Integer> entries = new HashSet<>();
      terms.stream().filter(t -> t.span().overlaps(place)).forEach(t -> entries.add(t.entry()));
      Set<Integer> lines = new HashSet<>();
      for (Glossary.Match match : near) {
        int from = match.span().start() + part.start();
        if (place.overlaps(new Span(from, match.span().end() + part.start()))) {
          lines.add(numbers.getOrDefault(match.entry(), -1));
        }
      }
      boolean syllable = language == Language.VIETNAMESE && !word.contains(" ");
      boolean light = kinds.stream().anyMatch(k -> k.group().equals("light"));
      double weight = lexicon.rarity(word, language) * (light ? LIGHT : syllable ? SYLLABLE : 1);
      int token = text.tokens().indexAt(place.start());
      boolean deputy =
          i > 0 && phrases.stream().anyMatch(p -> p.is("deputy") && p.last() == token - 1);
      Token begin = text.tokens().get(token);
      Set<String> bases = new HashSet<>(Set.of(deputy ? DEPUTY + word : word));
      if (language == Language.ENGLISH && !deputy) {
        bases.add(begin.form().stem());
        bases.addAll(begin.form().bases());
      }
      String name = begin.isCapitalised() ? begin.folded() : null;
      units.add(
          new Unit(
              language,
              token,
              deputy ? DEPUTY + word : word,
              bases,
              entries,
              lines,
              kinds,
              name,
              weight));
    }
    return List.copyOf(units);
  }

  private static boolean tells(String word, Language language) {
    return !StopWords.contains(word, language, true)
        && !FunctionWords.contains(word, language)
        && word.codePoints().anyMatch(Character::isLetter);
  }

  /** How surely they mean the same, from 0 to 1. */
  double of(Unit claim, Unit there) {
    boolean same = claim.language() == there.language();
    if (same && !Collections.disjoint(claim.bases(), there.bases())) {
      return 1;
    }
    if (!same && claim.word().length() >= INTERNATIONAL && claim.word().equals(there.word())) {
      return 1;
    }
    double best = !Collections.disjoint(claim.terms(), there.terms()) ? TERM : 0;
    best = Math.max(best, Collections.disjoint(claim.related(), there.related()) ? 0 : RELATED);
    best = Math.max(best, areOneKind(claim, there) ? KIND : 0);
    return Math.max(best, same ? alike(claim, there) : translated(claim, there));
  }

  private static boolean areOneKind(Unit claim, Unit there) {
    return claim.kinds().stream()
        .anyMatch(k -> !Contrasts.GRAMMAR.contains(k.group()) && there.kinds().contains(k));
  }

  private double alike(Unit claim, Unit there) {
    double shared = paraphrases(claim).getOrDefault(there.word(), 0.0);
    if (claim.language() == Language.VIETNAMESE && shared < SYLLABLE) {
      Set<String> own = new HashSet<>(Arrays.asList(claim.word().split(" ", 2)));
      boolean part = Arrays.stream(there.word().split(" ", 2)).anyMatch(own::contains);
      shared = part ? SYLLABLE : shared;
    }
    return shared;
  }

  private double translated(Unit claim, Unit there) {
    double forth = translations(claim.word(), claim.language()).getOrDefault(there.word(), 0.0);
    double back = translations(there.word(), there.language()).getOrDefault(claim.word(), 0.0);
    return Math.max(forth, back);
  }

  /** Translations by how likely each is beside the likeliest. */
  private Map<String, Double> translations(String word, Language from) {
    return translations.computeIfAbsent(
        from.code() + word,
        key -> {
          Map<String, Double> found = new HashMap<>();
          List<Translation> all = lexicon.translations(word, from);
          for (Translation each : all) {
            double share = each.probability() / all.getFirst().probability();
            found.put(each.term(), Math.sqrt(share));
          }
          return found;
        });
  }

  private Map<String, Double> paraphrases(Unit unit) {
    return paraphrases.computeIfAbsent(
        unit.language().code() + unit.word(),
        key -> {
          Map<String, Double> shared = new HashMap<>();
          for (Translation there : best(unit.word(), unit.language())) {
            for (Translation back : best(there.term(), unit.language().other())) {
              shared.merge(back.term(), there.probability() * back.probability(), Double::sum);
            }
          }
          double itself = shared.getOrDefault(unit.word(), 1.0);
          shared.replaceAll((word, each) -> Math.min(PARAPHRASE, Math.sqrt(each / itself)));
          shared.values().removeIf(strength -> strength < 0.2);
          return shared;
        });
  }

  private List<Translation> best(String word, Language from) {
    return lexicon.translations(word, from).stream().limit(TRANSLATIONS).toList();
  }
}
