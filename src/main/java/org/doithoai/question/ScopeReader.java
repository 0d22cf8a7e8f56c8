package org.doithoai.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.doithoai.question.AskingWords.Found;
import org.doithoai.question.AskingWords.Stretch;
import org.doithoai.question.QuestionFrame.Order;
import org.doithoai.question.Scope.Bound;
import org.doithoai.question.Scope.Unit;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Cue;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/** Reads what a question asks of all articles together. For one question. */
final class ScopeReader {

  private static final int MOST_DIGITS = 3;

  /** What tells that it asks what came of a meeting, not which it was. */
  private static final Set<Cue> OF_OUTCOME =
      EnumSet.of(Cue.AGREEING, Cue.SIGNING, Cue.INVITING, Cue.LEADING, Cue.FIELD);

  private final AskingWords words;
  private final AnnotatedText read;
  private final Set<AnswerType> types;
  private final List<Span> focus;
  private final Order order;

  /**
   * A reader.
   *
   * @param types what the question asks for
   * @param focus the nouns for it
   * @param order which of several it means
   */
  ScopeReader(
      AskingWords words, AnnotatedText read, Set<AnswerType> types, List<Span> focus, Order order) {
    this.words = words;
    this.read = read;
    this.types = types;
    this.focus = focus;
    this.order = order;
  }

  /**
   * The scope.
   *
   * @param bound how the dates and editions that the question names bound the time
   */
  Scope read(Bound bound) {
    boolean signed = types.isEmpty() && bound != Bound.WITHIN && read.cues().has(Cue.SIGNING);
    Unit unit = signed ? Unit.DOCUMENTS : unit();
    boolean single = unit == Unit.MEETINGS || unit == Unit.ARTICLES;
    boolean one = single && isEnd() && !counts();
    Language writtenIn =
        words.languageNamed(Set.of(Asking.IN_ENGLISH), Set.of(Asking.IN_VIETNAMESE));
    return new Scope(unit, one, bound, writtenIn, mentioned(), page());
  }

  /** Where words stand that only say what is listed, briefed on or quoted. */
  List<Span> scaffolding(Scope scope) {
    Stream<Found> said =
        scope.isListing()
            ? words.all(
                Asking.MENTIONING,
                Asking.OVER_TIME,
                Asking.TIMES,
                Asking.IN_ENGLISH,
                Asking.IN_VIETNAMESE,
                Asking.ENGLISH_NAME,
                Asking.VIETNAMESE_NAME,
                Asking.BOTH_LANGUAGES,
                Asking.ARTICLE_NOUN,
                Asking.MEETING_NOUN,
                Asking.ARTICLE,
                Asking.RELATION,
                Asking.PUBLISHED,
                Asking.AFTER,
                Asking.BEFORE,
                Asking.BETWEEN,
                Asking.SINCE,
                Asking.UP_TO)
            : types.contains(AnswerType.BRIEF)
                ? words.all(Asking.RELATION, Asking.ARTICLE)
                : types.contains(AnswerType.QUOTE)
                    ? words.all(Asking.SAYING, Asking.MENTIONING)
                    : Stream.empty();
    return said.map(words::span).toList();
  }

  private Unit unit() {
    boolean news =
        types.contains(AnswerType.NEWS) && !(types.contains(AnswerType.ARTICLES) && isEnd());
    if (types.contains(AnswerType.TIMELINE) || news) {
      return Unit.EVENTS;
    }
    if (types.contains(AnswerType.PARTNERS)) {
      return Unit.PARTNERS;
    }
    if (types.contains(AnswerType.PERSON) && words.all(Asking.OVER_TIME).findAny().isPresent()) {
      return Unit.PEOPLE;
    }
    if (types.contains(AnswerType.LIST) && isSaidInFocus(Cue.ANY_DOCUMENT, Cue.DOCUMENT)) {
      return Unit.DOCUMENTS;
    }
    if (types.contains(AnswerType.COUNT)) {
      return counted();
    }
    if (types.isEmpty() && isEnd()) {
      return end();
    }
    if (!types.contains(AnswerType.ARTICLES)) {
      return Unit.NONE;
    }
    Found noun = words.all(Asking.ARTICLE_NOUN, Asking.MEETING_NOUN).findFirst().orElse(null);
    if (words.all(Asking.EVENTS).findAny().isPresent()) {
      return Unit.EVENTS;
    }
    if (noun == null) {
      boolean met = isOfMeeting() || words.all(Asking.TIMES).findAny().isPresent();
      return met ? Unit.MEETINGS : Unit.EVENTS;
    }
    return noun.asking() == Asking.ARTICLE_NOUN ? Unit.ARTICLES : Unit.MEETINGS;
  }

