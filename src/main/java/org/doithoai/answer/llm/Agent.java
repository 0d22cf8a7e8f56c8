package org.doithoai.answer.llm;

import java.util.Set;
import org.doithoai.text.Span;

/**
 * One who acts, or several joined by "and".
 *
 * @param sides ids of partners, or {@link #ALL}
 * @param people ids of those named
 * @param governing the word whose phrase it stands in; empty when it stands for itself
 */
record Agent(Set<String> sides, Set<String> people, Span span, String governing) {

  /** Whose side an actor is on when it is all sides that there are. */
  static final String ALL = "*";

  private static final Set<String> PLACES = Set.of("in", "at", "tại", "ở");

  private static final Set<String> GOALS =
      Set.of("to", "toward", "towards", "tới", "đến", "sang", "thăm");

  Agent {
    sides = Set.copyOf(sides);
    people = Set.copyOf(people);
  }

  boolean governed() {
    return !governing.isEmpty();
  }

  /** Whether it is who does something in a passive sentence. */
  boolean by() {
    return governing.equals("by") || governing.equals("bởi");
  }

  /** Whether it is where something is: "in Japan". */
  boolean isPlace() {
    return PLACES.contains(governing);
  }

  /** Whether it is where something goes to: "a visit to Vietnam". */
  boolean isGoal() {
    return GOALS.contains(governing);
  }

  /** Whether it is whose something is: "the people of Vietnam". */
  boolean owns() {
    return governing.equals("of") || governing.equals("của");
  }

  boolean isAll() {
    return sides.contains(ALL) || sides.size() > 1;
  }

  /** Whether the one may be said of the other. */
  boolean agrees(Agent other) {
    if (isAll() || other.isAll()) {
      return isAll() && other.isAll();
    }
    boolean samePeople =
        people.isEmpty()
            || other.people.isEmpty()
            || people.stream().anyMatch(other.people::contains);
    return samePeople && sides.stream().anyMatch(other.sides::contains);
  }
}
