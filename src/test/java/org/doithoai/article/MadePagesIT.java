package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.doithoai.text.Folding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own reports in pages of many layouts and formats: how much of them is read right. */
class MadePagesIT {

  private static final long SEED = 20261122;

  /** Of each layout and format. */
  private static final int PAGES = 4;

  @TempDir Path temporary;

  /** Counts over pages, and what went wrong, for people to read. */
  private static final class Tally {
    int pages;
    int sentences;
    int kept;
    int furniture;
    int indexed;
    int titles;
    int languages;
    int outlets;
    int days;
    int wrongDays;
    final List<String> mistakes = new ArrayList<>();

    String shown() {
      return String.format(
          Locale.ROOT,
          "%d pages: sentences kept %d/%d, furniture indexed %d/%d; right of %d: titles %d,"
              + " languages %d, outlets %d, days %d of %d, wrong days %d%n%s",
          pages,
          kept,
          sentences,
          indexed,
          furniture,
          pages,
          titles,
          languages,
          outlets,
          days,
          2 * pages,
          wrongDays,
          String.join(System.lineSeparator(), mistakes));
    }

    /**
     * Sees to it that nothing of the articles is lost.
     *
     * @param most the share of the furniture that may be kept; a doubtful block is
     */
    void check(double most) {
      System.out.println(shown());
      assertAll(
          () -> assertTrue(kept >= 0.99 * sentences, this::shown),
          () -> assertTrue(indexed <= most * furniture, this::shown),
          () -> assertTrue(titles >= 0.95 * pages, this::shown),
          () -> assertTrue(languages >= 0.95 * pages, this::shown),
          () -> assertTrue(outlets >= 0.95 * pages, this::shown),
          () -> assertTrue(days >= 0.95 * 2 * pages, this::shown),
          () -> assertEquals(0, wrongDays, this::shown));
    }
  }

  @Test
  void layoutsThatTheRulesWereMadeWith() throws IOException {
    Tally tally = new Tally();
    addLayouts(Layout.all("known-"), tally);
    tally.check(0.01);
  }

  @Test
  void layoutsWrittenWhenTheRulesWereFinished() throws IOException {
    Tally tally = new Tally();
    addLayouts(Layout.all("unseen-first-"), tally);
    tally.check(0.04);
  }

  @Test
  void layoutsWrittenAfterThese() throws IOException {
    Tally tally = new Tally();
    addLayouts(Layout.all("unseen-second-"), tally);
    tally.check(0.09);
  }

  @Test
  void otherFormats() throws IOException {
    Tally tally = new Tally();
    int number = 0;
    for (Map.Entry<String, MadeFormats.Maker> each : MadeFormats.all().entrySet()) {
      for (int i = 0; i < PAGES; i++) {
        Random random = new Random(SEED + 31L * number++);
        Story story = Story.of(Story.reports().get((number * 3) % Story.reports().size()), random);
        add(
            each.getKey() + " " + i,
            each.getValue().page(story, new PageFurniture(story.isEnglish(), random)),
            tally);
      }
    }
    tally.check(0.01);
  }

  private void addLayouts(List<Layout> layouts, Tally tally) throws IOException {
    int number = 0;
    for (Layout layout : layouts) {
      for (int i = 0; i < PAGES; i++) {
        Random random = new Random(SEED + 17L * number++);
        Story story = Story.of(Story.reports().get((number * 3) % Story.reports().size()), random);
        PageFurniture furniture = new PageFurniture(story.isEnglish(), random);
        String html = layout.page(story, furniture);
        MadePage page = MadePage.whole("page.html", html, story, furniture);
        page = layout.isUndated() ? page.undated() : page;
        add(layout.name() + " " + i, layout.isBare() ? page.signed() : page, tally);
      }
    }
  }

  private void add(String name, MadePage page, Tally tally) throws IOException {
    Path file = Files.write(temporary.resolve(page.file()), page.bytes());
    ReadResult reading = new ArticleReader(PageExpectation::language).read(file, page.file());
    tally.pages++;
    if (!(reading instanceof ReadResult.Read(Article article, _))) {
      tally.mistakes.add(name + ": " + reading);
      tally.sentences += page.story().sentences().size();
      return;
    }
    for (String sentence : page.story().sentences()) {
      tally.sentences++;
      boolean kept = article.text().contains(sentence);
      tally.kept += kept ? 1 : 0;
      note(kept, tally, name + " lost: " + sentence);
    }
    for (String line : page.furniture()) {
      tally.furniture++;
      boolean indexed = article.text().contains(line);
      tally.indexed += indexed ? 1 : 0;
      note(!indexed, tally, name + " kept: " + line);
    }
    boolean title = same(page.title(), article.title());
    tally.titles += title ? 1 : 0;
    note(title, tally, name + " title: " + article.title() + " for " + page.title());
    boolean language = article.language() == page.story().language();
    tally.languages += language ? 1 : 0;
    note(language, tally, name + " language: " + article.language());
    boolean outlet =
        Objects.equals(page.outlet(), article.outlet())
            || (page.outlet() == null && page.story().outlet().equals(article.outlet()));
    tally.outlets += outlet ? 1 : 0;
    note(outlet, tally, name + " outlet: " + article.outlet() + " for " + page.outlet());
    day(name + " published", page.published(), article.published(), tally);
    day(name + " event", page.event(), article.date(), tally);
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return Folding.fold(String.valueOf(one)).equals(Folding.fold(String.valueOf(other)));
  }

  private static void day(
      String name, @Nullable Object expected, @Nullable Object found, Tally tally) {
    boolean right = Objects.equals(expected, found);
    tally.days += right ? 1 : 0;
    tally.wrongDays += !right && found != null ? 1 : 0;
    note(right, tally, name + ": " + found + " for " + expected);
  }

  private static void note(boolean right, Tally tally, String mistake) {
    if (!right) {
      tally.mistakes.add(mistake);
    }
  }
}
