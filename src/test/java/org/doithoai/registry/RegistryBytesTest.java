package org.doithoai.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RegistryBytesTest {

  private final Registry parsed = RegistryReader.read(Path.of("knowledge", "dialogues.yaml"));

  @Test
  void holdsEveryEntityAsItWas() {
    Registry compiled = RegistryBytes.read(RegistryBytes.write(parsed));
    assertTrue(parsed.entities().size() > 300);
    assertEquals(parsed.entities(), compiled.entities());
    assertEquals(parsed.home(), compiled.home());
    assertEquals(RegistryBytes.write(parsed), RegistryBytes.write(compiled));
  }

  @Test
  void bytesThatAreCutShortAreRefused() {
    ByteBuffer bytes = RegistryBytes.write(parsed);
    for (int length = 0; length < bytes.limit(); length += 997) {
      ByteBuffer part = bytes.slice(0, length);
      assertThrows(RuntimeException.class, () -> RegistryBytes.read(part), "at " + length);
    }
  }
}
