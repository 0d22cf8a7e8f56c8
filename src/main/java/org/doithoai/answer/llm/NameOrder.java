package org.doithoai.answer.llm;

import java.util.List;

/**
 * Whether the names of a claim follow one another as in the sentences. Both languages put the one
 * who acts before the act and the one acted on behind it, unless the act is passive.
 */
final class NameOrder {

  private final Proposition claim;
  private double pairs;
  private double turned;
  private boolean actTurned;

  NameOrder(Proposition claim, List<Proposition> sentences) {
    this.claim = claim;
    List<Name> names = claim.names().stream().filter(Name::isCertain).toList();
    for (Proposition sentence : sentences) {
      List<Name> there = names.stream().filter(name -> sentence.indexOf(name) >= 0).toList();
      boolean alike = claim.has("passive") == sentence.has("passive");
      for (int i = 0; i < there.size(); i++) {
        for (int k = i + 1; k < there.size(); k++) {
          compare(there.get(i), there.get(k), sentence, alike);
        }
      }
    }
  }

  private void compare(Name first, Name second, Proposition sentence, boolean alike) {
    int order = Integer.compare(sentence.indexOf(first), sentence.indexOf(second));
    pairs += order == 0 ? 0 : 1;
    if (order > 0) {
      turned++;
      actTurned |= alike && mayAct(first) && mayAct(second) && isActBetween(first, second);
    }
  }

  private static boolean mayAct(Name name) {
    return name.kind() == Name.Kind.SIDE || name.kind() == Name.Kind.PERSON;
  }

  private boolean isActBetween(Name first, Name second) {
    int from = claim.wordAt(first.span().end() - 1);
    int to = claim.wordAt(second.span().start());
    return claim.phrases().stream()
        .anyMatch(phrase -> phrase.is("act") && phrase.first() > from && phrase.last() < to);
  }

  /** The share of pairs of names that stand the other way round. */
  double turned() {
    return pairs == 0 ? 0 : turned / pairs;
  }

  /** True if that is so on both sides of an act, and not because one of the two is passive. */
  boolean isActTurned() {
    return actTurned;
  }
}
