package org.doithoai.index;

import java.util.List;

/**
 * What documents of an index have to meet, in the words of no engine; {@link ArticleFields} names
 * the fields. Immutable.
 */
public sealed interface Condition {

  /** A word that the field has. */
  record Is(String field, String value) implements Condition {}

  /** A number that the field has, whatever it is. */
  record Has(String field) implements Condition {}

  /**
   * A number that the field has.
   *
   * @param from the least
   * @param until the greatest
   */
  record Between(String field, long from, long until) implements Condition {}

  /** An earlier copy of it is searched in its place. */
  record Repeated() implements Condition {}

  /** All of these; every document meets an empty list. */
  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }
  }

  /** Any of these; no document meets an empty list. */
  record Any(List<Condition> conditions) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
    }
  }

  /** Not this one. */
  record Not(Condition condition) implements Condition {}

  /** An article one passage of which meets this. */
  record InPassage(Condition condition) implements Condition {}

  /** All of these. */
  static Condition all(Condition... conditions) {
    return new All(List.of(conditions));
  }
}
