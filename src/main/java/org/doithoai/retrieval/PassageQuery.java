package org.doithoai.retrieval;

import org.doithoai.text.Language;

/**
 * What is searched for.
 *
 * @param text the question as it was typed
 * @param language the language it is in, or mostly in
 * @param limit how many passages to find in each language, at least 1
 */
public record PassageQuery(String text, Language language, int limit) {

  public PassageQuery {
    if (limit < 1) {
      throw new IllegalArgumentException("a limit of " + limit);
    }
  }
}
