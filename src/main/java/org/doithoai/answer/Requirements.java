package org.doithoai.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.doithoai.knowledge.Entity;
import org.doithoai.knowledge.Partner;
import org.doithoai.knowledge.Place;
import org.doithoai.retrieval.ContentTerm;
import org.doithoai.retrieval.Query;
import org.doithoai.retrieval.QueryAnalyzer;
import org.doithoai.retrieval.Subject;

/** What a query requires of evidence: its words, names, dates and editions. */
final class Requirements {

  /** The country whose meetings all of these are. */
  private static final String HOME = "VN";

  private Requirements() {}

  /** All that a query requires of evidence on these meetings. */
  static List<Requirement> of(Query query, List<Subject> subjects, List<ContentTerm> terms) {
    List<Requirement> requirements = new ArrayList<>();
    terms.stream()
        .filter(term -> !Quantities.isSaidByAmount(query, term.source()))
        .forEach(term -> requirements.add(new Requirement.Word(term)));
    query
        .entities(Entity.class)
        .filter(entity -> !(entity instanceof Partner partner && isSubject(partner, subjects)))
        .filter(entity -> !(entity instanceof Place place && isGovernment(place, query, subjects)))
        .forEach(entity -> requirements.add(new Requirement.Named(entity)));
    query.dates().forEach(date -> requirements.add(new Requirement.Dated(date)));
    QueryAnalyzer.since(query.text()).forEach(e -> requirements.add(new Requirement.Numbered(e)));
    query.subjects().stream()
        .filter(subject -> subject.partner() == null && !subjects.contains(subject))
        .map(Subject::edition)
        .filter(Objects::nonNull)
        .forEach(edition -> requirements.add(new Requirement.Numbered(edition)));
    return List.copyOf(requirements);
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
            .noneMatch(mention -> AnswerSort.isThere(query.text(), mention));
  }
}
