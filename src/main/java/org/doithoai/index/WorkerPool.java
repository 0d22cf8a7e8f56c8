package org.doithoai.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * As many threads as there are processors, which do a task for each of many items, while the caller
 * takes the results one by one in the order of the items. What is done and not yet taken is
 * bounded, and so is the memory that it holds.
 */
final class WorkerPool implements AutoCloseable {

  /** Items under way or waiting to be taken, for each thread. */
  static final int AHEAD = 8;

  private final int threads;
  private final ExecutorService workers;

  /** A pool of this many threads. */
  WorkerPool(int threads) {
    this.threads = threads;
    this.workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("reading-", 0).daemon().factory());
  }

  /** A pool with a thread for each processor. */
  static WorkerPool ofProcessors() {
    return new WorkerPool(Runtime.getRuntime().availableProcessors());
  }

  /** Takes what came of an item. */
  @FunctionalInterface
  interface Taker<T, R> {
    /** Takes the result, in the thread of the caller. */
    void take(T item, R result) throws IOException;
  }

  private record Pending<T, R>(T item, Future<R> result) {}

  /**
   * Does a task for each item.
   *
   * @param task what to do, in any of the threads
   * @param taker is given each result in the order of the items
   * @throws IOException from the taker, or if the caller is interrupted
   */
  <T, R> void run(Collection<T> items, Function<T, R> task, Taker<T, R> taker) throws IOException {
    Deque<Pending<T, R>> pending = new ArrayDeque<>();
    Iterator<T> rest = items.iterator();
    try {
      while (rest.hasNext() || !pending.isEmpty()) {
        while (rest.hasNext() && pending.size() < threads * AHEAD) {
          T item = rest.next();
          pending.add(new Pending<>(item, workers.submit(() -> task.apply(item))));
        }
        Pending<T, R> first = pending.remove();
        taker.take(first.item(), result(first.result()));
      }
    } finally {
      pending.forEach(each -> each.result().cancel(true));
    }
  }

  private static <R> R result(Future<R> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case UncheckedIOException io -> throw io;
        case RuntimeException wrong -> throw wrong;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the articles were read", e);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
