package org.doithoai.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the bot gets onto a platform: it tries at once, and while the platform cannot be reached it
 * goes on trying in the background, after a second, then after twice as long each time, up to half
 * a minute. To be started once; {@link #stop} may come from any thread.
 */
public final class Connector {

  private static final Logger LOG = LoggerFactory.getLogger(Connector.class);
  private static final ExponentialBackoff WAIT =
      new ExponentialBackoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

  /** How far it is. */
  public enum State {
    TRYING,
    CONNECTED,
    /** The platform does not know the token. */
    REFUSED
  }

  /** Lets time go by; true as soon as the bot is to stop. */
  @FunctionalInterface
  interface Waiting {
    boolean stoppedWithin(Duration time) throws InterruptedException;
  }

  private final String name;
  private final BooleanSupplier attempt;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Waiting waiting;
  private volatile State state = State.TRYING;

  /**
   * @param name of the thread in the background
   * @param attempt true when the bot is on the platform; false when it is to be tried again; throws
   *     {@link LoginRefusedException} when that is of no use
   */
  public Connector(String name, BooleanSupplier attempt) {
    this.name = name;
    this.attempt = attempt;
    this.waiting = time -> stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** As a test wants time to go by. */
  Connector(BooleanSupplier attempt, Waiting waiting) {
    this.name = "connecting";
    this.attempt = attempt;
    this.waiting = waiting;
  }

  /**
   * Tries once, and if that is in vain goes on in the background; a refusal there is logged.
   *
   * @throws LoginRefusedException when the first attempt is refused
   */
  public void start() {
    if (!attempted()) {
      Thread.ofPlatform().name(name).daemon().start(this::keepTrying);
    }
  }

  private boolean attempted() {
    try {
      boolean connected = attempt.getAsBoolean();
      state = connected ? State.CONNECTED : State.TRYING;
      return connected;
    } catch (LoginRefusedException e) {
      state = State.REFUSED;
      throw e;
    }
  }

  /** How far it is now. */
  public State state() {
    return state;
  }

  /** Tries no more. */
  public void stop() {
    stopped.countDown();
  }

  private void keepTrying() {
    try {
      for (int waits = 0; !waiting.stoppedWithin(WAIT.after(waits)); waits++) {
        if (attempted()) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (LoginRefusedException e) {
      LOG.error(e.getMessage());
    }
  }
}
