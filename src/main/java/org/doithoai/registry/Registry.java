package org.doithoai.registry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doithoai.text.KnowledgeFileException;

/**
 * The partners, dialogues, people, places and terms the project knows by name. Every country of the
 * world is a partner, whether the file lists it or not. Immutable; any number of threads may use
 * one.
 */
public final class Registry {

  private final Map<String, Entity> byId;
  private final Partner home;

  /** Of these entities, whose ids differ and of which exactly one partner is home. */
  Registry(List<Entity> entities) {
    Map<String, Entity> map = new LinkedHashMap<>();
    for (Entity entity : entities) {
      if (map.put(entity.id(), entity) != null) {
        throw new KnowledgeFileException("two entries have the id '" + entity.id() + "'");
      }
    }
    this.byId = Collections.unmodifiableMap(map);
    List<Partner> homes = partners().stream().filter(Partner::home).toList();
    if (homes.size() != 1) {
      throw new KnowledgeFileException("one partner must have 'home: true', not " + homes.size());
    }
    this.home = homes.getFirst();
  }

  /** All entities, in the order of the file, then the countries it does not list. */
  public List<Entity> entities() {
    return List.copyOf(byId.values());
  }

  /** The entity with this id. */
  public Optional<Entity> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Vietnam. */
  public Partner home() {
    return home;
  }

  /** Countries and bodies, Vietnam among them. */
  public List<Partner> partners() {
    return all(Partner.class);
  }

  /** Holders of offices. */
  public List<Person> people() {
    return all(Person.class);
  }

  private <E extends Entity> List<E> all(Class<E> kind) {
    return byId.values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
