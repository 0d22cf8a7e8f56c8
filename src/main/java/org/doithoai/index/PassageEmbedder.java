package org.doithoai.index;

import java.util.List;
import org.doithoai.text.Language;

/** Makes vectors of passages: what means the same lies close together. Thread-safe. */
public interface PassageEmbedder {

  /** Which model it is, in one word; vectors of another one are not comparable. */
  String id();

  /**
   * The vectors of some passages, of length 1.
   *
   * @param language the language of all of them
   * @param passages any number, in normalization form C
   * @return one for each, all of as many dimensions, at most {@link PassageVectors#MOST_DIMENSIONS}
   * @throws EmbeddingException when the model fails or takes too long
   */
  List<float[]> embed(Language language, List<String> passages) throws EmbeddingException;
}
