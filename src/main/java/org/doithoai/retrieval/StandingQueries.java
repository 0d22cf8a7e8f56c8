package org.doithoai.retrieval;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.doithoai.index.PassageFields;
import org.doithoai.knowledge.Article;
import org.doithoai.knowledge.Entity;
import org.doithoai.knowledge.Glossary;
import org.doithoai.language.Analyzers;
import org.doithoai.language.Language;
import org.doithoai.language.Lexicon;
import org.doithoai.language.Sentences;
import org.doithoai.language.Span;

/**
 * Queries that stay while articles come: each new article is matched against all of them at once.
 *
 * <p>A query is some words. They are analyzed and expanded as those of a question are, but for the
 * correction of spelling, which needs an index to know what was meant. An article matches where one
 * of its sentences has the words as they were typed, beside each other; in the other language, where
 * one has a translation of each. Lucene's monitor finds the few queries worth trying by the words of
 * the article.
 *
 * <p>Thread-safe.
 */
public final class StandingQueries implements Closeable {

  /** A less likely translation is no evidence that an article is about something. */
  private static final double LEAST_STRENGTH = 0.35;

  /** Of longer articles the rest is not looked at. */
  private static final int MOST_SENTENCES = 1_000;

  /** What has more words is no query: no sentence has them all. */
  private static final int MOST_WORDS = 12;

  private final QueryAnalyzer analyzer;
  private final QuestionExpander expander;
  private final ContentTerms contentTerms;
  private final Monitor monitor;
  private final IndexSearcher noPassages;
  private final Map<String, MonitorQuery> waiting = new LinkedHashMap<>();

  /** None so far. */
  public StandingQueries(QueryAnalyzer analyzer, Lexicon lexicon, Glossary glossary) {
    this.analyzer = analyzer;
    this.expander =
        new QuestionExpander(lexicon, glossary, EnumSet.complementOf(EnumSet.of(Part.CORRECTION)));
    this.contentTerms = new ContentTerms(lexicon, glossary);
    try {
      this.monitor = new Monitor(new PerField());
      this.noPassages = new IndexSearcher(new MultiReader());
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory", e);
    }
  }

  /** Adds a query, or puts it in the place of the one with this id. */
  public void put(String id, String words) {
    try {
      Query query = analyzer.analyze(new Question(words, null, List.of()));
      MonitorQuery made = new MonitorQuery(id, query(query));
      synchronized (waiting) {
        waiting.put(id, made);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory", e);
    }
  }

  /** Removes a query; no matter if there is none with this id. */
  public void remove(String id) {
    synchronized (waiting) {
      waiting.remove(id);
    }
    try {
      monitor.deleteById(id);
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory", e);
    }
  }

  /** The ids of the queries that the article matches. */
  public Set<String> matching(Article article) {
    try {
      register();
      List<Document> sentences = new ArrayList<>();
      for (Span sentence : Sentences.split(article.text())) {
        if (sentences.size() < MOST_SENTENCES) {
          sentences.add(document(sentence.of(article.text()), article.language()));
        }
      }
      Set<String> ids = new TreeSet<>();
      if (!sentences.isEmpty() && monitor.getQueryCount() > 0) {
        MultiMatchingQueries<QueryMatch> matches =
            monitor.match(sentences.toArray(Document[]::new), QueryMatch.SIMPLE_MATCHER);
        for (int i = 0; i < sentences.size(); i++) {
          matches.getMatches(i).forEach(match -> ids.add(match.getQueryId()));
        }
      }
      return ids;
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory", e);
    }
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory", e);
    }
  }

  /** Many queries cost as much to register at once as one. */
  private void register() throws IOException {
    synchronized (waiting) {
      if (!waiting.isEmpty()) {
        monitor.register(List.copyOf(waiting.values()));
        waiting.clear();
      }
    }
  }

  private static Document document(String sentence, Language language) {
    Document document = new Document();
    document.add(new TextField(PassageFields.exact(language), sentence, Field.Store.NO));
    if (language == Language.VIETNAMESE) {
      document.add(new TextField(PassageFields.folded(language), sentence, Field.Store.NO));
    }
    return document;
  }

  private org.apache.lucene.search.Query query(Query query) throws IOException {
    Language own = query.language();
    List<Optional<org.apache.lucene.search.Query>> ways = new ArrayList<>();
    for (Language language : Language.values()) {
      ways.add(asTyped(Analyzers.exact(language), PassageFields.exact(language), query.text()));
    }
    if (!query.isAccented()) {
      ways.add(asTyped(Analyzers.folded(own), PassageFields.folded(own), query.text()));
    }
    List<ContentTerm> terms = new ArrayList<>();
    query.entities(Entity.class).forEach(entity -> terms.add(ContentTerms.name(entity)));
    terms.addAll(contentTerms.of(query, expander, noPassages));
    ways.add(translated(terms, own.other()));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    ways.forEach(way -> way.ifPresent(found -> any.add(found, Occur.SHOULD)));
    return ways.stream().allMatch(Optional::isEmpty)
        ? new MatchNoDocsQuery("no words")
        : any.build();
  }

  private static Optional<org.apache.lucene.search.Query> asTyped(
      Analyzer analyzer, String field, String words) {
    List<String> terms =
        Analyzers.tokens(analyzer, words).stream().map(Analyzers.Token::term).toList();
    return terms.isEmpty() || terms.size() > MOST_WORDS
        ? Optional.empty()
        : Optional.of(phrase(field, terms));
  }

  private static PhraseQuery phrase(String field, List<String> terms) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    terms.forEach(term -> phrase.add(new Term(field, term)));
    return phrase.build();
  }

  /** Each of the terms in any of its forms; empty where one has no form in this language. */
  private static Optional<org.apache.lucene.search.Query> translated(
      List<ContentTerm> terms, Language language) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    String field = PassageFields.exact(language);
    for (ContentTerm term : terms) {
      List<ContentTerm.Form> forms =
          term.in(language).stream().filter(form -> form.strength() >= LEAST_STRENGTH).toList();
      if (forms.isEmpty()) {
        return Optional.empty();
      }
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      forms.forEach(form -> any.add(phrase(field, form.terms()), Occur.SHOULD));
      all.add(any.build(), Occur.MUST);
    }
    return terms.isEmpty() || terms.size() > MOST_WORDS
        ? Optional.empty()
        : Optional.of(all.build());
  }

  private static final class PerField extends DelegatingAnalyzerWrapper {
    PerField() {
      super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      for (Language language : Language.values()) {
        if (field.equals(PassageFields.exact(language))) {
          return Analyzers.exact(language);
        }
      }
      return Analyzers.folded(Language.VIETNAMESE);
    }
  }
}
