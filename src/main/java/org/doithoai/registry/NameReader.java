package org.doithoai.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.doithoai.text.Language;

/** Reads the names of one entry of the registry in one language. */
final class NameReader {

  private static final Set<String> KEYS = Set.of("name", "guard", "not-before", "not-after");

  private NameReader() {}

  /** A fresh list of the names under the language's key: plain texts, or mappings with a guard. */
  static List<Name> read(YamlEntry entry, Language language) {
    List<Name> names = new ArrayList<>();
    for (Object item : entry.list(language.code())) {
      names.add(
          item instanceof Map
              ? guarded(YamlEntry.of(entry.where() + ", a name", item, KEYS), language)
              : Name.of(entry.asText(language.code(), item), language));
    }
    return names;
  }

  private static Name guarded(YamlEntry name, Language language) {
    return new Name(
        name.text("name"),
        language,
        guard(name),
        name.textSet("not-before"),
        name.textSet("not-after"));
  }

  private static NameGuard guard(YamlEntry name) {
    String wanted = name.optionalText("guard").orElse("none");
    for (NameGuard guard : NameGuard.values()) {
      if (guard.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(wanted)) {
        return guard;
      }
    }
    throw name.wrong("'" + wanted + "' is no guard");
  }
}
