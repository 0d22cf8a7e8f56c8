package org.doithoai.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.evidence.Evidence;
import org.doithoai.evidence.EvidenceFinder;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.question.AnswerType;
import org.doithoai.question.Correction;
import org.doithoai.question.Question;
import org.doithoai.question.QuestionFrame;
import org.doithoai.question.QuestionReader;
import org.doithoai.registry.Registry;
import org.doithoai.registry.Terminology;
import org.doithoai.retrieval.Retriever;
import org.jspecify.annotations.Nullable;

/**
 * Answers without a language model, in the articles' own words. A question is read once; what it
 * asks of all articles, or of meetings beside each other, is answered from recorded facts, and
 * everything else from the evidence that the model holds likeliest.
 *
 * <p>Thread-safe.
 */
public final class ExtractiveAnswerer implements Answerer {

  private final QuestionReader reader;
  private final Retriever retriever;
  private final EvidenceFinder finder;
  private final List<AnswerStrategy> strategies;
  private final TermLookup terms;
  private final PassageAnswers passages;

  public ExtractiveAnswerer(
      QuestionReader reader,
      Retriever retriever,
      EvidenceFinder finder,
      Registry registry,
      Glossary glossary,
      Lexicon lexicon) {
    this.reader = reader;
    this.retriever = retriever;
    this.finder = finder;
    this.passages = new PassageAnswers(new ShortAnswers(glossary), glossary);
    this.terms = new TermLookup(new Terminology(registry, glossary), lexicon, retriever, finder);
    MeetingFacts facts = new MeetingFacts(registry);
    MeetingReports reports = new MeetingReports(registry, retriever, facts);
    this.strategies =
        List.of(
            terms,
            new Ahead(retriever, finder, passages),
            new Quotes(passages),
            new Listing(registry, retriever, new Sightings(finder), new Milestones(finder)),
            new Brief(retriever, finder, facts),
            reports,
            new PremiseCorrection(registry, retriever, facts),
            reports::refuseUntold);
  }

  /**
   * An answer with what it was made from.
   *
   * @param evidence what was weighed; null where the answer needed none
   */
  private record Run(QuestionFrame frame, @Nullable Evidence evidence, Outcome outcome) {}

  @Override
  public Outcome answer(Question question) {
    return run(question).outcome();
  }

  /** The answer together with how the question was understood and what was weighed for it. */
  public Explained explain(Question question) {
    Run run = run(question);
    return new Explained(run.outcome(), Explanation.of(run.frame(), run.evidence(), finder));
  }

  /**
   * An answer and its explanation, of one and the same run.
   *
   * @param explanation of the outcome
   */
  public record Explained(Outcome outcome, Explanation explanation) {}

  private Run run(Question question) {
    try {
      QuestionFrame frame = understood(question);
      EvidenceOnce evidence =
          new EvidenceOnce(frame, finder, new UsableEvidence(retriever, finder));
      AnswerDraft draft =
          new AnswerDraft(
              frame, new CitationList(frame.answerLanguage(), retriever::translation), evidence);
      Refusals refusals = new Refusals(frame, retriever.holdings());
      if (frame.foreign()) {
        return new Run(frame, null, refusals.foreign());
      }
      if (frame.asks(AnswerType.SMALL_TALK)) {
        return new Run(frame, null, refusals.smallTalk());
      }
      if (frame.isEmpty() && frame.term() == null) {
        return new Run(frame, null, refusals.empty());
      }
      return answer(frame, draft, evidence, refusals);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /** Answers part by part what asks several things. */
  private Run answer(
      QuestionFrame frame, AnswerDraft draft, EvidenceOnce evidence, Refusals refusals)
      throws IOException {
    List<QuestionFrame> parts = frame.parts().isEmpty() ? List.of(frame) : frame.parts();
    List<String> unsaid = new ArrayList<>();
    String reason = null;
    for (QuestionFrame part : parts) {
      AnswerDraft own = draft.part(part);
      if (!isDecided(part, own)) {
        fromPassages(part, evidence, own, unsaid.isEmpty() || !draft.isEmpty());
      }
      if (own.isEmpty() && own.refusal() == null) {
        terms.stateKnown(part, own);
      }
      String doubt = own.doubt();
      if (doubt != null && evidence.of(part).sufficient()) {
        own.note(doubt);
        passages.state(evidence.of(part), own);
      }
      if (own.isEmpty()) {
        reason = reason == null ? own.refusal() : reason;
        unsaid.add(
            own.refusal() == null
                ? draft.wording().say("refuse.part", part.text())
                : own.refusal());
      }
      draft.add(own);
    }
    if (!draft.isEmpty()) {
      return new Run(frame, evidence.known(), answered(frame, evidence.known(), draft, unsaid));
    }
    Outcome refusal =
        reason == null ? refusals.detail(evidence.whole(), retriever) : refusals.because(reason);
    return new Run(frame, evidence.known(), refusal);
  }

  private boolean isDecided(QuestionFrame part, AnswerDraft draft) throws IOException {
    for (AnswerStrategy strategy : strategies) {
      if (strategy.state(part, draft)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A part is answered from what was found for the whole, unless it names another thing. If it
   * names none, it is about what the whole is about: where that is not told, the part is hardly.
   *
   * @param told whether a part before this one was answered, or there is none
   */
  private void fromPassages(
      QuestionFrame part, EvidenceOnce evidence, AnswerDraft draft, boolean told)
      throws IOException {
    Evidence of = evidence.of(part);
    Evidence whole = evidence.whole();
    boolean enough = whole.sufficient();
    if (!whole.frame().parts().isEmpty()) {
      enough = evidence.isApart(part) ? of.sufficient() : enough || (told && isEnough(of, whole));
    }
    if (enough && of.best().isPresent()) {
      passages.state(of, draft);
    }
  }

  private boolean isEnough(Evidence part, Evidence whole) {
    return finder.isEnough(Math.sqrt(part.probability() * whole.probability()));
  }

  /** The answer, behind what was put right for it and what of the question is not answered. */
  private Outcome answered(
      QuestionFrame frame, @Nullable Evidence evidence, AnswerDraft draft, List<String> unsaid)
      throws IOException {
    List<String> introduction = new ArrayList<>();
    for (Correction correction : frame.corrections()) {
      if (evidence == null || evidence.uses(correction.corrected())) {
        introduction.add(
            draft.wording().say("corrected", correction.typed(), correction.corrected()));
      }
    }
    introduction.addAll(unsaid);
    return draft.answered(retriever.holdings(), introduction);
  }

  /** The question read; words that neither articles nor lexicon know are put right first. */
  private QuestionFrame understood(Question question) throws IOException {
    QuestionFrame frame = reader.read(question);
    if (frame.foreign() || frame.asks(AnswerType.TERM)) {
      return frame;
    }
    List<Correction> corrections = retriever.corrections(frame);
    if (corrections.isEmpty()) {
      return frame;
    }
    List<Correction> all = new ArrayList<>(frame.corrections());
    all.addAll(corrections);
    return reader.read(question.corrected(corrections)).with(all);
  }
}
