package org.doithoai.web;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an article's text as paragraphs, one passage of it marked.
 *
 * @param cutBefore true if the text begins earlier
 * @param cutAfter true if the text goes on
 */
public record ArticleText(List<Paragraph> paragraphs, boolean cutBefore, boolean cutAfter) {

  public ArticleText {
    paragraphs = List.copyOf(paragraphs);
  }

  /** A paragraph, in pieces that are marked or not. */
  public record Paragraph(List<Piece> pieces) {
    public Paragraph {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * A piece of a paragraph.
   *
   * @param first true for the beginning of the passage
   */
  public record Piece(String text, boolean marked, boolean first) {}

  /**
   * As much of a text as a page holds.
   *
   * @param from where the body begins
   * @param around what the middle of the page is to show, UTF-16 offsets into the text
   * @param marked null for nothing
   * @param reach so many characters before and behind, at most
   */
  static ArticleText of(String text, int from, Span around, @Nullable Span marked, int reach) {
    int start = start(text, from, Math.max(from, around.start() - reach));
    int end = end(text, Math.min(text.length(), around.end() + reach));
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int at = start; at < end; ) {
      int stop = text.indexOf('\n', at);
      stop = stop < 0 || stop > end ? end : stop;
      if (!text.substring(at, stop).isBlank()) {
        paragraphs.add(paragraph(text, at, stop, marked));
      }
      at = stop + 1;
    }
    return new ArticleText(paragraphs, start > from, end < text.length());
  }

  /** The next beginning of a paragraph or word. */
  private static int start(String text, int from, int at) {
    if (at == from) {
      return from;
    }
    int line = text.lastIndexOf('\n', at);
    if (line >= from && at - line < 1000) {
      return line + 1;
    }
    int space = text.indexOf(' ', at);
    return space < 0 || space - at > 100 ? at : space + 1;
  }

  private static int end(String text, int at) {
    int line = text.indexOf('\n', at);
    if (at == text.length() || (line >= 0 && line - at < 1000)) {
      return at == text.length() ? at : line;
    }
    int space = text.lastIndexOf(' ', at);
    return at - space > 100 ? at : space;
  }

  private static Paragraph paragraph(String text, int from, int to, @Nullable Span marked) {
    if (marked == null || marked.end() <= from || marked.start() >= to) {
      return new Paragraph(List.of(new Piece(text.substring(from, to), false, false)));
    }
    int start = Math.max(from, marked.start());
    int end = Math.min(to, marked.end());
    List<Piece> pieces = new ArrayList<>();
    add(pieces, text.substring(from, start), false, false);
    add(pieces, text.substring(start, end), true, marked.start() >= from);
    add(pieces, text.substring(end, to), false, false);
    return new Paragraph(pieces);
  }

  private static void add(List<Piece> pieces, String text, boolean marked, boolean first) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, marked, first));
    }
  }
}
