package org.doithoai.messaging;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs the tasks of one lane one after the other, those of different lanes side by side. Any number
 * of threads may use one. Once its threads take no more, tasks are dropped.
 */
final class KeyedSerialExecutor {

  private final Executor threads;
  private final Map<String, Queue<Runnable>> waiting = new HashMap<>();

  KeyedSerialExecutor(Executor threads) {
    this.threads = threads;
  }

  /** Runs a task after all of the same lane that came before it. */
  void submit(String lane, Runnable task) {
    synchronized (waiting) {
      Queue<Runnable> queue = waiting.get(lane);
      if (queue != null) {
        queue.add(task);
        return;
      }
      waiting.put(lane, new ArrayDeque<>());
    }
    start(lane, task);
  }

  private void start(String lane, Runnable task) {
    try {
      threads.execute(
          () -> {
            try {
              task.run();
            } finally {
              Runnable next = next(lane);
              if (next != null) {
                start(lane, next);
              }
            }
          });
    } catch (RejectedExecutionException stopped) {
      next(lane);
    }
  }

  private @Nullable Runnable next(String lane) {
    synchronized (waiting) {
      Queue<Runnable> queue = waiting.get(lane);
      Runnable next = queue == null ? null : queue.poll();
      if (next == null) {
        waiting.remove(lane);
      }
      return next;
    }
  }
}
