package org.doithoai.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.doithoai.messaging.Replicas.Leadership;
import org.doithoai.storage.EmbeddedPostgresql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two processes' sessions with one real server, in one process of the test's. */
class PostgresqlReplicasIT {

  @RegisterExtension static final EmbeddedPostgresql SERVER = new EmbeddedPostgresql();

  private final Replicas one = replicas();
  private final Replicas other = replicas();

  private static Replicas replicas() {
    return new PostgresqlReplicas(SERVER.database()::connect);
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  /** Who began or ceased to lead, in the order in which it was told. */
  private static Leadership lead(Replicas of, String name, BlockingQueue<Boolean> told) {
    return of.lead(name, now -> told.add(now.leads()));
  }

  private static boolean next(BlockingQueue<Boolean> told) throws InterruptedException {
    Boolean leads = told.poll(20, TimeUnit.SECONDS);
    assertTrue(leads != null, "nothing was told");
    return leads;
  }

  @Test
  void aNameIsHeldByOneAndFreeWhenThatOneIsGone() throws InterruptedException {
    BlockingQueue<Boolean> told = new LinkedBlockingQueue<>();
    Leadership first = lead(one, "chat", told);
    assertTrue(next(told));
    assertTrue(one.hold("lane 1"));
    assertFalse(other.hold("lane 1"));
    assertTrue(other.hold("lane 2"));
    one.release("lane 1");
    assertTrue(other.hold("lane 1"));
    other.close();
    Replicas third = replicas();
    lead(third, "another", told);
    assertTrue(next(told));
    assertTrue(third.hold("lane 1"), "nobody released it");
    assertTrue(third.hold("lane 2"), "nobody released it");
    third.close();
    assertTrue(first.leads());
  }

  @Test
  void whenTheLeaderIsGoneTheOtherLeads() throws InterruptedException {
    BlockingQueue<Boolean> first = new LinkedBlockingQueue<>();
    BlockingQueue<Boolean> second = new LinkedBlockingQueue<>();
    Leadership leader = lead(one, "account", first);
    assertTrue(next(first));
    Leadership follower = lead(other, "account", second);
    assertFalse(follower.leads());
    long begin = System.nanoTime();
    one.close();
    assertFalse(leader.leads());
    assertTrue(next(second));
    assertTrue(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin) < 5, "takes over soon");
    follower.resign();
    assertFalse(follower.leads());
  }

  @Test
  void whoseSessionEndsLeadsNoMoreAndThenFirstAgain() throws InterruptedException {
    BlockingQueue<Boolean> first = new LinkedBlockingQueue<>();
    BlockingQueue<Boolean> second = new LinkedBlockingQueue<>();
    Leadership leader = lead(one, "account 2", first);
    assertTrue(next(first));
    Leadership follower = lead(other, "account 2", second);
    long before = leader.term();
    SERVER
        .database()
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .select(
                        """
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()\
                        """)
                    .mapTo(Boolean.class)
                    .list());
    assertFalse(next(first));
    assertTrue(next(first));
    assertTrue(leader.term() > before, "what was begun before is not gone on with");
    assertEquals(0, follower.term());
    assertTrue(second.isEmpty());
  }

  @Test
  void whatIsToldWithinATransactionIsHeardOnceItIsCommitted() throws InterruptedException {
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    other.hear("topic", heard::add);
    assertEquals(Replicas.MISSED, heard.poll(20, TimeUnit.SECONDS), "it listens now");
    SERVER
        .database()
        .jdbi()
        .useTransaction(
            handle -> {
              one.tell(handle, "topic", "taken back");
              handle.rollback();
            });
    tell("đối thoại");
    String words = heard.poll(20, TimeUnit.SECONDS);
    while (Replicas.MISSED.equals(words)) {
      words = heard.poll(20, TimeUnit.SECONDS);
    }
    assertEquals("đối thoại", words);
  }

  private void tell(String words) {
    SERVER.database().jdbi().useTransaction(handle -> one.tell(handle, "topic", words));
  }
}
