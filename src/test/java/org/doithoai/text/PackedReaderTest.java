package org.doithoai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedReaderTest {

  private static ByteBuffer packed() {
    PackedWriter writer = new PackedWriter().number(7).text("Việt Nam").text(null).text("");
    writer.texts(List.of("a", "😀", "Việt Nam", "a")).number(Integer.MIN_VALUE);
    return writer.replace(0, 8).toBytes();
  }

  @Test
  void givesWhatWasPacked() {
    PackedReader reader = new PackedReader(packed());
    assertEquals(8, reader.number());
    assertEquals("Việt Nam", reader.text());
    assertNull(reader.optionalText());
    assertEquals("", reader.text());
    assertEquals(List.of("a", "😀", "Việt Nam", "a"), reader.texts());
    assertEquals(Integer.MIN_VALUE, reader.number());
    assertEquals("Việt Nam", reader.from(1).text());
  }

  @Test
  void saysThatBytesAreCutShort() {
    ByteBuffer whole = packed();
    int numbers = 10 * Integer.BYTES;
    for (int length = 0; length < numbers; length++) {
      ByteBuffer part = whole.slice(0, length);
      assertThrows(IllegalArgumentException.class, () -> new PackedReader(part), "at " + length);
    }
  }
}
