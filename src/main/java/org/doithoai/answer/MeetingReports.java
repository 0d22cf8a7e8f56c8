package org.doithoai.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doithoai.answer.MeetingFacts.Row;
import org.doithoai.evidence.MeetingOrder;
import org.doithoai.facts.Fact;
import org.doithoai.index.IndexedArticle;
import org.doithoai.question.AnswerType;
import org.doithoai.question.QuestionFrame;
import org.doithoai.question.QuestionFrame.Order;
import org.doithoai.question.Subject;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Registry;
import org.doithoai.registry.Series;
import org.doithoai.retrieval.Retriever;
import org.doithoai.text.Cue;
import org.doithoai.text.DateMention;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/**
 * Answers from what is recorded of meetings that the registry knows: when and where they were, who
 * led them, what was signed and agreed. Several are set beside each other, by what the question
 * asks about or else by all that is recorded; what differs comes first.
 */
final class MeetingReports implements AnswerStrategy {

  /** Reports of a meeting that are looked at. */
  private static final int REPORTS = 50;

  private record Side(Subject subject, IndexedArticle article) {}

  private final Registry registry;
  private final Retriever retriever;
  private final MeetingFacts facts;

  MeetingReports(Registry registry, Retriever retriever, MeetingFacts facts) {
    this.registry = registry;
    this.retriever = retriever;
    this.facts = facts;
  }

  @Override
  public boolean state(QuestionFrame frame, AnswerDraft draft) throws IOException {
    List<Subject> subjects = new ArrayList<>();
    for (Subject subject : frame.subjects()) {
      subjects.add(withPartner(subject));
    }
    boolean meetings = subjects.stream().allMatch(s -> s.partner() != null);
    boolean compares = frame.asks(AnswerType.COMPARISON);
    Set<Row> asked = asked(frame);
    if (subjects.isEmpty()
        || !meetings
        || frame.order() == Order.NEXT
        || (!compares && asked.isEmpty())
        || !Specifics.of(frame, retriever.terms(frame)).isEmpty()) {
      return false;
    }
    if (subjects.size() == 1) {
      meant(subjects.getFirst(), frame, draft.language())
          .ifPresent(report -> one(asked, report, frame, draft));
      return !draft.isEmpty();
    }
    List<Side> sides = new ArrayList<>();
    for (Subject subject : subjects) {
      Optional<IndexedArticle> article =
          compares
              ? retriever.firstArticle(subject, draft.language())
              : meant(subject, frame, draft.language()).filter(of -> tells(asked, of));
      article.ifPresent(of -> sides.add(new Side(subject, of)));
    }
    if (sides.size() == subjects.size()) {
      rows(asked.isEmpty() ? EnumSet.allOf(Row.class) : asked, sides, draft);
    }
    return !draft.isEmpty();
  }

  /**
   * Refuses a question when or where one meeting was of which there is a report that does not tell,
   * named by its edition or as the last or first: the day of another is no answer.
   */
  boolean refuseUntold(QuestionFrame frame, AnswerDraft draft) throws IOException {
    Set<Row> asked = asked(frame);
    boolean event = !asked.isEmpty() && EnumSet.of(Row.DATE, Row.PLACE).containsAll(asked);
    if (!event
        || frame.looksAhead()
        || frame.subjects().size() != 1
        || (frame.subjects().getFirst().edition() == null && frame.order() == Order.ANY)
        || !Specifics.of(frame, retriever.terms(frame)).isEmpty()) {
      return false;
    }
    Subject subject = frame.subjects().getFirst();
    Optional<IndexedArticle> untold =
        meant(withPartner(subject), frame, frame.answerLanguage())
            .filter(report -> asked.stream().allMatch(row -> facts.facts(row, report).isEmpty()));
    Optional<Integer> edition =
        untold.flatMap(r -> r.fact(Fact.Kind.EDITION)).map(f -> Integer.valueOf(f.value()));
    Subject named = new Subject(subject.partner(), edition.orElse(subject.edition()));
    untold.ifPresent(_ -> draft.refuse(Refusals.untold(named, frame, draft.wording())));
    return untold.isPresent();
  }

  private boolean tells(Set<Row> asked, IndexedArticle report) {
    return asked.stream().noneMatch(row -> facts.facts(row, report).isEmpty());
  }

