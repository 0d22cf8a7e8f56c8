package org.doithoai.answer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.doithoai.facts.Fact;
import org.doithoai.index.IndexedArticle;
import org.doithoai.question.QuestionFrame;
import org.doithoai.question.Subject;
import org.doithoai.registry.Place;
import org.doithoai.registry.Registry;
import org.doithoai.retrieval.Retriever;

/**
 * Corrects the place that a question takes for granted of a meeting. Only where partner and edition
 * are named, so that one meeting alone is meant, every report of it that tells says the same other
 * place, and none so much as names the one asserted. A false correction is the worst answer there
 * is.
 */
final class PremiseCorrection implements AnswerStrategy {

  private static final int REPORTS = 20;

  private final Registry registry;
  private final Retriever retriever;
  private final MeetingFacts facts;

  PremiseCorrection(Registry registry, Retriever retriever, MeetingFacts facts) {
    this.registry = registry;
    this.retriever = retriever;
    this.facts = facts;
  }

  @Override
  public boolean state(QuestionFrame frame, AnswerDraft draft) throws IOException {
    if (frame.subjects().size() != 1) {
      return false;
    }
    Subject subject = frame.subjects().getFirst();
    if (subject.partner() == null || subject.edition() == null) {
      return false;
    }
    List<IndexedArticle> reports = retriever.articles(subject, REPORTS);
    Optional<Place> place = frame.assertedPlace();
    if (place.isPresent()) {
      Optional<IndexedArticle> report = contradicting(reports, Fact.Kind.PLACE, place.get().id());
      report.ifPresent(of -> statePlace(place.get(), of, draft));
    }
    return !draft.isEmpty();
  }

  /** A report of the meeting, where all that tell have one value, and not the one asserted. */
  private Optional<IndexedArticle> contradicting(
      List<IndexedArticle> reports, Fact.Kind kind, String asserted) {
    List<String> told =
        reports.stream().flatMap(a -> a.facts(kind)).map(Fact::value).distinct().toList();
    boolean contradicted = told.size() == 1 && !told.contains(asserted);
    boolean elsewhere =
        reports.stream()
            .anyMatch(
                a ->
                    registry.find(asserted).stream()
                        .flatMap(e -> e.names().stream())
                        .anyMatch(name -> a.article().text().contains(name.text())));
    return contradicted && !elsewhere
        ? reports.stream().filter(a -> a.fact(kind).isPresent()).findFirst()
        : Optional.empty();
  }

  private void statePlace(Place asserted, IndexedArticle report, AnswerDraft draft) {
    Fact place = report.fact(Fact.Kind.PLACE).orElseThrow();
    String text =
        draft
            .wording()
            .say(
                "not.where", asserted.name(draft.language()), facts.place(place, draft.language()));
    draft.state(text, report, List.of(place.span()));
  }
}
