package org.doithoai.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.doithoai.index.lucene.TranslatedTermQuery;
import org.jspecify.annotations.Nullable;

/** Conditions, terms and orders as Lucene has them; conditions count for nothing in a score. */
final class LuceneQueries {

  /** An article stands behind its passages. */
  private static final QueryBitSetProducer ARTICLES =
      new QueryBitSetProducer(new TermQuery(new Term(ArticleFields.KIND, ArticleFields.ARTICLE)));

  private LuceneQueries() {}

  static Query query(Condition condition) {
    return switch (condition) {
      case Condition.Is(String field, String value) -> new TermQuery(new Term(field, value));
      case Condition.Has(String field) -> new FieldExistsQuery(field);
      case Condition.Between(String field, long from, long until) ->
          LongPoint.newRangeQuery(field, from, until);
      case Condition.Repeated() -> NumericDocValuesField.newSlowExactQuery(LinkFields.REPEATED, 1);
      case Condition.All(List<Condition> all) -> all(all);
      case Condition.Any(List<Condition> any) -> any(any);
      case Condition.Not _ -> all(List.of(condition));
      case Condition.InPassage(Condition passage) ->
          new ToParentBlockJoinQuery(query(passage), ARTICLES, ScoreMode.None);
    };
  }

  private static Query all(List<Condition> conditions) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boolean positive = false;
    for (Condition each : conditions) {
      if (each instanceof Condition.Not(Condition not)) {
        query.add(query(not), Occur.MUST_NOT);
      } else {
        query.add(query(each), Occur.FILTER);
        positive = true;
      }
    }
    return positive ? query.build() : query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER).build();
  }

  private static Query any(List<Condition> conditions) {
    if (conditions.isEmpty()) {
      return new MatchNoDocsQuery("none of no conditions");
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    conditions.forEach(each -> query.add(query(each), Occur.SHOULD));
    return new ConstantScoreQuery(query.build());
  }

  /** The terms of each field together, and the fields together. */
  static Query ranked(List<TranslatedTerm> terms) {
    Map<String, BooleanQuery.Builder> fields = new LinkedHashMap<>();
    for (TranslatedTerm term : terms) {
      Query one =
          new TranslatedTermQuery(
              term.field(), term.translations(), PassageFields.BM25_K1, PassageFields.BM25_B);
      fields
          .computeIfAbsent(term.field(), _ -> new BooleanQuery.Builder())
          .add(term.weight() == 1 ? one : new BoostQuery(one, (float) term.weight()), Occur.SHOULD);
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    fields.values().forEach(field -> query.add(field.build(), Occur.SHOULD));
    return query.build();
  }

  /**
   * An order.
   *
   * @param order null for that in which documents were indexed
   */
  static Sort sort(@Nullable DayOrder order) {
    if (order == null) {
      return Sort.INDEXORDER;
    }
    boolean newestFirst = order == DayOrder.NEWEST_FIRST;
    long undated = newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE;
    return new Sort(
        new SortField(ArticleFields.DAY, SortField.Type.LONG, newestFirst, undated),
        SortField.FIELD_DOC);
  }
}
