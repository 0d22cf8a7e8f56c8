package org.doithoai.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.doithoai.question.Query;
import org.doithoai.question.QueryAnalyzer;
import org.doithoai.question.Subject;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Place;
import org.doithoai.retrieval.ContentTerm;

/** What a query requires of evidence: its words, names, dates and editions. */
public final class EvidenceConstraints {

  /** The country whose meetings all of these are. */
  private static final String HOME = "VN";

  private EvidenceConstraints() {}

  /** All that a query requires of evidence on these meetings. */
  public static List<EvidenceConstraint> of(
      Query query, List<Subject> subjects, List<ContentTerm> terms) {
    List<EvidenceConstraint> constraints = new ArrayList<>();
    terms.stream()
        .filter(term -> !AmountQuestions.isSaidByAmount(query, term.source()))
        .forEach(term -> constraints.add(new EvidenceConstraint.Word(term)));
    query
        .entities(Entity.class)
        .filter(entity -> !(entity instanceof Partner partner && isSubject(partner, subjects)))
        .filter(entity -> !(entity instanceof Place place && isGovernment(place, query, subjects)))
        .forEach(entity -> constraints.add(new EvidenceConstraint.Named(entity)));
    query.dates().forEach(date -> constraints.add(new EvidenceConstraint.Dated(date)));
    QueryAnalyzer.since(query.text())
        .forEach(e -> constraints.add(new EvidenceConstraint.Numbered(e)));
    query.subjects().stream()
        .filter(subject -> subject.partner() == null && !subjects.contains(subject))
        .map(Subject::edition)
        .filter(Objects::nonNull)
        .forEach(edition -> constraints.add(new EvidenceConstraint.Numbered(edition)));
    return List.copyOf(constraints);
  }

  private static boolean isSubject(Partner partner, List<Subject> subjects) {
    return partner.home() || subjects.stream().anyMatch(s -> partner.equals(s.partner()));
  }

  /** Whether a capital stands for the government there: "what did Canberra offer?". */
  private static boolean isGovernment(Place place, Query query, List<Subject> subjects) {
    boolean ofSubject =
        subjects.stream()
            .map(Subject::partner)
            .anyMatch(
                partner -> partner != null && Objects.equals(partner.country(), place.country()));
    return place.capital()
        && (ofSubject || HOME.equals(place.country()))
        && query.mentions().stream()
            .filter(mention -> mention.entity().equals(place))
            .noneMatch(mention -> AnswerTypeFilter.isThere(query.text(), mention));
  }
}
