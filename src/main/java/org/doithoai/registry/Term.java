package org.doithoai.registry;

import java.util.List;

/** A document, a policy, a body or a notion that goes by several names. */
public record Term(String id, List<Name> names) implements Entity {

  public Term {
    names = List.copyOf(names);
  }
}
