package org.doithoai.text;

import java.util.List;

/**
 * Finds annotations of one or more layers in a text whose words, sentences, phrases and earlier
 * layers are known. Takes time in proportion to the text, whatever stands in it. Safe for any
 * number of threads.
 */
public interface Annotator {

  /** The layers that it puts, in this order. */
  List<Layer<?>> layers();

  /**
   * A version: raised when the same text would get other annotations, so that an index made before
   * is made again.
   */
  int version();

  /** Puts each of its layers. */
  void annotate(AnnotatedText.Builder text);
}
