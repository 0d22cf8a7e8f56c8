package org.doithoai.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.doithoai.index.ArticleFields;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.DayOrder;
import org.doithoai.index.IndexedArticle;
import org.doithoai.index.PassageFields;
import org.doithoai.registry.Entity;
import org.doithoai.text.Language;
import org.doithoai.text.Terms;

/**
 * Lists of articles by what they have in common, from the index alone: no article is read but those
 * that are shown. Thread-safe.
 */
public final class ArticleLists {

  /** From here on a form is the word itself or its translation, not one that means nearly that. */
  private static final double SURE = 0.9;

  /** Reports of one event that are looked at. */
  private static final int MOST_REPORTS = 20;

  private final ArticleIndex index;

  ArticleLists(ArticleIndex index) {
    this.index = index;
  }

  /**
   * A list.
   *
   * @param items the documents of the articles of each item, in the order asked for
   */
  public record Found(List<List<Integer>> items) {
    public Found {
      items = List.copyOf(items);
    }

    /** How many items it has. */
    public int size() {
      return items.size();
    }
  }

  /** The articles, each by itself. */
  public Found articles(ArticleSelection which, DayOrder order) throws IOException {
    return single(documents(which, which.query(true), order));
  }

  private static Found single(int[] documents) {
    return new Found(Arrays.stream(documents).mapToObj(List::of).toList());
  }

  /** The events that the articles report, each with its reports. */
  public Found events(ArticleSelection which, DayOrder order) throws IOException {
    return grouped(documents(which, which.query(true), order));
  }

  /**
   * Those that meet all conditions but that of the time, as they have none.
   *
   * @param single true for the articles by themselves, not the events that they report
   */
  public Found undated(ArticleSelection which, boolean single) throws IOException {
    int[] documents = documents(which, which.query(false), DayOrder.NEWEST_FIRST);
    return single ? single(documents) : grouped(documents);
  }

  private Found grouped(int[] documents) throws IOException {
    Map<String, List<Integer>> events = new LinkedHashMap<>();
    for (int document : documents) {
      String event = index.events().event(index.key(document));
      events.computeIfAbsent(event, _ -> new ArrayList<>()).add(document);
    }
    return new Found(List.copyOf(events.values()));
  }

  /** The article with this document. */
  public IndexedArticle article(int document) throws IOException {
    return index.articleAt(document);
  }

  /** The report of an event in this language, else its first. */
  public IndexedArticle article(List<Integer> reports, Language language) throws IOException {
    for (int document : reports.subList(0, Math.min(reports.size(), MOST_REPORTS))) {
      IndexedArticle article = article(document);
      if (article.article().language() == language) {
        return article;
      }
    }
    return article(reports.getFirst());
  }

  /** True if there are articles of this outlet. */
  public boolean isOutlet(String name) throws IOException {
    return index.count(ArticleFields.ofOutlet(name)) > 0;
  }

  private int[] documents(ArticleSelection which, Query query, DayOrder order) throws IOException {
    IndexSearcher searcher = index.searcher();
    int all = Math.max(1, searcher.getIndexReader().numDocs());
    int[] found =
        Arrays.stream(searcher.search(query, all, order.sort()).scoreDocs)
            .mapToInt(hit -> hit.doc)
            .toArray();
    List<FixedBitSet> conditions = new ArrayList<>();
    for (List<ContentTerm> together : which.words()) {
      conditions.add(having(together));
    }
    for (Map.Entry<Entity, ContentTerm> entity : which.named().entrySet()) {
      FixedBitSet naming = having(List.of(entity.getValue()));
      Query mentioning = ArticleFields.mentioning(entity.getKey());
      for (ScoreDoc hit : searcher.search(mentioning, all, Sort.INDEXORDER).scoreDocs) {
        naming.set(hit.doc);
      }
      conditions.add(naming);
    }
    return Arrays.stream(found)
        .filter(document -> conditions.stream().allMatch(met -> met.get(document)))
        .toArray();
  }

  /** The documents of the articles that have all words, each in any sure form, in one passage. */
  private FixedBitSet having(List<ContentTerm> together) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (ContentTerm word : together) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      for (Language language : Language.values()) {
        for (ContentTerm.Form form : word.in(language)) {
          if (form.strength() >= SURE) {
            any.add(phrase(PassageFields.exact(language), form.terms()), Occur.SHOULD);
          }
        }
      }
      all.add(any.build(), Occur.FILTER);
    }
    IndexSearcher searcher = index.searcher();
    FixedBitSet articles = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
    Query query = searcher.rewrite(all.build());
    Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      Bits live = leaf.reader().getLiveDocs();
      DocIdSetIterator passages = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      while (passages.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(passages.docID())) {
          articles.set(index.articleOf(leaf.docBase + passages.docID()));
        }
      }
    }
    return articles;
  }

  /** Words beside each other, by the pairs that they form. */
  private static Query phrase(String field, List<String> words) {
    if (words.size() == 1) {
      return new TermQuery(new Term(field, words.getFirst()));
    }
    BooleanQuery.Builder pairs = new BooleanQuery.Builder();
    for (int i = 0; i + 1 < words.size(); i++) {
      String pair = words.get(i) + Terms.PAIR_SEPARATOR + words.get(i + 1);
      pairs.add(new TermQuery(new Term(field, pair)), Occur.FILTER);
    }
    return pairs.build();
  }
}
