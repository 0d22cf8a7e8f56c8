package org.doithoai.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RescoreTopNQuery;
import org.apache.lucene.search.ScoreDoc;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/** Ranks the passages of a Lucene index, without those of which an earlier copy is searched. */
final class LuceneRanking {

  /** Passages looked for beyond those wanted, since some may be repetitions. */
  private static final int SPARE = 8;

  /** How many times more are looked for where that was not enough. */
  private static final int MORE = 4;

  /** So many neighbours are found by one bit a dimension, to be ranked by the whole vector. */
  private static final int NEIGHBOURS = 100;

  private final IndexSearcher searcher;

  LuceneRanking(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  List<RankedPassage> rank(Language language, List<TranslatedTerm> terms, int limit)
      throws IOException {
    Query best = LuceneQueries.ranked(terms);
    int hits = limit + SPARE;
    while (true) {
      ScoreDoc[] found = searcher.search(best, hits).scoreDocs;
      List<RankedPassage> ranked = unrepeated(found, language, limit);
      if (ranked.size() == limit || found.length < hits) {
        return ranked;
      }
      hits *= MORE;
    }
  }

  private List<RankedPassage> unrepeated(ScoreDoc[] found, Language language, int limit)
      throws IOException {
    List<RankedPassage> ranked = new ArrayList<>();
    for (ScoreDoc hit : found) {
      DocumentValues values = new DocumentValues(searcher.getIndexReader(), hit.doc);
      if (ranked.size() < limit && values.number(LinkFields.REPEATED, 0) != 1) {
        int article = hit.doc + (int) values.number(ArticleFields.AHEAD, 0);
        String key =
            new DocumentValues(searcher.getIndexReader(), article).word(ArticleFields.ARTICLE_KEY);
        Span span =
            new Span(
                (int) values.number(ArticleFields.START), (int) values.number(ArticleFields.END));
        ranked.add(new RankedPassage(key, span, language, hit.score));
      }
    }
    return List.copyOf(ranked);
  }

  List<RankedPassage> nearest(Language language, float[] vector, int limit) throws IOException {
    String field = PassageVectors.field(language);
    int candidates = Math.max(NEIGHBOURS, limit);
    Query nearest = searcher.rewrite(new KnnFloatVectorQuery(field, vector, candidates));
    if (nearest instanceof MatchNoDocsQuery) {
      return List.of();
    }
    Query exactly =
        RescoreTopNQuery.createFullPrecisionRescorerQuery(nearest, vector, field, candidates);
    return unrepeated(searcher.search(exactly, candidates).scoreDocs, language, limit);
  }
}
