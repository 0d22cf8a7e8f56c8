package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.doithoai.answer.llm.ClaimAlignment.Anchor;
import org.doithoai.answer.llm.ClaimAlignment.Place;
import org.doithoai.text.Span;

/**
 * Finds where a claim has a name or figure beside a word that in its evidence stands beside another
 * one: "three depots and four regions" for "four depots and three regions".
 */
final class NeighbourCheck {

  /** Furthest that a word stands beside a name or figure, in words. */
  private static final int BESIDE = 3;

  /** How much nearer the other one must stand. */
  private static final int NEARER = 2;

  private final Proposition claim;
  private final ClaimAlignment alignment;
  private double worst;

  NeighbourCheck(Proposition claim, ClaimAlignment alignment) {
    this.claim = claim;
    this.alignment = alignment;
    List<Name> sides = claim.names().stream().filter(Name::isCertain).toList();
    check(
        sides,
        Proposition::names,
        Name::isSame,
        (one, other) -> one.kind() == other.kind(),
        Name::span);
    check(claim.figures(), Proposition::figures, Figure::isSaidBy, Figure::isLike, Figure::span);
  }

  /** How surely one stands beside another, by the weight of the word; 0 if none does. */
  double worst() {
    return worst;
  }

  private <T> void check(
      List<T> claimed,
      Function<Proposition, List<T>> told,
      BiPredicate<T, T> same,
      BiPredicate<T, T> alike,
      Function<T, Span> span) {
    for (T own : claimed) {
      int first = claim.wordAt(span.apply(own).start());
      int last = claim.wordAt(span.apply(own).end() - 1);
      for (Anchor word : alignment.words()) {
        int far = distance(word.token(), first, last);
        if (far > BESIDE || word.strength() < 0.5 || isShared(word, claimed, own, span)) {
          continue;
        }
        if (isBesideAnother(word, own, told, same, alike, span)) {
          worst = Math.max(worst, word.weight());
        }
      }
    }
  }

  /** True if another name or figure of the claim stands as near to the word. */
  private <T> boolean isShared(Anchor word, List<T> claimed, T own, Function<T, Span> span) {
    int far = distance(word.token(), own, claim, span);
    return claimed.stream()
        .anyMatch(
            each -> !each.equals(own) && distance(word.token(), each, claim, span) <= far + 1);
  }

  private <T> boolean isBesideAnother(
      Anchor word,
      T own,
      Function<Proposition, List<T>> told,
      BiPredicate<T, T> same,
      BiPredicate<T, T> alike,
      Function<T, Span> span) {
    List<Place> places =
        word.places().stream().filter(place -> place.strength() >= word.strength() - 0.2).toList();
    List<Boolean> judged = new ArrayList<>();
    for (Place place : places) {
      Proposition in = alignment.sentence(place);
      int right = Integer.MAX_VALUE;
      int wrong = Integer.MAX_VALUE;
      for (T there : told.apply(in)) {
        int far = distance(place.token(), there, in, span);
        if (same.test(own, there)) {
          right = Math.min(right, far);
        } else if (alike.test(own, there)) {
          wrong = Math.min(wrong, far);
        }
      }
      judged.add(right < Integer.MAX_VALUE && wrong <= BESIDE && right > wrong + NEARER);
    }
    return !judged.isEmpty() && judged.stream().allMatch(each -> each);
  }

  private static <T> int distance(int token, T part, Proposition in, Function<T, Span> span) {
    int first = in.wordAt(span.apply(part).start());
    int last = in.wordAt(span.apply(part).end() - 1);
    return distance(token, first, last) + 2 * in.commas(token, first);
  }

  private static int distance(int token, int first, int last) {
    return token < first ? first - token : Math.max(0, token - last);
  }
}
