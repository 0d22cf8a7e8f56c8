package org.doithoai.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doithoai.facts.Fact;
import org.doithoai.index.ArticleFields;
import org.doithoai.index.Condition;
import org.doithoai.index.DayRange;
import org.doithoai.index.PassageFields;
import org.doithoai.question.Subject;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Person;
import org.doithoai.registry.Place;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Terms;

/**
 * Conditions that articles have to meet, all of them, to stand in a list; of several copies one
 * does. For one thread.
 */
public final class ArticleSelection {

  /** From here on a form is the word itself or its translation, not one that means nearly that. */
  private static final double SURE = 0.9;

  private final List<Condition> subjects;
  private final List<Condition> conditions;
  private final List<DayRange> days = new ArrayList<>();
  private List<Place> places = List.of();
  private final List<Condition> series = new ArrayList<>();
  private final List<Condition> names = new ArrayList<>();
  private final List<Condition> said = new ArrayList<>();
  private boolean any;
  private boolean together;
  private boolean published;

  /** All articles that report these meetings, or any where there are none. */
  public ArticleSelection(List<Subject> subjects) {
    this.subjects = about(subjects);
    this.conditions = new ArrayList<>();
    conditions.add(ArticleFields.articles());
    conditions.add(new Condition.Not(new Condition.Repeated()));
  }

  /** Of all these meetings and partners in one, or of any of them. */
  public ArticleSelection together(boolean all) {
    together = all;
    return this;
  }

  /** Of meetings alone. */
  public ArticleSelection ofMeetings() {
    conditions.add(
        any(Stream.of("vn", "other").map(of -> ArticleFields.stating(Fact.Kind.MEETING, of))));
    return this;
  }

  /** Of meetings in which this partner, Vietnam mostly, took part. */
  public ArticleSelection ofMeetingsOf(Entity home) {
    conditions.add(ArticleFields.stating(Fact.Kind.MEETING, home.id()));
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
    this.series.add(ArticleFields.stating(Fact.Kind.SERIES, series.id()));
    return this;
  }

  /** Of meetings of whatever series. */
  public ArticleSelection ofAnySeries() {
    series.clear();
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
    conditions.add(ArticleFields.in(language));
    return this;
  }

  /** Of one of these outlets. */
  public ArticleSelection from(List<String> outlets) {
    conditions.add(any(outlets.stream().map(ArticleFields::ofOutlet)));
    return this;
  }

  /** That tell something of this kind. */
  public ArticleSelection telling(Fact.Kind kind) {
    conditions.add(ArticleFields.telling(kind));
    return this;
  }

  /** Of meetings that this person led. */
  public ArticleSelection ledBy(Person person) {
    conditions.add(
        any(
            Arrays.stream(Language.values())
                .flatMap(language -> person.names(language).stream())
                .map(name -> ArticleFields.stating(Fact.Kind.CHAIR, Folding.fold(name)))));
    return this;
  }

  /**
   * That name this entity anywhere.
   *
   * @param words its names, where any word that is spelt so means it: it is not told from others
   *     inside the longer names of other things
   */
  public ArticleSelection naming(Entity entity, Optional<ContentTerm> words) {
    Condition mentioned = ArticleFields.mentioning(entity);
    names.add(
        words
            .<Condition>map(
                spelt -> new Condition.Any(List.of(inOnePassage(List.of(spelt)), mentioned)))
            .orElse(mentioned));
    return this;
  }

  /** That have this word or phrase anywhere, or its translation. */
  public ArticleSelection saying(ContentTerm word) {
    return saying(List.of(word));
  }

  /** That have all these words or phrases in one passage. */
  public ArticleSelection saying(List<ContentTerm> together) {
    said.add(inOnePassage(together));
    return this;
  }

  /** That have any of what they are to name and to say, not all. */
  public ArticleSelection any() {
    any = true;
    return this;
  }

  /** Whatever they say beside names. */
  public ArticleSelection sayingAnything() {
    said.clear();
    return this;
  }

  /** That have all of these words or phrases anywhere, or all but one of them in one passage. */
  public ArticleSelection sayingMost(List<ContentTerm> words) {
    List<Condition> most = new ArrayList<>();
    most.add(new Condition.All(words.stream().map(w -> inOnePassage(List.of(w))).toList()));
    for (ContentTerm without : words) {
      most.add(inOnePassage(words.stream().filter(word -> !word.equals(without)).toList()));
    }
    said.add(new Condition.Any(most));
    return this;
  }

  /** Met by the articles that have all words, each in any sure form, in one passage. */
  private static Condition inOnePassage(List<ContentTerm> together) {
    List<Condition> all = new ArrayList<>();
    for (ContentTerm word : together) {
      List<Condition> any = new ArrayList<>();
      for (Language language : Language.values()) {
        for (ContentTerm.Form form : word.in(language)) {
          if (form.strength() >= SURE) {
            any.add(phrase(PassageFields.exact(language), form.terms()));
          }
        }
      }
      all.add(new Condition.Any(any));
    }
    return new Condition.InPassage(new Condition.All(all));
  }

  /** Words beside each other, by the pairs that they form. */
  private static Condition phrase(String field, List<String> words) {
    if (words.size() == 1) {
      return new Condition.Is(field, words.getFirst());
    }
    return new Condition.All(
        Terms.pairs(words).stream().<Condition>map(pair -> new Condition.Is(field, pair)).toList());
  }

  /** The days they are of; empty for any. */
  public List<DayRange> days() {
    return List.copyOf(days);
  }

  /** All conditions; those of the time left out for articles without any. */
  Condition condition(boolean dated) {
    List<Condition> all = new ArrayList<>(conditions);
    if (together || subjects.size() == 1) {
      all.addAll(subjects);
    } else if (!subjects.isEmpty()) {
      all.add(new Condition.Any(subjects));
    }
    all.addAll(series);
    List<Condition> sought = new ArrayList<>(names);
    sought.addAll(said);
    if (any) {
      all.add(new Condition.Any(sought));
    } else {
      all.addAll(sought);
    }
    if (!places.isEmpty()) {
      all.add(any(places.stream().map(p -> ArticleFields.stating(Fact.Kind.PLACE, p.id()))));
    }
    if (!dated) {
      all.add(new Condition.Not(ArticleFields.dated()));
    } else if (!days.isEmpty()) {
      all.add(any(days.stream().map(day -> published ? day.published() : day.ofEvent())));
    }
    return new Condition.All(all);
  }

  /** Met by what each of these subjects is stated of; none where no subject says what it is. */
  static List<Condition> about(List<Subject> subjects) {
    List<Condition> any = new ArrayList<>();
    for (Subject subject : subjects) {
      List<Condition> all = new ArrayList<>();
      if (subject.partner() != null) {
        all.add(ArticleFields.stating(Fact.Kind.PARTNER, subject.partner().id()));
      }
      if (subject.edition() != null) {
        all.add(ArticleFields.stating(Fact.Kind.EDITION, Integer.toString(subject.edition())));
      }
      if (!all.isEmpty()) {
        any.add(new Condition.All(all));
      }
    }
    return any;
  }

  private static Condition any(Stream<Condition> conditions) {
    return new Condition.Any(conditions.toList());
  }
}
