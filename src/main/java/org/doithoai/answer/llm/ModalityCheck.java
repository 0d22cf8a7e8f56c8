package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.doithoai.answer.llm.TermAlignment.Anchor;
import org.doithoai.answer.llm.TermAlignment.Place;
import org.doithoai.text.Span;

/**
 * Whether a claim says of nothing that it was done that is only to be, nor that it is to be where
 * it was done.
 */
final class ModalityCheck {

  /** Furthest of a verb from its auxiliary, in UTF-16 code units: an adverb may stand between. */
  private static final int BEHIND = 40;

  private final ClaimCase claimCase;
  private final TermAlignment alignment;

  ModalityCheck(ClaimCase claimCase, TermAlignment alignment) {
    this.claimCase = claimCase;
    this.alignment = alignment;
  }

  boolean holds() {
    AnalyzedText claim = claimCase.claim();
    boolean open = Modality.leavesOpen(claim);
    return (open || claim.clauses().stream().allMatch(this::isSaidToBe)) && isDone() && isToBe();
  }

  /** Whether, where most of the clause stands, not all of it is only to be. */
  private boolean isSaidToBe(Span clause) {
    double mostSaid = 0;
    double mostOpen = 0;
    for (int s = 0; s < claimCase.sentences().size(); s++) {
      AnalyzedText sentence = claimCase.sentences().get(s);
      for (Span there : sentence.clauses()) {
        double shared = 0;
        boolean open = true;
        for (Anchor anchor : alignment.in(clause)) {
          List<Place> places = in(anchor, s, there);
          shared += places.isEmpty() ? 0 : anchor.weight();
          open &= places.stream().allMatch(p -> Modality.isOpen(sentence, there, p.span()));
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

  /** Whether what was done by the claim is not only to be by the evidence. */
  private boolean isDone() {
    Matcher done = Modality.done(claimCase.claim());
    while (done.find()) {
      Optional<Anchor> deed = behind(done.end(), BEHIND);
      if (deed.isPresent() && deed.get().places().stream().allMatch(this::isUndone)) {
        return false;
      }
    }
    return true;
  }

  /** Whether what is to be by the claim may be only to be by the evidence. */
  private boolean isToBe() {
    Matcher future = Modality.future(claimCase.claim());
    while (future.find()) {
      Optional<Anchor> deed = behind(future.end(), claimCase.claim().text().length());
      List<Place> places = new ArrayList<>();
      deed.ifPresentOrElse(
          anchor -> places.addAll(anchor.places()),
          () -> alignment.anchors().forEach(anchor -> places.addAll(anchor.places())));
      if (!places.isEmpty() && places.stream().noneMatch(p -> mayBeOpen(p, deed.isEmpty()))) {
        return false;
      }
    }
    return true;
  }

  /** The next word that stands in the evidence, in the clause and so near. */
  private Optional<Anchor> behind(int offset, int reach) {
    Span clause = clause(claimCase.claim(), new Span(offset - 1, offset));
    return alignment.in(clause).stream()
        .filter(a -> !a.places().isEmpty())
        .filter(a -> a.span().start() >= offset && a.span().start() - offset <= reach)
        .min(Comparator.comparing(Anchor::span));
  }

  private boolean isUndone(Place place) {
    AnalyzedText sentence = claimCase.sentence(place);
    return Modality.isUndone(sentence, place.span());
  }

  private boolean mayBeOpen(Place place, boolean anywhere) {
    AnalyzedText sentence = claimCase.sentence(place);
    Span clause = clause(sentence, place.span());
    return anywhere
        ? Modality.leavesOpen(sentence, clause)
        : Modality.mayBeOpen(sentence, clause, place.span());
  }

  private static Span clause(AnalyzedText reading, Span part) {
    return reading.clauses().stream().filter(c -> c.overlaps(part)).findFirst().orElse(part);
  }
}
