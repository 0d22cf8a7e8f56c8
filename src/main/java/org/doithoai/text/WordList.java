package org.doithoai.text;

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
    return ProgramFile.lines(WordList.class, resource).stream()
        .map(String::strip)
        .collect(Collectors.toUnmodifiableSet());
  }
}
