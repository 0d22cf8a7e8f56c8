package org.doithoai.answer.llm;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.doithoai.answer.llm.TermAlignment.Anchor;
import org.doithoai.answer.llm.TermAlignment.Place;
import org.doithoai.text.Span;

/**
 * Checks that a claim says of nothing that it was done that is only to be, nor that it is to be
 * where it was done.
 */
record ModalityCheck(ClaimCase claim) {

  /** Furthest of a verb from its auxiliary, in UTF-16 code units: an adverb may stand between. */
  private static final int BEHIND = 40;

  boolean holds() {
    TextView text = claim.claim();
    return (Modality.leavesOpen(text) || text.clauses().stream().allMatch(this::isSaidToBe))
        && Modality.done(text).stream().allMatch(this::isDone)
        && Modality.future(text).stream().allMatch(this::isToBe);
  }

  /** True if, where most of the clause stands, not all of it is only to be. */
  private boolean isSaidToBe(Span clause) {
    double mostSaid = 0;
    double mostOpen = 0;
    for (int s = 0; s < claim.sentences().size(); s++) {
      TextView sentence = claim.sentences().get(s);
      for (Span there : sentence.clauses()) {
        double shared = 0;
        boolean open = true;
        for (Anchor anchor : claim.alignment().in(clause)) {
          List<Place> places = in(anchor, s, there);
          shared += places.isEmpty() ? 0 : anchor.weight();
          open &= places.stream().allMatch(p -> Modality.isOpen(sentence, p.span()));
        }
        mostOpen = open ? Math.max(mostOpen, shared) : mostOpen;
        mostSaid = open ? mostSaid : Math.max(mostSaid, shared);
      }
    }
    return mostSaid >= mostOpen - 1e-9;
  }

  private static List<Place> in(Anchor anchor, int sentence, Span clause) {
    return anchor.places().stream()
        .filter(p -> p.sentence() == sentence && clause.overlaps(p.span()))
        .toList();
  }

  /** True if what was done by the claim is not only to be by the evidence. */
  private boolean isDone(PhraseSets.Found done) {
    return behind(done, BEHIND)
        .map(
            deed ->
                deed.places().stream()
                    .anyMatch(p -> !Modality.isUndone(claim.sentence(p), p.span())))
        .orElse(true);
  }

  /** True if what is to be by the claim may be only to be by the evidence. */
  private boolean isToBe(PhraseSets.Found future) {
    Optional<Anchor> deed = behind(future, claim.claim().text().length());
    List<Place> places =
        deed.map(List::of).orElse(claim.alignment().anchors()).stream()
            .flatMap(anchor -> anchor.places().stream())
            .toList();
    return places.isEmpty() || places.stream().anyMatch(p -> mayBeOpen(p, deed.isEmpty()));
  }

  /** The next word that stands in the evidence, in the clause and so near. */
  private Optional<Anchor> behind(PhraseSets.Found word, int reach) {
    int offset = word.span().end();
    return claim.alignment().standing(claim.claim().clause(word.span())).stream()
        .filter(a -> a.span().start() >= offset && a.span().start() - offset <= reach)
        .min(Comparator.comparing(Anchor::span));
  }

  private boolean mayBeOpen(Place place, boolean anywhere) {
    TextView sentence = claim.sentence(place);
    return anywhere
        ? Modality.leavesOpen(sentence, sentence.clause(place.span()))
        : Modality.mayBeOpen(sentence, place.span());
  }
}
