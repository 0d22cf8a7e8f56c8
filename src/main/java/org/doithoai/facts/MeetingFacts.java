package org.doithoai.facts;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doithoai.article.Article;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Place;
import org.doithoai.registry.Series;
import org.doithoai.text.Cue;
import org.doithoai.text.CueMention;
import org.doithoai.text.DateMention;
import org.doithoai.text.Ordinal;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;

/**
 * What meeting an article reports: with whom, of which series and edition, when and where. Title
 * and lead say so; further down an article speaks of other meetings.
 */
final class MeetingFacts {

  /** A series that is held with this body is no meeting of two. */
  private static final String ASEAN = "asean";

  private static final String HOME = "vn";

  /** Of a meeting without the home partner. */
  private static final String ELSEWHERE = "other";

  /** How many sentences of the body are the lead. */
  private static final int LEAD = 3;

  /** Furthest that an edition's number stands from what it counts, in UTF-16 code units. */
  private static final int REACH = 70;

  /** A place that the registry does not know, by its capitals. */
  private static final Pattern UNKNOWN_PLACE =
      Pattern.compile(
          "(?<![\\p{L}])(?:tại|ở|in) (?:(?:the )?(?:capital|city)(?: of)? |thủ đô |thành phố"
              + " |TP\\.? ?)?(\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,2})(?=[ ,.;])");

  private final Article article;
  private final List<Sentence> lead;
  private final List<Sentence> all;

  MeetingFacts(Article article, List<Sentence> sentences) {
    this.article = article;
    this.all = sentences;
    List<Sentence> opening = new ArrayList<>(sentences.stream().filter(s -> !s.body()).toList());
    sentences.stream().filter(Sentence::body).limit(LEAD).forEach(opening::add);
    this.lead = List.copyOf(opening);
  }

  List<Fact> find() {
    List<Fact> facts = new ArrayList<>(partners());
    meeting().ifPresent(facts::add);
    first(lead, Series.class, entity -> true).ifPresent(facts::add);
    edition().ifPresent(facts::add);
    date().ifPresent(facts::add);
    place().ifPresent(facts::add);
    return facts;
  }

  /** That title or first sentence tell of a meeting; Vietnam took part if the lead names it. */
  private Optional<Fact> meeting() {
    boolean home =
        lead.stream()
            .flatMap(sentence -> sentence.mentionsOf(Partner.class))
            .anyMatch(mention -> ((Partner) mention.entity()).home());
    return Stream.concat(
            all.stream().filter(sentence -> !sentence.body()),
            all.stream().filter(Sentence::body).limit(1))
        .filter(s -> s.has(Cue.MEETING) || s.has(Cue.LEADING) || s.has(Cue.ENCOUNTER))
        .findFirst()
        .map(sentence -> sentence.says(Fact.Kind.MEETING, home ? HOME : ELSEWHERE));
  }

  /**
   * The partners of the first sentence that names any; a body of countries only where no country
   * is.
   */
  private List<Fact> partners() {
    for (Sentence sentence : lead) {
      for (Mention mention : sentence.mentionsOf(Series.class).toList()) {
        List<String> fixed = ((Series) mention.entity()).partners();
        if (fixed.contains(ASEAN)) {
          return fixed.stream().map(id -> sentence.says(Fact.Kind.PARTNER, id)).toList();
        }
      }
    }
    for (Sentence sentence : all) {
      Set<Partner> named = new LinkedHashSet<>();
      sentence
          .mentionsOf(Partner.class)
          .map(mention -> (Partner) mention.entity())
          .filter(partner -> !partner.home())
          .forEach(named::add);
      boolean countries = named.stream().anyMatch(partner -> partner.country() != null);
      List<Fact> facts =
          named.stream()
              .filter(partner -> !countries || partner.country() != null)
              .map(partner -> sentence.says(Fact.Kind.PARTNER, partner.id()))
              .toList();
      if (!facts.isEmpty()) {
        return facts;
      }
    }
    return List.of();
  }

  private static Optional<Fact> first(
      List<Sentence> sentences, Class<Series> sort, Predicate<Entity> which) {
    return sentences.stream()
        .flatMap(
            sentence ->
                sentence
                    .mentionsOf(sort)
                    .map(Mention::entity)
                    .filter(which)
                    .map(entity -> sentence.says(Fact.Kind.SERIES, entity.id())))
        .findFirst();
  }

