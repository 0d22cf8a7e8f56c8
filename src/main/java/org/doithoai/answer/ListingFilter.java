package org.doithoai.answer;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.doithoai.index.DayRange;
import org.doithoai.question.QuestionFrame;
import org.doithoai.question.Scope;
import org.doithoai.question.Scope.Bound;
import org.doithoai.question.Scope.Unit;
import org.doithoai.question.Subject;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Place;
import org.doithoai.registry.Series;
import org.doithoai.retrieval.ArticleLists;
import org.doithoai.retrieval.ArticleSelection;
import org.doithoai.retrieval.ContentTerm;
import org.doithoai.retrieval.Retriever;
import org.doithoai.retrieval.SoughtTerm;
import org.doithoai.text.DateMention;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The articles that a question asks about together, by all that it says of them: partner, edition,
 * series, person, place, time, outlet, language and words. It says in words what it took for what.
 */
final class ListingFilter {

  private static final int LONGEST_OUTLET = 5;

  private final QuestionFrame frame;
  private final Scope scope;
  private final Wording wording;
  private final ArticleSelection selection;
  private final List<String> conditions = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private List<Place> places = List.of();
  private String when = "";
  private final List<Entity> named = new ArrayList<>();
  private final List<SoughtTerm> words = new ArrayList<>();

  /** What of the question names an outlet or a name nobody knows. */
  private final Set<Span> taken = new HashSet<>();

  private ListingFilter(QuestionFrame frame, Wording wording, List<Subject> subjects) {
    this.frame = frame;
    this.scope = frame.scope();
    this.wording = wording;
    this.selection = new ArticleSelection(subjects);
  }

  /** The filter of a question. */
  static ListingFilter of(QuestionFrame frame, Wording wording, Retriever retriever)
      throws IOException {
    List<Mention> anywhere = new ArrayList<>();
    List<Mention> ofMeeting = new ArrayList<>();
    for (Mention mention : frame.mentions()) {
      (isMentioned(mention, frame) ? anywhere : ofMeeting).add(mention);
    }
    List<Subject> subjects =
        frame.subjects().stream()
            .filter(s -> s.partner() == null || anywhere.stream().noneMatch(m -> is(m, s)))
            .map(s -> frame.scope().one() ? new Subject(s.partner(), null) : s)
            .filter(s -> s.partner() != null || s.edition() != null)
            .toList();
    ListingFilter filter = new ListingFilter(frame, wording, subjects);
    filter.addMeetings(subjects, ofMeeting);
    filter.addNamed(anywhere);
    filter.addTime();
    filter.addOrigin(retriever.lists());
    filter.addWords(retriever.terms(frame));
    return filter;
  }

  private static boolean is(Mention mention, Subject subject) {
    return mention.entity().equals(subject.partner()) && subject.edition() == null;
  }

  /** True if the articles need only name it: it stands behind a word of mentioning. */
  private static boolean isMentioned(Mention mention, QuestionFrame frame) {
    boolean behind = frame.scope().mentioned().stream().anyMatch(s -> s.contains(mention.span()));
    Entity entity = mention.entity();
    boolean ofMeetings =
        entity instanceof Partner || entity instanceof Place || entity instanceof Series;
    return !ofMeetings || (behind && frame.scope().unit() == Unit.ARTICLES);
  }

  private void addMeetings(List<Subject> subjects, List<Mention> mentions) {
    for (Subject subject : subjects) {
      Partner partner = subject.partner();
      Integer edition = subject.edition();
      if (partner != null) {
        conditions.add(wording.say("filter.with", partner.name(wording.language())));
      }
      if (edition != null) {
        conditions.add(wording.say("filter.edition", wording.edition(edition)));
      }
    }
    List<Entity> entities = mentions.stream().map(Mention::entity).distinct().toList();
    if (scope.unit() == Unit.MEETINGS || scope.unit() == Unit.PEOPLE) {
      Optional<Entity> home = entities.stream().filter(ListingFilter::isHome).findFirst();
      home.ifPresentOrElse(selection::ofMeetingsOf, selection::ofMeetings);
    }
    entities.stream().filter(Series.class::isInstance).forEach(this::addSeries);
    places = entities.stream().filter(Place.class::isInstance).map(Place.class::cast).toList();
    selection.in(places);
    places.forEach(p -> conditions.add(wording.say("filter.in", p.name(wording.language()))));
  }

