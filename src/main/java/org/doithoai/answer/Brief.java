package org.doithoai.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doithoai.evidence.AnnotatedArticle;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.evidence.Evidence;
import org.doithoai.evidence.EvidenceFinder;
import org.doithoai.evidence.MeetingOrder;
import org.doithoai.evidence.Window;
import org.doithoai.facts.Speech;
import org.doithoai.index.DayOrder;
import org.doithoai.index.IndexedArticle;
import org.doithoai.question.AnswerType;
import org.doithoai.question.QuestionFrame;
import org.doithoai.question.QuestionFrame.Order;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Person;
import org.doithoai.registry.Place;
import org.doithoai.retrieval.ArticleLists.Found;
import org.doithoai.retrieval.Retriever;
import org.doithoai.retrieval.SoughtTerm;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;

/**
 * Tells in five to eight lines, each cited, what there is of one meeting or article; of a partner
 * the meetings with it by date; of a person, body, document, ship or exercise the sentences that
 * say most of it.
 */
final class Brief implements AnswerStrategy {

  private static final int LINES = 7;

  /** Meetings with a partner that are listed. */
  private static final int MOST_EVENTS = 20;

  /** Where fewer sentences than this tell of a thing, those right behind them stand with them. */
  private static final int FEW = 4;

  /** How much less likely than the best a sentence may be. */
  private static final double BEHIND = 2;

  /** Sentences of one article on a thing that others tell of too. */
  private static final int OF_ONE_ARTICLE = 4;

  private final Retriever retriever;
  private final EvidenceFinder finder;
  private final MeetingFacts facts;

  Brief(Retriever retriever, EvidenceFinder finder, MeetingFacts facts) {
    this.retriever = retriever;
    this.finder = finder;
    this.facts = facts;
  }

  @Override
  public boolean state(QuestionFrame frame, AnswerDraft draft) throws IOException {
    if (!frame.asks(AnswerType.BRIEF)) {
      return false;
    }
    List<SoughtTerm> specific = Specifics.of(frame, retriever.terms(frame));
    ListingFilter filter = ListingFilter.of(frame, draft.wording(), retriever);
    boolean ofMeetings =
        filter.named().isEmpty()
            && !frame.scope().isListing()
            && specific.stream().allMatch(term -> isPlaceOf(term, frame))
            && (!frame.subjects().isEmpty()
                || frame.namesMeeting()
                || !filter.selection().days().isEmpty());
    if (ofMeetings && stateMeetings(frame, filter, draft)) {
      return true;
    }
    boolean says = filter.isOfWords() || !filter.named().isEmpty() || !frame.mentions().isEmpty();
    return says && stateSentences(frame, draft);
  }

  private static boolean isPlaceOf(SoughtTerm term, QuestionFrame frame) {
    return frame.named(Place.class).stream()
        .anyMatch(place -> place.name(Language.ENGLISH).equals(term.term().source()));
  }

  /** The one meeting that is meant, or those with a partner by date and the last of them. */
  private boolean stateMeetings(QuestionFrame frame, ListingFilter filter, AnswerDraft draft)
      throws IOException {
    Found found = retriever.lists().events(filter.selection(), DayOrder.OLDEST_FIRST);
    if (found.size() == 0 && filter.isOfSort() && filter.relax()) {
      found = retriever.lists().events(filter.selection(), DayOrder.OLDEST_FIRST);
    }
    if (found.size() == 0) {
      return false;
    }
    List<IndexedArticle> reports = new ArrayList<>();
    for (List<String> item : found.items().subList(0, Math.min(MOST_EVENTS, found.size()))) {
      reports.add(retriever.lists().article(item, draft.language()));
    }
    boolean end = frame.order() == Order.LAST || frame.order() == Order.FIRST;
    boolean meeting = frame.namesMeeting() || frame.subjects().isEmpty();
    if (reports.size() == 1 || end) {
      Comparator<IndexedArticle> time = MeetingOrder.BY_TIME;
      brief(
          (frame.order() == Order.FIRST ? reports.stream().min(time) : reports.stream().max(time))
              .orElseThrow(),
          draft);
      return true;
    }
    if (meeting && frame.subjects().stream().anyMatch(s -> s.edition() != null)) {
      return false;
    }
    draft.note(draft.wording().say("list.events", found.size(), filter.inWords(), ""));
    for (IndexedArticle report : reports) {
      stateLine(report, draft);
    }
    return true;
  }

  private static void stateLine(IndexedArticle report, AnswerDraft draft) {
    String date = Listing.date(report);
    String heading = report.article().heading();
    String line =
        date.isEmpty()
            ? draft.wording().say("timeline.undated", heading)
            : draft.wording().say("timeline.item", draft.wording().date(date), heading);
    draft.state(line, report, List.of(Sightings.opening(report)));
  }

  private void brief(IndexedArticle report, AnswerDraft draft) {
    new ReportBrief(finder.read(report), facts, draft).state();
  }

