package org.doithoai.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.doithoai.text.WholeFile;

/**
 * One file of several named sections, with a stamp that says what it was made from. It is mapped,
 * not read; a checksum over all of it tells whether it is whole.
 *
 * <p>Form, in little endian: a magic number; the CRC-32 of all that follows; the length of the
 * stamp and the stamp in UTF-8; the number of sections; for each the length of its name, the name,
 * and the length of its content; then the contents, each beginning at a multiple of eight bytes.
 *
 * @param sections their contents by their names
 */
record SectionFile(String stamp, Map<String, ByteBuffer> sections) {

  private static final int MAGIC = 0x44_54_4B_31;
  private static final int PROLOGUE = 2 * Integer.BYTES;
  private static final int ALIGNMENT = Long.BYTES;

  SectionFile {
    sections = Map.copyOf(sections);
  }

  /** Maps a file; empty where there is none, or none that is whole. */
  static Optional<SectionFile> open(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      if (size < PROLOGUE || size > Integer.MAX_VALUE) {
        return Optional.empty();
      }
      ByteBuffer bytes = channel.map(MapMode.READ_ONLY, 0, size).order(ByteOrder.LITTLE_ENDIAN);
      if (bytes.getInt() != MAGIC || bytes.getInt() != checksum(bytes)) {
        return Optional.empty();
      }
      return Optional.of(parse(bytes.slice().order(ByteOrder.LITTLE_ENDIAN)));
    } catch (IOException | RuntimeException unusable) {
      return Optional.empty();
    }
  }

  /**
   * A section's content.
   *
   * @throws IllegalArgumentException if there is no such section
   */
  ByteBuffer section(String name) {
    ByteBuffer content = sections.get(name);
    if (content == null) {
      throw new IllegalArgumentException("there is no section " + name);
    }
    return content.duplicate();
  }

  private static int checksum(ByteBuffer rest) {
    CRC32 sum = new CRC32();
    sum.update(rest.duplicate());
    return (int) sum.getValue();
  }

  private static SectionFile parse(ByteBuffer bytes) {
    String stamp = text(bytes);
    int count = bytes.getInt();
    Map<String, Integer> lengths = new HashMap<>();
    String[] names = new String[count];
    for (int i = 0; i < count; i++) {
      names[i] = text(bytes);
      lengths.put(names[i], bytes.getInt());
    }
    Map<String, ByteBuffer> sections = new HashMap<>();
    int at = bytes.position();
    for (String name : names) {
      at = aligned(at);
      int length = lengths.getOrDefault(name, 0);
      sections.put(name, bytes.slice(at, length).order(ByteOrder.LITTLE_ENDIAN));
      at += length;
    }
    return new SectionFile(stamp, sections);
  }

  private static String text(ByteBuffer bytes) {
    byte[] text = new byte[bytes.getInt()];
    bytes.get(text);
    return new String(text, UTF_8);
  }

  private static int aligned(int at) {
    return (at + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  /**
   * Writes it to a file, which others see whole or not at all.
   *
   * @throws IOException if the folder cannot be made or written to
   */
  void write(Path file) throws IOException {
    Path target = file.toAbsolutePath();
    if (target.getParent() != null) {
      Files.createDirectories(target.getParent());
    }
    WholeFile.write(target, bytes());
  }

  private ByteBuffer bytes() {
    String[] names = sections.keySet().stream().sorted().toArray(String[]::new);
    int head = Integer.BYTES + stamp.getBytes(UTF_8).length + Integer.BYTES;
    for (String name : names) {
      head += 2 * Integer.BYTES + name.getBytes(UTF_8).length;
    }
    int size = head;
    for (String name : names) {
      size = aligned(size) + section(name).remaining();
    }
    ByteBuffer bytes = ByteBuffer.allocate(PROLOGUE + size).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(MAGIC).putInt(0);
    put(stamp, bytes);
    bytes.putInt(names.length);
    for (String name : names) {
      put(name, bytes);
      bytes.putInt(section(name).remaining());
    }
    for (String name : names) {
      bytes.position(PROLOGUE + aligned(bytes.position() - PROLOGUE)).put(section(name));
    }
    int sum = checksum(bytes.slice(PROLOGUE, size));
    return bytes.putInt(Integer.BYTES, sum).rewind();
  }

  private static void put(String text, ByteBuffer to) {
    byte[] bytes = text.getBytes(UTF_8);
    to.putInt(bytes.length).put(bytes);
  }
}