  private static boolean isHome(Entity entity) {
    return entity instanceof Partner partner && partner.home();
  }

  private void addSeries(Entity series) {
    selection.ofSeries(series);
    conditions.add(wording.say("filter.series", series.name(wording.language())));
  }

  private void addNamed(List<Mention> mentions) {
    for (Entity entity : mentions.stream().map(Mention::entity).distinct().toList()) {
      selection.naming(entity);
      named.add(entity);
      said.add(
          mentions.stream()
              .filter(mention -> mention.entity().equals(entity))
              .map(mention -> mention.span().of(frame.read().text()))
              .findFirst()
              .orElse(entity.name(wording.language())));
    }
  }

  private void addTime() {
    List<DayRange> ranges = new ArrayList<>();
    for (DateMention date : frame.dates()) {
      range(date).ifPresent(ranges::add);
    }
    if (ranges.isEmpty()) {
      return;
    }
    if (scope.bound() == Bound.BETWEEN && ranges.size() > 1) {
      ranges = List.of(new DayRange(ranges.getFirst().from(), ranges.getLast().until()));
    }
    selection.of(ranges);
    if (scope.unit() == Unit.ARTICLES) {
      selection.byPublication();
    }
    String times =
        wording.list(
            frame.dates().stream().map(wording::date).filter(words -> !words.isEmpty()).toList());
    String key = "filter." + scope.bound().name().toLowerCase(Locale.ROOT);
    when = wording.say(key, times);
  }

  /** The days that a date means; one without a year is of the year of the next that has one. */
  private Optional<DayRange> range(DateMention date) {
    Integer year = date.year();
    if (year == null) {
      year =
          frame.dates().stream()
              .map(DateMention::year)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
    }
    if (year == null) {
      return Optional.empty();
    }
    LocalDate from = first(year, date.month(), date.day());
    LocalDate until = last(year, date.month(), date.day());
    var end = date.until();
    if (end != null) {
      int endYear = end.year() == null ? year : end.year();
      until = last(endYear, end.month(), end.day());
    }
    return Optional.of(
        switch (scope.bound()) {
          case SINCE -> new DayRange(from, LocalDate.MAX);
          case BEFORE -> new DayRange(LocalDate.MIN, from.minusDays(1));
          case WITHIN, BETWEEN -> new DayRange(from, until);
        });
  }

  private static LocalDate first(int year, @Nullable Integer month, @Nullable Integer day) {
    Integer known = month == null ? null : day;
    return LocalDate.of(
        year, Objects.requireNonNullElse(month, 1), Objects.requireNonNullElse(known, 1));
  }

  private static LocalDate last(int year, @Nullable Integer month, @Nullable Integer day) {
    LocalDate first = first(year, month, day);
    if (month == null) {
      return first.with(TemporalAdjusters.lastDayOfYear());
    }
    return day == null ? first.with(TemporalAdjusters.lastDayOfMonth()) : first;
  }

  /** Language and outlet of the articles. */
  private void addOrigin(ArticleLists lists) throws IOException {
    Language language = scope.writtenIn();
    if (language != null) {
      selection.writtenIn(language);
      conditions.add(wording.say("filter.language." + language.code()));
    }
    Span outlet = outlet(lists);
    if (outlet != null) {
      selection.from(outlet.of(frame.text()));
      taken.add(outlet);
      conditions.add(wording.say("filter.from", outlet.of(frame.text())));
    }
  }

  /** The longest run of words, the first with a capital, that is the name of an outlet. */
  private @Nullable Span outlet(ArticleLists lists) throws IOException {
    Tokens tokens = frame.read().tokens();
    for (int length = LONGEST_OUTLET; length > 0; length--) {
      for (int first = 0; first + length <= tokens.size(); first++) {
        Span span = tokens.span(first, first + length - 1);
        boolean free = scope.mentioned().stream().noneMatch(span::overlaps);
        boolean capital = tokens.get(first).isCapitalised() || tokens.get(first).isAcronym();
        if (free && capital && lists.isOutlet(span.of(frame.text()))) {
          return span;
        }
      }
    }
    return null;
  }

