package org.doithoai.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Where the bot is installed, and what lies there. */
public final class Installation {

  /** The folder of the installation, as the launcher says; the current one without it. */
  public static final Path HOME = Path.of(System.getProperty("doithoai.home", ""));

  private Installation() {}

  /** The installation's knowledge folder. */
  public static Path knowledge() {
    return HOME.resolve("knowledge");
  }

  /** A file of the installation's knowledge folder. */
  public static Path knowledgeFile(String file) {
    return knowledge().resolve(file);
  }

  /** Where compiled knowledge is kept: beside the program where that is built, or in a folder. */
  static List<Path> compiled(Path data) {
    Path built = HOME.resolve("target");
    return Files.isDirectory(built) ? List.of(built, data) : List.of(data);
  }

  /** What changes when the program does: its jar's size and time; empty if it is in none. */
  static String program() {
    Path built = HOME.resolve("target").resolve("doithoai.jar");
    Path jar = Files.exists(built) ? built : HOME.resolve("doithoai.jar");
    try {
      BasicFileAttributes found = Files.readAttributes(jar, BasicFileAttributes.class);
      return found.size() + " " + found.lastModifiedTime().toMillis();
    } catch (IOException none) {
      return "";
    }
  }
}