  /** A meeting that is named by its number alone, where there is one partner with such a number. */
  private Subject withPartner(Subject subject) throws IOException {
    if (subject.partner() != null || subject.edition() == null) {
      return subject;
    }
    List<Partner> partners =
        retriever.articles(subject, REPORTS).stream()
            .flatMap(report -> report.facts(Fact.Kind.PARTNER))
            .map(partner -> registry.find(partner.value()).orElse(null))
            .filter(Partner.class::isInstance)
            .map(Partner.class::cast)
            .distinct()
            .toList();
    return partners.size() == 1 ? new Subject(partners.getFirst(), subject.edition()) : subject;
  }

  /**
   * A report of the one meeting that is meant: by its edition, as the last or first of a series, or
   * because there is no other with the partner.
   */
  private Optional<IndexedArticle> meant(Subject subject, QuestionFrame frame, Language language)
      throws IOException {
    if (subject.edition() == null && !frame.namesMeeting()) {
      return Optional.empty();
    }
    List<IndexedArticle> reports = new ArrayList<>(retriever.articles(subject, REPORTS));
    reports.removeIf(report -> !isOfOneMeeting(report, frame));
    if (frame.order() == Order.LAST || frame.order() == Order.FIRST) {
      Comparator<IndexedArticle> time = MeetingOrder.BY_TIME;
      Optional<IndexedArticle> end =
          frame.order() == Order.LAST ? reports.stream().max(time) : reports.stream().min(time);
      reports.removeIf(r -> time.compare(r, end.orElseThrow()) != 0);
    }
    boolean one =
        reports.stream()
                .map(r -> Collections.min(retriever.events().sameEvent(r.key())))
                .distinct()
                .count()
            == 1;
    boolean dated =
        reports.stream().allMatch(r -> frame.dates().stream().allMatch(d -> fits(d, r)));
    return one && dated
        ? reports.stream()
            .filter(r -> r.article().language() == language)
            .findFirst()
            .or(() -> reports.stream().findFirst())
        : Optional.empty();
  }

  /** Whether a report is of a meeting with one partner alone, and of the series that is named. */
  private static boolean isOfOneMeeting(IndexedArticle report, QuestionFrame frame) {
    long partners = report.facts(Fact.Kind.PARTNER).map(Fact::value).distinct().count();
    return partners == 1
        && frame.entities(Series.class).allMatch(s -> report.says(Fact.Kind.SERIES, s.id()));
  }

  private static boolean fits(DateMention asked, IndexedArticle report) {
    return report
        .day()
        .filter(
            day ->
                (asked.year() == null || asked.year() == day.getYear())
                    && (asked.month() == null || asked.month() == day.getMonthValue())
                    && (asked.day() == null || asked.day() == day.getDayOfMonth()))
        .isPresent();
  }

  /** Each row that is asked for and told, with the sentence that says it. */
  private void one(Set<Row> asked, IndexedArticle report, QuestionFrame frame, AnswerDraft draft) {
    if (asked.stream().anyMatch(row -> facts(row, report, frame).isEmpty())) {
      return;
    }
    Set<Row> rows = EnumSet.copyOf(asked);
    if (rows.containsAll(EnumSet.of(Row.DATE, Row.PLACE))) {
      stateDayAndPlace(report, draft);
      rows.removeAll(EnumSet.of(Row.DATE, Row.PLACE));
      asked.stream()
          .filter(row -> !rows.contains(row))
          .forEach(row -> contradictions(row, report, frame.subjects().getFirst(), draft));
    }
    for (Row row : rows) {
      List<Fact> told = facts(row, report, frame);
      List<Span> spans = told.stream().map(Fact::span).distinct().toList();
      draft.state(sentence(row, told, report, frame, draft.wording()), report, spans);
      contradictions(row, report, frame.subjects().getFirst(), draft);
    }
  }

  private void stateDayAndPlace(IndexedArticle report, AnswerDraft draft) {
    List<Span> spans = new ArrayList<>(facts.spans(Row.DATE, report));
    spans.addAll(facts.spans(Row.PLACE, report));
    String text =
        draft
            .wording()
            .say(
                "event.when.where",
                facts.value(Row.PLACE, report, draft.wording()),
                facts.value(Row.DATE, report, draft.wording()));
    draft.state(text, report, spans);
  }

  private List<Fact> facts(Row row, IndexedArticle report, QuestionFrame frame) {
    return row == Row.CHAIRS ? facts.leaders(report, frame.side()) : facts.facts(row, report);
  }

