package org.doithoai.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.doithoai.facts.Fact;
import org.doithoai.question.AnswerType;
import org.doithoai.question.QuestionFrame;
import org.doithoai.question.Scope;
import org.doithoai.question.Scope.Unit;
import org.doithoai.question.Subject;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Person;
import org.doithoai.registry.Place;
import org.doithoai.registry.Series;
import org.doithoai.registry.Topic;
import org.doithoai.retrieval.ArticleSelection;
import org.doithoai.retrieval.ContentTerm;
import org.doithoai.retrieval.Retriever;
import org.doithoai.retrieval.SoughtTerm;
import org.doithoai.text.Cue;
import org.doithoai.text.CueMention;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/**
 * The articles that a question asks about together, by all that it says of them: partner, edition,
 * series, person, place, time, outlet, language, what came of a meeting, and words. It says in
 * words what it took for what, and what of the question it did not heed.
 */
final class ListingFilter {

  /** Of so many things that articles are described by they need not have all. */
  private static final int MANY = 3;

  /** Of so many partners each may have met Vietnam alone. */
  private static final int BILATERAL = 2;

  private final QuestionFrame frame;
  private final Scope scope;
  private final Wording wording;
  private final ArticleSelection selection;
  private final ListingHeading heading;
  private final List<Entity> named = new ArrayList<>();
  private final List<SoughtTerm> namesSought = new ArrayList<>();
  private final Map<Span, ContentTerm> besides = new HashMap<>();

  /** What of the question was read as a condition. */
  private final List<Span> taken = new ArrayList<>();

  private List<Partner> partners = List.of();
  private List<Place> places = List.of();
  private List<Series> series = List.of();
  private ListingTime time = new ListingTime(List.of(), "");
  private List<SoughtTerm> words = List.of();
  private List<String> unread = List.of();
  private boolean led;

  private ListingFilter(QuestionFrame frame, Wording wording, List<Subject> subjects) {
    this.frame = frame;
    this.scope = frame.scope();
    this.wording = wording;
    this.heading = new ListingHeading(wording);
    this.selection = new ArticleSelection(subjects);
  }

  /** The filter of a question. */
  static ListingFilter of(QuestionFrame frame, Wording wording, Retriever retriever)
      throws IOException {
    List<Span> outlet =
        frame.scope().isListing() ? OutletName.in(frame, retriever.lists()) : List.of();
    List<Mention> anywhere = new ArrayList<>();
    List<Mention> ofMeeting = new ArrayList<>();
    for (Mention mention : frame.mentions()) {
      if (outlet.stream().noneMatch(mention.span()::overlaps)) {
        (isMentioned(mention, frame) ? anywhere : ofMeeting).add(mention);
      }
    }
    List<Mention> named = new ArrayList<>(anywhere);
    named.addAll(ofMeeting);
    List<Subject> subjects =
        frame.subjects().stream()
            .filter(s -> s.partner() == null || named.stream().anyMatch(m -> is(m, s)))
            .filter(s -> s.edition() != null || anywhere.stream().noneMatch(m -> is(m, s)))
            .map(s -> frame.scope().one() ? new Subject(s.partner(), null) : s)
            .filter(s -> s.partner() != null || s.edition() != null)
            .toList();
    List<SoughtTerm> terms = retriever.terms(frame);
    ListingFilter filter = new ListingFilter(frame, wording, subjects);
    filter.addOrigin(outlet);
    filter.addMeetings(subjects, ofMeeting);
    filter.addOutcome();
    filter.addNamed(anywhere, terms);
    filter.addTime();
    filter.addWords(terms);
    return filter;
  }

  private static boolean is(Mention mention, Subject subject) {
    return mention.entity().equals(subject.partner());
  }

  /** True if the articles need only name it: it stands behind a word of mentioning. */
  private static boolean isMentioned(Mention mention, QuestionFrame frame) {
    boolean behind = frame.scope().mentioned().stream().anyMatch(s -> s.contains(mention.span()));
    Entity entity = mention.entity();
    boolean ofMeetings =
        entity instanceof Partner || entity instanceof Place || entity instanceof Series;
    Unit unit = frame.scope().unit();
    boolean anywhere = unit == Unit.ARTICLES || unit == Unit.EVENTS || entity instanceof Place;
    boolean ofArticles = unit == Unit.ARTICLES && entity instanceof Place && !frame.namesMeeting();
    return !ofMeetings || ofArticles || (behind && anywhere);
  }

