package org.doithoai.index;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.doithoai.article.Article;
import org.doithoai.facts.Fact;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The articles and their passages in a Lucene index on disk, as of the moment it was opened.
 * Several processes may read while one writes ({@link IndexUpdate}); each reader sees the last
 * commit.
 *
 * <p>Thread-safe.
 */
public final class ArticleIndex implements Closeable {

  /** What the commit says of itself: format and knowledge it was made with. */
  static final String FINGERPRINT = "doithoai.fingerprint";

  /** Said by a commit whose links are up to date. */
  static final String LINKED = "doithoai.linked";

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Events events;

  private ArticleIndex(Directory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(PassageFields.similarity());
    this.events = new Events(searcher);
  }

  /**
   * Opens the last commit, after checking each file of it against its checksum that was not found
   * whole before.
   *
   * @return empty if there is no index yet
   * @throws DamagedIndexException if the files are not those of a whole index of this format
   */
  public static Optional<ArticleIndex> open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    Directory directory = FSDirectory.open(folder);
    DirectoryReader reader = null;
    try {
      reader = DirectoryReader.open(directory);
      VerifiedFiles.check(reader, folder);
      return Optional.of(new ArticleIndex(directory, reader));
    } catch (IndexNotFoundException none) {
      directory.close();
      return Optional.empty();
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | IllegalArgumentException
        | EOFException
        | NoSuchFileException e) {
      if (reader != null) {
        reader.close();
      }
      directory.close();
      throw new DamagedIndexException(e);
    }
  }

  /** The searcher over all documents; for {@code retrieval} only. */
  public IndexSearcher searcher() {
    return searcher;
  }

  /** The article that a document, of a passage or of an article, belongs to. */
  public IndexedArticle article(String key) throws IOException {
    return find(key)
        .orElseThrow(() -> new IllegalArgumentException("no article with the key " + key));
  }

  /** The article with this key; empty when there is none. */
  public Optional<IndexedArticle> find(String key) throws IOException {
    TermQuery ofKey = new TermQuery(new Term(ArticleFields.ARTICLE_KEY, key));
    ScoreDoc[] found = searcher.search(ofKey, 1).scoreDocs;
    return found.length == 0
        ? Optional.empty()
        : Optional.of(ArticleDocuments.read(searcher.getIndexReader(), found[0].doc));
  }

  /** All articles, in the order in which they were indexed. */
  public List<IndexedArticle> articles() throws IOException {
    return articles(new TermQuery(new Term(ArticleFields.KIND, ArticleFields.ARTICLE)));
  }

  /** The articles among the documents that match, in the order in which they were indexed. */
  public List<IndexedArticle> articles(Query which) throws IOException {
    return articles(which, Sort.INDEXORDER, all());
  }

  /**
   * The first of the articles among the documents that match.
   *
   * @param limit how many at most
   */
  public List<IndexedArticle> articles(Query which, Sort order, int limit) throws IOException {
    List<IndexedArticle> articles = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(which, limit, order).scoreDocs) {
      articles.add(articleAt(hit.doc));
    }
    return List.copyOf(articles);
  }

  /** The articles with this {@link ArticleFields#id}, one in each knowledge folder at most. */
  public List<IndexedArticle> ofId(String id) throws IOException {
    return articles(ArticleFields.ofId(id));
  }

  /**
   * All articles in this order, each read when it is asked for: as long as the index is open.
   *
   * @throws UncheckedIOException from the list, if the index cannot be read
   */
  public List<Article> articles(DayOrder order) throws IOException {
    TermQuery all = new TermQuery(new Term(ArticleFields.KIND, ArticleFields.ARTICLE));
    int[] documents =
        Arrays.stream(searcher.search(all, all(), order.sort()).scoreDocs)
            .mapToInt(hit -> hit.doc)
            .toArray();
    return new AbstractList<>() {
      @Override
      public Article get(int place) {
        try {
          return articleAt(documents[place]).article();
        } catch (IOException e) {
          throw new UncheckedIOException("the index cannot be read", e);
        }
      }

      @Override
      public int size() {
        return documents.length;
      }
    };
  }

  /** All values that facts of one kind have, in their order. */
  public List<String> values(Fact.Kind kind) throws IOException {
    List<String> values = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, ArticleFields.of(kind));
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    for (BytesRef value = each.next(); value != null; value = each.next()) {
      values.add(value.utf8ToString());
    }
    return List.copyOf(values);
  }

  /** The articles of that source, one in each knowledge folder at most. */
  public List<IndexedArticle> ofSource(String source) throws IOException {
    return articles(ArticleFields.ofSource(source));
  }

  /** Whether an earlier copy of this article is searched in its place. */
  public boolean isRepeated(String key) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(ArticleFields.ARTICLE_KEY, key)), Occur.FILTER);
    query.add(NumericDocValuesField.newSlowExactQuery(LinkFields.REPEATED, 1), Occur.FILTER);
    return count(query.build()) > 0;
  }

  /** True if an earlier copy of the passage is searched in its place. */
  public boolean isRepeated(int passage) {
    try {
      return number(passage, LinkFields.REPEATED) == 1;
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  /** The document of the article that a passage is of. */
  public int articleOf(int passage) throws IOException {
    return passage + (int) number(passage, ArticleFields.AHEAD);
  }

  /** The article with this document. */
  public IndexedArticle articleAt(int document) throws IOException {
    return ArticleDocuments.read(searcher.getIndexReader(), document);
  }

  /** Where a passage stands in its article's text. */
  public Span passage(int document) throws IOException {
    return new Span(
        (int) number(document, ArticleFields.START), (int) number(document, ArticleFields.END));
  }

  private long number(int document, String field) throws IOException {
    return new DocumentValues(reader, document).number(field);
  }

  /** The key of the article with this document. */
  public String key(int document) throws IOException {
    return new DocumentValues(reader, document).word(ArticleFields.ARTICLE_KEY);
  }

  private int all() {
    return Math.max(1, reader.numDocs());
  }

  /**
   * What is indexed.
   *
   * @param articles how many there are of each language
   * @param newest the latest day of an event reported; null when none is dated
   */
  public record Holdings(Map<Language, Integer> articles, @Nullable LocalDate newest) {
    public Holdings {
      articles = Map.copyOf(articles);
    }
  }

  /** What is indexed, from the index's own statistics. */
  public Holdings holdings() throws IOException {
    Map<Language, Integer> articles = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      articles.put(
          language,
          count(new TermQuery(new Term(ArticleFields.ARTICLE_LANGUAGE, language.code()))));
    }
    Terms dates = MultiTerms.getTerms(reader, ArticleFields.of(Fact.Kind.DATE));
    String latest = dates == null || dates.getMax() == null ? "" : dates.getMax().utf8ToString();
    return new Holdings(
        articles, latest.isEmpty() || latest.startsWith("-") ? null : LocalDate.parse(latest));
  }

  /** How many documents match. */
  public int count(Query which) throws IOException {
    return searcher.count(which);
  }

  /** Which articles belong together. */
  public Events events() {
    return events;
  }

  /** The same report in the other language, marked as its translation or found to be. */
  public @Nullable Article translation(Article article) throws IOException {
    for (IndexedArticle indexed : ofSource(article.source())) {
      String other = events().translation(indexed.key()).orElse(null);
      if (other != null && indexed.article().equals(article)) {
        return article(other).article();
      }
    }
    return null;
  }

  /** Narrows a query down to what no earlier copy has. */
  public static void withoutRepetitions(BooleanQuery.Builder query) {
    query.add(NumericDocValuesField.newSlowExactQuery(LinkFields.REPEATED, 1), Occur.MUST_NOT);
  }

  /** The key of each article, and the hash of its file. */
  public Map<String, String> hashes() throws IOException {
    Map<String, String> hashes = new HashMap<>();
    ArticleKeys.visit(
        reader,
        (leaf, document, key) -> {
          BinaryDocValues values = leaf.reader().getBinaryDocValues(ArticleFields.HASH);
          if (values != null && values.advanceExact(document)) {
            hashes.put(key, values.binaryValue().utf8ToString());
          }
        });
    return hashes;
  }

  /** The keys of the articles whose passages have vectors. */
  Set<String> embedded() throws IOException {
    Set<String> keys = new HashSet<>();
    TermQuery embedded = new TermQuery(new Term(ArticleFields.EMBEDDED, "yes"));
    for (ScoreDoc hit : searcher.search(embedded, all()).scoreDocs) {
      keys.add(key(hit.doc));
    }
    return keys;
  }

  /** How many dimensions the passages' vectors have; 0 when none has any. */
  int dimensions() {
    return Arrays.stream(Language.values())
        .mapToInt(language -> PassageVectors.dimensions(reader, language))
        .max()
        .orElse(0);
  }

  /** The fingerprint the last commit was made with; null in an index that has none. */
  @Nullable String fingerprint() throws IOException {
    return reader.getIndexCommit().getUserData().get(FINGERPRINT);
  }

  /** Whether the links are those of the articles; a run that was killed may leave old ones. */
  boolean isLinked() throws IOException {
    return reader.getIndexCommit().getUserData().containsKey(LINKED);
  }

  /** Whether nobody has committed since it was opened. */
  public boolean isCurrent() throws IOException {
    return reader.isCurrent();
  }

  /** Keeps it open until {@link #close} was called once more; false when it is closed already. */
  public boolean retain() {
    return reader.tryIncRef();
  }

  /** Closes it once all who {@linkplain #retain retained} it have called this, and the opener. */
  @Override
  public void close() throws IOException {
    reader.decRef();
    if (reader.getRefCount() == 0) {
      directory.close();
    }
  }

  /** The files are not those of a whole index that this program can read. */
  public static final class DamagedIndexException extends IOException {
    DamagedIndexException(Exception cause) {
      super("the index is damaged or of another format", cause);
    }
  }
}
