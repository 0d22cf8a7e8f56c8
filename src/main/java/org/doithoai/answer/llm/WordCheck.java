package org.doithoai.answer.llm;

import java.util.List;
import org.doithoai.answer.llm.TermAlignment.Anchor;
import org.doithoai.text.Span;

/**
 * Checks that the words of a claim are those of its evidence, and that it affirms what the evidence
 * affirms and denies what it denies.
 */
record WordCheck(ClaimCase claim) {

  private static final PhraseSets DENIAL = PhraseSets.load("denial.tsv");

  /** Least share of the claim's words, by weight, that must stand in the evidence. */
  private static final double ENOUGH = 0.65;

  /** A word that tells so much must stand there whatever the share is. */
  private static final double TELLING = 0.3;

  boolean holds() {
    List<Anchor> anchors = claim.alignment().anchors();
    return anchors.stream().anyMatch(Anchor::stands)
        && anchors.stream().allMatch(a -> a.weight() < TELLING || a.stands())
        && TermAlignment.coverage(anchors) >= ENOUGH
        && claim.claim().parts().stream().allMatch(this::agrees);
  }

  /** True if a part of the claim denies as the evidence for it does. */
  private boolean agrees(Span part) {
    double most = 0;
    boolean agreed = false;
    boolean denied = denies(claim.claim(), part);
    for (int s = 0; s < claim.sentences().size(); s++) {
      TextView sentence = claim.sentences().get(s);
      for (Span there : sentence.parts()) {
        double shared = shared(part, s, there);
        if (shared > 0 && shared >= most - 1e-9) {
          boolean agrees = denies(sentence, there) == denied;
          agreed = agrees || (agreed && shared <= most + 1e-9);
          most = Math.max(most, shared);
        }
      }
    }
    return most == 0 ? !denied : agreed;
  }

  /** True if the part denies something; names of policies ("four no's") do not. */
  static boolean denies(TextView text, Span part) {
    return DENIAL.find(text, "no").stream()
        .map(PhraseSets.Found::span)
        .filter(part::contains)
        .anyMatch(no -> text.mentions().stream().noneMatch(m -> m.span().overlaps(no)));
  }

  private double shared(Span part, int sentence, Span there) {
    return claim.alignment().in(part).stream()
        .filter(
            anchor ->
                anchor.places().stream()
                    .anyMatch(p -> p.sentence() == sentence && there.overlaps(p.span())))
        .mapToDouble(Anchor::weight)
        .sum();
  }
}
