package org.doithoai.article.format;

/**
 * A line of a column of a PDF's page; lengths in points.
 *
 * @param begins whether a paragraph begins with it, as far as its place shows
 * @param y of its base, from the upper edge of the page
 * @param width of its words, with as little between them as there may be
 * @param first the width of its first word
 * @param column the width of its column
 * @param size of its letters
 */
record PdfLine(
    String text, boolean begins, double y, double width, double first, double column, double size) {

  /** The share of its column's width that a line takes that goes on. */
  private static final double FULL = 0.7;

  /** Whether it is as long as lines are that go on. */
  boolean isFull() {
    return width >= FULL * column;
  }

  /** Whether this line's first word would not have fitted behind that line. */
  boolean isForcedBy(PdfLine before) {
    return before.width + first > before.column;
  }

  /** Whether its letters are as large as those of that line: a paragraph has one size. */
  boolean isLike(PdfLine other) {
    return Word.areAlike(size, other.size);
  }
}
