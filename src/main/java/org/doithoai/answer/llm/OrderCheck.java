package org.doithoai.answer.llm;

import java.util.Optional;
import org.doithoai.answer.llm.TermAlignment.Anchor;
import org.doithoai.answer.llm.TermAlignment.Place;
import org.doithoai.text.Span;

/**
 * Checks that what does something to another thing in a claim does it in the evidence, where
 * neither is a side or a person: cooperation contributes to the partnership, and not the other way
 * round. Both languages put the one before the verb and the other behind it.
 */
final class OrderCheck {

  /** Least weight of a word that is one of the two things. */
  private static final double THING = 0.5;

  private OrderCheck() {}

  static boolean holds(ClaimCase claim) {
    return claim.claim().clauses().stream()
        .allMatch(
            clause -> verb(claim.claim(), clause).stream().allMatch(v -> isKept(claim, clause, v)));
  }

  private static Optional<Span> verb(TextView text, Span clause) {
    return TextView.GRAMMAR.find(text, "order").stream()
        .map(PhraseSets.Found::span)
        .filter(clause::contains)
        .findFirst();
  }

  /** True if each thing beside the verb stands on its side of the verb of a sentence. */
  private static boolean isKept(ClaimCase claim, Span clause, Span verb) {
    return claim.alignment().standing(clause).stream()
        .filter(a -> a.weight() >= THING && !a.span().overlaps(verb))
        .filter(a -> a.span().start() != verb.end() + 1) // "contributed substantially"
        .allMatch(thing -> isOn(claim, thing, thing.span().start() < verb.start()));
  }

  private static boolean isOn(ClaimCase claim, Anchor thing, boolean before) {
    return thing.places().stream().anyMatch(place -> isOn(claim.sentence(place), place, before));
  }

  private static boolean isOn(TextView sentence, Place place, boolean before) {
    return verb(sentence, sentence.span())
        .map(verb -> place.span().start() < verb.start() == before)
        .orElse(true);
  }
}
