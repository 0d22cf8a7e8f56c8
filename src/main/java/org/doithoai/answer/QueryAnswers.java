package org.doithoai.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.doithoai.evidence.AnnotatedArticle;
import org.doithoai.evidence.AnnotatedArticleCache;
import org.doithoai.evidence.AnswerTypeFilter;
import org.doithoai.evidence.DomainStopWords;
import org.doithoai.evidence.Evidence;
import org.doithoai.evidence.EvidenceConstraint;
import org.doithoai.evidence.EvidenceConstraints;
import org.doithoai.evidence.EvidenceFinder;
import org.doithoai.evidence.LatestMeetingFilter;
import org.doithoai.evidence.SideFilter;
import org.doithoai.facts.Fact;
import org.doithoai.index.IndexedArticle;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.question.Query;
import org.doithoai.question.QuestionType;
import org.doithoai.question.Subject;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Person;
import org.doithoai.registry.Place;
import org.doithoai.registry.Registry;
import org.doithoai.registry.Series;
import org.doithoai.retrieval.ContentTerm;
import org.doithoai.retrieval.RetrievedPassages;
import org.doithoai.retrieval.Retriever;
import org.doithoai.text.TextAnnotator;

/**
 * Answers one query: from the facts of the articles where they tell, else with the sentence that
 * says it, else not. Thread-safe.
 */
final class QueryAnswers {

  /** Reports of other editions that a refusal looks at. */
  private static final int EDITIONS = 100;

  private static final Set<QuestionType> OF_THE_EVENT =
      EnumSet.of(QuestionType.WHEN, QuestionType.WHERE, QuestionType.WHICH_EDITION);

  private final Retriever retriever;
  private final Registry registry;
  private final AnnotatedArticleCache annotated;
  private final SentenceAnswers sentences;
  private final MeetingAnswers meetings;
  private final PresuppositionCheck presuppositions;
  private final OverviewAnswers overviews;
  private final Comparison comparison;

  QueryAnswers(
      Retriever retriever,
      Registry registry,
      TextAnnotator annotator,
      Glossary glossary,
      Lexicon lexicon) {
    this.registry = registry;
    this.retriever = retriever;
    this.annotated = new AnnotatedArticleCache(retriever, annotator, lexicon);
    this.sentences = new SentenceAnswers(glossary);
    this.meetings = new MeetingAnswers(registry);
    this.presuppositions = new PresuppositionCheck(registry);
    this.overviews = new OverviewAnswers(registry, retriever);
    this.comparison = new Comparison(retriever, meetings, sentences, this::evidence);
  }

