package org.doithoai.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
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
    if (!Files.isDirectory(articles)) {
      throw new TrainingException(articles + " is no folder of articles");
    }
    byte[] bytes;
    String text;
    try {
      bytes = Files.readAllBytes(file);
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (NoSuchFileException e) {
      throw new TrainingException(file + " does not exist", e);
    } catch (CharacterCodingException e) {
      throw new TrainingException(file + " is not UTF-8", e);
    } catch (IOException e) {
      throw new TrainingException(file + " cannot be read", e);
    }
    List<TrainingQuestion> questions = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
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
    return new TrainingSet(file, sha256(bytes), articles, questions);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
