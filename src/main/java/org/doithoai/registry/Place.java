package org.doithoai.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A city, a region or a sea.
 *
 * @param country the ISO 3166 code of the country it lies in; null where it lies in none
 * @param capital whether its government sits there, for which its name may stand
 */
public record Place(String id, List<Name> names, @Nullable String country, boolean capital)
    implements Entity {

  public Place {
    names = List.copyOf(names);
  }
}
