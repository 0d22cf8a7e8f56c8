package org.doithoai.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a line of Markdown: headings, quotes, emphasis, links and code give their words,
 * pictures give none. Only marks in pairs are taken for mark-up, so that plain text stays as it is.
 */
final class MarkdownStripper {

  private static final Pattern HEADING = Pattern.compile("^#{1,6} +(.*?)(?: #{1,6})?$");
  private static final Pattern PICTURE =
      Pattern.compile("!\\[[^\\[\\]]{0,400}+\\]\\([^()]{0,1000}+\\)");
  private static final Pattern LINK =
      Pattern.compile(
          "\\[([^\\[\\]]{1,400}+)\\](?:\\([^()]{0,1000}+(?:\\([^()]{0,200}+\\)[^()]{0,200}+)?\\)"
              + "|\\[[^\\[\\]]{0,80}+\\])");
  private static final Pattern NOTE = Pattern.compile("\\[\\^[^\\[\\]\\s]{1,40}\\](?!:)");
  private static final Pattern ADDRESS =
      Pattern.compile("<((?:https?://|mailto:)?[^\\s<>:@]{1,80}[:.@/][^\\s<>]{1,500})>");
  private static final Pattern STRONG =
      Pattern.compile("(\\*\\*|(?<![\\p{L}\\d_])__)(?=[^\\s*_])([^*_]{1,2000}+)(?<=\\S)\\1");
  private static final Pattern EMPHASIS =
      Pattern.compile(
          "(?<![\\p{L}\\d*_])([*_])(?=[^\\s*_])([^*_]{1,2000}+)(?<=\\S)\\1(?![\\p{L}\\d*_])");
  private static final Pattern CODE = Pattern.compile("`([^`]{1,500}+)`");
  private static final Pattern TAG =
      Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]{0,15}(?: [^<>]{0,500}+)?/?>");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([*_#\\[\\]`>\\\\.-])");
  private static final Pattern ROW =
      Pattern.compile("\\|[^|]*[^|\\s:-][^|]*\\|[^|]*\\|.*|\\|[^|]*\\|[^|]*[^|\\s:-][^|]*\\|.*");
  private static final Pattern STRONG_LINE = Pattern.compile("^(\\*\\*|__)[^*_]{2,200}+\\1$");

  private MarkdownStripper() {}

  /** Whether the line is a heading: {@code ## Heading}, or nothing but bold words. */
  static boolean isHeading(String line) {
    char first = line.isEmpty() ? ' ' : line.charAt(0);
    return first == '#'
        ? HEADING.matcher(line).matches()
        : (first == '*' || first == '_') && STRONG_LINE.matcher(line).matches();
  }

  /** Whether the line is a row of a table of several columns, and not the one that draws a line. */
  static boolean isRow(String line) {
    return line.startsWith("|") && ROW.matcher(line).matches();
  }

  /** The line's words; the cells of a row one behind the other. */
  static String text(String line) {
    if (!isMarked(line)) {
      return line;
    }
    String text = isRow(line) ? line.replace('|', ' ') : line;
    if (text.startsWith("#")) {
      text = HEADING.matcher(text).replaceFirst("$1");
    }
    while (text.startsWith("> ") && !text.startsWith("> >")) {
      text = text.substring(2);
    }
    if (text.indexOf('[') >= 0) {
      text = PICTURE.matcher(text).replaceAll("");
      text = NOTE.matcher(text).replaceAll("");
      text = LINK.matcher(text).replaceAll("$1");
    }
    if (text.indexOf('*') >= 0 || text.indexOf('_') >= 0) {
      text = STRONG.matcher(text).replaceAll("$2");
      text = EMPHASIS.matcher(text).replaceAll("$2");
    }
    if (text.indexOf('`') >= 0) {
      text = CODE.matcher(text).replaceAll("$1");
    }
    if (text.indexOf('<') >= 0) {
      text = ADDRESS.matcher(TAG.matcher(text).replaceAll("")).replaceAll("$1");
    }
    if (text.indexOf('\\') >= 0) {
      text = ESCAPE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(match.group(1)));
    }
    return text.equals(line) ? line : PageBlocks.squeezed(text);
  }

  private static boolean isMarked(String line) {
    boolean marked = line.startsWith("#") || line.startsWith(">") || line.startsWith("|");
    for (int i = 0; i < line.length() && !marked; i++) {
      marked =
          switch (line.charAt(i)) {
            case '[', '*', '_', '`', '<', '\\' -> true;
            default -> false;
          };
    }
    return marked;
  }
}
