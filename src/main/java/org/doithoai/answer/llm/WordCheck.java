package org.doithoai.answer.llm;

import java.util.List;
import org.doithoai.answer.llm.TermAlignment.Anchor;
import org.doithoai.answer.llm.TermAlignment.Place;
import org.doithoai.text.Span;

/**
 * Whether the words of a claim are those of its evidence, and whether it affirms what the evidence
 * affirms and denies what it denies.
 */
final class WordCheck {

  /** Least share of the claim's words, by weight, that must stand in the evidence. */
  private static final double ENOUGH = 0.65;

  /** A word that tells so much must stand there whatever the share is. */
  private static final double TELLING = 0.3;

  /** Least share of a part of a claim, between commas and "and". */
  private static final double PART = 0.4;

  /** A part that weighs less tells nothing by itself. */
  private static final double LITTLE = 0.25;

  /** A part of so few words is no statement of its own. */
  private static final int ITEM = 4;

  private final ClaimCase claimCase;
  private final TermAlignment alignment;

  WordCheck(ClaimCase claimCase, TermAlignment alignment) {
    this.claimCase = claimCase;
    this.alignment = alignment;
  }

  boolean holds() {
    List<Anchor> anchors = alignment.anchors();
    boolean says = anchors.stream().anyMatch(a -> !a.places().isEmpty());
    boolean telling = anchors.stream().allMatch(a -> a.weight() < TELLING || !a.places().isEmpty());
    return says
        && telling
        && TermAlignment.coverage(anchors) >= ENOUGH
        && claimCase.claim().parts().stream().allMatch(part -> stands(part) && agrees(part));
  }

  /** Whether enough of a part stands in the evidence: an item of a list may not be another. */
  private boolean stands(Span part) {
    List<Anchor> anchors = alignment.in(part);
    return anchors.stream().mapToDouble(Anchor::weight).sum() < LITTLE
        || TermAlignment.coverage(anchors) >= PART;
  }

  /** Whether a part of the claim denies as the evidence for it does. */
  private boolean agrees(Span part) {
    double most = 0;
    boolean agreed = false;
    boolean denied = Polarity.denies(claimCase.claim(), part);
    for (int s = 0; s < claimCase.sentences().size(); s++) {
      AnalyzedText sentence = claimCase.sentences().get(s);
      for (Span there : sentence.parts()) {
        double shared = shared(part, s, there);
        if (shared > 0 && shared >= most - 1e-9) {
          boolean agrees = Polarity.denies(sentence, scope(sentence, there)) == denied;
          agreed = agrees || (agreed && shared <= most + 1e-9);
          most = Math.max(most, shared);
        }
      }
    }
    return most == 0 ? !denied : agreed;
  }

  private static Span clause(AnalyzedText sentence, Span part) {
    return sentence.clauses().stream().filter(c -> c.overlaps(part)).findFirst().orElse(part);
  }

  /** What a part's "not" may stand in: itself, and for an item of a list its clause up to it. */
  private static Span scope(AnalyzedText sentence, Span part) {
    boolean item = part.of(sentence.text()).strip().split("\\s+").length <= ITEM;
    return item ? new Span(clause(sentence, part).start(), part.end()) : part;
  }

  private double shared(Span clause, int sentence, Span there) {
    double shared = 0;
    for (Anchor anchor : alignment.in(clause)) {
      for (Place place : anchor.places()) {
        if (place.sentence() == sentence && there.overlaps(place.span())) {
          shared += anchor.weight();
          break;
        }
      }
    }
    return shared;
  }
}
