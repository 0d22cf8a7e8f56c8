package org.doithoai.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.doithoai.evidence.AnnotatedArticle;
import org.doithoai.evidence.AnnotatedArticle.ReadSentence;
import org.doithoai.facts.Fact;
import org.doithoai.facts.Speech;
import org.doithoai.index.IndexedArticle;
import org.doithoai.text.Cue;
import org.doithoai.text.Folding;
import org.doithoai.text.Span;

/**
 * One article in five to eight cited lines: of a meeting when and where it was, who led it, what
 * was signed, agreed and offered, and what each side said; of anything else the sentences that say
 * most of it. For one article.
 */
final class ReportBrief {

  private static final int LINES = 8;

  /** Sentences on what was agreed, and on what was said. */
  private static final int AGREED = 2;

  private static final int POSITIONS = 3;

  /** Sentences shorter than this are captions and bylines, longer ones whole texts. */
  private static final int SHORTEST = 50;

  private static final int LONGEST = 600;

  private static final String STATEMENT_ENDS = ".!?…”\"’»";

  private final AnnotatedArticle article;
  private final MeetingFacts facts;
  private final AnswerDraft draft;
  private final Centroid centroid;
  private final List<Span> said = new ArrayList<>();
  private int lines;

  ReportBrief(AnnotatedArticle article, MeetingFacts facts, AnswerDraft draft) {
    this.article = article;
    this.facts = facts;
    this.draft = draft;
    this.centroid = Centroid.of(article);
  }

  /** States what there is of it. */
  void state() {
    draft.note(report().article().heading());
    if (report().fact(Fact.Kind.MEETING).isPresent()) {
      stateEvent();
      stateRow(MeetingFacts.Row.DOCUMENTS);
      stateRow(MeetingFacts.Row.FIELDS);
      stateAgreed();
      report().fact(Fact.Kind.INVITATION).ifPresent(this::stateInvitation);
      statePositions();
    }
    quote(telling(LINES - lines, _ -> true));
  }

  private IndexedArticle report() {
    return article.indexed();
  }

  /** When and where it was and who led it; where that is not told of all, in the lead's words. */
  private void stateEvent() {
    stateWhenAndWhere();
    List<Fact> chairs = report().facts(Fact.Kind.CHAIR).toList();
    if (chairs.size() > 1) {
      stateRow(MeetingFacts.Row.CHAIRS);
      return;
    }
    quote(first(s -> s.sentence().has(Cue.LEADING) || s.sentence().has(Cue.MEETING)));
    List<Span> people = report().facts(Fact.Kind.PERSON).map(Fact::span).limit(1).toList();
    quote(first(s -> people.contains(s.span()) && !said.contains(s.span())));
  }

  private List<ReadSentence> first(Predicate<ReadSentence> which) {
    return article.sentences().stream().filter(ReportBrief::isTold).filter(which).limit(1).toList();
  }

  private void stateWhenAndWhere() {
    String when = facts.value(MeetingFacts.Row.DATE, report(), draft.wording());
    String where = facts.value(MeetingFacts.Row.PLACE, report(), draft.wording());
    if (when.isEmpty() || where.isEmpty()) {
      stateRow(MeetingFacts.Row.DATE);
      stateRow(MeetingFacts.Row.PLACE);
      return;
    }
    List<Span> spans = new ArrayList<>(facts.spans(MeetingFacts.Row.DATE, report()));
    spans.addAll(facts.spans(MeetingFacts.Row.PLACE, report()));
    state(draft.wording().say("brief.event"), when + ", " + where, spans);
  }

  private void stateRow(MeetingFacts.Row row) {
    String value = facts.value(row, report(), draft.wording());
    if (!value.isEmpty()) {
      state(draft.wording().say(row.key()), value, facts.spans(row, report()));
    }
  }

