package org.doithoai.answer.llm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.doithoai.answer.Answerer;
import org.doithoai.answer.CitationList;
import org.doithoai.answer.Outcome;
import org.doithoai.answer.Statement;
import org.doithoai.question.AnswerType;
import org.doithoai.question.Question;
import org.doithoai.question.QuestionFrame;
import org.doithoai.question.QuestionReader;
import org.doithoai.question.Subject;
import org.doithoai.retrieval.Retriever;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers with a language model where there are passages on the subject, and with the claims of it
 * that the passages prove. Everything else is the answerer's without a model: empty questions,
 * overviews and comparisons, meetings of which there is no report, questions that name no meeting
 * and that it refuses; and every answer that the model does not give, gives too late, or of which
 * no claim holds.
 *
 * <p>Thread-safe. A question takes one call of the model, which runs beside on a virtual thread.
 */
public final class ModelAnswerer implements Answerer {

  private static final Logger LOG = LoggerFactory.getLogger(ModelAnswerer.class);

  private static final Set<AnswerType> OVERVIEWS =
      EnumSet.of(
          AnswerType.COMPARISON,
          AnswerType.TIMELINE,
          AnswerType.BRIEF,
          AnswerType.PARTNERS,
          AnswerType.ARTICLES,
          AnswerType.NEWS,
          AnswerType.SMALL_TALK);

  private final Answerer withoutModel;
  private final QuestionReader questions;
  private final Retriever retriever;
  private final ClaimVerifier verifier;
  private final ModelCall call;
  private final ModelLimits limits;
  private final ProposedAnswerReader reader;
  private final LongSupplier nanoTime;

  /**
   * An answerer.
   *
   * @param withoutModel whose answer stands when the model has none that holds
   * @param nanoTime the clock, as {@link System#nanoTime}
   */
  public ModelAnswerer(
      Answerer withoutModel,
      QuestionReader questions,
      Retriever retriever,
      ClaimVerifier verifier,
      ChatModels models,
      ModelLimits limits,
      LongSupplier nanoTime) {
    this.withoutModel = withoutModel;
    this.questions = questions;
    this.retriever = retriever;
    this.verifier = verifier;
    this.call = new ModelCall(models);
    this.limits = limits;
    this.reader = new ProposedAnswerReader(limits.answerUnits());
    this.nanoTime = nanoTime;
  }

  @Override
  public Outcome answer(Question question) {
    return answering(question, null);
  }

  @Override
  public Outcome answer(Question question, Consumer<Outcome.Answered> soFar) {
    return answering(question, soFar);
  }

  private Outcome answering(Question question, @Nullable Consumer<Outcome.Answered> soFar) {
    long start = nanoTime.getAsLong();
    Outcome plain = withoutModel.answer(question);
    try {
      QuestionFrame frame = questions.read(question);
      List<NumberedPassage> passages = passages(frame, plain);
      if (passages.isEmpty()) {
        return plain;
      }
      try (StreamedAnswer growing =
          soFar == null
              ? null
              : new StreamedAnswer(reader, begun -> checked(begun, frame, passages), soFar)) {
        return withModel(question, frame, passages, growing, start).orElse(plain);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /** The passages on the question's subject; none where the model is not to be asked. */
  private List<NumberedPassage> passages(QuestionFrame frame, Outcome plain) throws IOException {
    if (frame.isEmpty() || frame.types().stream().anyMatch(OVERVIEWS::contains)) {
      return List.of();
    }
    List<Subject> covered = new ArrayList<>();
    for (Subject subject : frame.subjects()) {
      if (retriever.covers(subject)) {
        covered.add(subject);
      }
    }
    boolean refused = plain instanceof Outcome.NotFound;
    if (covered.isEmpty() && (refused || !frame.subjects().isEmpty())) {
      return List.of();
    }
    return NumberedPassage.of(retriever.search(frame), limits);
  }

  private Optional<Outcome> withModel(
      Question question,
      QuestionFrame frame,
      List<NumberedPassage> passages,
      @Nullable StreamedAnswer growing,
      long start) {
    try {
      String words =
          call.ask(
              schema -> ModelPrompt.of(question, frame.answerLanguage(), passages, limits, schema),
              growing,
              limits.time().minusNanos(nanoTime.getAsLong() - start));
      Optional<ProposedAnswer> proposed = reader.read(words);
      if (proposed.isEmpty()) {
        LOG.warn("language model: malformed answer; answered without it");
        return Optional.empty();
      }
      Optional<Outcome.Answered> answered = checked(proposed.get(), frame, passages);
      int dropped =
          proposed.get().claims().size() - answered.map(a -> a.statements().size()).orElse(0);
      if (dropped > 0) {
        LOG.info(
            "language model: {} of {} claims not proven by their passages, or said twice; dropped",
            dropped,
            proposed.get().claims().size());
      }
      return answered.map(Function.identity());
    } catch (ModelCall.NoAnswerException e) {
      LOG.warn("language model: {}; answered without it", e.getMessage());
      return Optional.empty();
    }
  }

  /** The answer that the proven ones of these claims make; empty when there is none. */
  private Optional<Outcome.Answered> checked(
      ProposedAnswer proposed, QuestionFrame frame, List<NumberedPassage> passages) {
    if (!proposed.answerable()) {
      return Optional.empty();
    }
    CitationList citations = new CitationList(frame.answerLanguage(), retriever::translation);
    Set<Statement> statements = new LinkedHashSet<>();
    try {
      for (ProposedAnswer.Claim claim : proposed.claims()) {
        verifier
            .check(claim, passages, frame.answerLanguage())
            .ifPresent(proven -> statements.add(proven.stated(citations)));
      }
      return statements.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Outcome.Answered(
                  frame.answerLanguage(),
                  retriever.holdings(),
                  "",
                  List.copyOf(statements),
                  citations.citations()));
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }
}