  private void addMeetings(List<Subject> subjects, List<Mention> mentions) {
    partners = subjects.stream().flatMap(s -> s.withPartner().stream()).distinct().toList();
    heading.with(partners, false);
    subjects.stream()
        .map(Subject::edition)
        .filter(Objects::nonNull)
        .forEach(edition -> heading.add("filter.edition", wording.edition(edition)));
    List<Entity> entities = mentions.stream().map(Mention::entity).distinct().toList();
    Optional<Entity> home = entities.stream().filter(ListingFilter::isHome).findFirst();
    if (scope.unit() == Unit.MEETINGS || scope.unit() == Unit.PEOPLE) {
      home.ifPresentOrElse(selection::ofMeetingsOf, selection::ofMeetings);
    } else if (frame.asks(AnswerType.TIMELINE) && !subjects.isEmpty()) {
      home.ifPresent(selection::ofMeetingsOf);
    }
    series = entities.stream().filter(Series.class::isInstance).map(Series.class::cast).toList();
    series.forEach(this::addSeries);
    places = entities.stream().filter(Place.class::isInstance).map(Place.class::cast).toList();
    selection.in(places);
    places.forEach(p -> heading.add("filter.in", p.name(wording.language())));
  }

  private static boolean isHome(Entity entity) {
    return entity instanceof Partner partner && partner.home();
  }

  private void addSeries(Series of) {
    selection.ofSeries(of);
    heading.add("filter.series", of.name(wording.language()));
  }

  /** True for a sort of meetings, such as talks of ministers, that reports seldom name. */
  private static boolean isSort(Series series) {
    return series.partners().isEmpty() && series.level() != Series.Level.OPEN;
  }

  /** What meetings came to: that something was signed there, or somebody invited. */
  private void addOutcome() {
    if (scope.unit() != Unit.MEETINGS && scope.unit() != Unit.EVENTS) {
      return;
    }
    if (frame.read().cues().has(Cue.SIGNING) || frame.read().cues().has(Cue.ANY_DOCUMENT)) {
      tell(Fact.Kind.DOCUMENT, Cue.SIGNING, Cue.ANY_DOCUMENT);
    }
    if (frame.read().cues().has(Cue.INVITING)) {
      tell(Fact.Kind.INVITATION, Cue.INVITING);
    }
  }

  private void tell(Fact.Kind kind, Cue... by) {
    selection.telling(kind);
    heading.add("filter.telling." + kind.name().toLowerCase(Locale.ROOT));
    for (Cue cue : by) {
      take(cue);
    }
  }

  private void take(Cue cue) {
    for (CueMention mention : frame.read().cues().all()) {
      if (mention.cue() == cue) {
        taken.add(ListingWords.place(frame, mention));
      }
    }
  }

  private void addNamed(List<Mention> mentions, List<SoughtTerm> terms) {
    boolean leads = frame.read().cues().has(Cue.LEADING) && scope.unit() == Unit.MEETINGS;
    for (Mention mention : mentions) {
      Entity entity = mention.entity();
      if (named.contains(entity) || taken.stream().anyMatch(mention.span()::overlaps)) {
        continue;
      }
      if (leads && entity instanceof Person person) {
        led = true;
        selection.ledBy(person);
        heading.add("filter.led", person.name(wording.language()));
        take(Cue.LEADING);
        continue;
      }
      named.add(entity);
      heading.mention(mention.span().of(frame.read().text()));
      Optional<SoughtTerm> term =
          terms.stream()
              .filter(t -> t.term().source().equals(entity.name(Language.ENGLISH)))
              .findFirst();
      term.ifPresent(t -> besides.put(mention.span(), t.term()));
      boolean guarded = entity instanceof Partner;
      term.filter(_ -> !guarded).ifPresent(namesSought::add);
      selection.naming(entity, term.filter(_ -> !guarded).map(SoughtTerm::term));
    }
    if (frame.named(Person.class).isEmpty()) {
      // whom a question before named
      frame.entities(Person.class).forEach(this::addNamed);
    }
  }

  /** That the articles name it, wherever they do. */
  private void addNamed(Entity entity) {
    named.add(entity);
    heading.mention(entity.name(wording.language()));
    selection.naming(entity, Optional.empty());
  }

  private void addTime() {
    time = ListingTime.of(frame, wording);
    selection.of(time.ranges());
    if (scope.unit() == Unit.ARTICLES) {
      selection.byPublication();
    }
  }

  /** Language and outlet of the articles. */
  private void addOrigin(List<Span> outlet) {
    Language language = scope.writtenIn();
    if (language != null) {
      selection.writtenIn(language);
      heading.add("filter.language." + language.code());
    }
    if (!outlet.isEmpty()) {
      List<String> names = outlet.stream().map(span -> span.of(frame.text())).toList();
      selection.from(names);
      taken.addAll(outlet);
      heading.add("filter.from", wording.list(names));
    }
  }

