package org.doithoai.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConnectorTest {

  private final AtomicInteger attempts = new AtomicInteger();
  private final List<Long> seconds = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);

  /** No time goes by; the bot is to stop at the wait of this number. */
  private Connector.Waiting untilWait(int last) {
    return time -> {
      seconds.add(time.toSeconds());
      boolean stopped = seconds.size() == last;
      if (stopped) {
        over.countDown();
      }
      return stopped;
    };
  }

  private void awaitEnd() throws InterruptedException {
    assertTrue(over.await(10, TimeUnit.SECONDS), "it goes on after its end");
  }

  @Test
  void waitsTwiceAsLongEachTimeUpToHalfAMinute() throws Exception {
    new Connector(() -> attempts.incrementAndGet() > 9, untilWait(8)).start();
    awaitEnd();
    assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L), seconds);
    assertEquals(8, attempts.get(), "the wait at which it is stopped is the last");
  }

  @Test
  void onceOnThePlatformItTriesNoMore() throws Exception {
    new Connector(this::connectedAtThird, untilWait(100)).start();
    awaitEnd();
    assertEquals(List.of(1L, 2L), seconds);
    assertEquals(3, attempts.get());
  }

  private boolean connectedAtThird() {
    boolean third = attempts.incrementAndGet() == 3;
    if (third) {
      over.countDown();
    }
    return third;
  }

  @Test
  void whatIsReachedAtOnceNeedsNoWait() {
    new Connector(() -> true, untilWait(1)).start();
    assertEquals(List.of(), seconds);
  }

  @Test
  void aRefusalReachesWhoStartsItOrEndsTheAttempts() throws Exception {
    Connector refused =
        new Connector(
            () -> {
              throw new LoginRefusedException("no such token");
            },
            untilWait(1));
    assertEquals(
        "no such token", assertThrows(LoginRefusedException.class, refused::start).getMessage());

    new Connector(this::refusedAtSecond, untilWait(100)).start();
    awaitEnd();
    assertEquals(List.of(1L), seconds);
    assertEquals(2, attempts.get());
  }

  private boolean refusedAtSecond() {
    if (attempts.incrementAndGet() == 1) {
      return false;
    }
    over.countDown();
    throw new LoginRefusedException("no such token any more");
  }
}
