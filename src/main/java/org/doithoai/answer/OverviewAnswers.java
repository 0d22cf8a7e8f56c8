package org.doithoai.answer;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doithoai.evidence.DomainStopWords;
import org.doithoai.facts.Fact;
import org.doithoai.facts.Sentence;
import org.doithoai.index.DayOrder;
import org.doithoai.index.DayRange;
import org.doithoai.index.IndexedArticle;
import org.doithoai.question.Query;
import org.doithoai.question.QuestionType;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Place;
import org.doithoai.registry.Registry;
import org.doithoai.retrieval.Retriever;
import org.doithoai.text.DateMention;
import org.doithoai.text.Sentences;
import org.doithoai.text.Span;

/**
 * Answers over all articles: which there are, with which partners, in which order of time; of a
 * time or a place alone where the question names one.
 */
final class OverviewAnswers {

  private static final Pattern SINCE = Sentence.words("since|after|from|từ|sau|kể từ|tu|ke tu");

  /** Meetings asked for as such: "which of the meetings", "list all dialogues". */
  private static final Pattern MEETINGS =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:(?:which|what|list|show)(?: me| the| of| all| these| your)*"
              + " (?:\\p{L}+ ){0,2}?(?:meetings|dialogues|talks|rounds)|(?:những|các|nhung|cac)"
              + " (?:cuộc |phiên |kỳ |cuoc |phien |ky )?(?:đối thoại|hội đàm|họp|gặp|doi thoai|hoi"
              + " dam|hop|gap) (?:nào|nao))(?!\\p{L})");

  /** Most lines of a listing. */
  private static final int LINES = 20;

  private final Registry registry;
  private final Retriever retriever;

  OverviewAnswers(Registry registry, Retriever retriever) {
    this.registry = registry;
    this.retriever = retriever;
  }

  /** States the overview that the query asks for; whether it asks for one. */
  boolean state(Query query, AnswerDraft draft) throws IOException {
    if (query.asks(QuestionType.PARTNERS) && query.subjects().isEmpty() && isBare(query)) {
      partners(draft);
    } else if (query.asks(QuestionType.TIMELINE)
        || query.asks(QuestionType.ARTICLES)
        || query.asks(QuestionType.NEWS)
        || asksForMeetings(query)) {
      lines(query, draft);
    }
    return !draft.isEmpty();
  }

  /** Whether it asks which meetings there were at a place or a time, and nothing more of them. */
  private boolean asksForMeetings(Query query) throws IOException {
    boolean narrowed =
        !query.dates().isEmpty() || query.entities(Place.class).findAny().isPresent();
    return narrowed && MEETINGS.matcher(query.text()).find() && isBare(query);
  }

  private boolean isBare(Query query) throws IOException {
    return DomainStopWords.MEETING.without(retriever.terms(query)).isEmpty();
  }

  /** The articles on the query's meetings, or all, of the days and at the places that it names. */
  private List<IndexedArticle> articles(Query query, DayOrder order) throws IOException {
    List<DayRange> days = new ArrayList<>();
    for (DateMention asked : query.dates()) {
      days.addAll(range(asked, query).stream().toList());
    }
    return retriever.articles(
        query.subjects(), query.entities(Place.class).toList(), days, order, LINES);
  }

  /** The days that a date of the question means; "since" a day includes it, and all after it. */
  private static Optional<DayRange> range(DateMention asked, Query query) {
    Integer year = asked.year();
    if (year == null) {
      return Optional.empty();
    }
    Integer month = asked.month();
    Integer day = month == null ? null : asked.day();
    LocalDate from =
        LocalDate.of(
            year, Objects.requireNonNullElse(month, 1), Objects.requireNonNullElse(day, 1));
    LocalDate until =
        day != null
            ? from
            : month != null
                ? from.with(TemporalAdjusters.lastDayOfMonth())
                : from.with(TemporalAdjusters.lastDayOfYear());
    return Optional.of(new DayRange(from, isSince(asked, query) ? LocalDate.MAX : until));
  }

  private static boolean isSince(DateMention asked, Query query) {
    return query.asks(QuestionType.NEWS)
        || SINCE
            .matcher(query.text().substring(0, asked.span().start()))
            .results()
            .anyMatch(r -> query.text().substring(r.end(), asked.span().start()).isBlank());
  }

  /** The event's date as the fact has it; what has no year comes behind all that have. */
  private static String date(IndexedArticle article) {
    return article
        .day()
        .or(() -> Optional.ofNullable(article.article().published()))
        .map(LocalDate::toString)
        .orElse("");
  }

  private void partners(AnswerDraft draft) throws IOException {
    List<IndexedArticle> articles = new ArrayList<>(retriever.newestOfEachPartner());
    articles.sort(Comparator.comparing(OverviewAnswers::date, Comparator.reverseOrder()));
    Map<Entity, List<Integer>> partners = new LinkedHashMap<>();
    for (IndexedArticle article : articles) {
      for (Fact fact : article.facts(Fact.Kind.PARTNER).toList()) {
        Optional<Entity> partner = registry.find(fact.value());
        if (partner.isPresent() && !partners.containsKey(partner.get())) {
          partners.put(partner.get(), draft.cite(article.article(), List.of(fact.span())));
        }
      }
    }
    if (!partners.isEmpty()) {
      String names =
          String.join(", ", partners.keySet().stream().map(p -> p.name(draft.language())).toList());
      draft.state(
          draft.wording().say("partners", names),
          partners.values().stream().flatMap(List::stream).toList());
    }
  }

  private void lines(Query query, AnswerDraft draft) throws IOException {
    DayOrder order =
        query.asks(QuestionType.TIMELINE) ? DayOrder.OLDEST_FIRST : DayOrder.NEWEST_FIRST;
    Wording wording = draft.wording();
    for (IndexedArticle article : articles(query, order)) {
      String heading = article.article().heading();
      String date = date(article);
      String line =
          date.isEmpty()
              ? wording.say("timeline.undated", heading)
              : wording.say("timeline.item", wording.date(date), heading);
      draft.state(line, article, List.of(opening(article)));
    }
  }

  /** The sentence that dates the event, else the title or the first sentence. */
  private static Span opening(IndexedArticle article) {
    return article
        .fact(Fact.Kind.DATE)
        .map(Fact::span)
        .orElseGet(() -> Sentences.split(article.article().text()).getFirst());
  }
}
