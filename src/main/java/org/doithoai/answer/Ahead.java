package org.doithoai.answer;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doithoai.evidence.AnnotatedArticle;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
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
import org.doithoai.retrieval.SoughtTerm;
import org.doithoai.text.Cue;
import org.doithoai.text.CueMention;
import org.doithoai.text.DateMention;
import org.doithoai.text.Language;

/**
 * Tells what the articles announce of a meeting or an event to come. Where they announce none it
 * says so, and which was the last: what is past is never given for what is to come.
 */
final class Ahead implements AnswerStrategy {

  /** As many words may stand between what says that something will be and what will be. */
  private static final int NEAR = 12;

  private static final int REPORTS = 50;

  /** Articles that are read for whatever they announce, and announcements that are told. */
  private static final int NEWEST = 30;

  private static final int MOST = 5;

  /** Digits of a year. */
  private static final int YEAR = 4;

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
    if (!frame.looksAhead()) {
      return false;
    }
    if (frame.contentIsNamed() && isOfAny(frame) && stateAll(frame, draft)) {
      return true;
    }
    Optional<IndexedArticle> last = last(frame);
    List<SoughtTerm> specific = specific(frame, draft.evidence());
    Evidence announced =
        finder.only(
            draft.evidence(),
            w ->
                announces(w, frame)
                    && specific.stream().allMatch(t -> tells(w, t))
                    && (isOfAny(frame) || !isBefore(w, last)));
    if (announced.best().isPresent()) {
      Evidence open = finder.only(announced, w -> !isPast(w.sentence(), w.article(), frame));
      boolean passed = open.best().isEmpty();
      Evidence told = passed ? announced : open;
      String written = Listing.date(told.best().orElseThrow().article().indexed());
      draft.note(
          passed
              ? draft.wording().say("ahead.passed")
              : written.isEmpty()
                  ? draft.wording().say("ahead.announced")
                  : draft.wording().say("ahead.announced.on", draft.wording().date(written)));
      passages.state(told, draft);
      return true;
    }
    String of =
        frame.subjects().stream()
            .filter(subject -> subject.partner() != null)
            .findFirst()
            .map(subject -> Refusals.meeting(subject, draft.wording()))
            .orElse(draft.wording().say("ahead.event"));
    String none =
        frame.isOfMeeting()
            ? draft.wording().say("ahead.none", of)
            : draft.wording().say("ahead.nothing");
    if (last.isEmpty() || !specific.isEmpty() || !frame.isOfMeeting()) {
      draft.refuse(
          none,
          frame.isOfMeeting()
              ? draft.wording().say("ahead.near", of)
              : draft.wording().say("ahead.near.event"));
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

  /** An announcement of an article. */
  private record Announcement(IndexedArticle article, ReadSentence sentence) {}

  /** Whatever the newest articles announce, what is still to come if there is such. */
  private boolean stateAll(QuestionFrame frame, AnswerDraft draft) throws IOException {
    Found newest = retriever.lists().events(new ArticleSelection(List.of()), DayOrder.NEWEST_FIRST);
    List<Announcement> open = new ArrayList<>();
    List<Announcement> passed = new ArrayList<>();
    for (List<String> item : newest.items().subList(0, Math.min(NEWEST, newest.size()))) {
      IndexedArticle article = retriever.lists().article(item, draft.language());
      AnnotatedArticle read = finder.read(article);
      for (ReadSentence sentence : read.sentences()) {
        Sentence said = sentence.sentence();
        boolean announced = willBe(said, Cue.MEETING) || willBe(said, Cue.OTHER_EVENT);
        if (said.body() && announced) {
          (isPast(sentence, read, frame) ? passed : open).add(new Announcement(article, sentence));
        }
      }
    }
    List<Announcement> told = open.isEmpty() ? passed : open;
    told.subList(0, Math.min(MOST, told.size())).forEach(each -> state(each, draft));
    if (!told.isEmpty()) {
      draft.note(draft.wording().say(open.isEmpty() ? "ahead.passed" : "ahead.announced"));
    }
    return !told.isEmpty();
  }

  private static void state(Announcement announcement, AnswerDraft draft) {
    String date = Listing.date(announcement.article());
    Sentence said = announcement.sentence().sentence();
    String quote = draft.wording().say("quote", said.text().strip());
    draft.state(
        date.isEmpty()
            ? quote
            : draft.wording().say("timeline.item", draft.wording().date(date), quote),
        announcement.article(),
        List.of(said.span()));
  }

  /** True if the times that a sentence says were over on the day of the question. */
  private static boolean isPast(ReadSentence said, AnnotatedArticle of, QuestionFrame frame) {
    String written = Listing.date(of.indexed());
    Integer year =
        written.startsWith("-") || written.isEmpty()
            ? null
            : Integer.valueOf(written.substring(0, YEAR));
    List<LocalDate> ends =
        said.dates().stream()
            .filter(date -> !date.inName())
            .flatMap(date -> ListingTime.end(date, year).stream())
            .toList();
    return !ends.isEmpty() && ends.stream().allMatch(end -> end.isBefore(frame.asked()));
  }

  /** The terms of the question that not every meeting is about; of no meeting, all. */
  private static List<SoughtTerm> specific(QuestionFrame frame, Evidence evidence) {
    List<SoughtTerm> terms = evidence.found().terms();
    if (frame.isOfMeeting()) {
      return Specifics.of(frame, terms);
    }
    List<String> partners =
        frame.named(Partner.class).stream().map(p -> p.name(Language.ENGLISH)).toList();
    return terms.stream()
        .filter(term -> !term.carried() && !partners.contains(term.term().source()))
        .toList();
  }

  private static boolean tells(Window window, SoughtTerm term) {
    return Sightings.has(window.article(), window.sentence(), term.term());
  }

  /** True if it is about no series and no partner: a later meeting of others decides nothing. */
  private static boolean isOfAny(QuestionFrame frame) {
    return frame.subjects().isEmpty() && frame.entities(Series.class).findAny().isEmpty();
  }

  /** True if an article is older than the last meeting: what it announces has been. */
  private static boolean isBefore(Window window, Optional<IndexedArticle> last) {
    String then = last.map(Listing::date).orElse("");
    String written = Listing.date(window.article().indexed());
    return !then.isEmpty() && !written.isEmpty() && written.compareTo(then) < 0;
  }

  /** True if the sentence says of such an event that it will be. */
  private static boolean announces(Window window, QuestionFrame frame) {
    Sentence sentence = window.sentence().sentence();
    boolean any = frame.scope().isListing() || !frame.isOfMeeting();
    return sentence.body()
        && isOfSubjects(window, frame)
        && (frame.dates().isEmpty() || saysDates(window, frame))
        && (any
            ? sentence.has(Cue.FUTURE)
            : willBe(sentence, Cue.MEETING) || namesLaterEdition(window));
  }

  /** True if it invites to a later round than the one that its article reports, or plans it. */
  private static boolean namesLaterEdition(Window window) {
    Optional<Integer> own =
        window.article().indexed().fact(Fact.Kind.EDITION).map(f -> Integer.valueOf(f.value()));
    Sentence sentence = window.sentence().sentence();
    return sentence.has(Cue.MEETING)
        && (sentence.has(Cue.INVITING) || sentence.has(Cue.FUTURE))
        && window.sentence().ordinals().stream()
            .anyMatch(o -> own.filter(edition -> o.value() > edition).isPresent());
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
    int reports = partners.isEmpty() ? 1 : REPORTS;
    for (List<String> item : found.items().subList(0, Math.min(reports, found.size()))) {
      for (String key : item) {
        IndexedArticle report = retriever.lists().article(key);
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
