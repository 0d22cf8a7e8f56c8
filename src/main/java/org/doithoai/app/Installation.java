package org.doithoai.app;

import java.nio.file.Path;

/** Where the bot is installed, and what lies there. */
public final class Installation {

  /** The folder of the installation, as the launcher says; the current one without it. */
  public static final Path HOME = Path.of(System.getProperty("doithoai.home", ""));

  private Installation() {}

  /** A file of the installation's knowledge folder. */
  public static Path knowledgeFile(String file) {
    return HOME.resolve("knowledge").resolve(file);
  }
}
