package org.doithoai.web;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.doithoai.answer.Answerer;
import org.doithoai.answer.Outcome;
import org.doithoai.question.Question;

/** Answers as another does, and counts outcomes and seconds in Micrometer's registry. */
public final class MeteredAnswerer implements Answerer {

  private static final Duration[] BOUNDS = {
    Duration.ofMillis(50),
    Duration.ofMillis(200),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(20)
  };

  private final Answerer answerer;

  public MeteredAnswerer(Answerer answerer) {
    this.answerer = answerer;
  }

  @Override
  public Outcome answer(Question question) {
    return timed(() -> answerer.answer(question));
  }

  @Override
  public Outcome answer(Question question, Consumer<Outcome.Answered> soFar) {
    return timed(() -> answerer.answer(question, soFar));
  }

  private static Outcome timed(Supplier<Outcome> asked) {
    long start = System.nanoTime();
    String what = "failed";
    String language = "none";
    try {
      Outcome outcome = asked.get();
      language = outcome.language().code();
      what =
          switch (outcome) {
            case Outcome.Answered _ -> "answered";
            case Outcome.NotFound _ -> "not_found";
          };
      return outcome;
    } finally {
      Metrics.counter("doithoai.questions", "outcome", what, "language", language).increment();
      Timer.builder("doithoai.answer")
          .serviceLevelObjectives(BOUNDS)
          .register(Metrics.globalRegistry)
          .record(Duration.ofNanos(System.nanoTime() - start));
    }
  }
}
