package org.doithoai.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.doithoai.index.LuceneIndex;
import org.doithoai.index.PassageFields;
import org.doithoai.text.Language;
import org.doithoai.text.Terms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TermRarityTest {

  /** As many as the rarity in general language counts for. */
  private static final int PASSAGES = 200;

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();

  @SuppressWarnings("NullAway.Init")
  private LuceneIndex index;

  /** English passages that all have "water", every tenth "vessel", one "lantern". */
  @BeforeEach
  void write() throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < PASSAGES; i++) {
        Document passage = new Document();
        add(passage, Language.ENGLISH, "water");
        add(passage, Language.ENGLISH, "white");
        if (i % 10 == 0) {
          add(passage, Language.ENGLISH, "vessel");
          add(passage, Language.ENGLISH, "white" + Terms.PAIR_SEPARATOR + "vessel");
        }
        if (i == 0) {
          add(passage, Language.ENGLISH, "lantern");
        }
        writer.addDocument(passage);
      }
    }
    index = LuceneIndex.in(directory);
  }

  private static void add(Document passage, Language language, String term) {
    passage.add(new StringField(PassageFields.exact(language), term, Field.Store.NO));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private static ContentTerm term(double general, ContentTerm.Form... english) {
    return new ContentTerm("made up", general, Map.of(Language.ENGLISH, List.of(english)));
  }

  private static ContentTerm.Form form(double strength, String... words) {
    return new ContentTerm.Form(List.of(words), strength);
  }

  private double of(ContentTerm term) throws IOException {
    double rarity = new TermRarity(index, List.of(term)).of(term, Language.ENGLISH);
    assertEquals(
        rarity, new TermRarity(index, List.of(term)).of(term, Language.VIETNAMESE), "either way");
    return rarity;
  }

  @Test
  void whatFewPassagesHaveIsRarer() throws IOException {
    double water = of(term(0.5, form(1, "water")));
    double vessel = of(term(0.5, form(1, "vessel")));
    double lantern = of(term(0.5, form(1, "lantern")));
    assertTrue(water < vessel && vessel < lantern, water + " " + vessel + " " + lantern);
    double half = Math.log(1 + 200 / 201.0) / 7;
    assertEquals((half + 0.5) / 2, water, 1e-9);
  }

  @Test
  void whatNoPassageHasIsAsRareAsInGeneral() throws IOException {
    assertEquals(0.37, of(term(0.37, form(1, "astrolabe"))));
    assertEquals(0.37, of(term(0.37)));
  }

  @Test
  void aPhraseIsAsRareAsItsRarestPair() throws IOException {
    assertEquals(of(term(0.5, form(1, "vessel"))), of(term(0.5, form(1, "white", "vessel"))));
    assertEquals(0.5, of(term(0.5, form(1, "water", "vessel"))), "they never stand together");
  }

  @Test
  void theCommonestFormCountsOfThoseThatAreSure() throws IOException {
    double vessel = of(term(0.5, form(1, "vessel")));
    assertEquals(vessel, of(term(0.5, form(1, "lantern"), form(0.95, "vessel"))));
    assertEquals(vessel, of(term(0.5, form(1, "vessel"), form(0.5, "water"))));
  }

  @Test
  void withoutPassagesTheGeneralRarityStands() throws IOException {
    TermRarity rarity = new TermRarity(LuceneIndex.empty(), List.of());
    assertEquals(0.37, rarity.of(term(0.37, form(1, "water")), Language.ENGLISH));
  }
}
