package org.doithoai.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A file of examples as it is read before its lines are understood.
 *
 * @param text what it says
 * @param sha256 of its bytes, in hexadecimal digits
 */
record TrainingFile(String text, String sha256) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads a file.
   *
   * @param articles the folder of the articles that its examples are about
   * @throws TrainingException when the folder is none, or the file is missing, cannot be read or is
   *     not UTF-8
   */
  static TrainingFile read(Path file, Path articles) throws TrainingException {
    if (!Files.isDirectory(articles)) {
      throw new TrainingException(articles + " is no folder of articles");
    }
    return read(file);
  }

  /**
   * Reads a file whose lines are JSON objects; empty lines are none.
   *
   * @throws TrainingException when the file is missing, cannot be read or is not UTF-8, or naming
   *     the first line that is not JSON
   */
  static List<JsonNode> jsonLines(Path file) throws TrainingException {
    List<JsonNode> lines = new ArrayList<>();
    int number = 0;
    for (String line : read(file).text().lines().toList()) {
      number++;
      try {
        if (!line.isBlank()) {
          lines.add(JSON.readTree(line));
        }
      } catch (JsonProcessingException broken) {
        String where = file + ", line " + number;
        throw new TrainingException(where + ": " + broken.getOriginalMessage(), broken);
      }
    }
    return lines;
  }

  private static TrainingFile read(Path file) throws TrainingException {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new TrainingFile(text, DigestUtils.sha256Hex(bytes));
    } catch (NoSuchFileException e) {
      throw new TrainingException(file + " does not exist", e);
    } catch (CharacterCodingException e) {
      throw new TrainingException(file + " is not UTF-8", e);
    } catch (IOException e) {
      throw new TrainingException(file + " cannot be read", e);
    }
  }
}
