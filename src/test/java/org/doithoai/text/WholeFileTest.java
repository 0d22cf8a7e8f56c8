package org.doithoai.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir Path folder;

  @Test
  void aFullDiskLeavesNothingBehindAndHarmsNoOther() throws IOException {
    Path file = folder.resolve("a.txt");
    WholeFile.write(file, "whole");
    IOException failure =
        assertThrows(
            IOException.class,
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write("half".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                      throw new IOException("No space left on device");
                    }));
    assertEquals("No space left on device", failure.getMessage());
    assertEquals("whole", Files.readString(file));
    assertArrayEquals(new String[] {"a.txt"}, folder.toFile().list());
  }

  @Test
  void anotherOfItsNameIsReplaced() throws IOException {
    Path file = folder.resolve("a.txt");
    WholeFile.write(file, "first");
    WholeFile.write(file, "second");
    assertEquals("second", Files.readString(file));
  }
}
