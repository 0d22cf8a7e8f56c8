package org.doithoai.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A question of a file that {@code ask --batch} reads.
 *
 * @param id its name in the file
 * @param history the questions before it
 * @param line all that the file says of it
 */
record AskedQuestion(String id, String text, List<String> history, String line) {

  private static final ObjectMapper JSON = new ObjectMapper();

  AskedQuestion {
    history = List.copyOf(history);
  }

  /** The questions of a file, in order. */
  static List<AskedQuestion> in(Path file) throws IOException {
    List<AskedQuestion> questions = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        JsonNode node = JSON.readTree(line);
        List<String> history = new ArrayList<>();
        node.path("history").forEach(earlier -> history.add(earlier.asText()));
        questions.add(
            new AskedQuestion(
                node.path("id").asText(), node.path("question").asText(), history, line));
      }
    }
    return questions;
  }
}
