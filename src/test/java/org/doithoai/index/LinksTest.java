package org.doithoai.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.doithoai.article.Article;
import org.doithoai.index.Link.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {

  private static final Path REPORTS = Path.of("knowledge", "articles");
  private static final String ENGLISH = "2024-02-27-japan-10th.en.md";
  private static final String VIETNAMESE = "2024-02-27-japan-10th.vi.md";

  @TempDir Path folder;
  @TempDir Path index;
  private String report = "";

  @BeforeEach
  void aReport() throws IOException {
    report = Files.readString(REPORTS.resolve(ENGLISH));
    write("a.md", report);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /**
   * As sites take an agency's report over: another headline, another outlet, a word here and there.
   */
  private String edited() {
    return report
        .replaceFirst("title: .*", "title: Hanoi hosts defence policy talks")
        .replaceFirst("outlet: VNA", "outlet: null")
        .replace("Turning to results", "As to results")
        .replace("will increase coordination", "shall increase coordination");
  }

  private Map<String, Set<String>> linked(Kind kind) throws IOException {
    try (ArticleIndex open = ArticleIndex.open(index).orElseThrow()) {
      Map<String, String> sources =
          open.articles().stream()
              .collect(Collectors.toMap(IndexedArticle::key, a -> a.article().source()));
      Events events = open.events();
      return sources.entrySet().stream()
          .collect(
              Collectors.toMap(
                  Map.Entry::getValue,
                  e ->
                      events.linked(e.getKey(), kind).stream()
                          .map(sources::get)
                          .collect(Collectors.toCollection(TreeSet::new))));
    }
  }

  /** How many passages are searched of each article. */
  private Map<String, Integer> searched() throws IOException {
    try (ArticleIndex open = ArticleIndex.open(index).orElseThrow()) {
      Map<String, Integer> searched = new TreeMap<>();
      for (IndexedArticle article : open.articles()) {
        Condition passages =
            Condition.all(
                new Condition.Is(ArticleFields.KIND, ArticleFields.PASSAGE),
                new Condition.Is(ArticleFields.KEY, article.key()),
                new Condition.Not(new Condition.Repeated()));
        searched.put(article.article().source(), open.count(passages));
      }
      return searched;
    }
  }

  @Test
  void aCopyWithSmallEditsIsLinkedAndItsPassagesTakeNoPlace() throws IOException {
    IndexFixture.run(index, folder);
    int all = searched().getOrDefault("a.md", 0);
    assertTrue(all >= 4, "the report has several passages");
    write("b.md", edited());
    IndexFixture.run(index, folder);
    assertEquals(Map.of("a.md", Set.of("b.md"), "b.md", Set.of("a.md")), linked(Kind.COPY));
    assertEquals(Map.of("a.md", all, "b.md", 0), searched(), "that of which more is known stays");
  }

  @Test
  void whenTheOriginalIsGoneItsCopyIsSearchedAgain() throws IOException {
    write("b.md", edited());
    write("c.md", report);
    IndexFixture.run(index, folder);
    int all = searched().getOrDefault("a.md", 0);
    assertEquals(Map.of("a.md", all, "b.md", 0, "c.md", 0), searched());
    Files.delete(folder.resolve("a.md"));
    IndexFixture.run(index, folder);
    assertEquals(Map.of("b.md", 0, "c.md", all), searched());
    Files.delete(folder.resolve("c.md"));
    IndexFixture.run(index, folder);
    assertEquals(Map.of("b.md", all), searched());
    assertEquals(Map.of("b.md", Set.of()), linked(Kind.COPY));
  }

  @Test
  void aPassageWithAnotherNumberIsSearchedBesideTheOriginal() throws IOException {
    write("b.md", edited().replace("second Vietnam International", "3rd Vietnam International"));
    IndexFixture.run(index, folder);
    assertEquals(Set.of("b.md"), linked(Kind.COPY).get("a.md"));
    assertEquals(1, searched().get("b.md"), "what may be a correction is not hidden");
  }

  @Test
  void aPassageThatAnotherReportOfTheEventQuotesIsSearchedOnce() throws IOException {
    String[] paragraphs = report.split("\n\n", 0);
    write(
        "b.md",
        """
        ---
        title: Hanoi meeting ends
        language: en
        ---
        The 10th defence policy dialogue of Japan and Vietnam was in Hanoi on 27 February 2024. Its
        chairs, Hoang Xuan Chien and Serizawa Kiyoshi, looked content when it was over. They shook
        hands before the flags of both countries, and then took their seats at a long table with the
        members of their delegations, among them officers of the navy and of the medical service,
        while a band played in the yard of the guest house.

        %s

        Observers from ASEAN called it a good day for the East Sea and for UNCLOS.
        """
            .formatted(paragraphs[2]));
    IndexFixture.run(index, folder);
    assertEquals(Set.of("b.md"), linked(Kind.SAME_EVENT).get("a.md"));
    int all = searched().getOrDefault("a.md", 0) + searched().getOrDefault("b.md", 0);
    Files.delete(folder.resolve("a.md"));
    IndexFixture.run(index, folder);
    int alone = searched().getOrDefault("b.md", 0);
    write("a.md", report);
    Files.delete(folder.resolve("b.md"));
    IndexFixture.run(index, folder);
    assertTrue(all < alone + searched().getOrDefault("a.md", 0), "one of the two takes no place");
  }

  @Test
  void aNameWithAnyCharacterIsLinked() throws IOException {
    write("a\nb | \"😀.md", edited());
    IndexFixture.run(index, folder);
    assertEquals(Set.of("a\nb | \"😀.md"), linked(Kind.COPY).get("a.md"));
  }

  @Test
  void anArticleThatIsRewrittenLosesItsLink() throws IOException {
    write("b.md", edited());
    IndexFixture.run(index, folder);
    write(
        "b.md", "---\ntitle: Trade\nlanguage: en\n---\nVietnam and Chile spoke of trade in fruit.");
    IndexFixture.run(index, folder);
    assertEquals(Map.of("a.md", Set.of(), "b.md", Set.of()), linked(Kind.COPY));
    assertEquals(1, searched().get("b.md"));
  }

  @Test
  void theSameWordsOfAnotherEditionOrDayAreNoCopy() throws IOException {
    write("edition.md", report.replace("10th", "11th"));
    write("day.md", report.replace("27 February", "3 July").replace("2024-02-27", "2024-07-03"));
    write("partner.md", report.replace("Japan", "India").replace("japan", "india"));
    IndexFixture.run(index, folder);
    for (Kind kind : Kind.values()) {
      assertEquals(Set.of(), linked(kind).get("a.md"), kind::toString);
    }
  }

  @Test
  void aTranslationIsFoundWhereNoneIsMarked() throws IOException {
    String vietnamese = Files.readString(REPORTS.resolve(VIETNAMESE));
    write("b.md", vietnamese.replaceFirst("translation_of: .*\n", ""));
    IndexFixture.run(index, folder);
    assertEquals(Set.of("b.md"), linked(Kind.TRANSLATION).get("a.md"));
    try (ArticleIndex open = ArticleIndex.open(index).orElseThrow()) {
      for (IndexedArticle each : open.articles()) {
        Article other = open.translation(each.article());
        assertTrue(other != null && other.language() != each.article().language());
        assertEquals(2, open.events().sameEvent(each.key()).size());
      }
    }
  }

  @Test
  void whatIsMarkedGoesBeforeWhatIsFound() throws IOException {
    String vietnamese = Files.readString(REPORTS.resolve(VIETNAMESE));
    write("found.md", vietnamese.replaceFirst("translation_of: .*\n", ""));
    write("marked.md", vietnamese.replaceFirst("translation_of: .*", "translation_of: a"));
    IndexFixture.run(index, folder);
    assertEquals(Set.of("marked.md"), linked(Kind.TRANSLATION).get("a.md"));
  }

  @Test
  void linksAreAsInOneRunWhicheverWayTheArticlesCame() throws IOException {
    for (String name : List.of(ENGLISH, VIETNAMESE, "2023-10-05-singapore-14th.en.md")) {
      write(name, Files.readString(REPORTS.resolve(name)));
      IndexFixture.run(index, folder);
    }
    write("b.md", edited());
    IndexFixture.run(index, folder);
    Map<String, Integer> searched = searched();
    Map<String, Set<String>> copies = linked(Kind.COPY);
    IndexFixture.update(index, "1").run(List.of(folder), true, (files, of) -> {});
    assertEquals(searched, searched());
    assertEquals(copies, linked(Kind.COPY));
  }

  @Test
  void whatAKilledRunLeftUnlinkedIsLinkedByTheNext() throws IOException {
    write("b.md", edited());
    for (int i = 0; i < 500; i++) {
      write(
          "z" + i + ".md",
          "---\nlanguage: en\ntitle: Note\n---\nThe " + i + " officers met again.");
    }
    IllegalStateException killed = new IllegalStateException("killed");
    AtomicLong clock = new AtomicLong();
    assertThrows(
        IllegalStateException.class,
        () ->
            IndexFixture.update(index, "1", clock)
                .run(
                    List.of(folder),
                    false,
                    (files, of) -> {
                      if (files == 499) {
                        IndexFixture.letCommit(clock);
                      }
                      if (files == 501) {
                        throw killed;
                      }
                    }));
    try (LuceneIndex open = LuceneIndex.open(index).orElseThrow()) {
      assertFalse(open.commitData().containsKey(LuceneIndex.LINKED));
      assertEquals(500, open.hashes().size(), "those of the first commit");
    }
    for (String name : files()) {
      if (name.startsWith("z")) {
        Files.delete(folder.resolve(name));
      }
    }
    IndexFixture.run(index, folder);
    assertEquals(Set.of("b.md"), linked(Kind.COPY).get("a.md"));
    assertEquals(0, searched().get("b.md"));
  }

  private List<String> files() {
    return Arrays.asList(folder.toFile().list());
  }
}
