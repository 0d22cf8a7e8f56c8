package org.doithoai.messaging;

import org.jdbi.v3.core.Jdbi;

/** What a pipeline does with the result of a turn. */
public final class Turns {

  private Turns() {}

  /** Writes down what a turn wants to be written. */
  public static void carryOut(TurnResult result, Jdbi jdbi) {
    jdbi.useTransaction(handle -> result.writes().forEach(write -> write.accept(handle)));
  }
}
