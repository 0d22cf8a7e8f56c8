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

  /** Whether an address goes on behind the text's end: its marks stay, and no space follows. */
  public static boolean isOpenAddress(CharSequence text) {
    int start = text.length();
    while (start > 0 && text.charAt(start - 1) != ' ' && text.charAt(start - 1) != '\n') {
      start--;
    }
    String word = text.subSequence(start, text.length()).toString();
    return (word.endsWith("-") || word.endsWith("/") || word.endsWith("="))
        && (word.contains("://") || word.startsWith("www.") || word.matches("\\W?\\S+\\.\\S+/.*"));
  }

  /** Whether a word was cut where the text ends: letters and a hyphen. */
  public static boolean isCut(CharSequence text) {
    int last = text.length() - 1;
    return last >= 2
        && !isOpenAddress(text)
        && text.charAt(last) == '-'
        && Character.isLowerCase(text.charAt(last - 1))
        && Character.isLowerCase(text.charAt(last - 2));
  }
}