  /** What else the articles are to say. */
  private void addWords(List<SoughtTerm> terms) {
    ListingWords sought = ListingWords.of(frame, terms, taken);
    words = sought.all();
    boolean described = scope.unit() == Unit.ARTICLES && scope.mentioned().isEmpty();
    if (described && words.size() >= MANY) {
      selection.sayingMost(words.stream().map(SoughtTerm::term).toList());
      sought.typed().forEach(heading::mentionMost);
    } else {
      List<List<ContentTerm>> runs = sought.together(besides);
      runs.stream()
          .filter(run -> run.size() > 1 || !besides.containsValue(run.getFirst()))
          .forEach(selection::saying);
      sought.typed().forEach(heading::mention);
      if (frame.isOfEither() && runs.size() == 2) {
        selection.any();
        heading.mentionAny();
      }
    }
    unread = sought.unread();
  }

  /**
   * Takes articles about all the partners that the question names, or about any; meetings of all
   * where they are more than two.
   *
   * @return false where it names fewer, or says that either will do
   */
  boolean together(boolean all) {
    int most = scope.unit() == Unit.ARTICLES ? 1 : BILATERAL;
    boolean several = partners.size() > most && !frame.isOfEither();
    if (several) {
      selection.together(all);
      heading.with(partners, all);
    }
    return several;
  }

  /** The conditions in words, to stand behind what they are of: " with Japan (2024)". */
  String inWords() {
    return heading + time.inWords();
  }

  /** What the question says that the list does not heed, in its words; empty for nothing. */
  List<String> unread() {
    return unread;
  }

  /**
   * Takes meetings of whatever sort where none is said to be of the one asked for; articles that
   * only name a series where none reports a meeting of it; reports that only name the places where
   * no report says that the meeting was there; of several words that articles are to say, those
   * that say any; of names and words the names.
   *
   * @return false where there is nothing to be taken so
   */
  boolean relax() {
    if (isOfSort()) {
      selection.ofAnySeries();
      series.forEach(s -> heading.remove("filter.series", s.name(wording.language())));
      leaveUnread(series.stream().map(s -> s.name(wording.language())).toList());
      series = List.of();
      return true;
    }
    if (scope.unit() == Unit.ARTICLES && !series.isEmpty()) {
      selection.ofAnySeries();
      series.forEach(each -> addNamedInstead(each, "filter.series"));
      series = List.of();
      return true;
    }
    if (places.isEmpty()) {
      return scope.mentioned().isEmpty() ? relaxWords() : relaxMentioned();
    }
    selection.anywhere();
    places.forEach(place -> addNamedInstead(place, "filter.in"));
    places = List.of();
    return true;
  }

  /** That the articles name it, instead of the condition of these words. */
  private void addNamedInstead(Entity entity, String key) {
    heading.remove(key, entity.name(wording.language()));
    addNamed(entity);
  }

  /** True if what {@link #relax} gives up are words, which the list then does not have. */
  boolean relaxesWords() {
    return series.isEmpty() && places.isEmpty();
  }

  /** True if the question says what is sought and the list heeds none of it. */
  boolean isOfNothingSaid() {
    return heading.isEmpty() && selection.days().isEmpty() && !unread.isEmpty();
  }

  /** True if the meetings are to be of a sort, and told by place or partner too. */
  boolean isOfSort() {
    boolean told =
        !places.isEmpty() || frame.subjects().stream().anyMatch(s -> s.withPartner().isPresent());
    return told && !series.isEmpty() && series.stream().allMatch(ListingFilter::isSort);
  }

  private boolean relaxMentioned() {
    if (!named.stream().allMatch(Topic.class::isInstance)) {
      return relaxWords();
    }
    boolean any = scope.unit() == Unit.ARTICLES && words.size() + named.size() > 1;
    if (any) {
      selection.any();
      heading.mentionAny();
    }
    return any;
  }

  private boolean relaxWords() {
    List<SoughtTerm> names = words.stream().filter(SoughtTerm::isName).toList();
    boolean somebody = led || !named.isEmpty() || !names.isEmpty();
    if (!somebody || names.size() == words.size()) {
      return false;
    }
    List<String> dropped =
        words.stream().filter(w -> !w.isName()).map(w -> ListingWords.typed(w, frame)).toList();
    selection.sayingAnything();
    names.forEach(name -> selection.saying(name.term()));
    heading.forget(dropped);
    words = names;
    return true;
  }

  private void leaveUnread(List<String> more) {
    unread = Stream.concat(unread.stream(), more.stream()).toList();
  }

  /** The articles that meet them. */
  ArticleSelection selection() {
    return selection;
  }

  /** The words, phrases and names that show why an article stands in the list. */
  List<SoughtTerm> shown() {
    List<SoughtTerm> shown = new ArrayList<>(words);
    shown.addAll(namesSought);
    return shown;
  }

  /** The entities that the articles are to name. */
  List<Entity> named() {
    return named;
  }

  /** True if anything but a time is asked of the articles. */
  boolean isNarrow() {
    return !heading.isEmpty();
  }

  /** True if the articles are asked for by what they say, not by what meeting they report. */
  boolean isOfWords() {
    return !words.isEmpty();
  }
}
