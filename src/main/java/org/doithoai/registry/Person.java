package org.doithoai.registry;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

  /** The office that began last, of those that are not known to have ended if there are any. */
  public Optional<Office> lastOffice() {
    return offices.stream()
        .max(
            Comparator.comparing((Office office) -> office.to() == null)
                .thenComparing(
                    office -> Objects.requireNonNullElse(office.from(), YearMonth.of(1, 1))));
  }

  public Person {
    names = List.copyOf(names);
    offices = List.copyOf(offices);
  }
}
