package org.doithoai.article;

import java.time.LocalDate;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * One article as it is stored, searched and cited: its text without the page around it, and what is
 * known of it. What the file does not say is null; nothing here is guessed.
 *
 * @param source the file's path relative to its knowledge folder, with {@code /} between names
 * @param text the title's line if there is a title, an empty line, then the body: paragraphs
 *     separated by one empty line; NFC, {@code \n} line ends. All offsets count this text's UTF-16
 *     code units.
 * @param title the headline, the text's own first line; null when the file has none
 * @param language the language most of the text is in
 * @param date the day of the event that the article reports
 * @param published the day the article appeared
 * @param outlet who published it, by its usual short name, e.g. {@code VNA}
 * @param url where it stands on the web
 * @param translationOf the file name, without its extension, of the report that this one is the
 *     translation of
 * @param author who wrote it, as its page names them
 */
public record Article(
    String source,
    String text,
    @Nullable String title,
    Language language,
    @Nullable LocalDate date,
    @Nullable LocalDate published,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable String translationOf,
    @Nullable String author) {

  /** Longest incipit, in UTF-16 code units, before the ellipsis. */
  private static final int INCIPIT = 80;

  /** An article whose author is not known. */
  public Article(
      String source,
      String text,
      @Nullable String title,
      Language language,
      @Nullable LocalDate date,
      @Nullable LocalDate published,
      @Nullable String outlet,
      @Nullable String url,
      @Nullable String translationOf) {
    this(source, text, title, language, date, published, outlet, url, translationOf, null);
  }

  public Article {
    if (title != null && !text.startsWith(title)) {
      throw new IllegalArgumentException(
          "the text of " + source + " does not begin with its title");
    }
  }

  /**
   * What to call the article: its title, or where it has none its opening words and an ellipsis.
   */
  public String heading() {
    if (title != null) {
      return title;
    }
    String opening = text.strip().lines().findFirst().orElse(source);
    if (opening.length() <= INCIPIT) {
      return opening;
    }
    int space = opening.lastIndexOf(' ', INCIPIT);
    return opening.substring(0, space > 0 ? space : INCIPIT) + " …";
  }

  /** Where the body begins: 0, or behind the title and the empty line. */
  public int bodyStart() {
    int start = title == null ? 0 : title.length();
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return start;
  }
}
