package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.answer.llm.SentenceWords.Match;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Person;
import org.doithoai.retrieval.ContentTerm;
import org.doithoai.text.Analyzers;
import org.doithoai.text.Folding;
import org.doithoai.text.FunctionWords;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.StopWords;
import org.jspecify.annotations.Nullable;

/**
 * Where the words of a claim stand in the sentences quoted for it: as themselves, as paraphrases or
 * as translations.
 */
final class TermAlignment {

  /** Most that a word weighs that is too general to be a statement. */
  private static final double WEAK = 0.2;

  /** What a stop word weighs within an expression. */
  private static final double LITTLE = 0.05;

  /** What a name weighs beside ordinary words. */
  private static final double NAME = 0.5;

  /** A place in the sentences quoted. */
  record Place(int sentence, Span span) {}

  /**
   * A word or phrase of the claim.
   *
   * @param weight how much it tells, from 0 to 1
   * @param span where it stands in the claim
   * @param strength how surely it stands in the sentences, from 0 to 1
   * @param places where; empty when it does not
   */
  record Anchor(String source, double weight, Span span, double strength, List<Place> places) {
    Anchor {
      places = List.copyOf(places);
    }

    boolean isIn(int sentence) {
      return places.stream().anyMatch(place -> place.sentence() == sentence);
    }
  }

  private final Language language;
  private final KnownTranslations translations;
  private final WordMatcher matcher;
  private final List<SentenceWords> sentences = new ArrayList<>();
  private final List<Analyzers.Token> words;
  private final boolean[] used;
  private final List<Anchor> anchors = new ArrayList<>();

  /**
   * The alignment of a claim.
   *
   * @param terms the claim's content terms
   * @param taken where its names, dates and numbers stand, which are tested otherwise
   */
  TermAlignment(
      AnalyzedText claim,
      List<ContentTerm> terms,
      List<Span> taken,
      List<AnalyzedText> quoted,
      Lexicon lexicon) {
    this.language = claim.language();
    this.translations = new KnownTranslations(lexicon);
    this.matcher = new WordMatcher(language, translations);
    this.words = Analyzers.tokens(Analyzers.words(language), claim.text());
    this.used = new boolean[words.size()];
    quoted.forEach(sentence -> sentences.add(new SentenceWords(sentence, translations)));
    addTerms(terms, true);
    addExpressions(taken);
    addTerms(terms, false);
    addWordsLeft(taken);
    for (Mention mention : claim.mentions()) {
      if (!(mention.entity() instanceof Partner) && !(mention.entity() instanceof Person)) {
        addNamed(mention, claim, quoted);
      }
    }
  }

  /** Leaves out the anchors in these parts of the claim, which are tested otherwise. */
  void leaveOut(List<Span> parts) {
    anchors.removeIf(anchor -> parts.stream().anyMatch(part -> part.contains(anchor.span())));
  }

  List<Anchor> anchors() {
    return List.copyOf(anchors);
  }

  /** The anchors in a part of the claim. */
  List<Anchor> in(Span part) {
    return anchors.stream().filter(anchor -> part.overlaps(anchor.span())).toList();
  }

  /** The share of these anchors, by weight, that stands in any of the sentences. */
  static double coverage(List<Anchor> anchors) {
    double all = anchors.stream().mapToDouble(Anchor::weight).sum();
    double covered = anchors.stream().mapToDouble(a -> a.weight() * credit(a)).sum();
    return all == 0 ? 1 : covered / all;
  }

  /** The share of these anchors, by weight, that stands in this sentence. */
  static double coverage(List<Anchor> anchors, int sentence) {
    double all = anchors.stream().mapToDouble(Anchor::weight).sum();
    double covered =
        anchors.stream()
            .filter(a -> a.isIn(sentence))
            .mapToDouble(a -> a.weight() * credit(a))
            .sum();
    return all == 0 ? 1 : covered / all;
  }

  /** A translation or paraphrase of fair strength counts in full. */
  private static double credit(Anchor anchor) {
    return anchor.places().isEmpty() ? 0 : Math.min(1, 0.4 + anchor.strength());
  }

  private void addTerms(List<ContentTerm> terms, boolean phrases) {
    int word = language == Language.VIETNAMESE ? 2 : 1; // its words are mostly of two syllables
    for (ContentTerm term : terms) {
      int[] range = range(term);
      if (range.length > 0 && (!phrases || range[1] - range[0] >= word)) {
        addWords(term, range);
      }
    }
  }

