package org.doithoai.index;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.doithoai.facts.Fact;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are wanted; what is null does not matter.
 *
 * @param partner id of the country or organization that the meeting was with
 * @param language of the article
 * @param days of the event, else of publication
 */
public record ArticleFilter(
    @Nullable String partner, @Nullable Language language, @Nullable DayRange days) {

  /** Finds them, copies too. */
  BooleanQuery.Builder query() {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(ArticleFields.KIND, ArticleFields.ARTICLE)), Occur.FILTER);
    if (partner != null) {
      Term term = new Term(ArticleFields.of(Fact.Kind.PARTNER), partner);
      query.add(new TermQuery(term), Occur.FILTER);
    }
    if (language != null) {
      query.add(new TermQuery(new Term(ArticleFields.LANGUAGE, language.code())), Occur.FILTER);
    }
    if (days != null) {
      query.add(days.query(), Occur.FILTER);
    }
    return query;
  }
}