  private String sentence(
      Row row, List<Fact> told, IndexedArticle report, QuestionFrame frame, Wording wording) {
    return switch (row) {
      case CHAIRS ->
          frame.side().isPresent() ? MeetingFacts.people(told, wording) : leaders(told, wording);
      case FIELDS -> bullets("list.fields", told, wording);
      case DOCUMENTS ->
          told.size() == 1 ? told.getFirst().value() : bullets("compare.documents", told, wording);
      default ->
          wording.say(
              "event." + row.name().toLowerCase(Locale.ROOT), facts.value(row, report, wording));
    };
  }

  /** Who led it, or who is named first where nobody is said to have. */
  private static String leaders(List<Fact> people, Wording wording) {
    String names = MeetingFacts.people(people, wording);
    boolean led = people.stream().allMatch(person -> person.kind() == Fact.Kind.CHAIR);
    return led ? wording.say(people.size() == 1 ? "led.one" : "led.several", names) : names;
  }

  private static String bullets(String key, List<Fact> facts, Wording wording) {
    return facts.stream()
        .map(fact -> "• " + fact.value())
        .distinct()
        .collect(Collectors.joining("\n", wording.say(key) + "\n", ""));
  }

  /** What other reports of the same edition say of its day or place instead. */
  private void contradictions(Row row, IndexedArticle report, Subject subject, AnswerDraft draft) {
    boolean single = row == Row.DATE || row == Row.PLACE;
    for (Fact said : single ? facts.facts(row, report) : List.<Fact>of()) {
      for (IndexedArticle other : facts.contradicting(said, report, reportsOf(subject))) {
        Fact instead = other.fact(said.kind()).orElseThrow();
        String words =
            row == Row.DATE
                ? draft.wording().date(instead.value())
                : facts.place(instead, draft.language());
        draft.state(draft.wording().say("conflict", words), other, List.of(instead.span()));
      }
    }
  }

  private List<IndexedArticle> reportsOf(Subject subject) {
    try {
      return retriever.articles(subject, REPORTS);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private static Set<Row> asked(QuestionFrame frame) {
    Set<Row> asked = EnumSet.noneOf(Row.class);
    if (frame.asks(AnswerType.DATE)) {
      asked.add(Row.DATE);
    }
    if (frame.asks(AnswerType.PLACE)) {
      asked.add(Row.PLACE);
    }
    if (frame.asks(AnswerType.PERSON) && frame.asksForLeaders()) {
      asked.add(Row.CHAIRS);
    }
    boolean things = asked.isEmpty() && !frame.asks(AnswerType.PERSON);
    if (things && frame.read().cues().has(Cue.ANY_DOCUMENT)) {
      asked.add(Row.DOCUMENTS);
    }
    boolean agreed =
        (frame.types().isEmpty() || frame.asks(AnswerType.LIST))
            && frame.read().cues().has(Cue.AGREEING);
    if (things && (agreed || frame.read().cues().has(Cue.FIELD))) {
      asked.add(Row.FIELDS);
    }
    return asked;
  }

  private void rows(Set<Row> rows, List<Side> sides, AnswerDraft draft) {
    List<String> same = new ArrayList<>();
    List<Integer> sameEvidence = new ArrayList<>();
    for (Row row : rows) {
      List<String> values =
          sides.stream().map(side -> facts.value(row, side.article(), draft.wording())).toList();
      if (values.stream().allMatch(String::isEmpty)) {
        continue;
      }
      List<Integer> numbers =
          sides.stream()
              .flatMap(
                  side ->
                      draft
                          .cite(side.article().article(), facts.spans(row, side.article()))
                          .stream())
              .distinct()
              .toList();
      String label = draft.wording().say(row.key());
      if (values.stream().distinct().count() == 1) {
        same.add(label + ": " + values.getFirst());
        sameEvidence.addAll(numbers);
      } else {
        draft.state(label + "\n" + cells(values, sides, draft), numbers);
      }
    }
    if (!same.isEmpty()) {
      draft.state(draft.wording().say("compare.same", String.join("; ", same)), sameEvidence);
    }
  }

  private static String cells(List<String> values, List<Side> sides, AnswerDraft draft) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String value =
          values.get(i).isEmpty() ? draft.wording().say("compare.unsaid") : values.get(i);
      cells.add("• " + Refusals.meeting(sides.get(i).subject(), draft.wording()) + ": " + value);
    }
    return String.join("\n", cells);
  }
}
