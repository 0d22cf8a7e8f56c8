package org.doithoai.answer.llm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doithoai.answer.Answerer;
import org.doithoai.answer.CitationList;
import org.doithoai.answer.ExtractiveAnswerer;
import org.doithoai.answer.ExtractiveAnswerer.Explained;
import org.doithoai.answer.Outcome;
import org.doithoai.answer.Statement;
import org.doithoai.answer.llm.ClaimVerifier.Candidate;
import org.doithoai.answer.llm.ModelSettings.Verify;
import org.doithoai.evidence.Evidence;
import org.doithoai.evidence.Window;
import org.doithoai.question.AnswerType;
import org.doithoai.question.Question;
import org.doithoai.question.QuestionFrame;
import org.doithoai.question.Subject;
import org.doithoai.retrieval.Retriever;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers with a language model from the frame and the evidence that the answer without a model was
 * made of, and with those of its claims that the evidence proves. Everything else is the other
 * answer's: what is listed or compared from the index, what corrects the asker, what was refused
 * before anything was weighed, or names no meeting that is reported; and every answer that the
 * model does not give, gives too late, or of which no claim holds.
 *
 * <p>Thread-safe. The time counts from the question; the model is called beside, on a virtual
 * thread.
 */
public final class ModelAnswerer implements Answerer {

  private static final Logger LOG = LoggerFactory.getLogger(ModelAnswerer.class);

  /** The likeliest windows bear on the question. */
  private static final int LIKELIEST = 1;

  private final ExtractiveAnswerer withoutModel;
  private final Retriever retriever;
  private final ClaimVerifier verifier;
  private final ModelCall call;
  private final ModelLimits limits;
  private final Verify by;
  private final ProposedAnswerReader reader;
  private final LongSupplier nanoTime;

  /**
   * An answerer.
   *
   * @param withoutModel whose answer stands when the model has none that holds
   * @param call the way to the model
   * @param nanoTime the clock, as {@link System#nanoTime}
   */
  public ModelAnswerer(
      ExtractiveAnswerer withoutModel,
      Retriever retriever,
      ClaimVerifier verifier,
      ModelSettings settings,
      ModelCall call,
      LongSupplier nanoTime) {
    this.withoutModel = withoutModel;
    this.retriever = retriever;
    this.verifier = verifier;
    this.call = call;
    this.limits = ModelLimits.of(settings);
    this.by = settings.verify();
    this.reader = new ProposedAnswerReader(limits.answerUnits());
    this.nanoTime = nanoTime;
  }

  /** What one question is answered from. */
  private record Case(
      Question question, Explained plain, Evidence evidence, List<NumberedPassage> passages) {

    QuestionFrame frame() {
      return plain.explanation().frame();
    }
  }

  @Override
  public Outcome answer(Question question) {
    return answering(question, null);
  }

  @Override
  public Outcome answer(Question question, Consumer<Outcome.Answered> soFar) {
    return answering(question, by == Verify.MODEL ? null : soFar);
  }

  private Outcome answering(Question question, @Nullable Consumer<Outcome.Answered> soFar) {
    long start = nanoTime.getAsLong();
    Explained plain = withoutModel.explain(question);
    Evidence evidence = plain.explanation().evidence();
    QuestionFrame frame = plain.explanation().frame();
    boolean refused = plain.outcome() instanceof Outcome.NotFound;
    if (evidence == null || !isForModel(frame) || (refused && !isOnASubject(frame))) {
      return plain.outcome();
    }
    Case asked =
        new Case(question, plain, evidence, NumberedPassage.of(evidence.windows(), limits));
    if (asked.passages().isEmpty()) {
      return plain.outcome();
    }
    try (StreamedAnswer growing =
        soFar == null
            ? null
            : new StreamedAnswer(reader, begun -> answered(begun, asked, believed(asked)), soFar)) {
      return withModel(asked, growing, start).orElse(plain.outcome());
    }
  }

