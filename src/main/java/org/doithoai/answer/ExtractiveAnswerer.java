package org.doithoai.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.doithoai.evidence.AnnotatedArticle;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.question.Correction;
import org.doithoai.question.NameCorrector;
import org.doithoai.question.Query;
import org.doithoai.question.QueryAnalyzer;
import org.doithoai.question.Question;
import org.doithoai.question.QuestionType;
import org.doithoai.registry.Registry;
import org.doithoai.retrieval.Retriever;
import org.doithoai.text.TextAnnotator;

/**
 * Answers without a language model. What asks several things at once is answered part by part; what
 * leads up to a question is left aside where it is in the way.
 *
 * <p>Thread-safe.
 */
public final class ExtractiveAnswerer implements Answerer {

  private final QueryAnalyzer analyzer;
  private final Retriever retriever;
  private final NameCorrector names;
  private final QueryAnswers queries;

  public ExtractiveAnswerer(
      QueryAnalyzer analyzer,
      Retriever retriever,
      Registry registry,
      TextAnnotator annotator,
      Glossary glossary,
      Lexicon lexicon) {
    this.analyzer = analyzer;
    this.retriever = retriever;
    this.names = new NameCorrector(registry, lexicon);
    this.queries = new QueryAnswers(retriever, registry, annotator, glossary, lexicon);
  }

  @Override
  public Outcome answer(Question question) {
    try {
      Understood whole = understand(question);
      List<Question> parts = analyzer.parts(whole.question());
      if (parts.size() > 1 && !whole.query().asks(QuestionType.COMPARE)) {
        Optional<Outcome> answered = partByPart(whole, parts);
        if (answered.isPresent()) {
          return answered.get();
        }
      }
      Outcome outcome = answer(whole);
      boolean ledUpTo = parts.size() == 1 && !parts.getFirst().equals(whole.question());
      return outcome instanceof Outcome.NotFound && ledUpTo
          ? partByPart(whole, parts).orElse(outcome)
          : outcome;
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /**
   * A question read, misspelt words put right first.
   *
   * @param corrections what was put right
   */
  private record Understood(Question question, Query query, List<Correction> corrections) {

    String said(Wording wording) {
      return corrections.stream()
          .map(c -> wording.say("corrected", c.typed(), c.corrected()))
          .collect(Collectors.joining(" "));
    }
  }

  private Understood understand(Question question) throws IOException {
    Query typed = analyzer.analyze(question);
    List<Correction> corrections = new ArrayList<>(names.correct(typed));
    retriever.corrections(typed).stream()
        .filter(c -> typed.isContent(c.typed()))
        .filter(c -> corrections.stream().noneMatch(name -> name.typed().contains(c.typed())))
        .forEach(corrections::add);
    if (corrections.isEmpty()) {
      return new Understood(question, typed, corrections);
    }
    Question corrected = question.corrected(corrections);
    return new Understood(corrected, analyzer.analyze(corrected), corrections);
  }

  private Outcome answer(Understood understood) throws IOException {
    AnswerDraft draft = draft(understood.query());
    Optional<Outcome> refusal = queries.state(understood.query(), draft, _ -> true);
    return refusal.isPresent()
        ? refusal.get()
        : draft.answered(retriever.holdings(), understood.said(draft.wording()));
  }

  private AnswerDraft draft(Query query) {
    return new AnswerDraft(query, new CitationList(query.answerLanguage(), retriever::translation));
  }

  /**
   * Answers each part, one that names nothing of its own from the reports cited before; empty when
   * none has an answer.
   */
  private Optional<Outcome> partByPart(Understood whole, List<Question> parts) throws IOException {
    AnswerDraft draft = draft(whole.query());
    List<String> introduction = new ArrayList<>();
    introduction.add(whole.said(draft.wording()));
    for (Question part : parts) {
      Query query = analyzer.analyze(part.in(whole.query().answerLanguage()));
      boolean first = part.equals(parts.getFirst());
      boolean ofItsOwn = first || !query.subjects().isEmpty() || analyzer.names(part.text());
      List<String> cited = draft.cited();
      Predicate<AnnotatedArticle> among =
          article -> ofItsOwn || cited.contains(article.indexed().article().source());
      AnswerDraft own = draft.part(query);
      if (queries.state(query, own, among).isEmpty()) {
        draft.add(own);
      } else {
        introduction.add(draft.wording().say("refuse.part", part.text()));
      }
    }
    String words =
        introduction.stream().filter(s -> !s.isEmpty()).collect(Collectors.joining("\n"));
    return draft.isEmpty()
        ? Optional.empty()
        : Optional.of(draft.answered(retriever.holdings(), words));
  }

  /** How the question is understood, and the sentences weighed for it. */
  public Explanation explain(Question question) throws IOException {
    Understood whole = understand(question);
    List<Explanation> explanations = new ArrayList<>();
    for (Question part : analyzer.parts(whole.question())) {
      explanations.add(queries.explain(analyzer.analyze(part)));
    }
    return Explanation.joined(explanations);
  }
}
