package org.doithoai.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.doithoai.article.Article;

/**
 * Finds the links of an article: it is compared with its likeliest candidates only, so that the
 * time for one grows little with the index. Any number of threads may use one.
 */
final class LinkFinder {

  /** Profiles and frequencies that are remembered: what is forgotten is read again. */
  private static final int REMEMBERED = 2_000;

  private final IndexSearcher searcher;
  private final int candidates;
  private final LinkClassifier classifier = new LinkClassifier(this::shingles);
  private final Map<Integer, LinkProfile> profiles = new ConcurrentHashMap<>();
  private final Map<String, Integer> frequencies = new ConcurrentHashMap<>();

  /**
   * A finder over these articles.
   *
   * @param candidates how many are looked at, of copies and of others
   */
  LinkFinder(IndexSearcher searcher, int candidates) {
    this.searcher = searcher;
    this.candidates = candidates;
  }

  /** The links of the article with this document. */
  List<Link> find(int document) {
    LinkProfile of = profile(document);
    Set<Integer> others = new LinkedHashSet<>();
    add(LinkFields.declared(of), others);
    add(LinkFields.copies(of), others);
    add(LinkFields.relatives(of, this::frequency), others);
    others.remove(document);
    List<Link> links = new ArrayList<>();
    others.forEach(other -> classifier.classify(of, profile(other)).ifPresent(links::add));
    return links;
  }

  private void add(Query query, Set<Integer> to) {
    for (ScoreDoc hit : Reading.of(() -> searcher.search(query, candidates)).scoreDocs) {
      to.add(hit.doc);
    }
  }

  /** What the article with this document is compared by. */
  LinkProfile profile(int document) {
    LinkProfile known = profiles.get(document);
    if (known != null) {
      return known;
    }
    LinkProfile read = Reading.of(() -> LinkFields.profile(reader(), document));
    forgetMany(profiles);
    profiles.put(document, read);
    return read;
  }

  private int frequency(String word) {
    forgetMany(frequencies);
    return frequencies.computeIfAbsent(word, absent -> LinkFields.frequency(reader(), absent));
  }

  private static void forgetMany(Map<?, ?> remembered) {
    if (remembered.size() >= REMEMBERED) {
      remembered.clear();
    }
  }

  private IndexReader reader() {
    return searcher.getIndexReader();
  }

  private Shingles shingles(String key) {
    TermQuery ofKey = new TermQuery(new Term(ArticleFields.ARTICLE_KEY, key));
    Article article =
        Reading.of(
            () ->
                ArticleDocuments.read(reader(), searcher.search(ofKey, 1).scoreDocs[0].doc)
                    .article());
    return Shingles.of(article.text().substring(article.bodyStart()));
  }
}
