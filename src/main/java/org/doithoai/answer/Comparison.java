package org.doithoai.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doithoai.evidence.AnswerabilityClassifier;
import org.doithoai.evidence.DomainStopWords;
import org.doithoai.evidence.Evidence;
import org.doithoai.evidence.EvidenceConstraint;
import org.doithoai.evidence.EvidenceFinder;
import org.doithoai.facts.Fact;
import org.doithoai.index.IndexedArticle;
import org.doithoai.question.Query;
import org.doithoai.question.QuestionType;
import org.doithoai.question.Subject;
import org.doithoai.retrieval.ContentTerm;
import org.doithoai.retrieval.Retriever;
import org.jspecify.annotations.Nullable;

/**
 * Sets meetings beside each other: by what the question asks about, or, when it does not say, by
 * date, place, leaders, documents and fields of co-operation. What differs comes first.
 */
final class Comparison {

  /** Finds the evidence on one meeting. */
  @FunctionalInterface
  interface EvidenceOf {
    EvidenceFinder find(Query query, Subject subject) throws IOException;
  }

  private enum Row {
    DATE(Fact.Kind.DATE, QuestionType.WHEN, "dates?|days?|ngày|ngày họp|thời gian|ngay|thoi gian"),
    PLACE(
        Fact.Kind.PLACE,
        QuestionType.WHERE,
        "places?|venues?|locations?|cities|địa điểm|nơi họp|nơi|thành phố|dia diem|noi hop"),
    CHAIRS(
        Fact.Kind.CHAIR,
        QuestionType.WHO,
        "chairs?|co-?chairs?|leaders?|heads?|người chủ trì|chủ trì|trưởng đoàn|chu tri|truong"
            + " doan"),
    DOCUMENTS(Fact.Kind.DOCUMENT, null, "documents?|văn kiện|van kien"),
    FIELDS(Fact.Kind.FIELD, null, "fields?|areas?|lĩnh vực|linh vuc");

    private final Fact.Kind fact;
    private final @Nullable QuestionType asked;
    private final Pattern named;

    /**
     * @param names what it is called where a comparison names it
     */
    Row(Fact.Kind fact, @Nullable QuestionType asked, String names) {
      this.fact = fact;
      this.asked = asked;
      this.named = Pattern.compile("(?iu)(?:" + names + ")");
    }

    private static boolean isNamed(ContentTerm term) {
      return Stream.of(values()).anyMatch(row -> row.named.matcher(term.source()).matches());
    }

    String key() {
      return "compare." + name().toLowerCase(Locale.ROOT);
    }
  }

  private record Side(Subject subject, IndexedArticle article) {}

  private final Retriever retriever;
  private final MeetingAnswers meetings;
  private final SentenceAnswers sentences;
  private final EvidenceOf evidence;

  Comparison(
      Retriever retriever,
      MeetingAnswers meetings,
      SentenceAnswers sentences,
      EvidenceOf evidence) {
    this.retriever = retriever;
    this.meetings = meetings;
    this.sentences = sentences;
    this.evidence = evidence;
  }

  /**
   * States what is asked of several meetings, of each; whether the articles tell. A comparison is
   * made of all that is known where they do not say what is compared.
   */
  boolean state(Query query, AnswerDraft draft) throws IOException {
    boolean compares = query.asks(QuestionType.COMPARE);
    boolean named = query.subjects().stream().allMatch(subject -> subject.partner() != null);
    if (query.subjects().size() < 2 || !(compares || named)) {
      return false;
    }
    List<Side> sides = new ArrayList<>();
    for (Subject subject : query.subjects()) {
      article(subject, draft).ifPresent(article -> sides.add(new Side(subject, article)));
    }
    if (sides.size() < 2) {
      return false;
    }
    List<ContentTerm> terms = beyondMeeting(query);
    List<Row> asked = asked(query, terms);
    boolean ofMore =
        (!terms.stream().allMatch(Row::isNamed)
                && !asked.contains(Row.DOCUMENTS)
                && !asked.contains(Row.FIELDS))
            || EvidenceConstraint.Upcoming.of(query, List.of()).isPresent();
    if (ofMore && quoteEach(query, sides, draft)) {
      return true;
    }
    if (!compares && (ofMore || asked.isEmpty())) {
      return false;
    }
    rows(asked.isEmpty() ? List.of(Row.values()) : asked, sides, draft);
    return !draft.isEmpty() || quoteEach(query, sides, draft);
  }

