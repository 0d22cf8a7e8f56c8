package org.doithoai.answer.llm;

/**
 * Checks that the words that say how far a claim goes ("only", "all", "some", "less", "before",
 * "jointly") stand in its evidence: they are small and change everything.
 */
final class ScopeCheck {

  private static final PhraseSets WORDS = PhraseSets.load("scope.tsv");

  private ScopeCheck() {}

  static boolean holds(ClaimCase claim) {
    return WORDS.find(claim.claim()).stream()
        .flatMap(word -> WORDS.labels(word.words()))
        .filter(label -> !label.endsWith("+") && !label.equals(PhraseSets.NONE))
        .allMatch(label -> isSaid(label, claim));
  }

  private static boolean isSaid(String label, ClaimCase claim) {
    return claim.sentences().stream()
        .flatMap(sentence -> WORDS.find(sentence).stream())
        .anyMatch(w -> WORDS.is(w.words(), label) || WORDS.is(w.words(), label + "+"));
  }
}
