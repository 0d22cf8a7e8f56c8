package org.doithoai.article.format;

/**
 * A stretch of text that a file's mark-up sets apart.
 *
 * @param text without mark-up; {@code \n} where the mark-up breaks the line
 */
public record TextBlock(Kind kind, String text) {

  /** What the mark-up says it is. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    /**
     * A line that is a link to elsewhere, or the words beneath a picture: no text of the article.
     */
    LINK,
    /** A member of a list; its text has no bullet. */
    ITEM
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
