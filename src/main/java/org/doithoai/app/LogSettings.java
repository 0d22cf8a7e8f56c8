package org.doithoai.app;

import java.util.List;

/**
 * How messages are written.
 *
 * @param json one JSON object a message, for programs that collect them; else a line for people
 * @param level the least that is written, one of {@link #LEVELS}
 */
public record LogSettings(boolean json, String level) {

  static final List<String> LEVELS = List.of("error", "warn", "info", "debug", "trace");

  static LogSettings defaults() {
    return new LogSettings(false, "info");
  }

  static LogSettings read(SettingsReader reader) {
    return new LogSettings(
        reader.oneOf("log.format", List.of("plain", "json"), "plain").equals("json"),
        reader.oneOf("log.level", LEVELS, defaults().level()));
  }
}
