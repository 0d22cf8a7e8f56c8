package org.doithoai.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** A list of words that ships with the program, one a line; lines with {@code #} are comments. */
public final class WordList {

  private WordList() {}

  /**
   * The words of a resource beside this class.
   *
   * @param resource its name
   */
  public static Set<String> read(String resource) {
    try (InputStream bytes = WordList.class.getResourceAsStream(resource)) {
      if (bytes == null) {
        throw new IllegalStateException(resource + " is missing from the program");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
