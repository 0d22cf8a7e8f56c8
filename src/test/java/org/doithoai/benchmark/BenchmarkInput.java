package org.doithoai.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The articles and questions that a benchmark starts from: those that the environment names, or
 * else those of the project.
 *
 * @param folders of real articles
 * @param questions one JSON question a line, as {@code ask --batch} reads them
 */
record BenchmarkInput(List<Path> folders, Path questions) {

  /** The variable that names folders of articles, separated as those of a path. */
  static final String ARTICLES = "BENCHMARK_ARTICLES";

  /** The variable that names a file of questions. */
  static final String QUESTIONS = "BENCHMARK_QUESTIONS";

  private static final List<Path> USUAL_FOLDERS =
      List.of(Path.of("..", "shared", "news"), Path.of("..", "shared", "articles"));

  private static final Path USUAL_QUESTIONS =
      Path.of("..", "shared", "eval", "news", "questions-dev.jsonl");

  private static final Path SHIPPED_ARTICLES = Path.of("knowledge", "articles");

  private static final Path SHIPPED_QUESTIONS =
      Path.of("src", "test", "resources", "answers", "golden.jsonl");

  BenchmarkInput {
    folders = List.copyOf(folders);
  }

  /**
   * Finds the articles and questions.
   *
   * @param environment of the process
   * @throws IOException with one line for people when something that is named is not there
   */
  static BenchmarkInput find(Map<String, String> environment) throws IOException {
    String named = environment.getOrDefault(ARTICLES, "");
    String asked = environment.getOrDefault(QUESTIONS, "");
    List<Path> folders =
        named.isEmpty()
            ? USUAL_FOLDERS.stream().filter(Files::isDirectory).toList()
            : Arrays.stream(named.split(File.pathSeparator, -1)).map(Path::of).toList();
    if (folders.isEmpty()) {
      folders = List.of(SHIPPED_ARTICLES);
    }
    Path usual =
        named.isEmpty() && Files.isRegularFile(USUAL_QUESTIONS)
            ? USUAL_QUESTIONS
            : SHIPPED_QUESTIONS;
    BenchmarkInput input = new BenchmarkInput(folders, asked.isEmpty() ? usual : Path.of(asked));
    input.check();
    return input;
  }

  private void check() throws IOException {
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new IOException("there is no folder " + folder + " (" + ARTICLES + ")");
      }
    }
    if (!Files.isRegularFile(questions)) {
      throw new IOException("there is no file " + questions + " (" + QUESTIONS + ")");
    }
  }
}
