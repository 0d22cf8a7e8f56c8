package org.doithoai.retrieval.dense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.VectorUtil;
import org.doithoai.index.LuceneIndex;
import org.doithoai.index.PassageFields;
import org.doithoai.index.PassageVectors;
import org.doithoai.index.RankedPassage;
import org.doithoai.retrieval.ExpandedTerm;
import org.doithoai.retrieval.PassageQuery;
import org.doithoai.retrieval.TermVariant;
import org.doithoai.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DenseRankerTest {

  private static final long SEED = 20_240_227;
  private static final int DIMENSIONS = 96;
  private static final int PASSAGES = 800;
  private static final List<ExpandedTerm> TERMS =
      List.of(
          new ExpandedTerm(
              "ship",
              Language.ENGLISH,
              1,
              List.of(new TermVariant("ship", 1, TermVariant.Origin.ITSELF))));

  private final Random random = new Random(SEED);
  private final List<float[]> vectors = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private long now;

  @SuppressWarnings("NullAway.Init")
  private LuceneIndex index;

  @BeforeEach
  void write() throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setCodec(PassageVectors.codec());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < PASSAGES; i++) {
        vectors.add(vector());
        Document document = PassageFields.alone("" + i, Language.ENGLISH, "a passage");
        PassageVectors.add(document, Language.ENGLISH, vectors.get(i));
        writer.addDocument(document);
      }
      writer.addDocument(PassageFields.alone("without a vector", Language.ENGLISH, "a passage"));
      writer.forceMerge(1);
    }
    index = LuceneIndex.in(directory);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private float[] vector() {
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return VectorUtil.l2normalize(vector);
  }

  private List<RankedPassage> rank(FakeEmbeddings model, String text) throws IOException {
    return rank(new DenseRanker(model.embedder(), warnings::add, () -> now), text);
  }

  private List<RankedPassage> rank(DenseRanker ranker, String text) throws IOException {
    PassageQuery query = new PassageQuery(text, Language.ENGLISH, 10);
    return ranker.rank(index, query, TERMS, Language.ENGLISH);
  }

  @Test
  void findsNearlyTheSameAsComparingWithEveryPassage() throws IOException {
    int found = 0;
    int questions = 20;
    for (int q = 0; q < questions; q++) {
      float[] question = vector();
      List<Integer> nearest =
          IntStream.range(0, PASSAGES)
              .boxed()
              .sorted(
                  Comparator.comparingDouble(i -> -VectorUtil.dotProduct(question, vectors.get(i))))
              .limit(10)
              .toList();
      List<RankedPassage> ranked = rank(new FakeEmbeddings(text -> question), "q" + q);
      List<Integer> ids = ranked.stream().map(p -> Integer.valueOf(p.article())).toList();
      found += (int) nearest.stream().filter(ids::contains).count();
      assertEquals(10, ids.size());
      assertEquals(
          ids.stream()
              .sorted(Comparator.comparingInt(nearest::indexOf))
              .filter(nearest::contains)
              .toList(),
          ids.stream().filter(nearest::contains).toList());
    }
    assertTrue(found >= 0.9 * 10 * questions, "seed " + SEED + ": " + found);
  }

  @Test
  void asksTheModelOnceForAQuestionAndNeverForNothing() throws IOException {
    FakeEmbeddings model = new FakeEmbeddings(text -> vectors.getFirst());
    DenseRanker ranker = new DenseRanker(model.embedder(), warnings::add, () -> now);
    rank(ranker, "which ship");
    rank(ranker, "which ship");
    PassageQuery query = new PassageQuery("which ship", Language.ENGLISH, 10);
    assertEquals(List.of(), ranker.rank(index, query, TERMS, Language.VIETNAMESE));
    assertEquals(List.of(), ranker.rank(index, query, List.of(), Language.ENGLISH));
    assertEquals(1, model.batches.size());
  }

  @Test
  void aModelThatFailsIsWarnedOfOnceAndTriedAgainAfterAMinute() throws IOException {
    boolean[] down = {true};
    FakeEmbeddings model =
        new FakeEmbeddings(
            text -> {
              if (down[0]) {
                throw new IllegalStateException("down");
              }
              return vectors.getFirst();
            });
    DenseRanker ranker = new DenseRanker(model.embedder(), warnings::add, () -> now);
    assertEquals(List.of(), rank(ranker, "one"));
    assertEquals(List.of(), rank(ranker, "two"));
    assertEquals(1, model.batches.size());
    now += Duration.ofSeconds(61).toNanos();
    assertEquals(List.of(), rank(ranker, "three"));
    assertEquals(2, model.batches.size());
    assertEquals(
        List.of("fake failed: IllegalStateException; passages are found by their words alone"),
        warnings);
    down[0] = false;
    now += Duration.ofSeconds(61).toNanos();
    assertEquals(10, rank(ranker, "four").size());
    down[0] = true;
    rank(ranker, "five");
    assertEquals(2, warnings.size());
  }

  @Test
  void aVectorOfOtherDimensionsIsWarnedOf() throws IOException {
    FakeEmbeddings model = new FakeEmbeddings(text -> new float[] {1, 0});
    assertEquals(List.of(), rank(model, "q"));
    assertTrue(warnings.getFirst().contains("2 dimensions, those of the passages have 96"));
  }
}
