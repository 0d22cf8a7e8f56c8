package org.doithoai.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a passage, or of a whole article.
 *
 * @param changed true if the text has changed since it was cited, so that nothing is marked
 * @param facts what is recorded of the meeting
 * @param beside the same report in other words or elsewhere; null for none
 * @param meeting path of the meeting's page; null for whoever may not see it
 */
public record PassageView(
    Frame frame,
    ArticleHead head,
    ArticleText text,
    boolean changed,
    List<FactRow> facts,
    @Nullable Beside beside,
    @Nullable String meeting) {

  public PassageView {
    facts = List.copyOf(facts);
  }

  /**
   * What stands beside it.
   *
   * @param kind key of the words that say what it is
   */
  public record Beside(String kind, ArticleHead head, ArticleText text) {}
}
