package org.doithoai.app;

/**
 * How messages are written.
 *
 * @param json one JSON object a message, for programs that collect them; else a line for people
 * @param level the least that is written, {@code error} to {@code trace}
 */
public record LogSettings(boolean json, String level) {

  static LogSettings defaults() {
    return new LogSettings(false, "info");
  }

  static LogSettings read(SettingsReader reader) {
    return new LogSettings(reader.oneOf("log.format").equals("json"), reader.oneOf("log.level"));
  }
}
