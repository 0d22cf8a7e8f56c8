package org.doithoai.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Composed corpora, from the shipped articles. */
class GrowthCorpusTest {

  private static final Path SHIPPED = Path.of("knowledge", "articles");
  private static final int SIZE = 300;

  @TempDir private Path folder;

  private Map<String, String> corpus(int size, long seed) throws IOException {
    Path into = folder.resolve(size + "-" + seed + "-" + System.nanoTime());
    new GrowthCorpus(RealArticles.in(List.of(SHIPPED)), seed).write(size, into);
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(into)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(into.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private static String line(String text, String key) {
    return text.lines().filter(line -> line.startsWith(key + ": ")).findFirst().orElseThrow();
  }

  @Test
  void holdsTheRealArticlesAndAsManyInAll() throws IOException {
    Map<String, String> texts = corpus(SIZE, 1);
    assertEquals(SIZE, texts.size());
    try (Stream<Path> shipped = Files.list(SHIPPED)) {
      for (Path file : shipped.toList()) {
        assertEquals(Files.readString(file), texts.get(file.getFileName().toString()));
      }
    }
  }

  @Test
  void isTheSameForASeed() throws IOException {
    assertEquals(corpus(SIZE, 1), corpus(SIZE, 1));
    assertNotEquals(corpus(SIZE, 1), corpus(SIZE, 2));
  }

  @Test
  void beginsAsALargerOne() throws IOException {
    assertTrue(corpus(SIZE, 1).entrySet().containsAll(corpus(SIZE / 2, 1).entrySet()));
  }

  @Test
  void hasDifferentTitlesAndDaysOfItsYears() throws IOException {
    Set<String> titles = new HashSet<>();
    corpus(SIZE, 1)
        .forEach(
            (name, text) -> {
              assertTrue(titles.add(line(text, "title")), text);
              if (name.startsWith("composed")) {
                int year =
                    LocalDate.parse(line(text, "date").substring("date: ".length())).getYear();
                assertTrue(year >= 2015 && year <= 2026, text);
              }
            });
  }

  @Test
  void isOfOneLanguageByArticle() throws IOException {
    corpus(SIZE, 1)
        .forEach(
            (name, text) -> {
              String language = line(text, "language").substring("language: ".length());
              assertEquals(language, RealArticle.of(text).language(), text);
              assertTrue(name.contains("." + language + "."), name);
            });
  }

  @Test
  void repeatsNoTextNearlyWhole() throws IOException {
    List<Set<String>> articles =
        corpus(SIZE, 1).values().stream()
            .map(text -> (Set<String>) new HashSet<>(RealArticle.of(text).sentences()))
            .toList();
    int alike = 0;
    for (int i = 0; i < articles.size(); i++) {
      for (int j = 0; j < i; j++) {
        Set<String> common = new HashSet<>(articles.get(i));
        common.retainAll(articles.get(j));
        alike +=
            2 * common.size() > Math.min(articles.get(i).size(), articles.get(j).size()) ? 1 : 0;
      }
    }
    assertTrue(
        alike < SIZE / 10, alike + " pairs have more than half of their sentences in common");
  }
}
