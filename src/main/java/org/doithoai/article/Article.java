package org.doithoai.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
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
 * @param sourceRuns which stretches of the text stand in the file in one piece
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
    @Nullable String author,
    SourceRuns sourceRuns) {

  /** Longest incipit, in UTF-16 code units, before the ellipsis. */
  private static final int INCIPIT = 80;

  /** An article whose source is not known. */
  public Article(
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
    this(
        source,
        text,
        title,
        language,
        date,
        published,
        outlet,
        url,
        translationOf,
        author,
        SourceRuns.UNKNOWN);
  }

  /** An article whose author and source are not known. */
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

  /**
   * True if the span, without the white space at its ends, stands in the article's file in one
   * piece, so that it can be quoted verbatim: white space, HTML character references and
   * normalization apart. Always true where the file is no text, as a PDF, or is not known.
   *
   * @throws IndexOutOfBoundsException if the text has no such span
   */
  public boolean isContiguous(Span span) {
    return sourceRuns.cover(stripped(span));
  }

  /**
   * The parts of a span that can be quoted verbatim, see {@link #isContiguous}: the longest ones,
   * in order, without white space at their ends. What stands in the file in no piece, or only as a
   * part of a word, is in none of them, so that there may be none. A part may be punctuation alone.
   *
   * <p>In an article from {@code <p>His <b>visit</b>.</p>}: {@code His}, {@code visit} and the full
   * stop.
   *
   * @throws IndexOutOfBoundsException if the text has no such span
   */
  public List<Span> runs(Span span) {
    return sourceRuns.within(stripped(span)).stream()
        .map(this::stripped)
        .filter(run -> run.length() > 0)
        .toList();
  }

  private Span stripped(Span span) {
    int start = span.start();
    int end = span.end();
    Objects.checkFromToIndex(start, end, text.length());
    while (start < end && isSpace(text.charAt(end - 1))) {
      end--;
    }
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    return new Span(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