  /** The sentences that say most of what is asked about, or the article that is about it. */
  private boolean stateSentences(QuestionFrame frame, AnswerDraft draft) throws IOException {
    Evidence evidence = draft.evidence();
    List<Window> about = about(frame, evidence);
    if (about.isEmpty()) {
      return false;
    }
    if (frame.briefsArticle()) {
      brief(about.getFirst().article().indexed(), draft);
      return true;
    }
    for (Entity entity : frame.named(Entity.class)) {
      introduce(entity, draft);
    }
    List<Window> chosen = new ArrayList<>();
    boolean alone = about.stream().allMatch(w -> w.isOfArticleOf(about.getFirst()));
    for (Window window : about) {
      boolean again = chosen.stream().anyMatch(c -> c.isTranslatedBy(window));
      long same = chosen.stream().filter(c -> c.isOfArticleOf(window)).count();
      if (!again && (same < OF_ONE_ARTICLE || alone) && chosen.size() < LINES) {
        chosen.add(window);
      }
    }
    inReadingOrder(chosen).forEach(window -> stateWindow(window, chosen.size() < FEW, draft));
    return true;
  }

  /**
   * The sentences that have what is asked about, and of the articles of the likeliest of these all
   * that are about as likely.
   */
  private static List<Window> about(QuestionFrame frame, Evidence evidence) {
    List<SoughtTerm> terms = evidence.found().terms();
    Speakers people = Speakers.of(frame);
    List<Window> told =
        evidence.windows().stream().filter(w -> ReportBrief.isTold(w.sentence())).toList();
    List<Window> have =
        told.stream()
            .filter(w -> hasAll(w, terms) || people.isNamedIn(w.sentence(), w.article()))
            .toList();
    double best = have.stream().mapToDouble(Window::score).max().orElse(Double.MAX_VALUE);
    Set<String> articles =
        have.stream()
            .filter(w -> w.score() > best - BEHIND)
            .map(w -> w.article().indexed().key())
            .collect(Collectors.toSet());
    return told.stream()
        .filter(w -> w.score() > best - BEHIND)
        .filter(w -> articles.contains(w.article().indexed().key()))
        .sorted(Comparator.comparing(w -> isOther(w, evidence.frame().answerLanguage())))
        .toList();
  }

  /** Those of one article together and in its order, the likeliest article first. */
  private static List<Window> inReadingOrder(List<Window> windows) {
    List<String> articles = windows.stream().map(w -> w.article().indexed().key()).toList();
    return windows.stream()
        .sorted(
            Comparator.comparingInt((Window w) -> articles.indexOf(w.article().indexed().key()))
                .thenComparingInt(Window::at))
        .toList();
  }

  /**
   * A sentence.
   *
   * @param more true with the one right behind it, where nobody else is its subject
   */
  private static void stateWindow(Window window, boolean more, AnswerDraft draft) {
    AnnotatedArticle article = window.article();
    List<ReadSentence> told = new ArrayList<>(List.of(window.sentence()));
    if (more && window.at() + 1 < article.sentences().size()) {
      told.add(article.sentences().get(window.at() + 1));
    }
    for (ReadSentence sentence : told) {
      boolean own = sentence.span().equals(window.sentence().span());
      if (own || (ReportBrief.isTold(sentence) && Speech.subject(sentence.sentence()).isEmpty())) {
        String quote = ReportBrief.quoted(sentence, article.indexed(), draft);
        draft.state(quote, article.indexed(), List.of(sentence.span()));
      }
    }
  }

  private static boolean isOther(Window window, Language language) {
    return window.sentence().sentence().language() != language;
  }

  /** True if the sentence itself has the names, or where there are none the words. */
  private static boolean hasAll(Window window, List<SoughtTerm> terms) {
    boolean named = terms.stream().anyMatch(term -> term.isName() && !term.carried());
    for (SoughtTerm term : terms) {
      boolean asked = !term.carried() && (!named || term.isName());
      if (asked && !Sightings.has(window.article(), window.sentence(), term.term())) {
        return false;
      }
    }
    return !terms.isEmpty();
  }

  /** The official names in both languages, and of a person the last office that is known. */
  private static void introduce(Entity entity, AnswerDraft draft) {
    if (entity instanceof Partner || entity instanceof Place) {
      return;
    }
    Language own = draft.language();
    String name = entity.name(own);
    String other = entity.name(own.other());
    boolean same = Folding.fold(name).equals(Folding.fold(other)) && own == Language.VIETNAMESE;
    String text =
        same || name.equals(other) ? name : draft.wording().say("person.office", name, other);
    Optional<Person.Office> office =
        entity instanceof Person person ? person.lastOffice() : Optional.empty();
    draft.note(
        office
            .map(o -> own == Language.ENGLISH ? o.english() : o.vietnamese())
            .map(held -> draft.wording().say("known.office", text, held))
            .orElse(text));
  }
}
