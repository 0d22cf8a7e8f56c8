package org.doithoai.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.doithoai.evaluation.QuestionSet.AskedQuestion;
import org.doithoai.evaluation.QuestionSet.Passage;
import org.doithoai.evaluation.RetrievalEvaluation.Ranking;
import org.doithoai.index.EmbeddingException;
import org.doithoai.index.PassageEmbedder;
import org.doithoai.index.PassageFields;
import org.doithoai.index.PassageVectors;
import org.doithoai.retrieval.FoundPassages;
import org.doithoai.retrieval.PassageQuery;
import org.doithoai.retrieval.PassageSearch;
import org.doithoai.retrieval.RankedPassage;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/** The passages of a question set in memory, to be searched as the bot does or by plain Lucene. */
public final class PassageIndex implements AutoCloseable {

  private static final int DEPTH = 10;
  private static final String EVERYTHING = "everything";
  private static final Map<Language, Analyzer> PLAIN =
      new EnumMap<>(
          Map.of(
              Language.ENGLISH, new EnglishAnalyzer(),
              Language.VIETNAMESE, new StandardAnalyzer()));

  private final List<Passage> passages;
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private PassageIndex(List<Passage> passages, boolean plain, @Nullable PassageEmbedder embedder)
      throws IOException {
    this.passages = List.copyOf(passages);
    Analyzer analyzer = plain ? plainAnalyzer() : PassageFields.analyzer();
    Similarity similarity = plain ? new BM25Similarity() : PassageFields.similarity();
    IndexWriterConfig config = new IndexWriterConfig(analyzer).setSimilarity(similarity);
    if (embedder != null) {
      config.setCodec(PassageVectors.codec());
    }
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (Passage passage : passages) {
        Document document = new Document();
        if (plain) {
          document.add(new TextField(passage.language().code(), passage.text(), Field.Store.NO));
          document.add(new TextField(EVERYTHING, passage.text(), Field.Store.NO));
        } else {
          PassageFields.add(document, passage.language(), "", passage.text());
        }
        if (embedder != null) {
          Language language = passage.language();
          List<float[]> vectors = embedder.embed(language, List.of(passage.text()));
          PassageVectors.add(document, language, vectors.getFirst());
        }
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(similarity);
    searcher.setQueryCache(null);
  }

  /**
   * The same with vectors.
   *
   * @param embedder makes them; null for none
   * @throws EmbeddingException when the model fails: figures without it would say nothing of it
   */
  public static PassageIndex own(QuestionSet set, @Nullable PassageEmbedder embedder)
      throws IOException {
    return new PassageIndex(List.copyOf(set.passages().values()), false, embedder);
  }

  /** Passages as plain Lucene would have them: the baseline. */
  public static PassageIndex plain(QuestionSet set) throws IOException {
    return new PassageIndex(List.copyOf(set.passages().values()), true, null);
  }

  /** What the bot's search finds; the index has to be {@link #own}. */
  public Ranking search(PassageSearch search, AskedQuestion question) throws IOException {
    FoundPassages found =
        search.search(
            searcher, new PassageQuery(question.text(), question.language(), null, DEPTH));
    Map<Language, List<String>> lists = new EnumMap<>(Language.class);
    found.byLanguage().forEach((language, list) -> lists.put(language, ids(list)));
    return new Ranking(lists, ids(found.fused()));
  }

  /**
   * What BM25 of plain Lucene finds: English by {@code EnglishAnalyzer}, Vietnamese and both
   * together by {@code StandardAnalyzer}; the index has to be {@link #plain}.
   */
  public Ranking searchPlainly(AskedQuestion question) throws IOException {
    Map<Language, List<String>> lists = new EnumMap<>(Language.class);
    for (Map.Entry<Language, Analyzer> entry : PLAIN.entrySet()) {
      lists.put(entry.getKey(), plainly(entry.getKey().code(), entry.getValue(), question.text()));
    }
    return new Ranking(lists, plainly(EVERYTHING, plainAnalyzer(), question.text()));
  }

  private List<String> plainly(String field, Analyzer analyzer, String text) throws IOException {
    Query query = new QueryBuilder(analyzer).createBooleanQuery(field, text);
    if (query == null) {
      return List.of();
    }
    ScoreDoc[] hits = searcher.search(query, DEPTH).scoreDocs;
    return Arrays.stream(hits).map(hit -> passages.get(hit.doc).id()).toList();
  }

  private List<String> ids(List<RankedPassage> ranked) {
    return ranked.stream().map(passage -> passages.get(passage.docId()).id()).toList();
  }

  private static Analyzer plainAnalyzer() {
    return new PerFieldAnalyzerWrapper(
        new StandardAnalyzer(), Map.of(Language.ENGLISH.code(), new EnglishAnalyzer()));
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException("closing an index in memory", e);
    }
  }
}
