package org.doithoai.answer.llm;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.doithoai.answer.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a model as it writes and tells what is proven by now: each time a claim is whole, the
 * claims so far are checked as those of the whole answer will be. What is not proven is never
 * shown, not even in passing.
 *
 * <p>For one answer and the one thread that streams it; another one may close it, and from then on
 * nothing is told.
 */
final class StreamedAnswer implements Consumer<String>, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StreamedAnswer.class);

  private final ProposedAnswerReader reader;
  private final Function<ProposedAnswer, Optional<Outcome.Answered>> check;
  private final Consumer<Outcome.Answered> soFar;
  private int read;
  private int claims;
  private int statements;
  private boolean closed;

  StreamedAnswer(
      ProposedAnswerReader reader,
      Function<ProposedAnswer, Optional<Outcome.Answered>> check,
      Consumer<Outcome.Answered> soFar) {
    this.reader = reader;
    this.check = check;
    this.soFar = soFar;
  }

  /** Takes all the words there are by now. */
  @Override
  public void accept(String words) {
    boolean closes = words.indexOf('}', read) >= 0;
    read = words.length();
    if (!closes) {
      return;
    }
    try {
      ProposedAnswer begun = reader.begun(words);
      if (begun.claims().size() > claims) {
        claims = begun.claims().size();
        check.apply(begun).ifPresent(this::tell);
      }
    } catch (RuntimeException e) {
      close();
      LOG.warn("language model: what there is so far cannot be shown: {}", e.toString());
    }
  }

  private synchronized void tell(Outcome.Answered answered) {
    if (!closed && answered.statements().size() > statements) {
      statements = answered.statements().size();
      soFar.accept(answered);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
  }
}
