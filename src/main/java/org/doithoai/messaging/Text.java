package org.doithoai.messaging;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words with their looks; nothing in them is markup.
 *
 * @param runs one after the other
 */
public record Text(List<Run> runs) {

  /**
   * Words of one look.
   *
   * @param words shown as they are
   * @param link where a tap leads; null for nowhere
   */
  public record Run(String words, Style style, @Nullable String link) {}

  public Text {
    runs = List.copyOf(runs);
  }

  /** Plain words. */
  public static Text of(String words) {
    return of(words, Style.PLAIN);
  }

  /** Words of one look. */
  public static Text of(String words, Style style) {
    return new Text(List.of(new Run(words, style, null)));
  }

  /** This, and plain words behind it. */
  public Text and(String words) {
    return and(words, Style.PLAIN);
  }

  /** This, and words of one look behind it. */
  public Text and(String words, Style style) {
    return and(words, style, null);
  }

  /** This, and words behind it that lead somewhere. */
  public Text and(String words, Style style, @Nullable String link) {
    return new Text(Stream.concat(runs.stream(), Stream.of(new Run(words, style, link))).toList());
  }

  /**
   * Where words are best cut so that a part is no longer than up to there: behind a paragraph, a
   * sentence or a word of its second half, never within a character.
   */
  public static int cut(String words, int from, int limit) {
    int middle = from + (limit - from) / 2;
    for (String end : List.of("\n", ". ", "; ", " ")) {
      int at = words.lastIndexOf(end, limit - end.length());
      if (at >= middle) {
        return at + end.strip().length();
      }
    }
    boolean splitsPair = limit > from + 1 && Character.isLowSurrogate(words.charAt(limit));
    return splitsPair ? limit - 1 : limit;
  }

  /** The words alone. */
  public String words() {
    return runs.stream().map(Run::words).collect(Collectors.joining());
  }
}