  /** True if there is a report of a meeting that the question names. */
  private boolean isOnASubject(QuestionFrame frame) {
    try {
      for (Subject subject : frame.subjects()) {
        if (retriever.covers(subject)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /** False for overviews, and for questions that take for granted what may have to be corrected. */
  private static boolean isForModel(QuestionFrame frame) {
    return Stream.concat(Stream.of(frame), frame.parts().stream())
        .allMatch(
            part ->
                part.types().stream().noneMatch(AnswerType::isLookedUp)
                    && !part.scope().isListing()
                    && !part.looksAhead()
                    && !part.foreign()
                    && part.assertedPlace().isEmpty());
  }

  private Optional<Outcome> withModel(Case asked, @Nullable StreamedAnswer growing, long start) {
    try {
      String words =
          call.ask(
              schema ->
                  ModelPrompt.of(asked.question(), asked.frame(), asked.passages(), limits, schema),
              growing,
              limits.time().minusNanos(nanoTime.getAsLong() - start));
      Optional<ProposedAnswer> proposed = reader.read(words);
      if (proposed.isEmpty()) {
        LOG.warn("language model: malformed answer; answered without it");
        return Optional.empty();
      }
      return answered(proposed.get(), asked, accepted(proposed.get(), asked, start))
          .map(Function.identity());
    } catch (ModelCall.NoAnswerException e) {
      LOG.warn("language model: {}; answered without it", e.getMessage());
      return Optional.empty();
    }
  }

  /** What accepts a claim by the learned score. */
  private Function<ProposedAnswer.Claim, Optional<VerifiedClaim>> believed(Case asked) {
    return claim -> verifier.check(claim, asked.passages(), asked.frame().answerLanguage());
  }

  /** What accepts a claim of this answer, as it is set. */
  private Function<ProposedAnswer.Claim, Optional<VerifiedClaim>> accepted(
      ProposedAnswer proposed, Case asked, long start) {
    if (by == Verify.WORDS) {
      return believed(asked);
    }
    List<ProposedAnswer.Claim> claims = new ArrayList<>();
    List<Candidate> candidates = new ArrayList<>();
    for (ProposedAnswer.Claim claim : proposed.claims()) {
      verifier
          .candidate(claim, asked.passages(), asked.frame().answerLanguage())
          .ifPresent(
              candidate -> {
                claims.add(claim);
                candidates.add(candidate);
              });
    }
    Optional<List<Integer>> stated = stated(candidates, start);
    return claim -> {
      int at = claims.indexOf(claim);
      boolean holds =
          at >= 0
              && stated.map(s -> s.contains(at + 1)).orElseGet(() -> candidates.get(at).believed());
      return holds ? Optional.of(candidates.get(at).claim()) : Optional.empty();
    };
  }

  /** The numbers of the claims that the model says are stated; empty when it does not say. */
  private Optional<List<Integer>> stated(List<Candidate> candidates, long start) {
    if (candidates.isEmpty()) {
      return Optional.of(List.of());
    }
    try {
      String words =
          call.ask(
              _ -> ModelPrompt.verifying(candidates, limits),
              null,
              limits.time().minusNanos(nanoTime.getAsLong() - start));
      return reader.stated(words);
    } catch (ModelCall.NoAnswerException e) {
      LOG.warn("language model: {}; its claims are verified without it", e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * The answer that the accepted claims make, and the quotes in the place of the others where they
   * bear on the question; empty when no claim is accepted.
   */
  private Optional<Outcome.Answered> answered(
      ProposedAnswer proposed,
      Case asked,
      Function<ProposedAnswer.Claim, Optional<VerifiedClaim>> accept) {
    if (!proposed.answerable()) {
      return Optional.empty();
    }
    QuestionFrame frame = asked.frame();
    CitationList citations = new CitationList(frame.answerLanguage(), retriever::translation);
    Set<Statement> statements = new LinkedHashSet<>();
    Set<VerifiedClaim.Evidence> used = new HashSet<>();
    List<ProposedAnswer.Claim> dropped = new ArrayList<>();
    for (ProposedAnswer.Claim claim : proposed.claims()) {
      Optional<VerifiedClaim> proven = accept.apply(claim);
      proven.ifPresentOrElse(
          each -> {
            statements.add(each.stated(citations));
            used.addAll(each.evidence());
          },
          () -> dropped.add(claim));
    }
    if (statements.isEmpty()) {
      return Optional.empty();
    }
    if (!dropped.isEmpty()) {
      LOG.info("language model: {} claims not proven by their passages; dropped", dropped.size());
      quoted(dropped, asked, used).forEach(quote -> statements.add(quote.stated(citations)));
    }
    String introduction =
        asked.plain().outcome() instanceof Outcome.Answered plain ? plain.introduction() : "";
    try {
      return Optional.of(
          new Outcome.Answered(
              frame.answerLanguage(),
              retriever.holdings(),
              introduction,
              List.copyOf(statements),
              citations.citations()));
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /** The sentences quoted for dropped claims that are among the likeliest windows, each once. */
  private List<VerifiedClaim> quoted(
      List<ProposedAnswer.Claim> dropped, Case asked, Set<VerifiedClaim.Evidence> used) {
    Set<VerifiedClaim.Evidence> likely = new HashSet<>();
    asked.evidence().windows().stream()
        .limit(LIKELIEST)
        .filter(window -> meetsHalf(window, asked.evidence()))
        .forEach(
            window ->
                likely.add(
                    new VerifiedClaim.Evidence(
                        window.article().indexed().article(), window.sentence().span())));
    return dropped.stream()
        .flatMap(claim -> verifier.quotes(claim, asked.passages()).stream())
        .filter(quote -> likely.contains(quote) && !used.contains(quote))
        .distinct()
        .map(quote -> new VerifiedClaim("“" + quote.text() + "”", List.of(quote)))
        .toList();
  }

  /** True if the window has more than half of what the question seeks. */
  private static boolean meetsHalf(Window window, Evidence evidence) {
    int terms = evidence.found().terms().size();
    return IntStream.range(0, terms).filter(t -> window.met(t) > 0).count() * 2 > terms;
  }
}
