package org.doithoai.messaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class AttachmentTest {

  @Test
  void noMoreIsReadThanIsTaken() throws IOException {
    byte[] four = {1, 2, 3, 4};
    assertArrayEquals(four, Incoming.Attachment.read(new ByteArrayInputStream(four), 4));
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };
    IOException e = assertThrows(IOException.class, () -> Incoming.Attachment.read(endless, 1000));
    assertEquals("larger than 1000 bytes", e.getMessage());
  }
}
