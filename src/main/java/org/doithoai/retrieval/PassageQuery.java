package org.doithoai.retrieval;

import java.util.function.IntPredicate;
import org.apache.lucene.search.Query;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for.
 *
 * @param text the question as it was typed
 * @param language the language it is in, or mostly in
 * @param filter the passages to search; null for all
 * @param limit how many passages to find in each language, at least 1
 * @param leftOut true for a document that is not to be found
 */
public record PassageQuery(
    String text, Language language, @Nullable Query filter, int limit, IntPredicate leftOut) {

  /** Leaves none out. */
  public PassageQuery(String text, Language language, @Nullable Query filter, int limit) {
    this(text, language, filter, limit, document -> false);
  }

  public PassageQuery {
    if (limit < 1) {
      throw new IllegalArgumentException("a limit of " + limit);
    }
  }
}
