package org.doithoai.registry;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A holder of an office.
 *
 * @param partner id of the country or body the person serves
 * @param offices those that are known for certain, oldest first; may be empty
 */
public record Person(String id, List<Name> names, String partner, List<Office> offices)
    implements Entity {

  /**
   * An office with its time.
   *
   * @param english its name in English
   * @param vietnamese its name in Vietnamese
   * @param from the first month; null when not certain
   * @param to the last month; null while held, or when not certain
   */
  public record Office(
      String english, String vietnamese, @Nullable YearMonth from, @Nullable YearMonth to) {}

  public Person {
    names = List.copyOf(names);
    offices = List.copyOf(offices);
  }
}
