package org.doithoai.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A country or a body of countries with which dialogues are held; also Vietnam itself.
 *
 * @param country its ISO 3166 code of two capitals; null for a body such as ASEAN
 * @param home whether it is Vietnam, the side that is always there
 */
public record Partner(String id, List<Name> names, @Nullable String country, boolean home)
    implements Entity {

  public Partner {
    names = List.copyOf(names);
  }
}
