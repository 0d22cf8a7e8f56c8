package org.doithoai.conversation;

import java.util.concurrent.CountDownLatch;
import org.doithoai.answer.Answerer;
import org.doithoai.answer.Outcome;
import org.doithoai.question.Question;

/** Answers when the test lets it. */
public final class HeldAnswerer implements Answerer {

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  @Override
  public Outcome answer(Question question) {
    asked.countDown();
    await(released);
    return new FakeAnswerer().answer(question);
  }

  /** Waits until it is asked. */
  public void awaitAsked() {
    await(asked);
  }

  /** From now on it answers. */
  public void release() {
    released.countDown();
  }

  /** Waits for good; to be interrupted is a failure. */
  public static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
