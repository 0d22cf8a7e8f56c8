package org.doithoai.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doithoai.registry.Yaml;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The YAML file as flat keys: {@code telegram.url}; a list is written with commas. */
final class SettingsFile {

  private static final long LONGEST = 1_000_000;

  private SettingsFile() {}

  /** The keys and values of a file that is there. */
  static Map<String, String> read(Path file) {
    Map<String, String> flat = new LinkedHashMap<>();
    try {
      if (Files.size(file) > LONGEST) {
        throw new SettingsException(file + " is too large to be a file of settings");
      }
      LoadSettings yaml = LoadSettings.builder().setLabel(file.toString()).build();
      Object root = new Load(yaml).loadFromString(Files.readString(file));
      if (root != null) {
        flatten(file, "", root, flat);
      }
    } catch (IOException e) {
      throw new SettingsException(file + " cannot be read: " + e.getMessage());
    } catch (YamlEngineException e) {
      Yaml.Mistake mistake = Yaml.Mistake.of(e);
      String where = mistake.line() == 0 ? " is not YAML" : ", line " + mistake.line();
      throw new SettingsException(file + where + ": " + mistake.problem());
    }
    return flat;
  }

  private static void flatten(
      Path file, String key, @Nullable Object value, Map<String, String> flat) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((k, v) -> flatten(file, key.isEmpty() ? k + "" : key + "." + k, v, flat));
    } else if (key.isEmpty()) {
      throw new SettingsException(file + " must hold keys, such as 'data: data'");
    } else if (value instanceof List<?> list) {
      flat.put(key, list(file, key, list));
    } else {
      flat.put(key, value == null ? "" : value.toString());
    }
  }

  private static String list(Path file, String key, List<?> list) {
    StringBuilder joined = new StringBuilder();
    for (Object item : list) {
      if (item == null || item instanceof Map || item instanceof List) {
        throw new SettingsException(file + ": " + key + " must be a list of plain words");
      }
      joined.append(joined.isEmpty() ? "" : ",");
      joined.append(item.toString().replace("\\", "\\\\").replace(",", "\\,"));
    }
    return joined.toString();
  }
}
