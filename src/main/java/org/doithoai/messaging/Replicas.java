package org.doithoai.messaging;

import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * What the processes that serve one database agree upon: who has a name to itself for a while, who
 * leads, and what they tell each other. A name that a process held is free as soon as the process
 * is gone. Any number of threads may use one.
 */
public interface Replicas extends AutoCloseable {

  /** The one process that may serve a database, as on SQLite: it leads, and nobody listens. */
  Replicas ALONE = new Alone();

  /** Heard in the place of what may have been told while nobody could listen. */
  String MISSED = "";

  /** What one leads who was asked to. */
  interface Leadership {

    /** A number that is another each time this process begins to lead; 0 while it does not. */
    long term();

    /** Whether this process leads at this moment. */
    default boolean leads() {
      return term() > 0;
    }

    /** Leads no more; another may, at once. */
    void resign();
  }

  /**
   * Takes a name to itself, until it is {@linkplain #release released} or the process is gone.
   *
   * @return false when another process has it, or that cannot be known now
   */
  boolean hold(String name);

  /** Gives up a name that was held. */
  void release(String name);

  /**
   * Has this process try to lead from now on, whenever no other does.
   *
   * @param changed is told when it begins to lead and when it does no more, by any thread, perhaps
   *     before this returns; must be quick and not throw
   */
  Leadership lead(String name, Consumer<Leadership> changed);

  /** Tells the other processes something, once the transaction is committed. May get lost. */
  void tell(Handle handle, String topic, String text);

  /**
   * Hears what is told about a topic, on a thread that must not be kept. The process itself may
   * hear what it told.
   */
  void hear(String topic, Consumer<String> listener);

  /** Gives up everything it holds. */
  @Override
  void close();

  /** There is no other process. */
  final class Alone implements Replicas {

    private static final Leadership ALWAYS =
        new Leadership() {
          @Override
          public long term() {
            return 1;
          }

          @Override
          public void resign() {}
        };

    private Alone() {}

    @Override
    public boolean hold(String name) {
      return true;
    }

    @Override
    public void release(String name) {}

    @Override
    public Leadership lead(String name, Consumer<Leadership> changed) {
      changed.accept(ALWAYS);
      return ALWAYS;
    }

    @Override
    public void tell(Handle handle, String topic, String text) {}

    @Override
    public void hear(String topic, Consumer<String> listener) {}

    @Override
    public void close() {}
  }
}
