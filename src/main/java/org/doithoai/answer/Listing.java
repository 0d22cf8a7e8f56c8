package org.doithoai.answer;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.doithoai.evidence.Evidence;
import org.doithoai.evidence.Feature;
import org.doithoai.evidence.MeetingOrder;
import org.doithoai.facts.Fact;
import org.doithoai.index.DayOrder;
import org.doithoai.index.IndexedArticle;
import org.doithoai.question.AnswerType;
import org.doithoai.question.QuestionFrame;
import org.doithoai.question.QuestionFrame.Order;
import org.doithoai.question.Scope;
import org.doithoai.question.Scope.Unit;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Registry;
import org.doithoai.retrieval.ArticleLists.Found;
import org.doithoai.retrieval.Retriever;
import org.doithoai.text.Folding;

/**
 * Answers over all articles: which there are, what they report, with whom, who was there and what
 * was signed, each by whatever the question says of them. The same list serves for counting; one
 * without entries says so.
 */
final class Listing implements AnswerStrategy {

  /** Most lines of a page. */
  private static final int LINES = 20;

  /** Most events whose people and documents are told. */
  private static final int MOST_EVENTS = 60;

  private final Registry registry;
  private final Retriever retriever;
  private final Sightings sightings;
  private final Milestones milestones;

  Listing(Registry registry, Retriever retriever, Sightings sightings, Milestones milestones) {
    this.registry = registry;
    this.retriever = retriever;
    this.sightings = sightings;
    this.milestones = milestones;
  }

  @Override
  public boolean state(QuestionFrame frame, AnswerDraft draft) throws IOException {
    Scope scope = frame.scope();
    if (!scope.isListing()) {
      return false;
    }
    ListingFilter filter = ListingFilter.of(frame, draft.wording(), retriever);
    boolean words =
        filter.isOfWords() && (scope.mentioned().isEmpty() || scope.unit() == Unit.MEETINGS);
    boolean any = frame.asks(AnswerType.NEWS) || scope.unit() == Unit.ARTICLES;
    if (words && !any && scope.unit() != Unit.MEETINGS) {
      return false;
    }
    return switch (scope.unit()) {
      case PARTNERS -> statePartners(filter, frame, draft);
      case PEOPLE -> statePeople(filter, frame, draft);
      case DOCUMENTS ->
          frame.subjects().stream().noneMatch(s -> s.edition() != null)
              && stateDocuments(filter, draft);
      default -> stateList(filter, frame, draft);
    };
  }

