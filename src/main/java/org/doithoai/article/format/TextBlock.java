package org.doithoai.article.format;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that a file's mark-up sets apart.
 *
 * @param text without mark-up; {@code \n} where the mark-up breaks the line
 * @param markup what else the mark-up says of it; null where a file has none, as a document
 */
public record TextBlock(Kind kind, String text, @Nullable Markup markup) {

  /** What the mark-up says it is. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    /** A member of a list; its text has no bullet. */
    ITEM
  }

  /** The same block with this text. */
  public TextBlock saying(String other) {
    return other.equals(text) ? this : new TextBlock(kind, other, markup);
  }

  /** Whether a word was cut where the text ends: letters and a hyphen. */
  public static boolean isCut(CharSequence text) {
    int last = text.length() - 1;
    return last >= 2
        && text.charAt(last) == '-'
        && Character.isLowerCase(text.charAt(last - 1))
        && Character.isLowerCase(text.charAt(last - 2));
  }
}
