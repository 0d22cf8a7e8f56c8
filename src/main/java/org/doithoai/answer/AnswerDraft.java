package org.doithoai.answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.article.Article;
import org.doithoai.evidence.Evidence;
import org.doithoai.index.ArticleIndex.Holdings;
import org.doithoai.index.IndexedArticle;
import org.doithoai.question.QuestionFrame;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/** An answer as it is composed: the statements so far, and the citations they refer to. */
final class AnswerDraft {

  private final QuestionFrame frame;
  private final Wording wording;
  private final CitationList citations;
  private final EvidenceOnce evidence;
  private final List<Statement> statements = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private @Nullable String refusal;
  private @Nullable String doubt;

  AnswerDraft(QuestionFrame frame, CitationList citations, EvidenceOnce evidence) {
    this.frame = frame;
    this.evidence = evidence;
    this.wording = Wording.in(frame.answerLanguage());
    this.citations = citations;
  }

  /** The draft of a part of the same answer, whose citations go on from here. */
  AnswerDraft part(QuestionFrame of) {
    return new AnswerDraft(of, citations, evidence);
  }

  /** States what a part states, unless it was said before. */
  void add(AnswerDraft part) {
    part.statements.stream().filter(s -> !statements.contains(s)).forEach(statements::add);
    notes.addAll(part.notes);
  }

  /** The evidence on the question or part that it answers. */
  Evidence evidence() throws IOException {
    return evidence.of(frame);
  }

  /**
   * Adds a line that stands before the statements: how many there are, how the question was taken,
   * what the glossary has.
   */
  void note(String line) {
    notes.add(line);
  }

  /** Decides that there is no answer, for this reason in words. */
  void refuse(String reason) {
    refusal = reason;
  }

  /**
   * The same, unless the passages have one after all.
   *
   * @param doubt what then stands before them
   */
  void refuse(String reason, String doubt) {
    refusal = reason;
    this.doubt = doubt;
  }

  /** What stands before passages that have an answer after all; null where they are not asked. */
  @Nullable String doubt() {
    return doubt;
  }

  /** Why there is no answer; null where nobody has decided that. */
  @Nullable String refusal() {
    return refusal;
  }

  QuestionFrame frame() {
    return frame;
  }

  Wording wording() {
    return wording;
  }

  Language language() {
    return frame.answerLanguage();
  }

  /** States this on the evidence of these spans of one article. */
  void state(String text, IndexedArticle article, List<Span> evidence) {
    state(text, cite(article.article(), evidence));
  }

  /** Quotes these words of a span of an article, in a text that says no more than they do. */
  void quote(String text, String words, IndexedArticle article, Span span) {
    statements.add(new Statement(text, cite(article.article(), List.of(span)), words));
  }

  /** States this on the evidence of citations made before. */
  void state(String text, List<Integer> numbers) {
    statements.add(new Statement(text, numbers.stream().distinct().toList()));
  }

  /** The numbers of the citations of these spans. */
  List<Integer> cite(Article article, List<Span> evidence) {
    return evidence.stream().distinct().map(span -> citations.cite(article, span)).toList();
  }

  boolean isEmpty() {
    return statements.isEmpty() && notes.isEmpty();
  }

  Outcome answered(Holdings searched, List<String> introduction) {
    List<String> lines = new ArrayList<>(introduction);
    lines.addAll(notes);
    return new Outcome.Answered(
        language(), searched, String.join("\n", lines), statements, citations.citations());
  }
}
