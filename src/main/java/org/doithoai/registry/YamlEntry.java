package org.doithoai.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.doithoai.text.Folding;
import org.doithoai.text.KnowledgeFileException;

/**
 * One mapping of a YAML file with the words for where it stands, so that each complaint about it
 * names the entry. Texts come out in normalization form C, without space around them.
 */
public final class YamlEntry {

  private final String where;
  private final Map<?, ?> values;

  private YamlEntry(String where, Map<?, ?> values) {
    this.where = where;
    this.values = values;
  }

  /** Of what YAML gave, which has to be a mapping with no other keys than these. */
  public static YamlEntry of(String where, Object value, Set<String> keys) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new KnowledgeFileException(where + ": 'key: value' pairs expected, not " + kind(value));
    }
    for (Object key : map.keySet()) {
      if (!(key instanceof String name && keys.contains(name))) {
        throw new KnowledgeFileException(where + ": unknown key '" + key + "'");
      }
    }
    return new YamlEntry(where, map);
  }

  /** The same entry under another description, once its id is known. */
  YamlEntry named(String name) {
    return new YamlEntry(name, values);
  }

  /** Where it stands: the section, and the id once known. */
  String where() {
    return where;
  }

  /** Whether the key is there, be its value null. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** All of it as one text, in the order of the keys: changes when any of it does. */
  public String content() {
    return new TreeMap<>(values).toString();
  }

  public KnowledgeFileException wrong(String what) {
    return new KnowledgeFileException(where + ": " + what);
  }

  String text(String key) {
    return optionalText(key).orElseThrow(() -> wrong("'" + key + "' is missing"));
  }

  public Optional<String> optionalText(String key) {
    Object value = values.get(key);
    return value == null ? Optional.empty() : Optional.of(asText(key, value));
  }

  boolean flag(String key) {
    Object value = values.get(key);
    if (value != null && !(value instanceof Boolean)) {
      throw wrong("'" + key + "' is true or false, not " + kind(value));
    }
    return Boolean.TRUE.equals(value);
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Object item : list(key)) {
      texts.add(asText(key, item));
    }
    return texts;
  }

  Set<String> textSet(String key) {
    return new HashSet<>(texts(key));
  }

  /** The items of a list; none when the key is absent. */
  List<?> list(String key) {
    Object value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw wrong("'" + key + "' is a list, not " + kind(value));
    }
    if (list.contains(null)) {
      throw wrong("'" + key + "' has an empty item");
    }
    return list;
  }

  /** The text that this value, an item under that key, has to be. */
  String asText(String key, Object value) {
    if (!(value instanceof String || value instanceof Integer)) {
      throw wrong("'" + key + "' is text, not " + kind(value));
    }
    String text = Folding.nfc(value.toString()).strip();
    if (text.isEmpty()) {
      throw wrong("'" + key + "' is empty");
    }
    return text;
  }

  private static String kind(Object value) {
    return switch (value) {
      case Map<?, ?> _ -> "a mapping";
      case List<?> _ -> "a list";
      case String text -> "'" + text.lines().findFirst().orElse("") + "'";
      default -> String.valueOf(value);
    };
  }
}
