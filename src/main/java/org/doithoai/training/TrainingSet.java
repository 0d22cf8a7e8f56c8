package org.doithoai.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Questions to learn from, and the articles that answer them.
 *
 * @param file of the questions
 * @param sha256 of that file, in hexadecimal digits
 * @param articles the folder
 * @param questions in the order of the file
 */
public record TrainingSet(
    Path file, String sha256, Path articles, List<TrainingQuestion> questions) {

  public TrainingSet {
    questions = List.copyOf(questions);
  }

  /** The name of the file without its folder. */
  public String name() {
    return nameOf(file);
  }

  /** The name of the folder of the articles. */
  String articlesName() {
    return nameOf(articles);
  }

  private static String nameOf(Path path) {
    Path name = path.toAbsolutePath().normalize().getFileName();
    return name == null ? "/" : name.toString().replaceAll("\\p{Cntrl}", "?");
  }

  /**
   * Reads a set.
   *
   * @param file one JSON question a line, in UTF-8
   * @throws TrainingException when a file or folder is missing or cannot be read, or naming the
   *     first line that is not as it should be
   */
  public static TrainingSet read(Path file, Path articles) throws TrainingException {
    TrainingFile read = TrainingFile.read(file, articles);
    List<TrainingQuestion> questions = new ArrayList<>();
    int number = 0;
    for (String line : read.text().lines().toList()) {
      number++;
      try {
        if (!line.isBlank()) {
          questions.add(TrainingQuestion.parse(line));
        }
      } catch (IllegalArgumentException e) {
        throw new TrainingException(file + ", line " + number + ": " + e.getMessage(), e);
      }
    }
    if (questions.isEmpty()) {
      throw new TrainingException(file + " has no question");
    }
    return new TrainingSet(file, read.sha256(), articles, questions);
  }
}
