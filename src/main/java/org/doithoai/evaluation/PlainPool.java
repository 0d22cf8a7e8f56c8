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
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.doithoai.evaluation.QuestionSet.AskedQuestion;
import org.doithoai.evaluation.QuestionSet.Passage;
import org.doithoai.evaluation.RetrievalEvaluation.Ranking;
import org.doithoai.text.Language;

/** The passages of a question set as plain Lucene would have and search them: the baseline. */
public final class PlainPool implements AutoCloseable {

  private static final String EVERYTHING = "everything";
  private static final Map<Language, Analyzer> PLAIN =
      new EnumMap<>(
          Map.of(
              Language.ENGLISH, new EnglishAnalyzer(),
              Language.VIETNAMESE, new StandardAnalyzer()));

  private final List<Passage> passages;
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final IndexSearcher searcher;

  /** The passages of this set. */
  public PlainPool(QuestionSet set) throws IOException {
    this.passages = List.copyOf(set.passages().values());
    IndexWriterConfig config =
        new IndexWriterConfig(analyzer()).setSimilarity(new BM25Similarity());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (Passage passage : passages) {
        Document document = new Document();
        document.add(new TextField(passage.language().code(), passage.text(), Field.Store.NO));
        document.add(new TextField(EVERYTHING, passage.text(), Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    this.searcher = new IndexSearcher(DirectoryReader.open(directory));
    searcher.setSimilarity(new BM25Similarity());
    searcher.setQueryCache(null);
  }

  /**
   * What BM25 of plain Lucene finds: English by {@code EnglishAnalyzer}, Vietnamese and both
   * together by {@code StandardAnalyzer}.
   */
  public Ranking search(AskedQuestion question) throws IOException {
    Map<Language, List<String>> lists = new EnumMap<>(Language.class);
    for (Map.Entry<Language, Analyzer> entry : PLAIN.entrySet()) {
      lists.put(entry.getKey(), search(entry.getKey().code(), entry.getValue(), question.text()));
    }
    return new Ranking(lists, search(EVERYTHING, analyzer(), question.text()));
  }

  private List<String> search(String field, Analyzer analyzer, String text) throws IOException {
    Query query = new QueryBuilder(analyzer).createBooleanQuery(field, text);
    if (query == null) {
      return List.of();
    }
    ScoreDoc[] hits = searcher.search(query, PassagePool.DEPTH).scoreDocs;
    return Arrays.stream(hits).map(hit -> passages.get(hit.doc).id()).toList();
  }

  private static Analyzer analyzer() {
    return new PerFieldAnalyzerWrapper(
        new StandardAnalyzer(), Map.of(Language.ENGLISH.code(), new EnglishAnalyzer()));
  }

  @Override
  public void close() {
    try {
      searcher.getIndexReader().close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException("closing an index in memory", e);
    }
  }
}