  private boolean isOfMeeting() {
    return read.cues().has(Cue.MEETING) || read.cues().has(Cue.ENCOUNTER);
  }

  private Unit counted() {
    boolean met = read.cues().has(Cue.HAPPENING) || read.cues().has(Cue.ENCOUNTER);
    boolean times = focus.stream().anyMatch(f -> isIn(f, Asking.TIMES)) && met;
    boolean meetings =
        isSaidInFocus(Cue.MEETING) || focus.stream().anyMatch(f -> isIn(f, Asking.MEETING_NOUN));
    return times || meetings ? Unit.MEETINGS : Unit.NONE;
  }

  /** The last or first article or meeting by itself; what came of it is another question. */
  private Unit end() {
    Found article = words.all(Asking.ARTICLE, Asking.ARTICLE_NOUN).findFirst().orElse(null);
    if (article != null && isBesideOrder(article)) {
      return Unit.ARTICLES;
    }
    boolean asksMore =
        OF_OUTCOME.stream().anyMatch(read.cues()::has)
            || words.all(Asking.SAYING, Asking.SORT_NOUN).findAny().isPresent();
    return isOfMeeting() && !asksMore ? Unit.MEETINGS : Unit.NONE;
  }

  /** True if the word for the last or the first is said of it. */
  private boolean isBesideOrder(Found noun) {
    return words
        .all(Asking.LAST, Asking.FIRST)
        .anyMatch(o -> o.last() + 1 == noun.first() || noun.last() + 1 == o.first());
  }

  private boolean isEnd() {
    return order == Order.FIRST || order == Order.LAST;
  }

  private boolean isSaidInFocus(Cue... cues) {
    for (Span nouns : focus) {
      int first = read.tokens().indexAt(nouns.start());
      int end = read.tokens().indexAt(nouns.end());
      for (Cue cue : cues) {
        if (read.cues().firstIn(first, end, cue) != null) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isIn(Span span, Asking asking) {
    return words.all(asking).anyMatch(found -> words.span(found).overlaps(span));
  }

  private boolean counts() {
    return words.all(Asking.HOW_MANY, Asking.COUNT_NOUN).findAny().isPresent();
  }

  /** The rest of the sentence behind each word of mentioning. */
  private List<Span> mentioned() {
    List<Span> mentioned = new ArrayList<>();
    Stream<Found> topics =
        words
            .all(Asking.TOPIC)
            .filter(
                f -> words.endingAt(f.first() - 1, Asking.ARTICLE, Asking.ARTICLE_NOUN) != null);
    Stream.concat(words.all(Asking.MENTIONING), topics)
        .forEach(
            found -> {
              Stretch sentence = words.sentenceOf(found.first());
              if (found.last() + 1 < sentence.end()) {
                mentioned.add(words.tokens().span(found.last() + 1, sentence.end() - 1));
              }
            });
    return mentioned;
  }

  private int page() {
    return words
        .all(Asking.PAGE)
        .map(Found::last)
        .filter(last -> last + 1 < words.tokens().size())
        .map(last -> words.tokens().get(last + 1))
        .filter(number -> number.isNumber() && number.text().length() <= MOST_DIGITS)
        .mapToInt(number -> Integer.parseInt(number.text()))
        .filter(number -> number > 0)
        .findFirst()
        .orElse(1);
  }
}
