package org.doithoai.article.format;

import org.jspecify.annotations.Nullable;

/** What came of taking a file's text out of its format. */
public sealed interface Extraction {

  /**
   * A page, cut into blocks by its mark-up.
   *
   * @param source the file as text, mark-up and all, of which quotes are parts; null where it is no
   *     text
   */
  record Blocks(Page page, @Nullable String source) implements Extraction {

    /** Of no text. */
    public Blocks(Page page) {
      this(page, null);
    }
  }

  /**
   * Text whose lines have still to be told apart.
   *
   * @param source as that of {@link Blocks}
   */
  record Text(PageMetadata metadata, String text, @Nullable String source) implements Extraction {

    /** Of no text. */
    public Text(PageMetadata metadata, String text) {
      this(metadata, text, null);
    }
  }

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

  /** The same, taken from this source. */
  default Extraction from(String source) {
    return switch (this) {
      case Blocks blocks -> new Blocks(blocks.page(), source);
      case Text text -> new Text(text.metadata(), text.text(), source);
      case Failed failed -> failed;
    };
  }
}
