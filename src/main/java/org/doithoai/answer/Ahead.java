package org.doithoai.answer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.doithoai.evidence.Evidence;
import org.doithoai.evidence.EvidenceFinder;
import org.doithoai.evidence.MeetingOrder;
import org.doithoai.evidence.Window;
import org.doithoai.facts.Fact;
import org.doithoai.facts.Sentence;
import org.doithoai.index.DayOrder;
import org.doithoai.index.IndexedArticle;
import org.doithoai.question.QuestionFrame;
import org.doithoai.question.Subject;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Series;
import org.doithoai.retrieval.ArticleLists.Found;
import org.doithoai.retrieval.ArticleSelection;
import org.doithoai.retrieval.Retriever;
import org.doithoai.text.Cue;
import org.doithoai.text.CueMention;
import org.doithoai.text.DateMention;

/**
 * Tells what the articles announce of a meeting or an event to come. Where they announce none it
 * says so, and which was the last: what is past is never given for what is to come.
 */
final class Ahead implements AnswerStrategy {

  /** As many words may stand between what says that something will be and what will be. */
  private static final int NEAR = 12;

  private static final int REPORTS = 50;

  private final Retriever retriever;
  private final EvidenceFinder finder;
  private final PassageAnswers passages;

  Ahead(Retriever retriever, EvidenceFinder finder, PassageAnswers passages) {
    this.retriever = retriever;
    this.finder = finder;
    this.passages = passages;
  }

  @Override
  public boolean state(QuestionFrame frame, AnswerDraft draft) throws IOException {
    if (!frame.looksAhead() || !isOfEvents(frame)) {
      return false;
    }
    Evidence announced = finder.only(draft.evidence(), window -> announces(window, frame));
    if (announced.best().isPresent()) {
      draft.note(draft.wording().say("ahead.announced"));
      passages.state(announced, draft);
      return true;
    }
    String of =
        frame.subjects().stream()
            .filter(subject -> subject.partner() != null)
            .findFirst()
            .map(subject -> Refusals.meeting(subject, draft.wording()))
            .orElse(draft.wording().say("ahead.event"));
    String none = draft.wording().say("ahead.none", of);
    Optional<IndexedArticle> last = last(frame);
    if (last.isEmpty()) {
      draft.refuse(none);
      return true;
    }
    draft.note(none);
    String date = Listing.date(last.get());
    String heading = last.get().article().heading();
    draft.state(
        date.isEmpty()
            ? draft.wording().say("ahead.last", heading)
            : draft.wording().say("ahead.last.dated", heading, draft.wording().date(date)),
        last.get(),
        List.of(Sightings.opening(last.get())));
    return true;
  }

  /** True if what is to come is a meeting or an event, not the next step or decade. */
  private static boolean isOfEvents(QuestionFrame frame) {
    boolean events =
        frame.read().cues().has(Cue.MEETING)
            || frame.read().cues().has(Cue.OTHER_EVENT)
            || frame.scope().isListing()
            || frame.entities(Series.class).findAny().isPresent();
    boolean partners = frame.subjects().stream().anyMatch(subject -> subject.partner() != null);
    return events || (partners && frame.contentIsNamed());
  }

  /** True if the sentence says of such an event that it will be. */
  private static boolean announces(Window window, QuestionFrame frame) {
    Sentence sentence = window.sentence().sentence();
    return sentence.body()
        && isOfSubjects(window, frame)
        && (frame.dates().isEmpty() || saysDates(window, frame))
        && (willBe(sentence, Cue.MEETING)
            || (frame.scope().isListing() && willBe(sentence, Cue.OTHER_EVENT)));
  }

  private static boolean willBe(Sentence sentence, Cue event) {
    for (CueMention will : sentence.all(Cue.FUTURE)) {
      for (CueMention what : sentence.all(event)) {
        int between = Math.max(what.first() - will.last(), will.first() - what.last());
        if (between > 0 && between <= NEAR) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOfSubjects(Window window, QuestionFrame frame) {
    IndexedArticle article = window.article().indexed();
    for (Subject subject : frame.subjects()) {
      Partner partner = subject.partner();
      boolean with =
          partner == null
              || article.says(Fact.Kind.PARTNER, partner.id())
              || names(window, partner);
      if (!with) {
        return false;
      }
    }
    return frame
        .entities(Series.class)
        .allMatch(series -> article.says(Fact.Kind.SERIES, series.id()) || names(window, series));
  }

  private static boolean names(Window window, org.doithoai.registry.Entity entity) {
    return window.sentence().sentence().mentions().stream()
        .anyMatch(mention -> mention.entity().equals(entity));
  }

  private static boolean saysDates(Window window, QuestionFrame frame) {
    return frame.dates().stream()
        .allMatch(asked -> window.sentence().dates().stream().anyMatch(said -> fits(asked, said)));
  }

  private static boolean fits(DateMention asked, DateMention said) {
    return (asked.year() == null || said.year() == null || asked.year().equals(said.year()))
        && (asked.month() == null || asked.month().equals(said.month()))
        && (asked.day() == null || asked.day().equals(said.day()));
  }

  /** A report of the last meeting of that sort that the articles know. */
  private Optional<IndexedArticle> last(QuestionFrame frame) throws IOException {
    List<Subject> partners =
        frame.subjects().stream()
            .filter(subject -> subject.partner() != null)
            .map(subject -> new Subject(subject.partner(), null))
            .toList();
    if (partners.isEmpty() && !frame.subjects().isEmpty()) {
      return Optional.empty();
    }
    ArticleSelection meetings = new ArticleSelection(partners).ofMeetings();
    frame.entities(Series.class).forEach(meetings::ofSeries);
    Found found = retriever.lists().events(meetings, DayOrder.NEWEST_FIRST);
    IndexedArticle last = null;
    for (List<Integer> item : found.items().subList(0, Math.min(REPORTS, found.size()))) {
      for (int document : item) {
        IndexedArticle report = retriever.lists().article(document);
        boolean own = report.article().language() == frame.answerLanguage();
        int later = last == null ? 1 : MeetingOrder.BY_TIME.compare(report, last);
        if (later > 0 || (later == 0 && own)) {
          last = report;
        }
      }
    }
    return Optional.ofNullable(last);
  }
}
