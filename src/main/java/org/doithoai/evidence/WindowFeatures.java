package org.doithoai.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.facts.Fact;
import org.doithoai.question.AnswerType;
import org.doithoai.question.QuestionFrame;
import org.doithoai.question.Subject;
import org.doithoai.registry.Entity;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.retrieval.Retrieved;
import org.doithoai.text.DateMention;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the {@linkplain Feature features} of the windows of one article. For one thread. */
final class WindowFeatures {

  /** A sentence of so many terms is as long as any. */
  private static final double LONG = 60;

  /** A sentence of fewer terms is short. */
  private static final int SHORT = 7;

  /** A list has so many commas, or more. */
  private static final double COMMAS = 3;

  private final QuestionFrame frame;
  private final AnswerSpans spans;
  private final AnnotatedArticle article;
  private final List<ReadSentence> sentences;
  private final TermMatrix matrix;
  private final Retrieved.FoundArticle found;
  private final Set<Entity> countries;
  private final double[] ofArticle = new double[Feature.values().length];

  /**
   * The features of an article's windows.
   *
   * @param rank its place among those found, from 0
   * @param outOfOrder whether it reports another meeting than the last, or first, that is meant
   */
  WindowFeatures(
      QuestionFrame frame,
      AnswerSpans spans,
      AnnotatedArticle article,
      TermMatrix matrix,
      Retrieved.FoundArticle found,
      int rank,
      boolean outOfOrder) {
    this.frame = frame;
    this.spans = spans;
    this.article = article;
    this.sentences = article.sentences();
    this.matrix = matrix;
    this.found = found;
    this.countries = frame.entities(Partner.class).collect(Collectors.toSet());
    ofArticle(rank, outOfOrder);
  }

  /** The window around a sentence. */
  Window window(int i) {
    double[] values = ofArticle.clone();
    coverage(values, i);
    answers(values, i);
    form(values, i);
    passage(values, sentences.get(i).span());
    set(values, Feature.OTHER_COUNTRY, namesOtherCountry(i));
    set(values, Feature.OTHER_DATE, saysOtherDate(i));
    List<AnswerSpan> answers = spans.in(sentences.get(i), matrix);
    answers.forEach(answer -> answer(values, answer));
    return new Window(article, i, values, matrix.window(i), answers);
  }

  private static void set(double[] values, Feature feature, double value) {
    values[feature.index()] = value;
  }

  private static void set(double[] values, Feature feature, boolean value) {
    set(values, feature, value ? 1 : 0);
  }

  private void ofArticle(int rank, boolean outOfOrder) {
    double[] all = matrix.article();
    set(ofArticle, Feature.COVERED_ARTICLE, matrix.covered(all));
    set(ofArticle, Feature.NAMES_ARTICLE, matrix.names(all));
    set(ofArticle, Feature.RAREST_ARTICLE, matrix.rarest(all));
    set(ofArticle, Feature.MISSING_ARTICLE, matrix.missing(all));
    set(ofArticle, Feature.CARRIED_ARTICLE, matrix.carried(all));
    set(ofArticle, Feature.OWN_LANGUAGE, isOwnLanguage());
    set(ofArticle, Feature.ARTICLE_RANK, 1.0 / (1 + rank));
    set(ofArticle, Feature.OUT_OF_ORDER, outOfOrder);
    set(ofArticle, Feature.ASKS_NOTHING, !frame.isAsking());
    set(ofArticle, Feature.DATE_MISSING, datesMissing());
    if (!sentences.isEmpty() && !sentences.getFirst().sentence().body()) {
      set(ofArticle, Feature.COVERED_TITLE, matrix.covered(matrix.sentence(0)));
    }
    boolean meeting = frame.subjects().stream().anyMatch(s -> s.isOf(article.indexed()));
    set(ofArticle, Feature.MEETING, meeting);
    set(
        ofArticle,
        Feature.OTHER_EDITION,
        !meeting && frame.subjects().stream().anyMatch(this::isOfOtherEdition));
  }

  private boolean isOfOtherEdition(Subject subject) {
    return subject.edition() != null
        && subject.isWithPartner(article.indexed())
        && article.indexed().fact(Fact.Kind.EDITION).isPresent();
  }

  private boolean isOwnLanguage() {
    return article.indexed().article().language() == frame.language();
  }

