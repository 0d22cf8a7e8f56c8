package org.doithoai.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what several threads bring at the same time in one transaction: the disk is waited
 * for once, not once for each. After an outage a platform may send hundreds of events in a second,
 * and want each acknowledged within three: so whoever handles or sends what came before {@link
 * #giveWay gives way} while something waits to be written. Any number of threads.
 */
final class InboxGroupCommit {

  private static final class Entry {

    private final List<Incoming> events;
    private boolean written;
    private @Nullable RuntimeException failure;

    Entry(List<Incoming> events) {
      this.events = events;
    }
  }

  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final Consumer<List<Incoming>> disk;
  private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock writing = new ReentrantLock();
  private int arriving;

  /**
   * @param disk when it returns, what it was given is on disk; when it throws, nothing of it is
   */
  InboxGroupCommit(Consumer<List<Incoming>> disk) {
    this.disk = disk;
  }

  /**
   * Returns when these are on disk.
   *
   * @throws RuntimeException when they could not be written
   */
  void write(List<Incoming> events) {
    Entry mine = new Entry(events);
    arrived(1);
    try {
      waiting.add(mine);
      writing.lock();
      try {
        if (!mine.written && mine.failure == null) {
          writeAll();
        }
      } finally {
        writing.unlock();
      }
    } finally {
      arrived(-1);
    }
    if (mine.failure != null) {
      throw mine.failure;
    }
  }

  private synchronized void arrived(int change) {
    arriving += change;
    if (arriving == 0) {
      notifyAll();
    }
  }

  /** Waits while something waits to be written, but not for long. */
  synchronized void giveWay() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (long left = PATIENCE.toMillis(); arriving > 0 && left > 0; ) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
  }

  /** Everything that waits, together, or each by itself when that fails. */
  private void writeAll() {
    List<Entry> batch = new ArrayList<>();
    for (Entry entry = waiting.poll(); entry != null; entry = waiting.poll()) {
      batch.add(entry);
    }
    try {
      disk.accept(batch.stream().flatMap(entry -> entry.events.stream()).toList());
      batch.forEach(entry -> entry.written = true);
    } catch (RuntimeException e) {
      batch.forEach(this::writeAlone);
    }
  }

  private void writeAlone(Entry entry) {
    try {
      disk.accept(entry.events);
      entry.written = true;
    } catch (RuntimeException e) {
      entry.failure = e;
    }
  }
}