  private List<ContentTerm> beyondMeeting(Query query) throws IOException {
    List<ContentTerm> terms = DomainStopWords.MEETING.without(retriever.terms(query));
    return query.asks(QuestionType.WHO) ? DomainStopWords.LEADING.without(terms) : terms;
  }

  private static List<Row> asked(Query query, List<ContentTerm> terms) {
    List<Row> asked = new ArrayList<>();
    if (query.asks(QuestionType.COMPARE) && terms.stream().allMatch(Row::isNamed)) {
      Stream.of(Row.values())
          .filter(row -> terms.stream().anyMatch(t -> row.named.matcher(t.source()).matches()))
          .forEach(asked::add);
      return asked;
    }
    for (Row row : Row.values()) {
      if (row.asked != null && query.asks(row.asked)) {
        asked.add(row);
      }
    }
    if (DomainStopWords.DOCUMENTS.areAll(terms)) {
      asked.add(Row.DOCUMENTS);
    } else if (DomainStopWords.FIELDS.areAll(terms)) {
      asked.add(Row.FIELDS);
    }
    return asked;
  }

  /** The report of the meeting, in the asker's language if there is one. */
  private Optional<IndexedArticle> article(Subject subject, AnswerDraft draft) throws IOException {
    return retriever.firstArticle(subject, draft.language());
  }

  /**
   * What each report says of the thing asked; whether one of them says it. What one meeting's
   * report says in so many words the other's may say in fewer: it is enough when it is half as
   * clear.
   */
  private boolean quoteEach(Query query, List<Side> sides, AnswerDraft draft) throws IOException {
    Map<Side, Evidence> said = new LinkedHashMap<>();
    StringBuilder unsaid = new StringBuilder();
    double clearest = 0;
    for (Side side : sides) {
      EvidenceFinder finder = evidence.find(query, side.subject());
      Optional<Evidence> best =
          finder.required().isEmpty() ? Optional.empty() : SentenceAnswers.likeliest(finder);
      double probability =
          best.map(e -> AnswerabilityClassifier.probability(e, finder)).orElse(0.0);
      clearest = Math.max(clearest, probability);
      if (probability >= AnswerabilityClassifier.ENOUGH / 2) {
        best.ifPresent(evidence -> said.put(side, evidence));
      } else {
        String name = name(side.subject(), draft);
        unsaid.append(name).append(": ").append(draft.wording().say("compare.unsaid")).append('\n');
      }
    }
    if (clearest < AnswerabilityClassifier.ENOUGH) {
      return false;
    }
    said.forEach(
        (side, evidence) -> {
          sentences.state(unsaid + name(side.subject(), draft) + ": ", evidence, draft);
          unsaid.setLength(0);
        });
    return true;
  }

  private void rows(List<Row> rows, List<Side> sides, AnswerDraft draft) {
    List<String> same = new ArrayList<>();
    List<Integer> sameEvidence = new ArrayList<>();
    for (Row row : rows) {
      List<String> values = sides.stream().map(side -> value(row, side, draft)).toList();
      boolean told = values.stream().anyMatch(value -> !value.isEmpty());
      if (!told) {
        continue;
      }
      List<Integer> numbers =
          sides.stream().flatMap(side -> numbers(row, side, draft).stream()).distinct().toList();
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
      cells.add("• " + name(sides.get(i).subject(), draft) + ": " + value);
    }
    return String.join("\n", cells);
  }

  private String value(Row row, Side side, AnswerDraft draft) {
    List<Fact> facts = facts(row, side);
    return switch (row) {
      case DATE -> facts.stream().map(f -> draft.wording().date(f.value())).findFirst().orElse("");
      case PLACE ->
          facts.stream().map(f -> meetings.place(f, draft.language())).findFirst().orElse("");
      case CHAIRS -> MeetingAnswers.people(facts, draft);
      case DOCUMENTS, FIELDS ->
          facts.stream().map(Fact::value).distinct().collect(Collectors.joining("; "));
    };
  }

  private static List<Integer> numbers(Row row, Side side, AnswerDraft draft) {
    return draft.cite(
        side.article().article(),
        facts(row, side).stream().map(Fact::span).distinct().limit(2).toList());
  }

  /** What the report says of it; of the chairs at least whom it names first. */
  private static List<Fact> facts(Row row, Side side) {
    List<Fact> facts = side.article().facts(row.fact).toList();
    return facts.isEmpty() && row == Row.CHAIRS
        ? side.article().facts(Fact.Kind.PERSON).limit(2).toList()
        : facts;
  }

  private static String name(Subject subject, AnswerDraft draft) {
    return Refusals.meeting(subject, draft.wording());
  }
}