  /** Expressions of several words that are a family's: "step up", "carry on". */
  private void addExpressions(List<Span> taken) {
    for (int first = 0; first < words.size(); first++) {
      for (int last = Math.min(first + SynonymSets.LONGEST, words.size()) - 1; last > first; last--) {
        Span span = new Span(words.get(first).span().start(), words.get(last).span().end());
        if (isUnused(first, last)
            && SynonymSets.shipped().has(text(first, last))
            && taken.stream().noneMatch(span::overlaps)) {
          addWords(null, new int[] {first, last});
          break;
        }
      }
    }
  }

  private boolean isUnused(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (used[i]) {
        return false;
      }
    }
    return true;
  }

  /** First and last word of the term in the claim, where it stands first of all unused; or none. */
  private int[] range(ContentTerm term) {
    List<String> wanted =
        Analyzers.tokens(Analyzers.words(language), Folding.nfc(term.source())).stream()
            .map(Analyzers.Token::term)
            .toList();
    for (int i = 0; !wanted.isEmpty() && i + wanted.size() <= words.size(); i++) {
      boolean stands = true;
      for (int k = 0; k < wanted.size() && stands; k++) {
        stands = !used[i + k] && words.get(i + k).term().equals(wanted.get(k));
      }
      if (stands) {
        return new int[] {i, i + wanted.size() - 1};
      }
    }
    return new int[0];
  }

  /** Words that the terms do not have, since they are searched in another spelling. */
  private void addWordsLeft(List<Span> taken) {
    for (int i = 0; i < words.size(); i++) {
      Span span = words.get(i).span();
      if (!used[i] && !isLittle(i) && taken.stream().noneMatch(span::overlaps)) {
        addWords(null, new int[] {i, i});
      }
    }
  }

  private void addWords(@Nullable ContentTerm term, int[] range) {
    int first = range[0];
    int last = range[1];
    if (first == last && language == Language.VIETNAMESE) {
      if (isWord(first - 1)) {
        first--;
      } else if (isWord(first)) {
        last++;
      }
    }
    boolean whole = term != null && first == range[0] && last == range[1];
    String source = text(first, last);
    for (int i = first; i <= last; i++) {
      used[i] = true;
    }
    Span span = new Span(words.get(first).span().start(), words.get(last).span().end());
    if (SynonymSets.shipped().isLight(source)) {
      return;
    }
    double rarity = whole && term != null ? term.weight() : rarity(source, first, last);
    double weight = SynonymSets.shipped().isWeak(source) ? Math.min(rarity, WEAK) : rarity;
    String before = first > 0 ? words.get(first - 1).term() : "";
    double strongest = 0;
    List<Place> places = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      Match match = matcher.match(whole ? term : null, source, before, sentences.get(s));
      for (Span place : match.places()) {
        places.add(new Place(s, place));
      }
      strongest = Math.max(strongest, match.strength());
    }
    anchors.add(new Anchor(source, weight, span, strongest, places));
  }

  /** How rare the words are; an expression that is no word is as rare as its rarest. */
  private double rarity(String source, int first, int last) {
    double rarest = 0;
    for (int i = first; i <= last && !translations.isKnown(source, language); i++) {
      String word = words.get(i).term();
      rarest = Math.max(rarest, isLittle(i) ? LITTLE : translations.rarity(word, language));
    }
    return rarest > 0 ? rarest : translations.rarity(source, language);
  }

  /** Whether the word only holds others together. */
  private boolean isLittle(int at) {
    String word = words.get(at).term();
    return StopWords.contains(word, language, true)
        || FunctionWords.contains(word, language)
        || (at > 0 && FunctionWords.contains(text(at - 1, at), language))
        || (at + 1 < words.size() && FunctionWords.contains(text(at, at + 1), language));
  }

  /** Whether the syllable and the next are one word of the lexicon, neither taken before. */
  private boolean isWord(int first) {
    return first >= 0
        && first + 1 < words.size()
        && !(used[first] || used[first + 1])
        && matcher.isWord(text(first, first + 1));
  }

  private String text(int first, int last) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i <= last; i++) {
      text.append(i == first ? "" : Analyzers.PAIR_SEPARATOR).append(words.get(i).term());
    }
    return text.toString();
  }

  /** A name that stands in the sentences, under whichever of its names. */
  private void addNamed(Mention mention, AnalyzedText claim, List<AnalyzedText> quoted) {
    List<Place> places = new ArrayList<>();
    for (int s = 0; s < quoted.size(); s++) {
      for (Mention other : quoted.get(s).mentions()) {
        if (other.entity().equals(mention.entity())) {
          places.add(new Place(s, other.span()));
        }
      }
    }
    if (!places.isEmpty()) {
      anchors.add(new Anchor(mention.span().of(claim.text()), NAME, mention.span(), 1, places));
    }
  }
}