  private Optional<Fact> edition() {
    for (Sentence sentence : lead) {
      for (Ordinal ordinal : sentence.of().within(Ordinal.LAYER, Ordinal::span, sentence.span())) {
        int meeting = distance(sentence, ordinal.span(), Cue.MEETING);
        if (meeting <= REACH && meeting < distance(sentence, ordinal.span(), Cue.OTHER_EVENT)) {
          return Optional.of(sentence.says(Fact.Kind.EDITION, Integer.toString(ordinal.value())));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * How far from an ordinal the nearest cue stands, in UTF-16 code units; very far if there is
   * none. English counts what follows the number, Vietnamese what stands before it.
   */
  private int distance(Sentence sentence, Span ordinal, Cue cue) {
    int nearest = Integer.MAX_VALUE;
    for (CueMention mention : sentence.all(cue)) {
      Span span = sentence.of().tokens().span(mention.first(), mention.last());
      int distance =
          switch (article.language()) {
            case ENGLISH -> span.start() - ordinal.end();
            case VIETNAMESE -> ordinal.start() - span.end();
          };
      if (distance >= 0) {
        nearest = Math.min(nearest, distance);
      }
    }
    return nearest;
  }

  private Optional<Fact> date() {
    LocalDate known = article.date();
    for (Sentence sentence : lead) {
      for (DateMention mention : sentence.dates()) {
        Integer month = mention.month();
        Integer day = mention.day();
        if (month == null || day == null || mention.inName()) {
          continue;
        }
        MonthDay said = MonthDay.of(month, day);
        if (known == null) {
          Integer year = mention.year();
          String value = year == null ? said.toString() : said.atYear(year).toString();
          return Optional.of(sentence.says(Fact.Kind.DATE, value));
        }
        if (said.equals(MonthDay.from(known))) {
          return Optional.of(sentence.says(Fact.Kind.DATE, known.toString()));
        }
      }
    }
    return known == null || lead.isEmpty()
        ? Optional.empty()
        : Optional.of(firstOfBody().says(Fact.Kind.DATE, known.toString()));
  }

  private Sentence firstOfBody() {
    return lead.stream().filter(Sentence::body).findFirst().orElse(lead.getFirst());
  }

  /** A city after "in", "tại" and the like; else the country so named. */
  private Optional<Fact> place() {
    List<Sentence> bodyFirst =
        lead.stream().sorted(Comparator.comparing(sentence -> !sentence.body())).toList();
    for (Class<? extends Entity> sort : List.of(Place.class, Partner.class)) {
      for (Sentence sentence : bodyFirst) {
        Optional<Fact> found =
            sentence
                .mentionsOf(sort)
                .filter(mention -> isIn(sentence, mention))
                .map(mention -> sentence.says(Fact.Kind.PLACE, mention.entity().id()))
                .findFirst();
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return unknownPlace();
  }

  /** True if something is said to be in what the mention names: "in Tokyo", "tại thủ đô Tokyo". */
  private static boolean isIn(Sentence sentence, Mention mention) {
    Tokens tokens = sentence.of().tokens();
    int first = tokens.indexAt(sentence.span().start() + mention.span().start());
    return tokens.isSpaceBefore(first)
        && sentence.all(Cue.BEING_IN).stream().anyMatch(cue -> cue.last() == first - 1);
  }

  private Optional<Fact> unknownPlace() {
    for (Sentence sentence : lead) {
      Matcher matcher = UNKNOWN_PLACE.matcher(sentence.text());
      while (sentence.body() && matcher.find()) {
        Span name = new Span(matcher.start(1), matcher.end(1));
        boolean known =
            sentence.mentions().stream().anyMatch(mention -> mention.span().overlaps(name))
                || sentence.dates().stream()
                    .anyMatch(date -> sentence.inHere(date.span()).overlaps(name));
        if (!known) {
          return Optional.of(sentence.says(Fact.Kind.PLACE, matcher.group(1)));
        }
      }
    }
    return Optional.empty();
  }
}