  /** Names of several words that nobody knows: they stand together or not at all. */
  private void addNames() {
    Tokens tokens = frame.read().tokens();
    for (int first = 1; first < tokens.size(); first++) {
      int end = first;
      while (end < tokens.size()
          && isNameLike(tokens, end)
          && (end == first || isNext(tokens, end))) {
        end++;
      }
      if (end - first > 1) {
        Span span = tokens.span(first, end - 1);
        String name = span.of(frame.read().text());
        taken.add(span);
        selection.saying(ContentTerm.of(name, _ -> List.of(name)));
        words.add(
            new SoughtTerm(
                ContentTerm.of(name, _ -> List.of(name)), 1, SoughtTerm.Sort.NAME, false));
        first = end;
      }
    }
  }

  private static boolean isNext(Tokens tokens, int word) {
    return tokens.isSpaceBefore(word);
  }

  private boolean isNameLike(Tokens tokens, int word) {
    Span span = tokens.get(word).span();
    return tokens.get(word).isCapitalised()
        && !frame.isScaffolding(span)
        && frame.mentions().stream().noneMatch(m -> m.span().overlaps(span))
        && frame.dates().stream().noneMatch(d -> d.span().overlaps(span))
        && taken.stream().noneMatch(span::overlaps);
  }

  /** What else the articles are to say. */
  private void addWords(List<SoughtTerm> terms) {
    addNames();
    Set<String> entities = new HashSet<>();
    frame.mentions().forEach(m -> entities.add(m.entity().name(Language.ENGLISH)));
    List<SoughtTerm> specific =
        scope.isListing() ? Specifics.withDocuments(frame, terms) : Specifics.of(frame, terms);
    for (SoughtTerm term : terms) {
      boolean sought = !term.carried() && !entities.contains(term.term().source());
      boolean meant = isBehindMentioning(term) || specific.contains(term);
      if (sought && meant && !isTaken(term)) {
        words.add(term);
        selection.saying(term.term());
      }
    }
    words.forEach(word -> said.add(said(word)));
  }

  private boolean isBehindMentioning(SoughtTerm term) {
    Span place = place(term);
    return place != null && scope.mentioned().stream().anyMatch(span -> span.overlaps(place));
  }

  private boolean isTaken(SoughtTerm term) {
    Span place = place(term);
    return place != null && taken.stream().anyMatch(place::overlaps);
  }

  private @Nullable Span place(SoughtTerm term) {
    String source = term.term().source();
    int at = frame.read().text().toLowerCase(Locale.ROOT).indexOf(source.toLowerCase(Locale.ROOT));
    return at < 0 ? null : new Span(at, at + source.length());
  }

  /** A word as it was typed, with its diacritics. */
  private String said(SoughtTerm word) {
    Span place = place(word);
    return place == null ? word.term().source() : place.of(frame.read().text());
  }

  /** The conditions in words, to stand behind what they are of: " with Japan (2024)". */
  String inWords() {
    StringBuilder all = new StringBuilder(String.join("", conditions));
    List<String> mentioned = said.stream().distinct().toList();
    for (int i = 0; i < mentioned.size(); i++) {
      all.append(wording.say(i == 0 ? "filter.mention" : "filter.and", mentioned.get(i)));
    }
    return all.append(when).toString();
  }

  /**
   * Takes reports that only name the places where no report says that the meeting was there.
   *
   * @return false where there is nothing to be taken so
   */
  boolean relax() {
    if (places.isEmpty()) {
      return false;
    }
    selection.anywhere();
    places.forEach(selection::naming);
    named.addAll(places);
    conditions.removeAll(
        places.stream().map(p -> wording.say("filter.in", p.name(wording.language()))).toList());
    places.forEach(place -> said.add(place.name(wording.language())));
    places = List.of();
    return true;
  }

  /** The articles that meet them. */
  ArticleSelection selection() {
    return selection;
  }

  /** The words and phrases that the articles are to have. */
  List<SoughtTerm> words() {
    return words;
  }

  /** The entities that the articles are to name. */
  List<Entity> named() {
    return named;
  }

  /** True if the articles are asked for by what they say, not by what meeting they report. */
  boolean isOfWords() {
    return !words.isEmpty();
  }
}
