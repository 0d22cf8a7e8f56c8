package org.doithoai.answer.llm;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.doithoai.text.Span;

/**
 * One who acts, or several joined by "and".
 *
 * @param sides ids of partners, or {@link #ALL}
 * @param people ids of those named
 * @param role what the phrase that it stands in is to the verb
 */
record Agent(Set<String> sides, Set<String> people, Span span, Role role) {

  /** The side of an agent that is all sides together. */
  static final String ALL = "*";

  /** What a name is, by the word before it; a word for it has the role's name as its label. */
  enum Role {
    /** It stands for itself. */
    NONE,
    /** Who does something in a passive sentence. */
    BY,
    /** Whose something is: "the people of Vietnam". */
    OF,
    /** Where something is: "in Japan". */
    IN,
    /** Where something goes to: "a visit to Vietnam". */
    TO,
    /** On whose behalf. */
    FOR,
    /** Whatever else keeps it from being one who acts: "with Japan". */
    OTHER;

    static Role of(String word) {
      for (Role role : values()) {
        if (TextView.GRAMMAR.is(word, role.name().toLowerCase(Locale.ROOT))) {
          return role;
        }
      }
      return NONE;
    }
  }

  Agent {
    sides = Set.copyOf(sides);
    people = Set.copyOf(people);
  }

  boolean is(Role other) {
    return role == other;
  }

  /** True if its phrase depends on another word. */
  boolean isGoverned() {
    return role != Role.NONE;
  }

  boolean isAll() {
    return sides.contains(ALL) || sides.size() > 1;
  }

  /** True if both are, or have, one side. */
  boolean shares(Agent other) {
    return !Collections.disjoint(sides, other.sides);
  }

  /** True if the one may be said of the other. */
  boolean agrees(Agent other) {
    if (isAll() || other.isAll()) {
      return isAll() && other.isAll();
    }
    boolean samePeople =
        people.isEmpty() || other.people.isEmpty() || !Collections.disjoint(people, other.people);
    return samePeople && shares(other);
  }
}
