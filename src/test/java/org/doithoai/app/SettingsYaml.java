package org.doithoai.app;

/** Prints {@code config/doithoai.yaml}: every key with its default and a comment. */
final class SettingsYaml {

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

  private SettingsYaml() {}

  static String of(SettingsTable table) {
    StringBuilder yaml = new StringBuilder(HEAD);
    String group = "";
    for (SettingsTable.Row row : table.rows()) {
      String key = row.fileKey();
      int dot = key.indexOf('.');
      String own = dot < 0 ? "" : key.substring(0, dot);
      if (own.isEmpty() || !own.equals(group)) {
        yaml.append('\n').append(own.isEmpty() ? "" : own + ":\n");
      }
      group = own;
      String indent = own.isEmpty() ? "" : "  ";
      comment(comment(row), indent + "# ", yaml);
      yaml.append(indent).append(line(row, key.substring(dot + 1))).append('\n');
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

  private static String comment(SettingsTable.Row row) {
    if (row.isSecret()) {
      String named =
          "Secret: " + row.key() + " from the environment, or the name of a file with it.";
      return row.text().isEmpty() ? named : row.text() + " " + named;
    }
    boolean bounded = row.type().equals("number") || row.type().equals("duration");
    return bounded ? row.text() + " (" + row.range().replace("-", "–") + ")" : row.text();
  }

  private static String line(SettingsTable.Row row, String name) {
    String written =
        row.type().equals("list")
            ? "[" + row.value() + "]"
            : row.value().isEmpty() ? "\"\"" : row.value();
    return name + ": " + written;
  }
}
