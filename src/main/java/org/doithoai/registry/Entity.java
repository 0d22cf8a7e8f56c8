package org.doithoai.registry;

import java.util.List;
import org.doithoai.text.Language;

/** Something of the field that has names: a country, a dialogue, a person, a place, a term. */
public sealed interface Entity permits Partner, Series, Person, Place, Topic {

  /** Its key, unique in the registry: lower-case ASCII letters, digits and hyphens. */
  String id();

  /** All names; the first of each language is the official one. At least one of each language. */
  List<Name> names();

  /** The official name in that language. */
  default String name(Language language) {
    return names(language).getFirst();
  }

  /** Every name in that language, the official one first. */
  default List<String> names(Language language) {
    return names().stream().filter(n -> n.language() == language).map(Name::text).toList();
  }
}
