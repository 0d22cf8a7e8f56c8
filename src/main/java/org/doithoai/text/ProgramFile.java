package org.doithoai.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A file that ships with the program beside one of its classes. One that is missing or cannot be
 * read is the program's own fault: it throws an unchecked exception that names it.
 */
public final class ProgramFile {

  private ProgramFile() {}

  /**
   * What is in it, expanded where its name ends in {@code .gz}.
   *
   * @param owner the class beside which it lies
   * @param name of the file, or its path from the root of the program when it begins with a slash
   */
  public static byte[] bytes(Class<?> owner, String name) {
    try (InputStream file = owner.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return name.endsWith(".gz") ? new GZIPInputStream(file).readAllBytes() : file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** Its lines in normalization form C, without empty ones and remarks, which begin with a #. */
  public static List<String> lines(Class<?> owner, String name) {
    return Folding.nfc(new String(bytes(owner, name), StandardCharsets.UTF_8))
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /** The columns of its {@linkplain #lines lines}, which tabs divide. */
  public static List<String[]> rows(Class<?> owner, String name) {
    return lines(owner, name).stream().map(line -> line.split("\t", -1)).toList();
  }
}
