package org.doithoai.registry;

import java.util.List;

/**
 * A dialogue, meeting or forum that is held again and again.
 *
 * @param level who meets
 * @param partners ids of the partners it is always held with, Vietnam aside; empty where each round
 *     has its own ({@code defence policy dialogue})
 */
public record Series(String id, List<Name> names, Level level, List<String> partners)
    implements Entity {

  /** Who meets, by rank. */
  public enum Level {
    MINISTER,
    DEPUTY_MINISTER,
    CHIEF_OF_STAFF,
    SENIOR_OFFICIAL,
    EXPERT,
    /** A conference, an exhibition or an exercise that is open to many. */
    OPEN
  }

  public Series {
    names = List.copyOf(names);
    partners = List.copyOf(partners);
  }
}
