package org.doithoai.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.doithoai.index.LuceneIndex;
import org.doithoai.index.PassageFields;
import org.doithoai.index.RankedPassage;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.question.Correction;
import org.doithoai.retrieval.lexical.LexicalRanker;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassageSearchTest {

  private static final List<String> ENGLISH =
      List.of(
          "The fisheries ministry opened a new harbour for wooden boats on the southern coast.",
          "Japanese and Vietnamese officers spoke of training, hospital ships and demining.",
          "General Hoang Xuan Chien received a medal for his work in military medicine.",
          "The Republic of Korea will deliver a patrol vessel to the coast guard next spring.");
  private static final List<String> VIETNAMESE =
      List.of(
          "Thủ đô Hà Nội hòa trong sắc cờ hoa của ngày hội áo dài mùa thu.",
          "Sĩ quan quân y của bệnh viện dã chiến lên đường tham gia gìn giữ hòa bình.",
          "Tướng Hoàng Xuân Chiến thăm trường đào tạo phi công ở miền Trung.",
          "Nông dân vùng đồng bằng thu hoạch lúa sớm để tránh lũ.");

  @SuppressWarnings("NullAway.Init")
  private static LuceneIndex passages;

  @SuppressWarnings("NullAway.Init")
  private static PassageSearch search;

  @BeforeAll
  static void index() throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(PassageFields.analyzer()).setSimilarity(PassageFields.similarity());
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      int number = 0;
      for (Language language : Language.values()) {
        for (String text : language == Language.ENGLISH ? ENGLISH : VIETNAMESE) {
          writer.addDocument(PassageFields.alone("" + number++, language, text));
        }
      }
    }
    passages = LuceneIndex.in(directory);
    search = search(EnumSet.allOf(SearchFeature.class));
  }

  @AfterAll
  static void close() throws IOException {
    passages.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Which harbor did the ministry open?|ENGLISH|0",
        "What did the japanse officers talk about?|ENGLISH|1",
        "Who is Hoàng Xuân Chiến?|ENGLISH|2",
        "Sĩ quan quân y đi đâu?|VIETNAMESE|1",
        "si quan quan y di dau|VIETNAMESE|1",
        "sĩ quan quan y đi đâu|VIETNAMESE|1",
        "Hà Nội hoà trong sắc cờ nào?|VIETNAMESE|0",
        "hoang xuan chien tham truong nao|VIETNAMESE|2",
      })
  void findsItInTheLanguageOfTheQuestion(String question, Language language, int index)
      throws IOException {
    int document = index + (language == Language.ENGLISH ? 0 : ENGLISH.size());
    assertEquals(document, first(ask(question, language), language), question);
    String decomposed = Normalizer.normalize(question, Normalizer.Form.NFD);
    assertEquals(document, first(ask(decomposed, language), language), question);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "When do farmers harvest rice?|ENGLISH|3",
        "peacekeeping field hospital|ENGLISH|1",
        "Hoang Xuan Chien|ENGLISH|2",
        "Cảnh sát biển sẽ nhận tàu tuần tra nào?|VIETNAMESE|3",
        "canh sat bien se nhan tau tuan tra nao|VIETNAMESE|3",
        "Hoàng Xuân Chiến|VIETNAMESE|2",
        "Bộ nào quản lý nghề cá?|VIETNAMESE|0",
      })
  void findsItInTheOtherLanguage(String question, Language language, int index) throws IOException {
    int document = index + (language == Language.ENGLISH ? ENGLISH.size() : 0);
    assertEquals(document, first(ask(question, language), language.other()), question);
  }

  @Test
  void bothLanguagesHaveTheirPlace() throws IOException {
    FoundPassages found = ask("Hoang Xuan Chien", Language.ENGLISH);
    assertEquals(
        List.of(2, ENGLISH.size() + 2),
        found.fused().stream().limit(2).map(PassageSearchTest::number).toList());
  }

  @Test
  void tellsWhatItCorrected() throws IOException {
    assertEquals(
        List.of(new Correction("japanse", "japanese")),
        ask("japanse officers", Language.ENGLISH).corrections());
    assertEquals(
        List.of(new Correction("quôc", "quốc")),
        ask("đối thoại quôc phòng", Language.VIETNAMESE).corrections());
    assertEquals(List.of(), ask("japanese officers", Language.ENGLISH).corrections());
  }

  @Test
  void showsWhatEachTermWasSearchedAs() throws IOException {
    ExpandedTerm defence =
        ask("defence", Language.ENGLISH).expansion().stream()
            .filter(term -> term.target() == Language.VIETNAMESE)
            .findFirst()
            .orElseThrow();
    assertEquals("defence", defence.source());
    assertTrue(
        defence.alternatives().stream().anyMatch(a -> a.term().equals("quốc phòng")),
        defence.toString());
  }

  @Test
  void takesWordsOfTheOtherLanguageAsSuch() throws IOException {
    FoundPassages found = ask("đồng bằng harvest", Language.ENGLISH);
    assertEquals(ENGLISH.size() + 3, first(found, Language.VIETNAMESE));
  }

  @Test
  void whatIsLeftOutIsNotUsed() throws IOException {
    Set<SearchFeature> features = EnumSet.complementOf(EnumSet.of(SearchFeature.CORRECTION));
    assertEquals(
        List.of(),
        search(features)
            .search(passages, new PassageQuery("japanse", Language.ENGLISH, 10))
            .corrections());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?!…", "\u0000\u0007", "title:* AND (", "防卫政策对话", "😀😀", "ai"})
  void answersAnything(String text) throws IOException {
    for (Language language : Language.values()) {
      ask(text, language);
      ask(text.repeat(3_000), language);
    }
  }

  @Test
  void randomQuestionsUnderEveryLocale() throws IOException {
    Locale before = Locale.getDefault();
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String all = Folding.nfc(String.join(" ", ENGLISH) + String.join(" ", VIETNAMESE));
    try {
      for (String tag : List.of("vi", "tr")) {
        Locale.setDefault(Locale.of(tag));
        for (int i = 0; i < 50; i++) {
          int start = random.nextInt(all.length() - 40);
          String text = all.substring(start, start + random.nextInt(40));
          for (Language language : Language.values()) {
            FoundPassages found = ask(text, language);
            assertTrue(found.fused().size() <= 10, "seed " + seed);
          }
        }
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private static PassageSearch search(Set<SearchFeature> features) throws IOException {
    Lexicon lexicon = Lexicon.load(Path.of("knowledge/lexicon.tsv.gz"));
    Glossary glossary = Glossary.load(Path.of("knowledge/glossary.tsv"));
    return new PassageSearch(
        new QuestionExpander(lexicon, glossary, features), List.of(new LexicalRanker(features)));
  }

  private static FoundPassages ask(String text, Language language) throws IOException {
    return search.search(passages, new PassageQuery(text, language, 10));
  }

  private static int number(RankedPassage passage) {
    return Integer.parseInt(passage.article());
  }

  private static int first(FoundPassages found, Language language) {
    return found.in(language).stream().findFirst().map(PassageSearchTest::number).orElse(-1);
  }
}
