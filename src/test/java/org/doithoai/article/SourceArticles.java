package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The five source articles, which stand beside the project and not in it. */
final class SourceArticles {

  /** Where they stand, seen from the project's folder. */
  static final Path FOLDER = Path.of("..", "shared", "articles");

  private SourceArticles() {}

  /**
   * The files, in the order of their names. Where there are none, the test that asks is skipped
   * with a notice, or under {@code CI=true} fails.
   */
  static List<Path> files() throws IOException {
    if (!Files.isDirectory(FOLDER)) {
      String notice = "the source articles are not at " + FOLDER;
      if ("true".equals(System.getenv("CI"))) {
        fail(notice);
      }
      abort(notice + ": what needs them is skipped");
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