  private void stateInvitation(Fact invitation) {
    if (said.stream().noneMatch(invitation.span()::overlaps)) {
      String label = draft.wording().say("brief.invited");
      state(label, invitation.value(), List.of(invitation.span()));
    }
  }

  private void state(String label, String value, List<Span> spans) {
    said.addAll(spans);
    lines++;
    draft.state(draft.wording().say("brief", label, value), report(), spans);
  }

  /** What both sides agreed on beside the fields that are told. */
  private void stateAgreed() {
    String label = draft.wording().say("brief.agreed");
    int most = report().fact(Fact.Kind.FIELD).isPresent() ? 1 : AGREED;
    for (ReadSentence sentence : telling(most, ReportBrief::isAgreement)) {
      state(label, quoted(sentence), List.of(sentence.span()));
    }
  }

  /** True if both sides agree there and then: not one of them alone, nor once before. */
  private static boolean isAgreement(ReadSentence said) {
    return said.sentence().has(Cue.AGREEING)
        && said.dates().isEmpty()
        && said.ordinals().isEmpty()
        && !said.sentence().has(Cue.EARLIER)
        && Speech.subject(said.sentence()).isEmpty();
  }

  /** What people say, one sentence of each. */
  private void statePositions() {
    Set<String> speakers = new HashSet<>();
    List<ReadSentence> positions = new ArrayList<>();
    List<ReadSentence> statements =
        new ArrayList<>(telling(LINES * 2, s -> Speech.isStatement(s.sentence())));
    statements.sort(Comparator.comparingDouble(s -> -centroid.weight(s)));
    for (ReadSentence sentence : statements) {
      Optional<String> speaker = Speech.subject(sentence.sentence()).map(Folding::fold);
      String called = speaker.map(name -> name.substring(name.lastIndexOf(' ') + 1)).orElse("");
      if (!called.isEmpty() && speakers.add(called)) {
        positions.add(sentence);
      }
    }
    int room = Math.max(0, Math.min(POSITIONS, LINES - lines));
    List<ReadSentence> told =
        new ArrayList<>(positions.subList(0, Math.min(positions.size(), room)));
    told.sort(Comparator.comparingInt(s -> s.span().start()));
    quote(told);
  }

  private void quote(List<ReadSentence> sentences) {
    for (ReadSentence sentence : sentences) {
      said.add(sentence.span());
      lines++;
      draft.state(quoted(sentence), report(), List.of(sentence.span()));
    }
  }

  private String quoted(ReadSentence sentence) {
    return quoted(sentence, report(), draft);
  }

  /** A sentence as it stands in its article, in quotation marks. */
  static String quoted(ReadSentence sentence, IndexedArticle of, AnswerDraft draft) {
    String quote = sentence.span().of(of.article().text()).strip();
    String key = sentence.sentence().language() == draft.language() ? "quote" : "quote.other";
    return draft.wording().say(key, quote);
  }

  /** True for a whole sentence of the body, no caption, heading or byline. */
  static boolean isTold(ReadSentence sentence) {
    String text = sentence.sentence().text().strip();
    return sentence.sentence().body()
        && text.length() >= SHORTEST
        && text.length() <= LONGEST
        && !Character.isLowerCase(text.charAt(0))
        && STATEMENT_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /**
   * The sentences not told yet that say most of what the article is about: those that share most
   * terms with the others (Radev and others, "Centroid-based summarization of multiple documents",
   * 2004), in the order of the text.
   */
  private List<ReadSentence> telling(int most, Predicate<ReadSentence> which) {
    return article.sentences().stream()
        .filter(ReportBrief::isTold)
        .filter(s -> report().article().isContiguous(s.span()))
        .filter(s -> said.stream().noneMatch(span -> span.overlaps(s.span())))
        .filter(which)
        .sorted(Comparator.comparingDouble((ReadSentence s) -> -centroid.weight(s)))
        .limit(Math.max(0, most))
        .sorted(Comparator.comparingInt(s -> s.span().start()))
        .toList();
  }
}
