package org.doithoai.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * What becomes of one event: what is said, and what is written down. Both go to disk in one
 * transaction after the turn, so that a turn that is cut off leaves nothing and is taken again.
 * Used by one thread.
 */
public final class TurnResult {

  private final List<Outgoing> says = new ArrayList<>();
  private final List<Consumer<Handle>> writes = new ArrayList<>();

  public void say(Outgoing outgoing) {
    says.add(outgoing);
  }

  public void write(Consumer<Handle> statement) {
    writes.add(statement);
  }

  List<Outgoing> says() {
    return List.copyOf(says);
  }

  List<Consumer<Handle>> writes() {
    return List.copyOf(writes);
  }
}
