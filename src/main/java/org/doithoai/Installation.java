package org.doithoai;

import java.nio.file.Path;

/** Where the bot is installed, and what lies there. */
final class Installation {

  /** The folder of the installation, as the launcher says; the current one without it. */
  static final Path HOME = Path.of(System.getProperty("doithoai.home", ""));

  private Installation() {}

  /** A file of the installation's knowledge folder. */
  static Path knowledgeFile(String file) {
    return HOME.resolve("knowledge").resolve(file);
  }
}
