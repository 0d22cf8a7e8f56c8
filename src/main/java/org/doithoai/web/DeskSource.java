package org.doithoai.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What the desk shows of parts that pages know nothing of. Any number of threads call it. */
public interface DeskSource {

  /** Something that came: when, what became of it, what it is, why. */
  record Arrival(java.time.Instant at, String state, String what, String detail) {}

  /** What came last, the newest first. */
  List<Arrival> arrivals();

  /** The feeds, with what is wrong with each; empty for nothing. */
  Map<String, String> feeds();

  /** The settings as they hold, without secrets. */
  Map<String, String> settings();

  /** What is told of health, by the name of each check. */
  Map<String, HealthCheck.Seen> health();

  /**
   * Adds a question to the file of questions that were handed over.
   *
   * @param article that should have answered; empty where nobody knows
   */
  void handOver(String question, String language, String article) throws IOException;
}
