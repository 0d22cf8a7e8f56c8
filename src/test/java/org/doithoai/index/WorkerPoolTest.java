package org.doithoai.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkerPoolTest {

  private static final int AHEAD = 8;

  private static List<Integer> items(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  @Test
  void resultsAreTakenInTheOrderOfTheItems() throws IOException {
    List<String> taken = new ArrayList<>();
    CountDownLatch second = new CountDownLatch(1);
    try (WorkerPool pool = new WorkerPool(2)) {
      pool.run(
          items(500),
          item -> {
            if (item == 0) {
              await(second); // the first is done last
            }
            second.countDown();
            return "r" + item;
          },
          (item, result) -> taken.add(item + result));
    }
    assertEquals(items(500).stream().map(i -> i + "r" + i).toList(), taken);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void severalThreadsWorkAndTheCallerTakes() throws IOException {
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    Thread caller = Thread.currentThread();
    CountDownLatch both = new CountDownLatch(2);
    try (WorkerPool pool = new WorkerPool(2)) {
      pool.run(
          items(2),
          item -> {
            both.countDown();
            await(both); // ends only if two threads are at it
            workers.add(Thread.currentThread());
            return item;
          },
          (item, result) -> assertSame(caller, Thread.currentThread()));
    }
    assertEquals(2, workers.size());
    assertFalse(workers.contains(caller));
  }

  @Test
  void workDoesNotRunAheadOfTheCaller() throws IOException {
    AtomicInteger begun = new AtomicInteger();
    List<Integer> ahead = new ArrayList<>();
    try (WorkerPool pool = new WorkerPool(3)) {
      pool.run(
          items(1_000),
          item -> {
            begun.incrementAndGet();
            return item;
          },
          (item, result) -> ahead.add(begun.get() - item));
    }
    assertEquals(1_000, begun.get());
    assertTrue(
        ahead.stream().allMatch(each -> each >= 1 && each <= 3 * AHEAD), () -> "ahead: " + ahead);
  }

  @Test
  void theExceptionOfATaskReachesTheCaller() {
    UncheckedIOException io = new UncheckedIOException(new IOException("of a disk"));
    IllegalStateException wrong = new IllegalStateException("wrong");
    StackOverflowError error = new StackOverflowError();
    List<Integer> taken = new ArrayList<>();
    try (WorkerPool pool = new WorkerPool(2)) {
      for (Throwable thrown : List.of(io, wrong, error)) {
        taken.clear();
        Throwable caught =
            assertThrows(
                thrown.getClass(),
                () ->
                    pool.run(
                        items(100),
                        item -> {
                          if (item == 5) {
                            WorkerPoolTest.<RuntimeException>raise(thrown);
                          }
                          return item;
                        },
                        (item, result) -> taken.add(result)));
        assertSame(thrown, caught);
        assertEquals(items(5), taken, "what came before is taken, what comes behind is not");
      }
    }
  }

  @SuppressWarnings("unchecked") // the cast is erased, so that any Throwable may pass
  private static <E extends Throwable> void raise(Throwable thrown) throws E {
    throw (E) thrown;
  }

  @Test
  void theExceptionOfTheTakerReachesTheCallerAndEndsTheWork() {
    AtomicInteger begun = new AtomicInteger();
    IOException full = new IOException("disk full");
    try (WorkerPool pool = new WorkerPool(2)) {
      IOException caught =
          assertThrows(
              IOException.class,
              () ->
                  pool.run(
                      items(1_000),
                      item -> begun.incrementAndGet(),
                      (item, result) -> {
                        throw full;
                      }));
      assertSame(full, caught);
    }
    assertTrue(begun.get() <= 2 * AHEAD, begun + " were begun");
  }

  @Test
  void anInterruptedCallerIsToldAndStaysInterrupted() {
    CountDownLatch never = new CountDownLatch(1);
    try (WorkerPool pool = new WorkerPool(1)) {
      Thread.currentThread().interrupt();
      assertThrows(
          IOException.class,
          () ->
              pool.run(
                  items(2),
                  item -> {
                    try {
                      never.await();
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                    return item;
                  },
                  (item, result) -> {}));
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void aPoolServesSeveralRunsAndNoneOnceItIsClosed() throws IOException {
    WorkerPool pool = new WorkerPool(2);
    List<Integer> taken = new ArrayList<>();
    pool.run(List.<Integer>of(), item -> item, (item, result) -> taken.add(result));
    pool.run(items(3), item -> item, (item, result) -> taken.add(result));
    pool.run(items(2), item -> item, (item, result) -> taken.add(result));
    pool.close();
    pool.close();
    assertEquals(List.of(0, 1, 2, 0, 1), taken);
    assertThrows(
        RejectedExecutionException.class,
        () -> pool.run(items(1), item -> item, (item, result) -> {}));
  }
}
