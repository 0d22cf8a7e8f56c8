package org.doithoai.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files that are there whole or not at all: written beside their place, forced to the disk, and
 * moved there. Several threads and processes may write one; the last wins.
 */
public final class WholeFile {

  /** Writes what is to stand in a file. */
  @FunctionalInterface
  public interface Content {

    /** Writes all of it; the stream is closed by whoever gave it. */
    void to(OutputStream out) throws IOException;
  }

  private WholeFile() {}

  /** Puts a file of this text, in UTF-8, in its place. */
  public static void write(Path file, CharSequence text) throws IOException {
    write(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Puts a file of these bytes in its place. */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, out -> out.write(content));
  }

  /** Puts a file of these bytes in its place. */
  public static void write(Path file, ByteBuffer content) throws IOException {
    write(file, out -> Channels.newChannel(out).write(content));
  }

  /** Puts a file of this content in its place. */
  public static void write(Path file, Content content) throws IOException {
    Path target = file.toAbsolutePath();
    String unique = ProcessHandle.current().pid() + "-" + Thread.currentThread().threadId();
    Path part = target.resolveSibling("." + target.getFileName() + "." + unique + ".part");
    try {
      Files.deleteIfExists(part); // a link there is not followed
      try (FileChannel channel =
              FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
          OutputStream out = Channels.newOutputStream(channel)) {
        content.to(out);
        out.flush();
        channel.force(true);
      }
      try {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
