package org.doithoai.chat.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.doithoai.chat.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what several threads bring at the same time in one transaction: the disk is waited
 * for once, not once for each. After an outage Slack sends hundreds of events in a second, and
 * wants each acknowledged within three. Any number of threads.
 */
final class Ledger {

  private static final class Entry {

    private final List<Incoming> events;
    private boolean written;
    private @Nullable RuntimeException failure;

    Entry(List<Incoming> events) {
      this.events = events;
    }
  }

  private final Consumer<List<Incoming>> disk;
  private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock writing = new ReentrantLock();

  /**
   * @param disk when it returns, what it was given is on disk; when it throws, nothing of it is
   */
  Ledger(Consumer<List<Incoming>> disk) {
    this.disk = disk;
  }

  /**
   * Returns when these are on disk.
   *
   * @throws RuntimeException when they could not be written
   */
  void write(List<Incoming> events) {
    Entry mine = new Entry(events);
    waiting.add(mine);
    writing.lock();
    try {
      if (!mine.written && mine.failure == null) {
        writeAll();
      }
    } finally {
      writing.unlock();
    }
    if (mine.failure != null) {
      throw mine.failure;
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
