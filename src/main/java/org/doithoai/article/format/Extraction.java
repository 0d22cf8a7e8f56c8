package org.doithoai.article.format;

/** What came of taking a file's text out of its format. */
public sealed interface Extraction {

  /** A page, cut into blocks by its mark-up. */
  record Blocks(Page page) implements Extraction {}

  /** Text whose lines have still to be told apart. */
  record Text(PageMetadata metadata, String text) implements Extraction {}

  /**
   * There is none.
   *
   * @param reason one line for people, without the file's name and without a full stop
   * @param isLasting whether it took some work to find out, and would come out the same again
   */
  record Failed(String reason, boolean isLasting) implements Extraction {

    /** Found out at once, or by an accident. */
    public Failed(String reason) {
      this(reason, false);
    }

    static Failed lasting(String reason) {
      return new Failed(reason, true);
    }
  }
}
