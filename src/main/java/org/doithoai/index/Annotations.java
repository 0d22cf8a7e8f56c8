package org.doithoai.index;

import org.apache.lucene.util.BytesRef;
import org.doithoai.article.Article;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.AnnotationInput;
import org.doithoai.text.TextAnnotator;
import org.jspecify.annotations.Nullable;

/**
 * What was found in an article's text when it was indexed, as bytes until somebody asks. Immutable.
 */
public final class Annotations {

  /** Those of an article that was not taken from an index. */
  public static final Annotations NONE = new Annotations(null);

  private final @Nullable BytesRef bytes;

  Annotations(@Nullable BytesRef bytes) {
    this.bytes = bytes;
  }

  /**
   * The annotated text of the article; it is analysed anew if its annotations are not known.
   *
   * @param annotator of the same version as the one that analysed it
   */
  AnnotatedText of(Article article, TextAnnotator annotator) {
    if (bytes == null) {
      return annotator.annotate(article.text(), article.language());
    }
    AnnotationInput in =
        new AnnotationInput(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
    return annotator.decode(article.text(), article.language(), in);
  }
}
