package org.doithoai.evaluation;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The texts and question sets beside the project. Where they are missing, CI fails. */
public final class SharedTexts {

  private static final Path FOLDER = Path.of("../shared");

  private SharedTexts() {}

  /** Their folder; a test that needs it is skipped where there is none. */
  public static Path folder() {
    boolean there = Files.isDirectory(FOLDER.resolve("news"));
    assertTrue(there || System.getenv("CI") == null, "the shared texts are missing");
    assumeTrue(there, "the shared texts are missing");
    return FOLDER;
  }
}
