package org.doithoai.answer;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.doithoai.question.QuestionFrame;
import org.doithoai.registry.Mention;
import org.doithoai.registry.Partner;
import org.doithoai.registry.Series;
import org.doithoai.retrieval.SoughtTerm;
import org.doithoai.text.Cue;
import org.doithoai.text.CueMention;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/** What a question asks beyond that there was a meeting, who led it and what came of it. */
final class Specifics {

  /** What is no rarer among the articles than this tells nothing from another. */
  private static final double COMMON = 0.12;

  private static final Set<Cue> OF_ANY_MEETING =
      EnumSet.of(
          Cue.MEETING,
          Cue.HAPPENING,
          Cue.LEADING,
          Cue.AGREEING,
          Cue.SIGNING,
          Cue.DOCUMENT,
          Cue.ANY_DOCUMENT,
          Cue.FIELD);

  private Specifics() {}

  /**
   * The terms of a question that not every meeting of Vietnam with some partner is about: all but
   * the words of meetings, and names of countries and of series of meetings.
   */
  static List<SoughtTerm> of(QuestionFrame frame, List<SoughtTerm> terms) {
    return beyond(OF_ANY_MEETING, COMMON, frame, terms);
  }

  /**
   * The same, with the sorts of documents, of which a meeting has some or none, and common terms.
   */
  static List<SoughtTerm> withDocuments(QuestionFrame frame, List<SoughtTerm> terms) {
    return beyond(EnumSet.complementOf(EnumSet.of(Cue.DOCUMENT)), 0, frame, terms);
  }

  private static List<SoughtTerm> beyond(
      Set<Cue> ofAny, double common, QuestionFrame frame, List<SoughtTerm> terms) {
    Set<String> ofMeetings =
        frame.mentions().stream()
            .map(Mention::entity)
            .filter(entity -> entity instanceof Partner || entity instanceof Series)
            .map(entity -> entity.name(Language.ENGLISH))
            .collect(Collectors.toSet());
    String text = frame.read().text().toLowerCase(Locale.ROOT);
    List<Span> said =
        frame.read().cues().all().stream()
            .filter(cue -> OF_ANY_MEETING.contains(cue.cue()) && ofAny.contains(cue.cue()))
            .map(cue -> span(frame, cue))
            .toList();
    return terms.stream()
        .filter(term -> !term.carried() && term.weight() > common)
        .filter(term -> !ofMeetings.contains(term.term().source()))
        .filter(
            term -> {
              int at = text.indexOf(term.term().source());
              Span span = at < 0 ? null : new Span(at, at + term.term().source().length());
              return span == null || said.stream().noneMatch(span::overlaps);
            })
        .toList();
  }

  private static Span span(QuestionFrame frame, CueMention cue) {
    return new Span(
        frame.read().tokens().get(cue.first()).start(),
        frame.read().tokens().get(cue.last()).end());
  }
}
