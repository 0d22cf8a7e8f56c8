package org.doithoai.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.doithoai.evidence.AnnotatedArticle;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.evidence.EvidenceFinder;
import org.doithoai.facts.Sentence;
import org.doithoai.index.IndexedArticle;
import org.doithoai.registry.Entity;
import org.doithoai.text.Cue;
import org.doithoai.text.DateMention;
import org.doithoai.text.PartialDate;
import org.doithoai.text.Span;

/**
 * What reports of meetings date of the relations with a partner, beside the meetings themselves:
 * what was signed or agreed, and whatever else is told of the partner with a year, each in the
 * report's own sentence.
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

  /** States the latest of them by time, and notes what they are; nothing where there are none. */
  void state(List<IndexedArticle> reports, Entity partner, AnswerDraft draft) {
    List<Milestone> all = new ArrayList<>();
    reports.forEach(report -> find(report, partner, all));
    all.sort(Comparator.comparing(milestone -> milestone.date().from(), BY_TIME));
    if (all.isEmpty()) {
      return;
    }
    Wording wording = draft.wording();
    draft.note(wording.say("list.milestones"));
    for (Milestone each : all.subList(Math.max(0, all.size() - MOST), all.size())) {
      String quote = each.said().of(each.report().article().text()).strip();
      String line = wording.say("quote", quote);
      draft.state(
          wording.say("timeline.item", wording.date(each.date()), line),
          each.report(),
          List.of(each.said()));
    }
  }

  private void find(IndexedArticle report, Entity partner, List<Milestone> all) {
    AnnotatedArticle read = finder.read(report);
    for (ReadSentence sentence : read.sentences()) {
      Sentence said = sentence.sentence();
      boolean deed =
          DEEDS.stream().anyMatch(said::has)
              || said.mentions().stream().anyMatch(m -> m.entity().equals(partner));
      if (said.body() && deed) {
        dated(sentence, report).map(d -> new Milestone(d, report, said.span())).ifPresent(all::add);
      }
    }
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
