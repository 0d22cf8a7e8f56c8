package org.doithoai.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.doithoai.conversation.HeldAnswerer;
import org.junit.jupiter.api.Test;

class InboxGroupCommitTest {

  private static List<Incoming> event(String key) {
    return List.of(
        new Incoming.Back(key, new Address("slack:T1", "C1", null, false), Instant.EPOCH));
  }

  @Test
  void whatComesWhileTheDiskIsBusyIsWrittenInOneGoAndInOrder() throws InterruptedException {
    List<List<Incoming>> writes = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);
    InboxGroupCommit groupCommit =
        new InboxGroupCommit(
            events -> {
              busy.countDown();
              HeldAnswerer.await(free);
              writes.add(events);
            });
    Thread first = Thread.ofPlatform().start(() -> groupCommit.write(event("first")));
    busy.await();
    List<Thread> others =
        IntStream.range(0, 20)
            .mapToObj(i -> Thread.ofPlatform().start(() -> groupCommit.write(event("event " + i))))
            .toList();
    for (Thread other : others) {
      while (other.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    }
    free.countDown();
    first.join();
    for (Thread other : others) {
      other.join();
    }
    assertEquals(2, writes.size());
    assertEquals(20, writes.get(1).size());
  }

  @Test
  void whatCannotBeWrittenIsToldToThoseWhoBroughtItAlone() throws InterruptedException {
    List<String> written = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);
    InboxGroupCommit groupCommit =
        new InboxGroupCommit(
            events -> {
              busy.countDown();
              HeldAnswerer.await(free);
              if (events.stream().anyMatch(e -> e.key().equals("poison"))) {
                throw new IllegalStateException("cannot be written");
              }
              events.forEach(e -> written.add(e.key()));
            });
    Thread first = Thread.ofPlatform().start(() -> groupCommit.write(event("first")));
    busy.await();
    Thread good = Thread.ofPlatform().start(() -> groupCommit.write(event("good")));
    while (good.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    free.countDown();
    assertThrows(IllegalStateException.class, () -> groupCommit.write(event("poison")));
    first.join();
    good.join();
    assertTrue(written.containsAll(List.of("first", "good")), written.toString());
    groupCommit.write(event("after"));
    assertTrue(written.contains("after"));
  }
}
