package org.doithoai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

  private static StandardOutput failing(String why) {
    return new StandardOutput(
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(why);
          }
        });
  }

  private static void print(StandardOutput out) {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    stream.println("a result");
  }

  @Test
  void aFullDiskIsTold() {
    StandardOutput out = failing("No space left on device");
    print(out);
    assertTrue(out.hasFailed());
    assertEquals("the results could not be written: No space left on device", out.problem());
  }

  @Test
  void aReaderThatWentAwayIsNot() {
    StandardOutput out = failing("Broken pipe");
    print(out);
    assertTrue(out.hasFailed());
    assertNull(out.problem());
  }

  @Test
  void whatIsWrittenArrives() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StandardOutput out = new StandardOutput(bytes);
    print(out);
    assertFalse(out.hasFailed());
    assertEquals("a result" + System.lineSeparator(), bytes.toString(StandardCharsets.UTF_8));
  }
}
