package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doithoai.answer.llm.ClaimUnit.Word;
import org.doithoai.lexicon.TermMatch;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Person;
import org.doithoai.text.FunctionWords;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.StopWords;

/**
 * Where the words of a claim stand in the sentences quoted for it. The claim is cut into units:
 * terms of the glossary, expressions, words.
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
   * A unit of the claim.
   *
   * @param places where it stands in the sentences; empty when it does not
   */
  record Anchor(ClaimUnit unit, Span span, double weight, List<Place> places) {

    boolean stands() {
      return !places.isEmpty();
    }
  }

  private final KnownTranslations known;
  private final Language language;
  private final List<Word> words;
  private final boolean[] used;
  private final List<SentenceWords> sentences;
  private final List<Anchor> all = new ArrayList<>();
  private final List<Anchor> anchors;

  /**
   * The alignment of a claim.
   *
   * @param taken where its names, dates and numbers stand, which are tested otherwise
   */
  TermAlignment(TextView claim, List<TextView> quoted, List<Span> taken, KnownTranslations known) {
    this.known = known;
    this.language = claim.language();
    this.words = Word.in(claim);
    this.used = new boolean[words.size()];
    this.sentences = quoted.stream().map(s -> new SentenceWords(s, known)).toList();
    for (int i = 0; i < used.length; i++) {
      used[i] = taken.stream().anyMatch(words.get(i).span()::overlaps);
    }
    Map<Span, Set<Integer>> terms = new TreeMap<>();
    for (TermMatch match : claim.of().layer(TermMatch.LAYER)) {
      terms.computeIfAbsent(match.span(), s -> new TreeSet<>()).add(match.entry());
    }
    int word = language == Language.VIETNAMESE ? 2 : 1; // its words are mostly of two syllables
    addTerms(terms, word + 1);
    addExpressions();
    addTerms(terms, 1);
    addWords();
    for (Mention mention : claim.mentions()) {
      if (!(mention.entity() instanceof Partner) && !(mention.entity() instanceof Person)) {
        addNamed(mention, quoted);
      }
    }
    this.anchors = new ArrayList<>(all);
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

  /** Those of them that stand in the evidence. */
  List<Anchor> standing(Span part) {
    return in(part).stream().filter(Anchor::stands).toList();
  }

  /** The share of these anchors, by weight, that stands in any of the sentences. */
  static double coverage(List<Anchor> anchors) {
    return share(anchors, anchors.stream().filter(Anchor::stands));
  }

  /** The share of these anchors, by weight, that stands in this sentence. */
  static double coverage(List<Anchor> anchors, int sentence) {
    return share(
        anchors,
        anchors.stream().filter(a -> a.places().stream().anyMatch(p -> p.sentence() == sentence)));
  }

  /** The share of a part of the claim that stands in a part of any sentence of the article. */
  double coverage(Span part, TextView sentence, List<Span> there) {
    SentenceWords in = new SentenceWords(sentence, known);
    List<Anchor> claimed = all.stream().filter(a -> part.overlaps(a.span())).toList();
    return share(
        claimed,
        claimed.stream()
            .filter(
                a ->
                    in.places(a.unit()).stream()
                        .anyMatch(p -> there.stream().anyMatch(t -> t.contains(p)))));
  }

  private static double share(List<Anchor> anchors, Stream<Anchor> covered) {
    double sum = anchors.stream().mapToDouble(Anchor::weight).sum();
    return sum == 0 ? 1 : covered.mapToDouble(Anchor::weight).sum() / sum;
  }

  private void addTerms(Map<Span, Set<Integer>> terms, int least) {
    terms.forEach(
        (span, entries) -> {
          int first = 0;
          while (first < words.size() && words.get(first).span().end() <= span.start()) {
            first++;
          }
          int end = first;
          while (end < words.size() && words.get(end).span().start() < span.end()) {
            end++;
          }
          if (end - first >= least && isUnused(first, end) && tells(first, end)) {
            add(first, end, entries);
          }
        });
  }

  /** True if not all of the words only ask. */
  private boolean tells(int first, int end) {
    return words.subList(first, end).stream()
        .anyMatch(word -> !StopWords.contains(word.text(), language, true));
  }

  /** Adds expressions of several words: "step up", "carry on". */
  private void addExpressions() {
    for (int first = 0; first < words.size(); first++) {
      for (int end = Math.min(first + PhraseSets.LONGEST, words.size()); end > first + 1; end--) {
        if (isUnused(first, end) && known.isExpression(text(first, end))) {
          add(first, end, Set.of());
          break;
        }
      }
    }
  }

  private boolean isUnused(int first, int end) {
    return first >= 0 && end <= words.size() && IntStream.range(first, end).noneMatch(i -> used[i]);
  }

  /** Adds the words that are left; two Vietnamese syllables are one word if the lexicon has it. */
  private void addWords() {
    for (int i = 0; i < words.size(); i++) {
      if (isUnused(i, i + 1) && !isLittle(i)) {
        int first = isPair(i - 1) ? i - 1 : i;
        add(first, first < i || isPair(i) ? first + 2 : i + 1, Set.of());
      }
    }
  }

  private boolean isPair(int first) {
    return language == Language.VIETNAMESE
        && isUnused(first, first + 2)
        && known.isWord(text(first, first + 2), language);
  }

  private void add(int first, int end, Set<Integer> entries) {
    String source = text(first, end);
    for (int i = first; i < end; i++) {
      used[i] = true;
    }
    if (known.isLight(source)) {
      return;
    }
    double rarity = entries.isEmpty() ? rarity(source, first, end) : known.rarity(source, language);
    double weight = known.isWeak(source) ? Math.min(rarity, WEAK) : rarity;
    String before = first > 0 ? words.get(first - 1).text() : "";
    ClaimUnit unit = new ClaimUnit(language, words.subList(first, end), before, entries);
    List<Place> places = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      for (Span place : sentences.get(s).places(unit)) {
        places.add(new Place(s, place));
      }
    }
    all.add(new Anchor(unit, unit.span(), weight, places));
  }

  /** How rare the words are; an expression that is no word is as rare as its rarest. */
  private double rarity(String source, int first, int end) {
    double rarest = 0;
    for (int i = first; i < end && !known.isKnown(source, language); i++) {
      double word = isLittle(i) ? LITTLE : known.rarity(words.get(i).text(), language);
      rarest = Math.max(rarest, word);
    }
    return rarest > 0 ? rarest : known.rarity(source, language);
  }

  /** True if the word only holds others together. */
  private boolean isLittle(int at) {
    String word = words.get(at).text();
    return StopWords.contains(word, language, true)
        || FunctionWords.contains(word, language)
        || (at > 0 && FunctionWords.contains(text(at - 1, at + 1), language))
        || (at + 1 < words.size() && FunctionWords.contains(text(at, at + 2), language));
  }

  private String text(int first, int end) {
    return ClaimUnit.text(words.subList(first, end));
  }

  /** Adds a name that stands in the sentences, under whichever of its names. */
  private void addNamed(Mention mention, List<TextView> quoted) {
    List<Place> places = new ArrayList<>();
    for (int s = 0; s < quoted.size(); s++) {
      for (Mention other : quoted.get(s).mentions()) {
        if (other.entity().equals(mention.entity())) {
          places.add(new Place(s, other.span()));
        }
      }
    }
    if (!places.isEmpty()) {
      ClaimUnit name = new ClaimUnit(language, List.of(), "", Set.of());
      all.add(new Anchor(name, mention.span(), NAME, places));
    }
  }
}
