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
import org.doithoai.facts.Fact;
import org.doithoai.index.DayOrder;
import org.doithoai.index.DayRange;
import org.doithoai.index.IndexedArticle;
import org.doithoai.question.AnswerType;
import org.doithoai.question.QuestionFrame;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Place;
import org.doithoai.registry.Registry;
import org.doithoai.retrieval.Retriever;
import org.doithoai.text.Cue;
import org.doithoai.text.DateMention;
import org.doithoai.text.Language;
import org.doithoai.text.Sentences;
import org.doithoai.text.Span;

/**
 * Answers over all articles: which there are, with which partners, in which order of time; of a
 * time or a place alone where the question names one.
 */
final class Listing implements AnswerStrategy {

  /** Most lines of a listing. */
  private static final int LINES = 20;

  private final Registry registry;
  private final Retriever retriever;

  Listing(Registry registry, Retriever retriever) {
    this.registry = registry;
    this.retriever = retriever;
  }

  @Override
  public boolean state(QuestionFrame frame, AnswerDraft draft) throws IOException {
    boolean lists =
        frame.asks(AnswerType.TIMELINE)
            || frame.asks(AnswerType.ARTICLES)
            || frame.asks(AnswerType.NEWS)
            || countsMeetings(frame);
    if (frame.asks(AnswerType.PARTNERS) && frame.subjects().isEmpty() && isOfMeetings(frame)) {
      partners(draft);
    } else if (lists && isOfMeetings(frame)) {
      lines(frame, draft);
    }
    return !draft.isEmpty();
  }

  /** Whether it asks how many meetings there were: the list shows it. */
  private static boolean countsMeetings(QuestionFrame frame) {
    return frame.asks(AnswerType.COUNT)
        && frame.focus().stream()
            .anyMatch(
                focus -> {
                  int first = frame.read().tokens().indexAt(focus.start());
                  int end = frame.read().tokens().indexAt(focus.end());
                  return frame.read().cues().firstIn(first, end, Cue.MEETING) != null;
                });
  }

  /** Whether it asks of meetings as such or by place, and of nothing that only some are about. */
  private boolean isOfMeetings(QuestionFrame frame) throws IOException {
    List<String> places =
        frame.entities(Place.class).map(place -> place.name(Language.ENGLISH)).toList();
    return Specifics.of(frame, retriever.terms(frame)).stream()
        .allMatch(term -> places.contains(term.term().source()));
  }

  /** The articles on the question's meetings, or all, of the days and places that it names. */
  private List<IndexedArticle> articles(QuestionFrame frame, DayOrder order) throws IOException {
    List<DayRange> days = new ArrayList<>();
    for (DateMention asked : frame.dates()) {
      range(asked, frame).ifPresent(days::add);
    }
    return retriever.articles(
        frame.subjects(), frame.entities(Place.class).toList(), days, order, LINES);
  }

  /** The days that a date of the question means; "since" a day includes it, and all after it. */
  private static Optional<DayRange> range(DateMention asked, QuestionFrame frame) {
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
    boolean open = frame.since() || frame.asks(AnswerType.NEWS);
    return Optional.of(new DayRange(from, open ? LocalDate.MAX : until));
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
    articles.sort(Comparator.comparing(Listing::date, Comparator.reverseOrder()));
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
      List<String> names = partners.keySet().stream().map(p -> p.name(draft.language())).toList();
      draft.state(
          draft.wording().say("partners", draft.wording().list(names)),
          partners.values().stream().flatMap(List::stream).toList());
    }
  }

  private void lines(QuestionFrame frame, AnswerDraft draft) throws IOException {
    DayOrder order =
        frame.asks(AnswerType.TIMELINE) ? DayOrder.OLDEST_FIRST : DayOrder.NEWEST_FIRST;
    Wording wording = draft.wording();
    for (IndexedArticle article : articles(frame, order)) {
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
