package org.doithoai.subscription;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.IndexSearcher;
import org.doithoai.article.Article;
import org.doithoai.index.PassageFields;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.question.Query;
import org.doithoai.question.QueryAnalyzer;
import org.doithoai.question.Question;
import org.doithoai.registry.Entity;
import org.doithoai.retrieval.ContentTerm;
import org.doithoai.retrieval.ContentTermFinder;
import org.doithoai.retrieval.QuestionExpander;
import org.doithoai.retrieval.SearchFeature;
import org.doithoai.subscription.StandingQuery.FieldTerm;
import org.doithoai.text.Analyzers;
import org.doithoai.text.Language;
import org.doithoai.text.Sentences;
import org.doithoai.text.Span;

/**
 * Queries that stay while articles come: each new article is matched against all of them at once.
 *
 * <p>A query is some words. They are analyzed and expanded as those of a question are, but for the
 * correction of spelling, which needs an index to know what was meant. An article matches where one
 * of its sentences has the words as they were typed, beside each other; in the other language,
 * where one has a translation of each. Lucene's monitor finds, by the words of the article, the
 * queries whose terms it has; which of them a single sentence matches is seen from that sentence's
 * terms.
 *
 * <p>Thread-safe.
 */
public final class StandingQueries implements Closeable {

  /** Of longer articles the rest is not looked at. */
  private static final int MOST_SENTENCES = 1_000;

  /** What has more words is no query: no sentence has them all. */
  private static final int MOST_WORDS = 12;

  private final QueryAnalyzer analyzer;
  private final QuestionExpander expander;
  private final ContentTermFinder contentTerms;
  private final Monitor monitor;
  private final IndexSearcher noPassages;
  private final Map<String, MonitorQuery> waiting = new LinkedHashMap<>();
  private final Map<String, StandingQuery> queries = new ConcurrentHashMap<>();

  /** None so far. */
  public StandingQueries(QueryAnalyzer analyzer, Lexicon lexicon, Glossary glossary) {
    this.analyzer = analyzer;
    this.expander =
        new QuestionExpander(lexicon, glossary, EnumSet.complementOf(EnumSet.of(SearchFeature.CORRECTION)));
    this.contentTerms = new ContentTermFinder(lexicon, glossary, new Glossary(List.of()));
    try {
      this.monitor = new Monitor(PassageFields.analyzer());
      this.noPassages = new IndexSearcher(new MultiReader());
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory", e);
    }
  }

  /** Adds a query, or puts it in the place of the one with this id. */
  public void put(String id, String words) {
    try {
      Query query = analyzer.analyze(new Question(words, null, List.of()));
      StandingQuery made = query(id, query);
      queries.put(id, made);
      synchronized (waiting) {
        waiting.put(id, new MonitorQuery(id, made.lucene()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory", e);
    }
  }

  /** Removes a query; no matter if there is none with this id. */
  public void remove(String id) {
    queries.remove(id);
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
    List<Span> sentences = Sentences.split(article.text());
    List<Span> read = sentences.subList(0, Math.min(MOST_SENTENCES, sentences.size()));
    Set<String> found = new TreeSet<>();
    List<Set<FieldTerm>> terms = new ArrayList<>();
    for (StandingQuery query : candidates(article, read)) {
      if (terms.isEmpty()) {
        read.forEach(sentence -> terms.add(terms(sentence.of(article.text()), article.language())));
      }
      if (terms.stream().anyMatch(query::matches)) {
        found.add(query.id());
      }
    }
    return found;
  }

  /** The queries whose terms stand in the article, perhaps in different sentences. */
  private List<StandingQuery> candidates(Article article, List<Span> sentences) {
    Document document = new Document();
    for (Span sentence : sentences) {
      for (String field : fields(article.language())) {
        document.add(new TextField(field, sentence.of(article.text()), Field.Store.NO));
      }
    }
    List<StandingQuery> candidates = new ArrayList<>();
    try {
      register();
      if (!queries.isEmpty() && !sentences.isEmpty()) {
        for (QueryMatch match : monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatches()) {
          StandingQuery query = queries.get(match.getQueryId());
          if (query != null) {
            candidates.add(query);
          }
        }
      }
      return candidates;
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory", e);
    }
  }

  private static List<String> fields(Language language) {
    return language == Language.ENGLISH
        ? List.of(PassageFields.exact(language))
        : List.of(PassageFields.exact(language), PassageFields.folded(language));
  }

  private static Set<FieldTerm> terms(String sentence, Language language) {
    Set<FieldTerm> terms = new HashSet<>();
    terms(PassageFields.exact(language), Analyzers.exactWithPairs(language), sentence, terms);
    if (language == Language.VIETNAMESE) {
      terms(PassageFields.folded(language), Analyzers.foldedWithPairs(language), sentence, terms);
    }
    return terms;
  }

  private static void terms(String field, Analyzer analyzer, String text, Set<FieldTerm> terms) {
    Analyzers.tokens(analyzer, text)
        .forEach(token -> terms.add(new FieldTerm(field, token.term())));
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

  private StandingQuery query(String id, Query query) throws IOException {
    Language own = query.language();
    List<StandingQuery.Way> ways = new ArrayList<>();
    for (Language language : Language.values()) {
      asTyped(Analyzers.exact(language), PassageFields.exact(language), query.text(), ways);
    }
    if (!query.isAccented()) {
      asTyped(Analyzers.folded(own), PassageFields.folded(own), query.text(), ways);
    }
    List<ContentTerm> terms = new ArrayList<>();
    query.entities(Entity.class).forEach(entity -> terms.add(ContentTermFinder.name(entity)));
    terms.addAll(contentTerms.of(query, expander, noPassages, false));
    translated(terms, own.other(), ways);
    return new StandingQuery(id, ways);
  }

  private static void asTyped(
      Analyzer analyzer, String field, String words, List<StandingQuery.Way> ways) {
    List<String> terms =
        Analyzers.tokens(analyzer, words).stream().map(Analyzers.Token::term).toList();
    if (!terms.isEmpty() && terms.size() <= MOST_WORDS) {
      ways.add(new StandingQuery.Way(List.of(List.of(beside(field, terms)))));
    }
  }

  /**
   * Each of the terms in any of its forms that are sure enough: whoever follows cyber security is
   * not to be told of all security. No way where one has no such form.
   */
  private static void translated(
      List<ContentTerm> terms, Language language, List<StandingQuery.Way> ways) {
    String field = PassageFields.exact(language);
    List<List<List<FieldTerm>>> all = new ArrayList<>();
    for (ContentTerm term : terms) {
      List<List<FieldTerm>> forms =
          term.in(language).stream()
              .filter(form -> form.strength() > ContentTermFinder.PARTLY)
              .map(form -> beside(field, form.terms()))
              .toList();
      if (forms.isEmpty()) {
        return;
      }
      all.add(forms);
    }
    if (!all.isEmpty() && all.size() <= MOST_WORDS) {
      ways.add(new StandingQuery.Way(all));
    }
  }

  /**
   * One term, or several beside each other: then each pair of neighbours, as passages have them.
   */
  private static List<FieldTerm> beside(String field, List<String> terms) {
    if (terms.size() == 1) {
      return List.of(new FieldTerm(field, terms.getFirst()));
    }
    List<FieldTerm> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < terms.size(); i++) {
      pairs.add(new FieldTerm(field, terms.get(i) + Analyzers.PAIR_SEPARATOR + terms.get(i + 1)));
    }
    return List.copyOf(pairs);
  }
}
