package org.doithoai.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.doithoai.evaluation.QuestionSet.AskedQuestion;
import org.doithoai.evaluation.QuestionSet.Passage;
import org.doithoai.evaluation.RetrievalEvaluation.Ranking;
import org.doithoai.index.EmbeddingException;
import org.doithoai.index.LuceneIndex;
import org.doithoai.index.PassageEmbedder;
import org.doithoai.index.PassageFields;
import org.doithoai.index.PassageIndex;
import org.doithoai.index.PassageVectors;
import org.doithoai.index.RankedPassage;
import org.doithoai.retrieval.FoundPassages;
import org.doithoai.retrieval.PassageQuery;
import org.doithoai.retrieval.PassageSearch;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/** The passages of a question set in memory with the bot's own fields, searched as the bot does. */
public final class PassagePool implements AutoCloseable {

  static final int DEPTH = 10;

  private final PassageIndex index;

  /** The passages of this set without vectors. */
  public PassagePool(QuestionSet set) throws IOException {
    this(set, null);
  }

  /**
   * The same with vectors.
   *
   * @param embedder makes them; null for none
   * @throws EmbeddingException when the model fails: figures without it would say nothing of it
   */
  public PassagePool(QuestionSet set, @Nullable PassageEmbedder embedder) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(PassageFields.analyzer()).setSimilarity(PassageFields.similarity());
    if (embedder != null) {
      config.setCodec(PassageVectors.codec());
    }
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (Passage passage : set.passages().values()) {
        Language language = passage.language();
        Document document = PassageFields.alone(passage.id(), language, passage.text());
        if (embedder != null) {
          List<float[]> vectors = embedder.embed(language, List.of(passage.text()));
          PassageVectors.add(document, language, vectors.getFirst());
        }
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    this.index = LuceneIndex.in(directory);
  }

  /** What the bot's search finds. */
  public Ranking search(PassageSearch search, AskedQuestion question) throws IOException {
    FoundPassages found =
        search.search(index, new PassageQuery(question.text(), question.language(), DEPTH));
    Map<Language, List<String>> lists = new EnumMap<>(Language.class);
    found.byLanguage().forEach((language, list) -> lists.put(language, ids(list)));
    return new Ranking(lists, ids(found.fused()));
  }

  private static List<String> ids(List<RankedPassage> ranked) {
    return ranked.stream().map(RankedPassage::article).toList();
  }

  @Override
  public void close() {
    try {
      index.close();
    } catch (IOException e) {
      throw new UncheckedIOException("closing an index in memory", e);
    }
  }
}
