package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of many pages is read right, as shares over all of them. */
class PageReadingTest {

  @TempDir Path temporary;

  /** Counts over a set of pages, and what went wrong, for people to read. */
  private static final class Tally {
    int sentences;
    int kept;
    int furniture;
    int indexed;
    int facts;
    int right;
    int wrongDates;
    final List<String> mistakes = new ArrayList<>();

    String shown() {
      return String.format(
          Locale.ROOT,
          "sentences kept %d/%d, furniture indexed %d/%d, facts right %d/%d, wrong dates %d%n%s",
          kept,
          sentences,
          indexed,
          furniture,
          right,
          facts,
          wrongDates,
          String.join(System.lineSeparator(), mistakes));
    }
  }

  @Test
  void pagesWrittenWhenTheRulesWereFinished() throws IOException {
    check(tally("unseen"));
  }

  @Test
  void pagesThatTheRulesWereMadeWith() throws IOException {
    check(tally("known"));
  }

  /** A doubtful block is kept, so some of the furniture is: mostly headlines and captions. */
  private static void check(Tally tally) {
    System.out.println(tally.shown());
    assertAll(
        () -> assertTrue(tally.kept >= 0.98 * tally.sentences, tally::shown),
        () -> assertTrue(tally.indexed <= 0.15 * tally.furniture, tally::shown),
        () -> assertTrue(tally.right >= 0.95 * tally.facts, tally::shown),
        () -> assertEquals(0, tally.wrongDates, tally::shown));
  }

  private Tally tally(String set) throws IOException {
    Tally tally = new Tally();
    try (Stream<Path> files = Files.list(PageExpectation.FOLDER)) {
      List<Path> pages =
          files
              .filter(file -> file.toString().endsWith(".page"))
              .filter(
                  file ->
                      file.getFileName().toString().startsWith("unseen") == set.equals("unseen"))
              .sorted()
              .toList();
      for (Path page : pages) {
        count(PageExpectation.of(page), tally);
      }
    }
    assertTrue(tally.sentences > 0, set);
    return tally;
  }

  private void count(PageExpectation page, Tally tally) throws IOException {
    Path file =
        Files.writeString(temporary.resolve("page.txt"), page.raw(), StandardCharsets.UTF_8);
    ReadResult reading = new ArticleReader(PageExpectation::language).read(file, page.name());
    Article article = assertInstanceOf(ReadResult.Read.class, reading, page.name()).article();
    for (String sentence : page.sentences()) {
      tally.sentences++;
      boolean kept = article.text().contains(sentence);
      tally.kept += kept ? 1 : 0;
      note(kept, tally, page.name() + " lost: " + sentence);
    }
    String lines = "\n" + article.text() + "\n";
    for (String line : page.furniture()) {
      if (line.equals(article.title())) {
        continue;
      }
      tally.furniture++;
      boolean indexed =
          line.length() > 40 ? lines.contains(line) : lines.contains("\n" + line + "\n");
      tally.indexed += indexed ? 1 : 0;
      note(!indexed, tally, page.name() + " kept: " + line);
    }
    fact(page, "title", article.title(), tally);
    fact(page, "outlet", article.outlet(), tally);
    fact(page, "language", article.language().code(), tally);
    fact(page, "url", article.url(), tally);
    fact(page, "date", article.date(), tally);
    fact(page, "published", article.published(), tally);
  }

  private static void fact(PageExpectation page, String key, @Nullable Object found, Tally tally) {
    String expected = Objects.requireNonNullElse(page.facts().get(key), "nothing");
    String shown = Objects.toString(found, "nothing");
    boolean right = expected.equals(shown);
    boolean day = key.equals("date") || key.equals("published");
    tally.facts++;
    tally.right += right ? 1 : 0;
    tally.wrongDates += day && !right && found != null ? 1 : 0;
    note(right, tally, page.name() + " " + key + ": " + shown + " for " + expected);
  }

  private static void note(boolean right, Tally tally, String mistake) {
    if (!right) {
      tally.mistakes.add(mistake);
    }
  }
}
