package org.doithoai.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.SmallFloat;
import org.junit.jupiter.api.Test;

class TranslatedTermQueryTest {

  private static final String FIELD = "text";
  private static final float K1 = 1.2f;
  private static final float B = 0.75f;

  @Test
  void scoresAsTheSumsOverAllDocumentsSayInRandomIndexes() throws IOException {
    for (int round = 0; round < 30; round++) {
      long seed = 4711L + round;
      Random random = new Random(seed);
      try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
        write(directory, random, 20 + random.nextInt(400));
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
          compare(new IndexSearcher(reader), random, "seed " + seed);
        }
      }
    }
  }

  @Test
  void skipsInALargeSegmentWithoutLosingAnything() throws IOException {
    long seed = 20_030_728;
    Random random = new Random(seed);
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(directory, random, 6_000);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (int i = 0; i < 5; i++) {
          compare(new IndexSearcher(reader), random, "seed " + seed + ", query " + i);
        }
      }
    }
  }

  @Test
  void ofNothingFindsNothing() throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(directory, new Random(1), 20);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        assertInstanceOf(MatchNoDocsQuery.class, searcher.rewrite(query(List.of())));
        assertEquals(0, searcher.count(query(List.of(new WeightedTerm("absent", 0.5f)))));
        Query other = new TranslatedTermQuery("none", List.of(new WeightedTerm("w0", 1)), K1, B);
        assertEquals(0, searcher.search(other, 10).scoreDocs.length);
      }
    }
  }

  @Test
  void isEqualByItsTermsWhateverTheirOrder() {
    Query one = query(List.of(new WeightedTerm("a", 0.5f), new WeightedTerm("b", 0.25f)));
    Query same =
        query(
            List.of(
                new WeightedTerm("b", 0.125f),
                new WeightedTerm("a", 0.5f),
                new WeightedTerm("b", 0.125f)));
    assertEquals(one, same);
    assertEquals(one.hashCode(), same.hashCode());
    assertNotEquals(one, query(List.of(new WeightedTerm("a", 0.5f))));
    assertEquals("translated(text: \"a\"^0.5 \"b\"^0.25)", one.toString("text"));
  }

  @Test
  void refusesWeightsThatAreNone() {
    assertThrows(IllegalArgumentException.class, () -> new WeightedTerm("a", 0));
    assertThrows(IllegalArgumentException.class, () -> new WeightedTerm("a", 1.5f));
    assertThrows(IllegalArgumentException.class, () -> new WeightedTerm("a", Float.NaN));
  }

  @Test
  void showsItsTermsToVisitors() {
    Set<Term> seen = new HashSet<>();
    query(List.of(new WeightedTerm("a", 0.5f), new WeightedTerm("b", 0.25f)))
        .visit(QueryVisitor.termCollector(seen));
    assertEquals(Set.of(new Term(FIELD, "a"), new Term(FIELD, "b")), seen);
  }

  private static void write(ByteBuffersDirectory directory, Random random, int documents)
      throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(new WhitespaceAnalyzer())
            .setMergePolicy(NoMergePolicy.INSTANCE)
            .setMaxBufferedDocs(2 + documents / (1 + random.nextInt(4)));
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < documents; i++) {
        Document document = new Document();
        document.add(new StringField("id", Integer.toString(i), Field.Store.NO));
        if (random.nextInt(10) > 0) {
          document.add(new TextField(FIELD, words(random), Field.Store.NO));
        }
        writer.addDocument(document);
      }
      for (int i = 0; i < documents; i += 7) {
        writer.deleteDocuments(new Term("id", Integer.toString(i)));
      }
    }
  }

  /** Words of very different frequency, w0 the most common. */
  private static String words(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i >= 0; i--) {
      text.append('w').append((int) (30 * Math.pow(random.nextDouble(), 3))).append(' ');
    }
    return text.toString();
  }

  private static void compare(IndexSearcher searcher, Random random, String message)
      throws IOException {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    Map<Integer, Double> expected = new HashMap<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      List<WeightedTerm> terms = terms(random);
      float boost = random.nextBoolean() ? 1 : 0.5f;
      builder.add(boost == 1 ? query(terms) : new BoostQuery(query(terms), boost), Occur.SHOULD);
      bruteForce(searcher, terms).forEach((d, s) -> expected.merge(d, boost * s, Double::sum));
    }
    Query query = builder.build();
    int limit = 1 + random.nextInt(20);
    List<Double> best =
        expected.values().stream().sorted((x, y) -> Double.compare(y, x)).limit(limit).toList();
    ScoreDoc[] hits = searcher.search(query, limit).scoreDocs;
    assertEquals(best.size(), hits.length, message);
    for (int i = 0; i < hits.length; i++) {
      assertEquals(best.get(i), hits[i].score, 1e-4, message + ", rank " + i);
      assertEquals(
          expected.getOrDefault(hits[i].doc, -1.0), hits[i].score, 1e-4, message + ", rank " + i);
      assertEquals(
          hits[i].score,
          searcher.explain(query, hits[i].doc).getValue().floatValue(),
          1e-5f,
          message);
    }
    assertEquals(expected.size(), searcher.count(query), message);
  }

  private static List<WeightedTerm> terms(Random random) {
    List<WeightedTerm> terms = new ArrayList<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      terms.add(new WeightedTerm("w" + random.nextInt(34), 0.01f + 0.1f * random.nextFloat()));
    }
    return terms;
  }

  /** BM25 with expected frequencies, from the definition. */
  private static Map<Integer, Double> bruteForce(IndexSearcher searcher, List<WeightedTerm> terms)
      throws IOException {
    CollectionStatistics statistics = searcher.collectionStatistics(FIELD);
    if (statistics == null) {
      return Map.of();
    }
    double n = 0;
    Map<Integer, Double> frequencies = new HashMap<>();
    Map<Integer, Integer> lengths = new HashMap<>();
    for (WeightedTerm weighted : terms) {
      Term term = new Term(FIELD, weighted.term());
      n += weighted.weight() * searcher.getIndexReader().docFreq(term);
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        PostingsEnum postings = leaf.reader().postings(term);
        NumericDocValues norms = leaf.reader().getNormValues(FIELD);
        while (postings != null && postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
          int doc = postings.docID();
          if (leaf.reader().getLiveDocs() == null || leaf.reader().getLiveDocs().get(doc)) {
            double mentions = (double) weighted.weight() * postings.freq();
            frequencies.merge(leaf.docBase + doc, mentions, Double::sum);
            norms.advanceExact(doc);
            lengths.put(leaf.docBase + doc, SmallFloat.byte4ToInt((byte) norms.longValue()));
          }
        }
      }
    }
    double all = statistics.docCount();
    double average = statistics.sumTotalTermFreq() / all;
    double idf = Math.log(1 + (all - n + 0.5) / (n + 0.5));
    Map<Integer, Double> scores = new HashMap<>();
    frequencies.forEach(
        (doc, tf) -> {
          double length = lengths.getOrDefault(doc, 0);
          scores.put(doc, idf * tf / (tf + K1 * (1 - B + B * length / average)));
        });
    return scores;
  }

  private static TranslatedTermQuery query(List<WeightedTerm> terms) {
    return new TranslatedTermQuery(FIELD, terms, K1, B);
  }
}
