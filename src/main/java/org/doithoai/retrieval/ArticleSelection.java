package org.doithoai.retrieval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.doithoai.facts.Fact;
import org.doithoai.index.ArticleFields;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.DayRange;
import org.doithoai.question.Subject;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Person;
import org.doithoai.registry.Place;
import org.doithoai.text.Language;

/**
 * Conditions that articles have to meet, all of them, to stand in a list; of several copies one
 * does. For one thread.
 */
public final class ArticleSelection {

  private final BooleanQuery.Builder query;
  private final List<DayRange> days = new ArrayList<>();
  private final List<List<ContentTerm>> words = new ArrayList<>();
  private final Map<Entity, ContentTerm> named = new LinkedHashMap<>();
  private List<Place> places = List.of();
  private boolean published;

  /** All articles that report these meetings, or any where there are none. */
  public ArticleSelection(List<Subject> subjects) {
    this.query = selection(subjects);
  }

  /** Of meetings alone. */
  public ArticleSelection ofMeetings() {
    query.add(new TermQuery(new Term(ArticleFields.of(Fact.Kind.MEETING), "vn")), Occur.SHOULD);
    query.add(new TermQuery(new Term(ArticleFields.of(Fact.Kind.MEETING), "other")), Occur.SHOULD);
    query.setMinimumNumberShouldMatch(1);
    return this;
  }

  /** Of meetings in which this partner, Vietnam mostly, took part. */
  public ArticleSelection ofMeetingsOf(Entity home) {
    query.add(fact(Fact.Kind.MEETING, home.id()), Occur.FILTER);
    return this;
  }

  /** Of meetings in one of these places; anywhere if there is none. */
  public ArticleSelection in(List<Place> meetingPlaces) {
    places = List.copyOf(meetingPlaces);
    return this;
  }

  /** Of meetings anywhere, after all. */
  public ArticleSelection anywhere() {
    places = List.of();
    return this;
  }

  /** Of meetings of a series. */
  public ArticleSelection ofSeries(Entity series) {
    query.add(fact(Fact.Kind.SERIES, series.id()), Occur.FILTER);
    return this;
  }

  /** Of one of these stretches of days; of any time if there is none. */
  public ArticleSelection of(List<DayRange> ranges) {
    days.addAll(ranges);
    return this;
  }

  /** By the days of publication, not those of the events. */
  public ArticleSelection byPublication() {
    published = true;
    return this;
  }

  /** In this language. */
  public ArticleSelection writtenIn(Language language) {
    query.add(ArticleFields.in(language), Occur.FILTER);
    return this;
  }

  /** Of this outlet. */
  public ArticleSelection from(String outlet) {
    query.add(ArticleFields.ofOutlet(outlet), Occur.FILTER);
    return this;
  }

  /** That tell something of this kind. */
  public ArticleSelection telling(Fact.Kind kind) {
    query.add(ArticleFields.telling(kind), Occur.FILTER);
    return this;
  }

  /** Of meetings that this person led. */
  public ArticleSelection ledBy(Person person) {
    BooleanQuery.Builder led = new BooleanQuery.Builder();
    for (Language language : Language.values()) {
      for (String name : person.names(language)) {
        led.add(fact(Fact.Kind.CHAIR, name), Occur.SHOULD);
      }
    }
    query.add(led.build(), Occur.FILTER);
    return this;
  }

  /**
   * That name this entity anywhere.
   *
   * @param words its names, where any word that is spelt so means it: it is not told from others
   *     inside the longer names of other things
   */
  public ArticleSelection naming(Entity entity, Optional<ContentTerm> words) {
    if (words.isPresent()) {
      named.put(entity, words.get());
    } else {
      query.add(ArticleFields.mentioning(entity), Occur.FILTER);
    }
    return this;
  }

  /** The entities that they name, with the words that mean these. */
  Map<Entity, ContentTerm> named() {
    return named;
  }

  /** That have this word or phrase anywhere, or its translation. */
  public ArticleSelection saying(ContentTerm word) {
    return saying(List.of(word));
  }

  /** That have all these words or phrases in one passage. */
  public ArticleSelection saying(List<ContentTerm> together) {
    words.add(List.copyOf(together));
    return this;
  }

  /** The words and phrases that they have, those together that stand in one passage. */
  List<List<ContentTerm>> words() {
    return words;
  }

  /** The days they are of; empty for any. */
  public List<DayRange> days() {
    return List.copyOf(days);
  }

  /** The conditions but for the words; those of the time left out for articles without any. */
  Query query(boolean dated) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query.build(), Occur.FILTER);
    BooleanQuery.Builder there = new BooleanQuery.Builder();
    places.forEach(place -> there.add(fact(Fact.Kind.PLACE, place.id()), Occur.SHOULD));
    if (!places.isEmpty()) {
      all.add(there.build(), Occur.FILTER);
    }
    if (!dated) {
      all.add(ArticleFields.dated(), Occur.MUST_NOT);
    } else if (!days.isEmpty()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      days.forEach(range -> any.add(published ? range.published() : range.query(), Occur.SHOULD));
      all.add(any.build(), Occur.FILTER);
    }
    return all.build();
  }

  static BooleanQuery.Builder selection(List<Subject> subjects) {
    BooleanQuery.Builder articles = filter(subjects).add(kind(ArticleFields.ARTICLE), Occur.FILTER);
    ArticleIndex.withoutRepetitions(articles);
    return articles;
  }

  private static TermQuery kind(String kind) {
    return new TermQuery(new Term(ArticleFields.KIND, kind));
  }

  static BooleanQuery.Builder filter(List<Subject> subjects) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Subject subject : subjects) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      if (subject.partner() != null) {
        all.add(fact(Fact.Kind.PARTNER, subject.partner().id()), Occur.FILTER);
      }
      if (subject.edition() != null) {
        all.add(fact(Fact.Kind.EDITION, Integer.toString(subject.edition())), Occur.FILTER);
      }
      any.add(all.build(), Occur.SHOULD);
    }
    BooleanQuery.Builder filter = new BooleanQuery.Builder();
    if (subjects.stream().anyMatch(s -> s.partner() != null || s.edition() != null)) {
      filter.add(any.build(), Occur.FILTER);
    }
    return filter;
  }

  static TermQuery fact(Fact.Kind kind, String value) {
    return new TermQuery(new Term(ArticleFields.of(kind), value));
  }
}
