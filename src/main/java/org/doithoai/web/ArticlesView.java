package org.doithoai.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of articles.
 *
 * @param partners to choose from
 * @param query the fields that are filled in
 * @param before path of the page with newer ones; null for none
 * @param after path of the page with older ones; null for none
 */
public record ArticlesView(
    Frame frame,
    List<Choice> partners,
    Fields query,
    int count,
    List<ArticleRow> rows,
    @Nullable String before,
    @Nullable String after) {

  public ArticlesView {
    partners = List.copyOf(partners);
    rows = List.copyOf(rows);
  }

  /** Something to choose. */
  public record Choice(String id, String name, boolean chosen) {}

  /** What was filled in, as it was. */
  public record Fields(String language, String outlet, String since, String until) {}
}
