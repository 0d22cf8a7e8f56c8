package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.doithoai.text.Span;

/** Where the words of a claim stand in the sentences quoted for it. For one thread. */
final class ClaimAlignment {

  /** From here on two words may mean the same. */
  private static final double LEAST = 0.25;

  /** A place in the sentences, by the number of the sentence and of the word in its text. */
  record Place(int sentence, int token, double strength) {}

  /**
   * A word of the claim.
   *
   * @param token its place in the claim
   * @param places where it stands in the sentences, the surest first; empty when it does not
   */
  record Anchor(int token, double weight, List<Place> places) {

    /** How surely it stands there. */
    double strength() {
      return places.isEmpty() ? 0 : places.getFirst().strength();
    }
  }

  private final List<Proposition> sentences;
  private final List<Anchor> words;

  ClaimAlignment(Proposition claim, List<Proposition> sentences, WordSimilarity similarity) {
    this.sentences = sentences;
    this.words = claim.units().stream().map(unit -> anchor(unit, similarity)).toList();
  }

  private Anchor anchor(Unit unit, WordSimilarity similarity) {
    List<Place> places = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      for (Unit there : sentences.get(s).units()) {
        double sure = similarity.of(unit, there);
        if (sure >= LEAST) {
          places.add(new Place(s, there.token(), sure));
        }
      }
      String name = unit.name();
      int written = name == null ? -1 : sentences.get(s).indexOf(List.of(name));
      if (written >= 0) {
        places.add(new Place(s, written, 1));
      }
    }
    places.sort((one, other) -> Double.compare(other.strength(), one.strength()));
    return new Anchor(unit.token(), unit.weight(), List.copyOf(places));
  }

  /** The words of the claim, in order. */
  List<Anchor> words() {
    return words;
  }

  /** True if each word at this place of the claim stands there as surely. */
  boolean isCovered(Proposition claim, Span place, double surely) {
    return words.stream()
        .filter(word -> place.overlaps(claim.text().tokens().get(word.token()).span()))
        .allMatch(word -> word.strength() >= surely);
  }

  /**
   * The share of the sentences' words, by weight, in whose place a word of the claim stands.
   *
   * @param between whether only those count from the first place to the last
   */
  double told(double surely, boolean between) {
    double all = 0;
    double told = 0;
    for (int s = 0; s < sentences.size(); s++) {
      NavigableSet<Integer> met = met(s, surely);
      for (Unit unit : sentences.get(s).units()) {
        boolean inside =
            !met.isEmpty() && met.first() <= unit.token() && unit.token() <= met.last();
        all += inside || !between ? unit.weight() : 0;
        told += met.contains(unit.token()) ? unit.weight() : 0;
      }
    }
    return all == 0 ? 0 : told / all;
  }

  private NavigableSet<Integer> met(int sentence, double surely) {
    NavigableSet<Integer> met = new TreeSet<>();
    words.stream()
        .flatMap(word -> word.places().stream())
        .filter(place -> place.sentence() == sentence && place.strength() >= surely)
        .forEach(place -> met.add(place.token()));
    return met;
  }

  Proposition sentence(Place place) {
    return sentences.get(place.sentence());
  }
}
