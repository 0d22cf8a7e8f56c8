package org.doithoai.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.doithoai.article.Article;
import org.doithoai.facts.Fact;
import org.doithoai.index.ArticleFields;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.Events;
import org.doithoai.index.IndexedArticle;
import org.doithoai.index.Passage;
import org.doithoai.question.Correction;
import org.doithoai.question.Query;
import org.doithoai.question.Subject;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * From a query to articles with the passages that are about it. Entities come first: a query that
 * names a meeting is answered from reports of that meeting only.
 *
 * <p>Thread-safe.
 */
public final class Retriever {

  /** Passages looked at, of each language. */
  private static final int DEPTH = 24;

  private final ArticleIndex index;
  private final PassageSearch search;
  private final ContentTermFinder contentTerms;

  public Retriever(ArticleIndex index, PassageSearch search, ContentTermFinder contentTerms) {
    this.index = index;
    this.search = search;
    this.contentTerms = contentTerms;
  }

  /** How many articles there are, and of when the newest is. */
  public ArticleIndex.Holdings holdings() throws IOException {
    return index.holdings();
  }

  /**
   * The same report in the other language, marked as its translation or found to be; null when
   * there is none.
   *
   * @throws UncheckedIOException if the index cannot be read
   */
  public @Nullable Article translation(Article article) {
    try {
      return index.translation(article);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /** The article with this key; empty when it is not, or no longer, indexed. */
  public Optional<IndexedArticle> article(String key) throws IOException {
    return index.find(key);
  }

  /** Which articles belong together. */
  public Events events() throws IOException {
    return index.events();
  }

  /** Whether any article reports a meeting of this subject. */
  public boolean covers(Subject subject) throws IOException {
    return index.count(filter(List.of(subject)).build()) > 0;
  }

  /**
   * The articles that report meetings of this subject, of several copies one, in the order in which
   * they were indexed.
   */
  public List<IndexedArticle> articles(Subject subject) throws IOException {
    BooleanQuery.Builder articles =
        filter(List.of(subject)).add(kind(ArticleFields.ARTICLE), Occur.FILTER);
    ArticleIndex.withoutRepetitions(articles);
    return index.articles(articles.build());
  }

  /**
   * Searches the articles on these meetings.
   *
   * @param subjects any of them will do; all articles are searched when there is none
   */
  public RetrievedPassages search(Query query, List<Subject> subjects) throws IOException {
    BooleanQuery.Builder passages = filter(subjects).add(kind(ArticleFields.PASSAGE), Occur.FILTER);
    ArticleIndex.withoutRepetitions(passages);
    FoundPassages found =
        search.search(
            index.searcher(),
            new PassageQuery(query.text(), query.language(), passages.build(), DEPTH));
    return new RetrievedPassages(
        byArticle(found.fused()),
        contentTerms.of(query, search.expander(), index.searcher(), true),
        found);
  }

  /** The words of a text that neither the articles nor the lexicon know, and what is meant. */
  public List<Correction> corrections(Query query) throws IOException {
    return search.expand(index.searcher(), query.text(), query.language()).corrections();
  }

  /** What the query says beyond names, dates and the words of asking. */
  public List<ContentTerm> terms(Query query) throws IOException {
    return contentTerms.of(query, search.expander(), index.searcher(), false);
  }

  /** The same for a text that is to be proven: words near in meaning do not count. */
  public List<ContentTerm> termsToProve(Query query) throws IOException {
    return contentTerms.withoutRelated().of(query, search.expander(), index.searcher(), false);
  }

  private List<RetrievedPassages.Hit> byArticle(List<RankedPassage> ranked) throws IOException {
    Map<String, IndexedArticle> articles = new LinkedHashMap<>();
    Map<String, List<Span>> passages = new LinkedHashMap<>();
    for (RankedPassage hit : ranked) {
      String key = index.key(hit.docId());
      IndexedArticle article = articles.get(key);
      if (article == null) {
        article = index.article(key);
        articles.put(key, article);
      }
      Passage passage = index.passage(hit.docId(), article.article());
      passages.computeIfAbsent(key, k -> new ArrayList<>()).add(passage.span());
    }
    Events events = index.events();
    List<RetrievedPassages.Hit> hits = new ArrayList<>();
    articles.forEach(
        (key, article) ->
            hits.add(
                new RetrievedPassages.Hit(
                    article,
                    Collections.min(events.sameEvent(key)),
                    passages.getOrDefault(key, List.of()))));
    return hits;
  }

  private static TermQuery kind(String kind) {
    return new TermQuery(new Term(ArticleFields.KIND, kind));
  }

  private static BooleanQuery.Builder filter(List<Subject> subjects) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Subject subject : subjects) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      if (subject.partner() != null) {
        all.add(fact(Fact.Kind.PARTNER, subject.partner().id()), Occur.FILTER);
      }
      if (subject.edition() != null) {
        all.add(fact(Fact.Kind.EDITION, Integer.toString(subject.edition())), Occur.FILTER);
      }
      any.add(all.build(), Occur.SHOULD);
    }
    BooleanQuery.Builder filter = new BooleanQuery.Builder();
    if (subjects.stream().anyMatch(s -> s.partner() != null || s.edition() != null)) {
      filter.add(any.build(), Occur.FILTER);
    }
    return filter;
  }

  private static TermQuery fact(Fact.Kind kind, String value) {
    return new TermQuery(new Term(ArticleFields.of(kind), value));
  }
}
