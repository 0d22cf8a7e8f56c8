package org.doithoai.answer;

import java.io.IOException;
import org.doithoai.evidence.Evidence;
import org.doithoai.evidence.EvidenceFinder;
import org.doithoai.question.QuestionFrame;
import org.jspecify.annotations.Nullable;

/** The evidence on a question, found when it is first asked for. For one question. */
final class EvidenceOnce {

  private final QuestionFrame whole;
  private final EvidenceFinder finder;
  private final UsableEvidence usable;
  private @Nullable Evidence found;

  EvidenceOnce(QuestionFrame whole, EvidenceFinder finder, UsableEvidence usable) {
    this.whole = whole;
    this.finder = finder;
    this.usable = usable;
  }

  /** The evidence on the whole question. */
  Evidence whole() throws IOException {
    Evidence known = found;
    if (known == null) {
      known = usable.of(finder.find(whole));
      found = known;
    }
    return known;
  }

  /** The evidence on the whole question, if anybody has asked for it. */
  @Nullable Evidence known() {
    return found;
  }

  /** A part is answered from what was found for the whole, unless it names another thing. */
  Evidence of(QuestionFrame part) throws IOException {
    if (whole.parts().isEmpty()) {
      return whole();
    }
    return usable.of(isApart(part) ? finder.find(part) : finder.within(whole(), part));
  }

  /** True if a part names what the question does not begin with. */
  boolean isApart(QuestionFrame part) {
    return !whole.parts().isEmpty() && part.namesOther(whole.parts().getFirst());
  }
}