  private void coverage(double[] values, int i) {
    double[] sentence = matrix.sentence(i);
    double[] window = matrix.window(i);
    double[] withHead = matrix.withHead(window);
    double covered = matrix.covered(withHead);
    set(values, Feature.COVERED_SENTENCE, matrix.covered(sentence));
    set(values, Feature.COVERED_WINDOW, matrix.covered(window));
    set(values, Feature.COVERED_WITH_HEAD, covered);
    set(values, Feature.COVERED_IN_OTHER_LANGUAGE, isOwnLanguage() ? 0 : covered);
    set(values, Feature.WORDS_SENTENCE, matrix.words(sentence));
    set(values, Feature.WORDS_MISSING, matrix.wordsMissing(window));
    set(values, Feature.NAMES_COMPLETE, matrix.namesComplete(withHead));
    set(values, Feature.RAREST_WINDOW, matrix.rarest(window));
    double here = 0;
    double near = 0;
    for (int t : spans.focus()) {
      here = Math.max(here, sentence[t]);
      near = Math.max(near, window[t]);
    }
    double anywhere = 0;
    for (int t : spans.focus()) {
      anywhere = Math.max(anywhere, matrix.article()[t]);
    }
    set(values, Feature.FOCUS_NOWHERE, spans.focus().isEmpty() ? 0 : 1 - anywhere);
    set(values, Feature.FOCUS_SENTENCE, here);
    set(values, Feature.FOCUS_MISSING, spans.focus().isEmpty() ? 0 : 1 - near);
  }

  private void answers(double[] values, int i) {
    if (frame.asks(AnswerType.LIST)) {
      long commas =
          sentences.get(i).sentence().text().chars().filter(c -> c == ',' || c == ';').count();
      set(values, Feature.LIST, Math.min(1, commas / COMMAS));
    }
    if (spans.areSought()) {
      boolean there =
          spans.has(sentences.get(i), matrix)
              || (i > 0 && spans.has(sentences.get(i - 1), matrix))
              || (i + 1 < sentences.size() && spans.has(sentences.get(i + 1), matrix));
      set(values, Feature.TYPE_WINDOW, there);
      set(values, Feature.TYPE_MISSING, !there);
    }
  }

  private static void answer(double[] values, AnswerSpan answer) {
    Feature type =
        switch (answer.type()) {
          case PERSON, OFFICE -> Feature.PERSON;
          case DATE -> Feature.DATE;
          case PLACE -> Feature.PLACE;
          default -> Feature.NUMBER;
        };
    set(values, type, 1);
    int near = Feature.TYPE_NEAR.index();
    values[near] = Math.max(values[near], answer.nearness());
  }

  private void form(double[] values, int i) {
    int size = sentences.get(i).size();
    set(values, Feature.POSITION, 1.0 / (1 + i));
    set(values, Feature.LENGTH, Math.min(LONG, size) / LONG);
    set(values, Feature.SHORT, size < SHORT);
  }

  private void passage(double[] values, Span span) {
    for (Retrieved.FoundPassage passage : found.passages()) {
      if (passage.span().overlaps(span)) {
        int rank = Feature.PASSAGE_RANK.index();
        int share = Feature.PASSAGE_SHARE.index();
        values[rank] = Math.max(values[rank], 1.0 / (1 + passage.rank()));
        values[share] = Math.max(values[share], passage.share());
      }
    }
  }

  private boolean namesOtherCountry(int i) {
    Set<Entity> here =
        sentences
            .get(i)
            .sentence()
            .mentionsOf(Partner.class)
            .map(Mention::entity)
            .collect(Collectors.toSet());
    return !countries.isEmpty() && !here.containsAll(countries) && !countries.containsAll(here);
  }

  private double datesMissing() {
    List<DateMention> asked = frame.dates();
    long missing =
        asked.stream().filter(date -> sentences.stream().noneMatch(s -> says(s, date))).count();
    return asked.isEmpty() ? 0 : (double) missing / asked.size();
  }

  private boolean saysOtherDate(int i) {
    ReadSentence sentence = sentences.get(i);
    return !frame.dates().isEmpty()
        && sentence.dates().stream().anyMatch(date -> date.year() != null)
        && frame.dates().stream().noneMatch(date -> says(sentence, date));
  }

  private boolean says(ReadSentence sentence, DateMention asked) {
    return sentence.dates().stream()
        .anyMatch(
            said ->
                isYear(asked.year(), said.year())
                    && (asked.month() == null || asked.month().equals(said.month()))
                    && (asked.day() == null || asked.day().equals(said.day())));
  }

  /** What a text says without a year is of the year in which it was written. */
  private boolean isYear(@Nullable Integer asked, @Nullable Integer said) {
    Integer year =
        said != null
            ? said
            : Optional.ofNullable(article.indexed().article().published())
                .or(() -> Optional.ofNullable(article.indexed().article().date()))
                .map(LocalDate::getYear)
                .orElse(null);
    return asked == null || Objects.equals(asked, year);
  }
}
