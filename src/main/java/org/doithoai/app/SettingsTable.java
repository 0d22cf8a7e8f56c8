package org.doithoai.app;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.doithoai.text.ProgramFile;

/**
 * Every setting there is, in one table, {@code settings.tsv}: its key, its type with the range, its
 * default, and what it means. {@link SettingsReader} checks values by it, and {@code
 * config/doithoai.yaml} is printed from it by {@code SettingsTest}. To add a setting, add a line
 * there and read its key in {@link Settings}; that test says how to print the file anew.
 */
final class SettingsTable {

  /** The table that ships. */
  static final SettingsTable SHIPPED = new SettingsTable();

  /** What the variables of the environment begin with. */
  static final String PREFIX = "DOITHOAI_";

  /**
   * One setting.
   *
   * @param key such as {@code telegram.url}
   * @param type {@code text}, {@code list}, {@code number}, {@code duration}, {@code yes-no},
   *     {@code one-of}, {@code server}, {@code prefix} or {@code secret}
   * @param range what a value may be: {@code 1-64}, {@code 1s-1d}, {@code open|listed}; empty for
   *     anything of that type
   * @param value the default, as it is written in the file; empty for none
   * @param text what it means
   */
  record Row(String key, String type, String range, String value, String text) {

    boolean isSecret() {
      return type.equals("secret");
    }

    /** What stands in the file: of a secret, the name of a file that holds it. */
    String fileKey() {
      return isSecret() ? key + "-file" : key;
    }
  }

  private final Map<String, Row> rows = new LinkedHashMap<>();

  private SettingsTable() {
    ProgramFile.lines(SettingsTable.class, "settings.tsv").forEach(this::add);
  }

  private void add(String line) {
    String[] fields = line.split("\t", -1);
    String[] type = fields[1].split(" ", 2);
    String range = type.length < 2 ? "" : type[1];
    rows.put(fields[0], new Row(fields[0], type[0], range, fields[2], fields[3]));
  }

  /** The rows, in the order of the table. */
  Collection<Row> rows() {
    return Collections.unmodifiableCollection(rows.values());
  }

  /** The keys. */
  Set<String> keys() {
    return Collections.unmodifiableSet(rows.keySet());
  }

  /** The keys as they stand in the file. */
  List<String> fileKeys() {
    return rows.values().stream().map(Row::fileKey).toList();
  }

  /**
   * The row of a key.
   *
   * @throws IllegalArgumentException if there is none of that key and type
   */
  Row row(String key, String type) {
    Row row = rows.get(key);
    if (row == null || !row.type().equals(type)) {
      throw new IllegalArgumentException("settings.tsv has no " + type + " " + key);
    }
    return row;
  }

  /** The variable that overrides a key. */
  static String variable(String key) {
    return PREFIX + key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
