package org.doithoai.answer.model;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.answer.model.TermAlignment.Anchor;
import org.doithoai.answer.model.TermAlignment.Place;
import org.doithoai.language.Span;

/**
 * Whether the words of a claim are those of its evidence, and whether it affirms what the evidence
 * affirms, denies what it denies and leaves open what it leaves open.
 */
final class WordCheck {

  /** Least share of the claim's words, by weight, that must stand in the evidence. */
  private static final double ENOUGH = 0.65;

  /** A word that tells so much must stand there whatever the share is. */
  private static final double TELLING = 0.7;

  private final ClaimCase claimCase;
  private final TermAlignment alignment;
  private final List<Span> titles;

  /**
   * A check.
   *
   * @param titles where the claim gives ranks and offices, which are tested otherwise
   */
  WordCheck(ClaimCase claimCase, TermAlignment alignment, List<Span> titles) {
    this.claimCase = claimCase;
    this.alignment = alignment;
    this.titles = List.copyOf(titles);
  }

  boolean holds() {
    List<Anchor> anchors =
        alignment.anchors().stream()
            .filter(a -> titles.stream().noneMatch(title -> title.contains(a.span())))
            .toList();
    boolean says = anchors.stream().anyMatch(a -> !a.places().isEmpty());
    boolean telling =
        anchors.stream().allMatch(a -> a.weight() < TELLING || !a.places().isEmpty());
    return says
        && telling
        && TermAlignment.coverage(anchors) >= ENOUGH
        && claimCase.claim().parts().stream().allMatch(this::agrees);
  }

  /** Whether the clause denies and leaves open as the evidence for it does. */
  private boolean agrees(Span clause) {
    List<Span> best = new ArrayList<>();
    List<Reading> readings = new ArrayList<>();
    double most = 0;
    for (int s = 0; s < claimCase.sentences().size(); s++) {
      Reading sentence = claimCase.sentences().get(s);
      for (Span there : sentence.clauses()) {
        double shared = shared(clause, s, there);
        if (shared > most + 1e-9) {
          best.clear();
          readings.clear();
          most = shared;
        }
        if (shared > 0 && shared >= most - 1e-9) {
          best.add(there);
          readings.add(sentence);
        }
      }
    }
    boolean denied = Polarity.denies(claimCase.claim(), clause);
    boolean open = Polarity.leavesOpen(claimCase.claim(), claimSpan());
    for (int i = 0; i < best.size(); i++) {
      if (Polarity.denies(readings.get(i), best.get(i)) == denied
          && (open || !Polarity.isOpen(readings.get(i), best.get(i)))) {
        return true;
      }
    }
    return best.isEmpty() && !denied;
  }

  private Span claimSpan() {
    return new Span(0, claimCase.claim().text().length());
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
