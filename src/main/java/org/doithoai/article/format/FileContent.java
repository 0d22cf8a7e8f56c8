package org.doithoai.article.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Where an article's bytes lie: a file, or an entry of a zip archive.
 *
 * @param entry the entry's name; null for the file itself
 */
public record FileContent(Path path, @Nullable String entry) {

  /** How often a file is read that changes meanwhile. */
  private static final int ATTEMPTS = 3;

  /** Why there are no bytes: one line for people, without the file's name. */
  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableException(String reason) {
      super(reason);
    }
  }

  /** Reads something that may change. */
  @FunctionalInterface
  interface Source<T> {
    T read() throws IOException, UnreadableException;
  }

  /**
   * All of it.
   *
   * @param limit the most bytes that are taken
   */
  byte[] bytes(int limit) throws UnreadableException {
    return read(() -> entry == null ? ofFile(limit) : ofEntry(entry, limit));
  }

  /** Checks that the file may be read and is not too large, for those who open it themselves. */
  void check(int limit) throws UnreadableException {
    read(
        () -> {
          checkSize(Files.size(path), limit);
          Files.newInputStream(path).close();
          return path;
        });
  }

  /** What a reader of the file made of it, if it was the same file before and after. */
  <T> T read(Source<T> source) throws UnreadableException {
    return stable(source, () -> stamp(path));
  }

  static <T> T stable(Source<T> source, Source<String> stamp) throws UnreadableException {
    try {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        String before = stamp.read();
        T read = source.read();
        if (before.equals(stamp.read())) {
          return read;
        }
      }
    } catch (NoSuchFileException gone) {
      throw new UnreadableException("there is no such file");
    } catch (AccessDeniedException denied) {
      throw new UnreadableException("no permission to read it");
    } catch (ZipException broken) {
      throw new UnreadableException(Archive.reason(broken));
    } catch (IOException unreadable) {
      throw new UnreadableException("cannot be read");
    }
    throw new UnreadableException("it changed while it was read; try again when it is complete");
  }

  private static String stamp(Path path) throws IOException {
    BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
    return now.size() + " " + now.lastModifiedTime() + " " + now.fileKey();
  }

  private byte[] ofFile(int limit) throws IOException, UnreadableException {
    checkSize(Files.size(path), limit);
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(limit + 1);
      checkSize(bytes.length, limit);
      return bytes;
    }
  }

  private byte[] ofEntry(String name, int limit) throws IOException, UnreadableException {
    try (ZipFile archive = Archive.open(path)) {
      ZipEntry found = archive.getEntry(name);
      if (found == null) {
        throw new NoSuchFileException(name);
      }
      checkSize(found.getSize(), limit);
      try (InputStream in = archive.getInputStream(found)) {
        byte[] bytes = in.readNBytes((int) Math.max(0, found.getSize()) + 1);
        if (bytes.length > found.getSize()) {
          throw new UnreadableException("larger than its archive says, as zip bombs are");
        }
        return bytes;
      }
    }
  }

  private static void checkSize(long size, int limit) throws UnreadableException {
    if (size > limit) {
      throw new UnreadableException("larger than " + (limit >> 20) + " MB");
    }
  }
}
