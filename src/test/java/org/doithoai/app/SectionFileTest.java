package org.doithoai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SectionFileTest {

  private static final Map<String, ByteBuffer> SECTIONS =
      Map.of(
          "one", ByteBuffer.wrap(new byte[] {1, 2, 3}),
          "two", ByteBuffer.wrap(new byte[20]),
          "none", ByteBuffer.allocate(0));

  @TempDir Path folder;

  private Path written() throws IOException {
    Path file = folder.resolve("made").resolve("file");
    new SectionFile("stamp ẵ", SECTIONS).write(file);
    return file;
  }

  @Test
  void holdsItsStampAndSections() throws IOException {
    Path file = written();
    SectionFile found = SectionFile.open(file).orElseThrow();
    assertEquals("stamp ẵ", found.stamp());
    assertEquals(SECTIONS, found.sections());
    try (Stream<Path> files = Files.list(folder.resolve("made"))) {
      assertEquals(1, files.count(), "nothing else is left");
    }
  }

  @Test
  void isNoneWhereThereIsNoFile() {
    assertEquals(Optional.empty(), SectionFile.open(folder.resolve("nothing")));
    assertEquals(Optional.empty(), SectionFile.open(folder));
  }

  @Test
  void isNoneWhenItIsCutShortAnywhere() throws IOException {
    byte[] whole = Files.readAllBytes(written());
    for (int length = 0; length < whole.length; length++) {
      Path part = Files.write(folder.resolve("part"), Arrays.copyOf(whole, length));
      assertTrue(SectionFile.open(part).isEmpty(), "at " + length);
    }
    Path longer = Files.write(folder.resolve("longer"), Arrays.copyOf(whole, whole.length + 1));
    assertTrue(SectionFile.open(longer).isEmpty());
  }

  @Test
  void isNoneWhenAnyBitIsFlipped() throws IOException {
    byte[] whole = Files.readAllBytes(written());
    for (int bit = 0; bit < whole.length * Byte.SIZE; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
      Path file = Files.write(folder.resolve("flipped"), flipped);
      assertTrue(SectionFile.open(file).isEmpty(), "bit " + bit);
    }
  }
}