  /**
   * States the answer.
   *
   * @param among the articles that may be cited
   * @return the refusal, when nothing was stated
   */
  Optional<Outcome> state(Query query, AnswerDraft draft, Predicate<AnnotatedArticle> among)
      throws IOException {
    Refusals refusals = new Refusals(query, retriever.holdings());
    if (query.isEmpty()) {
      return Optional.of(refusals.empty());
    }
    if (overviews.state(query, draft) || comparison.state(query, draft)) {
      return Optional.empty();
    }
    if (query.asks(QuestionType.NEWS)) {
      return Optional.of(refusals.nothingNew());
    }
    List<Subject> covered = covered(query);
    if (covered.isEmpty() && !query.subjects().isEmpty()) {
      return uncovered(query, draft, refusals);
    }
    List<AnnotatedArticle> articles = List.of();
    for (List<Subject> subjects : searched(query, covered)) {
      RetrievedPassages found = retriever.search(query, subjects);
      articles = read(query, subjects, found).stream().filter(among).toList();
      if (!articles.isEmpty() && state(query, subjects, found.terms(), articles, draft)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        refusals.detail(
            covered.stream().findFirst(),
            articles.stream().map(AnnotatedArticle::indexed).findFirst()));
  }

  /**
   * The meetings whose reports are searched, those that are only implied first; of an edition of
   * whatever there may also be word in reports of other meetings.
   */
  private List<List<Subject>> searched(Query query, List<Subject> covered) throws IOException {
    List<Subject> implied = covered.isEmpty() ? implied(query) : List.of();
    if (!implied.isEmpty()) {
      return List.of(implied, covered);
    }
    boolean anyPartner = covered.stream().allMatch(subject -> subject.partner() == null);
    return covered.isEmpty() || !anyPartner ? List.of(covered) : List.of(covered, List.of());
  }

  private List<AnnotatedArticle> read(
      Query query, List<Subject> subjects, RetrievedPassages found) {
    List<AnnotatedArticle> read = annotated.of(found);
    return annotated.inAskersLanguage(
        subjects.size() == 1 ? LatestMeetingFilter.only(query, read) : read,
        query.answerLanguage());
  }

  /** How the query is understood, and the sentences weighed for it, of each search. */
  Explanation explain(Query query) throws IOException {
    List<Subject> covered = covered(query);
    List<Explanation> explanations = new ArrayList<>();
    for (List<Subject> subjects : searched(query, covered)) {
      RetrievedPassages found = retriever.search(query, subjects);
      List<AnnotatedArticle> articles = read(query, subjects, found);
      List<EvidenceConstraint> required = required(query, subjects, found.terms(), articles);
      explanations.add(
          Explanation.of(
              query,
              covered,
              found,
              new EvidenceFinder(query, required, articles, !subjects.isEmpty())));
    }
    return Explanation.joined(explanations);
  }

  private List<Subject> covered(Query query) throws IOException {
    List<Subject> covered = new ArrayList<>();
    for (Subject subject : query.subjects()) {
      if (retriever.covers(subject)) {
        covered.add(subject);
      }
    }
    return List.copyOf(covered);
  }

  /** The meetings with those whose ministers or cities are named, the partners themselves not. */
  private List<Subject> implied(Query query) throws IOException {
    Set<String> partners = new LinkedHashSet<>();
    query.entities(Person.class).map(Person::partner).forEach(partners::add);
    query
        .entities(Place.class)
        .map(Place::country)
        .filter(Objects::nonNull)
        .map(country -> country.toLowerCase(Locale.ROOT))
        .forEach(partners::add);
    List<Subject> subjects = new ArrayList<>();
    for (String id : partners) {
      if (registry.find(id).orElse(null) instanceof Partner partner && !partner.home()) {
        Subject subject = new Subject(partner, null);
        if (retriever.covers(subject)) {
          subjects.add(subject);
        }
      }
    }
    return List.copyOf(subjects);
  }

  private static boolean isOfMeeting(Query query, List<Subject> subjects) {
    return !subjects.isEmpty() || query.entities(Series.class).findAny().isPresent();
  }

  /** What evidence must contain; of a meeting's report not that there was a meeting. */
  private static List<EvidenceConstraint> required(
      Query query,
      List<Subject> subjects,
      List<ContentTerm> terms,
      List<AnnotatedArticle> articles) {
    if (!isOfMeeting(query, subjects)) {
      return EvidenceConstraints.of(query, subjects, terms);
    }
    List<ContentTerm> beyond = DomainStopWords.MEETING.without(terms);
    return EvidenceConstraint.Upcoming.of(query, articles)
        .map(
            upcoming ->
                upcoming.with(EvidenceConstraints.of(query, subjects, upcoming.without(beyond))))
        .orElseGet(() -> EvidenceConstraints.of(query, subjects, beyond));
  }

  /**
   * There is no report of that meeting. One of another is no answer, unless it says so of this one,
   * by the number of the edition ("the seventh will be held in Manila") or the partner's name.
   */
  private Optional<Outcome> uncovered(Query query, AnswerDraft draft, Refusals refusals)
      throws IOException {
    Subject subject = query.subjects().getFirst();
    Partner partner = subject.partner();
    Subject anyEdition = new Subject(partner, null);
    boolean covered = partner == null || retriever.covers(anyEdition);
    Integer edition = subject.edition();
    EvidenceConstraint named =
        covered && edition != null
            ? new EvidenceConstraint.Numbered(edition)
            : new EvidenceConstraint.Named(Objects.requireNonNull(partner));
    List<Subject> among = covered && partner != null ? List.of(anyEdition) : List.of();
    RetrievedPassages found = retriever.search(query, among);
    List<AnnotatedArticle> articles = annotated.of(found);
    List<EvidenceConstraint> required = new ArrayList<>();
    required.add(named);
    required.addAll(required(query, List.of(anyEdition), found.terms(), articles));
    EvidenceFinder finder = new EvidenceFinder(query, required, articles, !among.isEmpty());
    boolean asksOfMeeting =
        !covered
            && DomainStopWords.MEETING.without(found.terms()).size() < found.terms().size()
            && query.entities(Place.class).findAny().isEmpty();
    if (!asksOfMeeting
        && sentences.stateIf(e -> named.in(e.sentence()) == 1 && names(e, query), finder, draft)) {
      return Optional.empty();
    }
    if (!covered && partner != null) {
      return Optional.of(refusals.partner(partner));
    }
    List<IndexedArticle> others =
        partner == null ? List.of() : retriever.articles(anyEdition, EDITIONS);
    return Optional.of(refusals.edition(subject, others));
  }

  /** Answers from these articles; whether they tell. */
  private boolean state(
      Query query,
      List<Subject> subjects,
      List<ContentTerm> terms,
      List<AnnotatedArticle> articles,
      AnswerDraft draft) {
    boolean ofMeeting = isOfMeeting(query, subjects);
    List<EvidenceConstraint> required = required(query, subjects, terms, articles);
    AnnotatedArticle first = articles.getFirst();
    if (OfficeAnswers.state(query, articles, draft)) {
      return true;
    }
    if (ofMeeting && presuppositions.correct(query, first, draft)) {
      return true;
    }
    boolean ofStretch =
        AnswerTypeFilter.asksForStretch(query)
            && first.sentences().stream().anyMatch(AnswerTypeFilter::hasStretch);
    if (ofMeeting && isOfEvent(query) && !ofStretch && areSettled(required, first)) {
      boolean told = meetings.stateEvent(first.indexed(), draft);
      if (query.asks(QuestionType.WHEN)) {
        Conflicts.state(Fact.Kind.DATE, first, articles, meetings, draft);
      }
      if (query.asks(QuestionType.WHERE)) {
        Conflicts.state(Fact.Kind.PLACE, first, articles, meetings, draft);
      }
      return told;
    }
    List<ContentTerm> beyondMeeting = DomainStopWords.MEETING.without(terms);
    if (!subjects.isEmpty()
        && DomainStopWords.DOCUMENTS.areAll(beyondMeeting)
        && sentences.stateFacts(Fact.Kind.DOCUMENT, first, draft)) {
      return true;
    }
    if (!subjects.isEmpty()
        && DomainStopWords.FIELDS.areAll(beyondMeeting)
        && sentences.stateFields(first, draft)) {
      return true;
    }
    if (ofMeeting && query.asks(QuestionType.WHO)) {
      List<ContentTerm> beyond = DomainStopWords.LEADING.without(beyondMeeting);
      if (areSettled(EvidenceConstraints.of(query, subjects, beyond), first)) {
        return meetings.stateLeaders(first.indexed(), SideFilter.asked(query), draft)
            || meetings.stateNamed(first.indexed(), draft);
      }
    }
    return sentences.state(
        new EvidenceFinder(query, required, articles, !subjects.isEmpty()), meetings, draft);
  }

  private static boolean names(Evidence evidence, Query query) {
    return !query.asks(QuestionType.WHO) || evidence.sentence().namesPerson();
  }

  private static boolean isOfEvent(Query query) {
    return !query.kinds().isEmpty() && OF_THE_EVENT.containsAll(query.kinds());
  }

  private static boolean areSettled(List<EvidenceConstraint> required, AnnotatedArticle article) {
    return required.stream().allMatch(constraint -> constraint.settledBy(article) == 1);
  }

  /** The evidence on one meeting for what the query asks beyond it, the best first. */
  private EvidenceFinder evidence(Query query, Subject subject) throws IOException {
    RetrievedPassages found = retriever.search(query, List.of(subject));
    List<AnnotatedArticle> articles = annotated.of(found);
    List<ContentTerm> rest = DomainStopWords.MEETING.without(found.terms());
    Optional<EvidenceConstraint.Upcoming> upcoming =
        EvidenceConstraint.Upcoming.of(query, articles);
    List<EvidenceConstraint> required = new ArrayList<>(upcoming.stream().toList());
    upcoming.map(u -> u.without(rest)).orElse(rest).stream()
        .map(EvidenceConstraint.Word::new)
        .forEach(required::add);
    return new EvidenceFinder(query, required, articles, true);
  }
}