  /** With whom there were meetings, those last met first. */
  private boolean statePartners(ListingFilter filter, QuestionFrame frame, AnswerDraft draft)
      throws IOException {
    if (!frame.subjects().isEmpty()) {
      return false;
    }
    List<IndexedArticle> articles = new ArrayList<>();
    if (filter.inWords().isEmpty()) {
      articles.addAll(retriever.newestOfEachPartner());
      articles.sort(Comparator.comparing(Listing::date, Comparator.reverseOrder()));
    } else {
      Found found = retriever.lists().events(filter.selection(), DayOrder.NEWEST_FIRST);
      for (List<String> item : found.items().subList(0, Math.min(MOST_EVENTS, found.size()))) {
        articles.add(retriever.lists().article(item, draft.language()));
      }
    }
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
      List<String> names = partners.keySet().stream().map(draft.wording()::inSentence).toList();
      draft.state(
          draft.wording().say("partners", filter.inWords(), draft.wording().list(names)),
          partners.values().stream().flatMap(List::stream).toList());
    }
    return !draft.isEmpty();
  }

  /** The articles, or events, a line each, behind how many there are. */
  private boolean stateList(ListingFilter filter, QuestionFrame frame, AnswerDraft draft)
      throws IOException {
    Unit unit = frame.scope().unit();
    boolean oldest = frame.asks(AnswerType.TIMELINE) || frame.order() == Order.FIRST;
    Wording wording = draft.wording();
    String kind = unit.name().toLowerCase(Locale.ROOT);
    Found found = found(unit, filter, oldest);
    boolean ofWords = filter.isOfWords();
    String strictly = "";
    if (found.size() == 0) {
      String sought = filter.relaxesWords() ? filter.inWords() : "";
      found = filter.relax() ? found(unit, filter, oldest) : found;
      strictly = sought.isEmpty() ? "" : wording.say("list.none." + kind, sought);
    }
    Found undated =
        filter.selection().days().isEmpty()
            ? new Found(List.of())
            : retriever.lists().undated(filter.selection(), unit == Unit.ARTICLES);
    if (found.size() == 0 && stateMilestones(List.of(), filter, frame, draft)) {
      return true;
    }
    if (found.size() == 0) {
      boolean surely = frame.isSure() && frame.asks(AnswerType.ARTICLES);
      if (!surely && filter.selection().days().isEmpty() && isNamed(draft.evidence())) {
        return false;
      }
      return (surely || !ofWords) && stateNone(undated, kind, filter, frame, draft);
    }
    if (frame.asks(AnswerType.ARTICLES) && heedsNothing(filter, unit, found)) {
      return false;
    }
    if (!strictly.isEmpty()) {
      draft.note(strictly);
    }
    if (frame.scope().one()) {
      draft.note(wording.say(oldest ? "list.first" : "list.last"));
      stateLine(end(found, frame, oldest, draft), filter, draft);
      return true;
    }
    String beside = undated.size() == 0 ? "" : wording.say("list.beside", undated.size());
    draft.note(wording.say("list." + kind, found.size(), filter.inWords(), beside));
    List<IndexedArticle> told = statePage(found, filter, frame, draft);
    if (told.size() == found.size()) {
      stateMilestones(told, filter, frame, draft);
    }
    return true;
  }

  /** Whether passages suffice of an article that has each name of the question. */
  private static boolean isNamed(Evidence evidence) {
    return evidence.sufficient()
        && evidence.best().filter(w -> w.value(Feature.NAMES_ARTICLE) == 1).isPresent();
  }

  /** That there are none, and where they are few those of which no date is known. */
  private boolean stateNone(
      Found undated, String kind, ListingFilter filter, QuestionFrame frame, AnswerDraft draft)
      throws IOException {
    Wording wording = draft.wording();
    boolean news = frame.asks(AnswerType.NEWS);
    String none =
        news ? wording.say("refuse.new") : wording.say("list.none." + kind, filter.inWords());
    if (undated.size() == 0 || undated.size() > LINES || news || !filter.isNarrow()) {
      draft.refuse(none);
    } else {
      draft.note(none + " " + wording.say("list.undated", undated.size()));
      statePage(undated, filter, frame, draft);
    }
    return true;
  }

  /**
   * In a timeline with one partner what the reports of its meetings, and the articles found for the
   * question, date beside; false where there is none.
   */
  private boolean stateMilestones(
      List<IndexedArticle> reports, ListingFilter filter, QuestionFrame frame, AnswerDraft draft)
      throws IOException {
    boolean always = filter.selection().days().isEmpty();
    boolean one = frame.subjects().size() == 1;
    Optional<Partner> partner = one ? frame.subjects().getFirst().withPartner() : Optional.empty();
    return frame.asks(AnswerType.TIMELINE)
        && always
        && partner.isPresent()
        && milestones.state(reports, partner.get(), draft);
  }

  /** True of a list of everything where something was asked for. */
  private boolean heedsNothing(ListingFilter filter, Unit unit, Found found) throws IOException {
    return filter.isOfNothingSaid()
        || (unit == Unit.ARTICLES && !filter.unread().isEmpty() && found.size() == articles());
  }

  private int articles() throws IOException {
    return retriever.holdings().articles().values().stream().mapToInt(number -> number).sum();
  }

  private Found found(Unit unit, ListingFilter filter, boolean oldest) throws IOException {
    if (filter.together(true)) {
      Found all = read(unit, filter, oldest);
      if (all.size() > 0) {
        return all;
      }
      filter.together(false);
    }
    return read(unit, filter, oldest);
  }

  private Found read(Unit unit, ListingFilter filter, boolean oldest) throws IOException {
    return unit == Unit.ARTICLES
        ? retriever.lists().articles(filter.selection(), order(oldest))
        : retriever.lists().events(filter.selection(), order(oldest));
  }

  /**
   * States a page of a list, behind what of it it is and what of the question it does not heed.
   *
   * @return the articles of the page
   */
  private List<IndexedArticle> statePage(
      Found found, ListingFilter filter, QuestionFrame frame, AnswerDraft draft)
      throws IOException {
    int pages = (found.size() + LINES - 1) / LINES;
    int page = Math.min(frame.scope().page(), pages);
    int first = (page - 1) * LINES;
    int end = Math.min(found.size(), first + LINES);
    if (page < pages) {
      draft.note(draft.wording().say("list.page", first + 1, end, page + 1));
    }
    if (!filter.unread().isEmpty()) {
      draft.note(draft.wording().say("list.unread", String.join(" ", filter.unread())));
    }
    List<IndexedArticle> told = new ArrayList<>();
    for (List<String> item : found.items().subList(first, end)) {
      told.add(retriever.lists().article(item, draft.language()));
    }
    told.forEach(article -> stateLine(article, filter, draft));
    return told;
  }

  /** The first or last of a list: of the meetings with one partner by their editions. */
  private IndexedArticle end(Found found, QuestionFrame frame, boolean oldest, AnswerDraft draft)
      throws IOException {
    IndexedArticle end = retriever.lists().article(found.items().getFirst(), draft.language());
    if (frame.scope().unit() == Unit.MEETINGS && frame.subjects().size() == 1) {
      for (List<String> item : found.items().subList(0, Math.min(MOST_EVENTS, found.size()))) {
        IndexedArticle other = retriever.lists().article(item, draft.language());
        int later = MeetingOrder.BY_TIME.compare(other, end);
        end = (oldest ? later < 0 : later > 0) ? other : end;
      }
    }
    return end;
  }

  private static DayOrder order(boolean oldest) {
    return oldest ? DayOrder.OLDEST_FIRST : DayOrder.NEWEST_FIRST;
  }

  private void stateLine(IndexedArticle article, ListingFilter filter, AnswerDraft draft) {
    Wording wording = draft.wording();
    String heading = article.article().heading();
    String date = date(article);
    String line =
        date.isEmpty()
            ? wording.say("timeline.undated", heading)
            : wording.say("timeline.item", wording.date(date), heading);
    draft.state(line, article, List.of(sightings.of(article, filter.shown(), filter.named())));
  }

  /** The event's date as the fact has it; what has no year comes behind all that have. */
  static String date(IndexedArticle article) {
    return article
        .day()
        .or(() -> Optional.ofNullable(article.article().published()))
        .map(LocalDate::toString)
        .orElse("");
  }

  /** Who led the meetings, or one side of them, each with the meetings that name him. */
  private boolean statePeople(ListingFilter filter, QuestionFrame frame, AnswerDraft draft)
      throws IOException {
    Optional<Partner> side =
        frame
            .side()
            .or(() -> frame.subjects().stream().flatMap(s -> s.withPartner().stream()).findFirst());
    Map<String, List<Integer>> citations = new LinkedHashMap<>();
    Map<String, String> lines = new LinkedHashMap<>();
    Found found = retriever.lists().events(filter.selection(), DayOrder.OLDEST_FIRST);
    for (List<String> item : found.items().subList(0, Math.min(MOST_EVENTS, found.size()))) {
      IndexedArticle report = retriever.lists().article(item, draft.language());
      for (Fact person : people(report, side)) {
        String key = Folding.fold(person.value());
        String name = MeetingFacts.people(List.of(person), draft.wording());
        String when = date(report).isEmpty() ? "" : draft.wording().date(date(report));
        String said = when.isEmpty() ? report.article().heading() : when;
        lines.merge(
            key,
            draft.wording().say("list.person", name, said),
            (old, line) -> old.contains(said) ? old : old + "; " + said);
        citations
            .computeIfAbsent(key, _ -> new ArrayList<>())
            .addAll(draft.cite(report.article(), List.of(person.span())));
      }
    }
    lines.forEach((key, line) -> draft.state(line, citations.getOrDefault(key, List.of())));
    return !draft.isEmpty();
  }

  private static List<Fact> people(IndexedArticle report, Optional<Partner> side) {
    List<Fact> leaders = report.facts(Fact.Kind.CHAIR).filter(p -> isOf(p, side)).toList();
    if (!leaders.isEmpty()) {
      return leaders;
    }
    List<Fact> named = report.facts(Fact.Kind.PERSON).filter(p -> isOf(p, side)).toList();
    return named.stream().filter(p -> p.span().equals(named.getFirst().span())).toList();
  }

  private static boolean isOf(Fact person, Optional<Partner> side) {
    return side.isEmpty() || side.get().id().equals(person.party());
  }

  /** What was signed at the meetings, a line each. */
  private boolean stateDocuments(ListingFilter filter, AnswerDraft draft) throws IOException {
    Found found = retriever.lists().events(filter.selection(), DayOrder.NEWEST_FIRST);
    for (List<String> item : found.items().subList(0, Math.min(MOST_EVENTS, found.size()))) {
      IndexedArticle report = retriever.lists().article(item, draft.language());
      for (Fact document : report.facts(Fact.Kind.DOCUMENT).toList()) {
        String date = date(report);
        Wording wording = draft.wording();
        String line =
            date.isEmpty()
                ? wording.say("list.document", report.article().heading(), document.value())
                : wording.say("timeline.item", wording.date(date), document.value());
        draft.state(line, report, List.of(document.span()));
      }
    }
    return !draft.isEmpty();
  }
}
