package org.doithoai.answer;

import java.io.IOException;
import org.doithoai.evidence.Evidence;
import org.doithoai.evidence.EvidenceFinder;
import org.doithoai.evidence.Feature;
import org.doithoai.evidence.Window;
import org.doithoai.facts.Fact;
import org.doithoai.question.QuestionFrame.Order;
import org.doithoai.question.Subject;
import org.doithoai.registry.Partner;
import org.doithoai.retrieval.Retriever;
import org.doithoai.text.Cue;
import org.doithoai.text.Span;

/** Leaves out evidence of another meeting than the one that is asked about. Thread-safe. */
final class UsableEvidence {

  private final Retriever retriever;
  private final EvidenceFinder finder;

  UsableEvidence(Retriever retriever, EvidenceFinder finder) {
    this.retriever = retriever;
    this.finder = finder;
  }

  /**
   * The evidence that may be used. Of a meeting of which partner and edition are named a report of
   * another edition is none. Where there is no report of a meeting that is named, word of it may
   * still stand elsewhere, by the number of its edition or the name of the partner; a report of
   * another meeting is none.
   */
  Evidence of(Evidence evidence) throws IOException {
    if (evidence.frame().order() == Order.NEXT && evidence.frame().read().cues().has(Cue.MEETING)) {
      return finder.only(evidence, window -> !tellsOfTheMeeting(window));
    }
    if (evidence.frame().order() != Order.ANY && evidence.frame().read().cues().has(Cue.MEETING)) {
      return finder.only(evidence, window -> window.value(Feature.OUT_OF_ORDER) == 0);
    }
    for (Subject subject : evidence.frame().subjects()) {
      Partner partner = subject.partner();
      Integer edition = subject.edition();
      if (partner != null && edition != null && retriever.covers(subject)) {
        return finder.only(evidence, window -> window.value(Feature.OTHER_EDITION) == 0);
      }
      if (partner == null || retriever.covers(subject)) {
        continue;
      }
      if (edition != null && retriever.covers(new Subject(partner, null))) {
        return finder.only(evidence, window -> saysEdition(window, edition));
      }
      if (edition != null || evidence.frame().read().cues().has(Cue.MEETING)) {
        return finder.only(evidence, window -> names(window, partner));
      }
    }
    return evidence;
  }

  /** Whether it says when or where the meeting was that its article reports. */
  private static boolean tellsOfTheMeeting(Window window) {
    Span sentence = window.sentence().span();
    return window.article().indexed().facts().stream()
        .filter(fact -> fact.kind() == Fact.Kind.DATE || fact.kind() == Fact.Kind.PLACE)
        .anyMatch(fact -> fact.span().overlaps(sentence));
  }

  private static boolean saysEdition(Window window, int edition) {
    return window.sentence().ordinals().stream().anyMatch(o -> o.value() == edition);
  }

  private static boolean names(Window window, Partner partner) {
    return window.sentence().sentence().mentions().stream()
        .anyMatch(mention -> mention.entity().equals(partner));
  }
}
