package org.doithoai.answer;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.doithoai.evidence.AnnotatedArticle;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.evidence.EvidenceFinder;
import org.doithoai.facts.Sentence;
import org.doithoai.index.IndexedArticle;
import org.doithoai.registry.Partner;
import org.doithoai.text.Cue;
import org.doithoai.text.DateMention;
import org.doithoai.text.PartialDate;
import org.doithoai.text.Span;

/**
 * What articles date of the relations with a partner, beside the meetings themselves: in reports of
 * the meetings what was signed or agreed and whatever else is told of the partner with a year, in
 * other articles what they tell with a year of both sides; each in the article's own sentence.
 */
final class Milestones {

  private static final int MOST = 12;

  /** What two sides do that is dated. */
  private static final Set<Cue> DEEDS =
      EnumSet.of(Cue.SIGNING, Cue.DOCUMENT, Cue.ANY_DOCUMENT, Cue.AGREEING);

  private static final Comparator<PartialDate> BY_TIME =
      Comparator.comparing((PartialDate date) -> Objects.requireNonNullElse(date.year(), 0))
          .thenComparing(date -> Objects.requireNonNullElse(date.month(), 0))
          .thenComparing(date -> Objects.requireNonNullElse(date.day(), 0));

  private final EvidenceFinder finder;

  Milestones(EvidenceFinder finder) {
    this.finder = finder;
  }

  private record Milestone(DateMention date, IndexedArticle report, Span said) {}

  /**
   * States the latest of them by time, and notes what they are.
   *
   * @param reports of the meetings with the partner
   * @return false where there are none
   */
  boolean state(List<IndexedArticle> reports, Partner partner, AnswerDraft draft)
      throws IOException {
    List<Milestone> all = new ArrayList<>();
    reports.forEach(report -> find(finder.read(report), true, partner, all));
    List<AnnotatedArticle> found = draft.evidence().articles();
    Set<String> keys = reports.stream().map(IndexedArticle::key).collect(Collectors.toSet());
    Set<String> told =
        found.stream()
            .filter(article -> keys.contains(article.indexed().key()))
            .map(AnnotatedArticle::event)
            .collect(Collectors.toSet());
    found.stream()
        .filter(article -> !told.contains(article.event()))
        .forEach(article -> find(article, false, partner, all));
    all.sort(Comparator.comparing(milestone -> milestone.date().from(), BY_TIME));
    if (all.isEmpty()) {
      return false;
    }
    Wording wording = draft.wording();
    draft.note(wording.say(reports.isEmpty() ? "list.dated" : "list.milestones"));
    for (Milestone each : all.subList(Math.max(0, all.size() - MOST), all.size())) {
      String quote = each.said().of(each.report().article().text()).strip();
      String line = wording.say("quote", quote);
      draft.state(
          wording.say("timeline.item", wording.date(each.date()), line),
          each.report(),
          List.of(each.said()));
    }
    return true;
  }

  /**
   * Adds the dated sentences of an article.
   *
   * @param ofMeeting whether it reports a meeting of the two, so that what is done there is theirs
   */
  private static void find(
      AnnotatedArticle article, boolean ofMeeting, Partner partner, List<Milestone> all) {
    for (ReadSentence sentence : article.sentences()) {
      Sentence said = sentence.sentence();
      boolean names = names(said, partner::equals);
      boolean theirs =
          ofMeeting
              ? names || DEEDS.stream().anyMatch(said::has)
              : names && names(said, Partner::home);
      if (said.body() && theirs) {
        dated(sentence, article.indexed())
            .map(date -> new Milestone(date, article.indexed(), said.span()))
            .ifPresent(all::add);
      }
    }
  }

  private static boolean names(Sentence said, Predicate<Partner> which) {
    return said.mentionsOf(Partner.class)
        .anyMatch(mention -> mention.entity() instanceof Partner named && which.test(named));
  }

  /** The first year that a sentence tells, other than with the day of the meeting itself. */
  private static Optional<DateMention> dated(ReadSentence sentence, IndexedArticle report) {
    return sentence.dates().stream()
        .filter(date -> date.year() != null && !date.inName())
        .filter(date -> report.day().filter(day -> isIn(day, date.from())).isEmpty())
        .findFirst();
  }

  /** True of the day's own year with its month or without one. */
  private static boolean isIn(LocalDate day, PartialDate date) {
    return Objects.equals(date.year(), day.getYear())
        && (date.month() == null || date.month() == day.getMonthValue());
  }
}
