package org.doithoai.article;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The reports in {@code knowledge/articles}, read as the bot reads them: complete, in pairs, and in
 * words of our own.
 */
class ShippedReportsTest {

  private static final Path FOLDER = Path.of("knowledge", "articles");
  private static final Path FACTS =
      Path.of("src/test/resources/org/doithoai/article/shipped-report-facts.tsv");

  /** This many words in a row that stand in a source are a copy. */
  private static final int COPY = 12;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** By the name of the meeting: the file's name up to its language. */
  private static Map<String, Map<Language, Article>> reports = Map.of();

  private static Map<String, List<Wording>> facts = Map.of();

  /** Words that both reports on a meeting have to hold. */
  private record Wording(String meeting, String english, String vietnamese) {
    String in(Language language) {
      return language == Language.ENGLISH ? english : vietnamese;
    }
  }

  @BeforeAll
  static void read() throws IOException {
    ArticleReader reader =
        new ArticleReader(
            text -> {
              throw new AssertionError("the front matter names no language: " + text);
            });
    ArticleFolder.Listing listing = new ArticleFolder(FOLDER).list();
    reports =
        listing.files().stream()
            .map(file -> assertInstanceOf(ReadResult.Read.class, reader.read(file)).article())
            .collect(
                groupingBy(
                    ShippedReportsTest::meeting,
                    TreeMap::new,
                    toMap(Article::language, report -> report)));
    facts =
        Files.readAllLines(FACTS).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .map(field -> new Wording(field[0], Folding.nfc(field[1]), Folding.nfc(field[2])))
            .collect(groupingBy(Wording::meeting, TreeMap::new, toList()));
  }

  @Test
  void thereAreFiveMeetingsInBothLanguages() {
    assertEquals(5, reports.size());
    assertEquals(reports.keySet(), facts.keySet());
    reports.values().forEach(pair -> assertEquals(Set.of(Language.values()), pair.keySet()));
  }

  @TestFactory
  Stream<DynamicTest> theFrontMatterIsComplete() {
    return each(
        report -> {
          assertEquals(report.source(), meeting(report) + "." + report.language().code() + ".md");
          assertNotNull(report.title());
          Map<?, ?> front = frontMatter(report);
          assertTrue(
              Set.of("title", "language", "date", "published", "source", "translation_of")
                  .containsAll(front.keySet()),
              front::toString);
          Map<?, ?> source = assertInstanceOf(Map.class, front.get("source"));
          assertEquals(Set.of("outlet", "title", "url"), source.keySet());
          boolean dated = report.source().matches("\\d{4}-\\d{2}-\\d{2}-.*");
          assertEquals(
              dated ? report.source().substring(0, 10) : "null", String.valueOf(report.date()));
        });
  }

  @TestFactory
  Stream<DynamicTest> oneOfAPairIsTheTranslationOfTheOther() {
    return reports.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      Article english = report(entry.getKey(), Language.ENGLISH);
                      Article vietnamese = report(entry.getKey(), Language.VIETNAMESE);
                      boolean fromEnglish = english.translationOf() == null;
                      Article original = fromEnglish ? english : vietnamese;
                      Article translation = fromEnglish ? vietnamese : english;
                      assertNull(original.translationOf());
                      assertEquals(original.source(), translation.translationOf() + ".md");
                      assertEquals(original.date(), translation.date());
                      assertEquals(original.published(), translation.published());
                      assertEquals(original.outlet(), translation.outlet());
                      assertEquals(paragraphs(original).size(), paragraphs(translation).size());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> theFileIsInNormalizationFormC() {
    return each(report -> assertTrue(Normalizer.isNormalized(file(report), Normalizer.Form.NFC)));
  }

  @TestFactory
  Stream<DynamicTest> everyFactStandsInTheReport() {
    return each(
        report -> {
          List<Wording> expected = factsOf(report);
          assertTrue(expected.size() >= 25, () -> "only " + expected.size() + " facts are listed");
          List<String> absent =
              expected.stream()
                  .map(wording -> wording.in(report.language()))
                  .filter(words -> !report.text().contains(words))
                  .toList();
          assertEquals(List.of(), absent);
        });
  }

  /** So that no year, day or figure comes in that the source does not have. */
  @TestFactory
  Stream<DynamicTest> everyNumberInTheReportIsAFact() {
    return each(
        report -> {
          Set<String> known = new HashSet<>();
          for (Wording wording : factsOf(report)) {
            known.addAll(found(NUMBER, wording.in(report.language())));
          }
          Set<String> unknown = new HashSet<>(found(NUMBER, report.text()));
          unknown.removeAll(known);
          assertEquals(Set.of(), unknown);
        });
  }

  @TestFactory
  Stream<DynamicTest> noRunOfWordsIsCopiedFromASource() {
    return each(
        report -> {
          Set<List<String>> copied = new HashSet<>();
          for (Path source : SourceArticles.files()) {
            copied.addAll(runs(Files.readString(source)));
          }
          List<List<String>> own = runs(file(report));
          assertEquals(List.of(), own.stream().filter(copied::contains).toList());
        });
  }

  private interface Check {
    void of(Article report) throws IOException;
  }

  private static Stream<DynamicTest> each(Check check) {
    return reports.values().stream()
        .flatMap(pair -> pair.values().stream())
        .map(report -> DynamicTest.dynamicTest(report.source(), () -> check.of(report)));
  }

  private static Article report(String meeting, Language language) {
    Article report = reports.getOrDefault(meeting, Map.of()).get(language);
    return assertInstanceOf(Article.class, report, () -> meeting + " in " + language);
  }

  private static String meeting(Article report) {
    return report.source().replaceFirst("\\.(en|vi)\\.md$", "");
  }

  private static List<Wording> factsOf(Article report) {
    return facts.getOrDefault(meeting(report), List.of());
  }

  private static String file(Article report) throws IOException {
    return Files.readString(FOLDER.resolve(report.source()));
  }

  private static Map<?, ?> frontMatter(Article report) throws IOException {
    String yaml = file(report).split("(?m)^---\n", 3)[1];
    Object front = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return assertInstanceOf(Map.class, front);
  }

  private static List<String> paragraphs(Article report) {
    return List.of(report.text().substring(report.bodyStart()).split("\n\n"));
  }

  private static List<List<String>> runs(String text) {
    List<String> words = found(WORD, Folding.nfc(text).toLowerCase(Locale.ROOT));
    return IntStream.rangeClosed(0, words.size() - COPY)
        .mapToObj(start -> words.subList(start, start + COPY))
        .toList();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }
}
