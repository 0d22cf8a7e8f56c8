package org.doithoai.app;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doithoai.text.ProgramFile;

/**
 * Every setting there is, in one table, {@code settings.tsv}: its key, its type with the range, its
 * default, and what it means. {@link SettingsReader} checks values by it, and {@code
 * config/doithoai.yaml} is {@linkplain #yaml printed} from it. To add a setting, add a line there
 * and read its key in {@link Settings}; a test says how to print the file anew.
 */
final class SettingsTable {

  /** The table that ships. */
  static final SettingsTable SHIPPED = new SettingsTable();

  /** What the variables of the environment begin with. */
  static final String PREFIX = "DOITHOAI_";

  private static final int WIDTH = 100;
  private static final String HEAD =
      """
      # Doithoai's settings. Each key stands here with its default; what you leave out has that default.
      #
      # The environment overrides this file: telegram.poll-timeout is DOITHOAI_TELEGRAM_POLL_TIMEOUT, a
      # list is written with commas. Durations: 30s, 15m, 2h, 30d. Secrets (tokens, passwords) never stand
      # here: they come from the environment (DOITHOAI_TELEGRAM_TOKEN), or from a file that holds nothing
      # else and is named here (telegram.token-file).
      #
      # Printed from src/main/resources/org/doithoai/app/settings.tsv.
      """;

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

    private String comment() {
      if (isSecret()) {
        String named = "Secret: " + key + " from the environment, or the name of a file with it.";
        return text.isEmpty() ? named : text + " " + named;
      }
      boolean bounded = type.equals("number") || type.equals("duration");
      return bounded ? text + " (" + range.replace("-", "–") + ")" : text;
    }

    private String line(String name) {
      String written = type.equals("list") ? "[" + value + "]" : value.isEmpty() ? "\"\"" : value;
      return name + ": " + written;
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

  /** The keys, in the order of the table. */
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
    StringBuilder name = new StringBuilder(PREFIX);
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      name.append(plain ? Character.toUpperCase(c) : '_');
    }
    return name.toString();
  }

  /** The file of settings, with every default and what it means. */
  String yaml() {
    StringBuilder yaml = new StringBuilder(HEAD);
    String group = "";
    for (Row row : rows.values()) {
      String key = row.fileKey();
      int dot = key.indexOf('.');
      String own = dot < 0 ? "" : key.substring(0, dot);
      if (own.isEmpty() || !own.equals(group)) {
        yaml.append('\n').append(own.isEmpty() ? "" : own + ":\n");
      }
      group = own;
      String indent = own.isEmpty() ? "" : "  ";
      comment(row.comment(), indent + "# ", yaml);
      yaml.append(indent).append(row.line(key.substring(dot + 1))).append('\n');
    }
    return yaml.toString();
  }

  private static void comment(String text, String mark, StringBuilder yaml) {
    StringBuilder line = new StringBuilder(mark);
    for (String word : text.split(" ", -1)) {
      boolean first = line.length() == mark.length();
      if (!first && line.length() + 1 + word.length() > WIDTH) {
        yaml.append(line).append('\n');
        line.setLength(mark.length());
        first = true;
      }
      line.append(first ? "" : " ").append(word);
    }
    yaml.append(line).append('\n');
  }
}
