package org.doithoai.answer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.doithoai.knowledge.Mention;
import org.doithoai.knowledge.Partner;
import org.doithoai.knowledge.Person;
import org.doithoai.language.Analyzers;
import org.doithoai.language.Folding;
import org.doithoai.language.Language;
import org.doithoai.language.Span;
import org.doithoai.retrieval.ContentTerm;

/**
 * Where the words of a claim stand in the sentences quoted for it: as themselves, as paraphrases or
 * as translations.
 */
final class TermAlignment {

  /** A form weaker than this is too likely another word. */
  private static final double WEAKEST = 0.2;

  /** A phrase whose words stand in the sentence, but apart. */
  private static final double APART = 0.6;

  /** Words that make another thing of the one behind them. */
  private static final Set<String> QUALIFIERS =
      Set.of(
          "deputy", "vice", "assistant", "former", "acting", "senior", "lieutenant", "major", "rear",
          "permanent", "non", "phó", "nguyên", "cựu");

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

  private final List<List<Analyzers.Token>> sentences = new ArrayList<>();
  private final List<Language> languages = new ArrayList<>();
  private final List<Anchor> anchors = new ArrayList<>();

  /**
   * The alignment of a claim.
   *
   * @param terms the claim's content terms
   */
  TermAlignment(Reading claim, List<ContentTerm> terms, List<Reading> quoted) {
    for (Reading sentence : quoted) {
      languages.add(sentence.language());
      sentences.add(
          Analyzers.tokens(Analyzers.exact(sentence.language()), sentence.text()));
    }
    List<Analyzers.Token> words =
        Analyzers.tokens(Analyzers.words(claim.language()), claim.text());
    boolean[] used = new boolean[words.size()];
    for (ContentTerm term : terms) {
      Span span = span(term, words, used, claim.language());
      if (span != null) {
        anchors.add(anchor(term, span, words));
      }
    }
    for (Mention mention : claim.mentions()) {
      if (!(mention.entity() instanceof Partner) && !(mention.entity() instanceof Person)) {
        addNamed(mention, claim, quoted);
      }
    }
  }

  /** A name that stands in the sentences, under whichever of its names. */
  private void addNamed(Mention mention, Reading claim, List<Reading> quoted) {
    List<Place> places = new ArrayList<>();
    for (int s = 0; s < quoted.size(); s++) {
      for (Mention other : quoted.get(s).mentions()) {
        if (other.entity().equals(mention.entity())) {
          places.add(new Place(s, other.span()));
        }
      }
    }
    if (!places.isEmpty()) {
      anchors.add(
          new Anchor(mention.span().of(claim.text()), NAME, mention.span(), 1, places));
    }
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

  private static @org.jspecify.annotations.Nullable Span span(
      ContentTerm term, List<Analyzers.Token> words, boolean[] used, Language language) {
    List<String> wanted =
        Analyzers.tokens(Analyzers.words(language), Folding.nfc(term.source())).stream()
            .map(Analyzers.Token::term)
            .toList();
    for (int i = 0; !wanted.isEmpty() && i + wanted.size() <= words.size(); i++) {
      int first = i;
      boolean stands =
          java.util.stream.IntStream.range(0, wanted.size())
              .allMatch(
                  k -> !used[first + k] && words.get(first + k).term().equals(wanted.get(k)));
      if (stands) {
        for (int k = 0; k < wanted.size(); k++) {
          used[first + k] = true;
        }
        return new Span(
            words.get(first).span().start(), words.get(first + wanted.size() - 1).span().end());
      }
    }
    return null;
  }

  private Anchor anchor(ContentTerm term, Span span, List<Analyzers.Token> words) {
    String before = "";
    for (Analyzers.Token word : words) {
      before = word.span().end() <= span.start() ? word.term() : before;
    }
    double strongest = 0;
    List<Place> places = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      for (ContentTerm.Form form : term.in(languages.get(s))) {
        if (form.strength() >= WEAKEST) {
          List<Span> found = find(form.terms(), sentences.get(s), before);
          for (Span place : found) {
            places.add(new Place(s, place));
            strongest = Math.max(strongest, form.strength());
          }
        }
      }
      if (places.isEmpty() && !isQualified(term, s)) {
        Span apart = apart(term, s);
        if (apart != null) {
          places.add(new Place(s, apart));
          strongest = Math.max(strongest, APART);
        }
      }
    }
    return new Anchor(term.source(), term.weight(), span, strongest, places);
  }

  private static List<Span> find(
      List<String> form, List<Analyzers.Token> sentence, String beforeInClaim) {
    List<Span> found = new ArrayList<>();
    for (int i = 0; i + form.size() <= sentence.size(); i++) {
      boolean stands = true;
      for (int k = 0; k < form.size() && stands; k++) {
        stands = sentence.get(i + k).term().equals(form.get(k));
      }
      String before = i > 0 ? sentence.get(i - 1).term() : "";
      boolean other = QUALIFIERS.contains(before) && !QUALIFIERS.contains(beforeInClaim);
      if (stands && !other) {
        found.add(
            new Span(
                sentence.get(i).span().start(), sentence.get(i + form.size() - 1).span().end()));
      }
    }
    return found;
  }

  /** Whether a form stands there, but as the end of another one: "Deputy Minister". */
  private boolean isQualified(ContentTerm term, int sentence) {
    return term.in(languages.get(sentence)).stream()
        .anyMatch(
            form -> !find(form.terms(), sentences.get(sentence), "deputy").isEmpty());
  }

  /** Where all words of a phrase stand, though not together; null where they do not. */
  private @org.jspecify.annotations.Nullable Span apart(ContentTerm term, int sentence) {
    for (ContentTerm.Form form : term.in(languages.get(sentence))) {
      if (form.strength() == 1 && form.terms().size() > 1) {
        List<Analyzers.Token> hits =
            sentences.get(sentence).stream().filter(t -> form.terms().contains(t.term())).toList();
        boolean all =
            form.terms().stream().allMatch(w -> hits.stream().anyMatch(t -> t.term().equals(w)));
        if (all) {
          return hits.getFirst().span();
        }
      }
    }
    return null;
  }
}
