package org.doithoai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.doithoai.Main;

/** What a command came to. */
record Ran(int code, String out, String err) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Runs it as {@code main} does. */
  static Ran of(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            arguments);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  Ran expect(int expected) {
    assertEquals(expected, code, "out: " + out + "\nerr: " + err);
    assertFalse(err.contains("\tat "), err);
    return this;
  }

  JsonNode json() throws IOException {
    return JSON.readTree(out);
  }
}
