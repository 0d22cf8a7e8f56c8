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
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.doithoai.article.Article;
import org.doithoai.facts.Fact;
import org.doithoai.index.ArticleFields;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.DayOrder;
import org.doithoai.index.DayRange;
import org.doithoai.index.Events;
import org.doithoai.index.IndexedArticle;
import org.doithoai.question.Correction;
import org.doithoai.question.Query;
import org.doithoai.question.Subject;
import org.doithoai.registry.Place;
import org.doithoai.text.Language;
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

  /** Articles that are read: the evidence is looked for in these. */
  private static final int ARTICLES = 10;

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
  public Events events() {
    return index.events();
  }

  /** Whether any article reports a meeting of this subject. */
  public boolean covers(Subject subject) throws IOException {
    return index.count(filter(List.of(subject)).build()) > 0;
  }

  /**
   * The articles that report meetings of this subject, of several copies one, in the order in which
   * they were indexed.
   *
   * @param limit how many at most
   */
  public List<IndexedArticle> articles(Subject subject, int limit) throws IOException {
    return index.articles(selection(List.of(subject)).build(), Sort.INDEXORDER, limit);
  }

  /** The first report of such a meeting in this language, or else in the other. */
  public Optional<IndexedArticle> firstArticle(Subject subject, Language language)
      throws IOException {
    BooleanQuery.Builder own = selection(List.of(subject));
    own.add(new TermQuery(new Term(ArticleFields.LANGUAGE, language.code())), Occur.FILTER);
    List<IndexedArticle> found = index.articles(own.build(), Sort.INDEXORDER, 1);
    return (found.isEmpty() ? articles(subject, 1) : found).stream().findFirst();
  }

  /**
   * The articles on these meetings, or all, of several copies one.
   *
   * @param places where the meeting was; any of them, anywhere if there is none
   * @param days when it was
   * @param order newest or oldest first; what has no day comes last
   * @param limit how many at most
   */
  public List<IndexedArticle> articles(
      List<Subject> subjects, List<Place> places, List<DayRange> days, DayOrder order, int limit)
      throws IOException {
    BooleanQuery.Builder articles = selection(subjects);
    if (!places.isEmpty()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      places.forEach(place -> any.add(fact(Fact.Kind.PLACE, place.id()), Occur.SHOULD));
      articles.add(any.build(), Occur.FILTER);
    }
    days.forEach(range -> articles.add(range.query(), Occur.FILTER));
    return index.articles(articles.build(), order.sort(), limit);
  }

  /** The newest report of a meeting with each partner that any article reports a meeting with. */
  public List<IndexedArticle> newestOfEachPartner() throws IOException {
    List<IndexedArticle> newest = new ArrayList<>();
    for (String partner : index.values(Fact.Kind.PARTNER)) {
      BooleanQuery.Builder articles = selection(List.of());
      articles.add(fact(Fact.Kind.PARTNER, partner), Occur.FILTER);
      newest.addAll(index.articles(articles.build(), DayOrder.NEWEST_FIRST.sort(), 1));
    }
    return newest;
  }

  private static BooleanQuery.Builder selection(List<Subject> subjects) {
    BooleanQuery.Builder articles = filter(subjects).add(kind(ArticleFields.ARTICLE), Occur.FILTER);
    ArticleIndex.withoutRepetitions(articles);
    return articles;
  }

  /**
   * Searches the articles on these meetings.
   *
   * @param subjects any of them will do; all articles are searched when there is none
   */
  public RetrievedPassages search(Query query, List<Subject> subjects) throws IOException {
    BooleanQuery passages = filter(subjects).build();
    FoundPassages found =
        search.search(
            index.searcher(),
            new PassageQuery(
                query.text(),
                query.language(),
                passages.clauses().isEmpty() ? null : passages,
                DEPTH,
                index::isRepeated));
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

  private List<RetrievedPassages.Hit> byArticle(List<RankedPassage> ranked) throws IOException {
    Map<Integer, List<Span>> passages = new LinkedHashMap<>();
    for (RankedPassage hit : ranked) {
      passages
          .computeIfAbsent(index.articleOf(hit.docId()), article -> new ArrayList<>())
          .add(index.passage(hit.docId()));
    }
    List<RetrievedPassages.Hit> hits = new ArrayList<>();
    for (Map.Entry<Integer, List<Span>> found : passages.entrySet()) {
      if (hits.size() == ARTICLES) {
        break;
      }
      IndexedArticle article = index.articleAt(found.getKey());
      String event = Collections.min(index.events().sameEvent(article.key()));
      hits.add(new RetrievedPassages.Hit(article, event, found.getValue()));
    }
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
