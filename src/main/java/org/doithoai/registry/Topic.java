package org.doithoai.registry;

import java.util.List;

/** A document, a policy, a body or a notion that goes by several names. */
public record Topic(String id, List<Name> names) implements Entity {

  public Topic {
    names = List.copyOf(names);
  }
}
