package org.doithoai.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.doithoai.article.ReadResult.Refused;
import org.doithoai.facts.Fact;
import org.doithoai.index.ArticleIndex.Holdings;
import org.doithoai.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IndexUpdateTest {

  @TempDir Path temporary;
  private Path folder;
  private Path index;

  @BeforeEach
  void folders() throws IOException {
    folder = Files.createDirectories(temporary.resolve("articles"));
    index = temporary.resolve("data").resolve("index");
  }

  @Test
  void anEmptyFolderMakesNoIndex() throws IOException {
    IndexChanges changes = IndexFixture.run(index, folder);
    assertFalse(changes.any());
    assertTrue(ArticleIndex.open(index).isEmpty());
  }

  @Test
  void tellsWhatWasAddedChangedRemovedAndRefused() throws IOException {
    IndexFixture.write(folder, "a.md", "peace");
    IndexFixture.write(folder, "b.md", "trade");
    IndexFixture.write(folder, "c.md", "ships");
    Files.writeString(folder.resolve("empty.md"), "");
    IndexChanges first = IndexFixture.run(index, folder);
    assertEquals(List.of("a.md", "b.md", "c.md"), first.added());
    assertEquals(List.of(new Refused("empty.md", "empty")), first.refused());
    assertEquals(List.of(), first.changed());
    assertEquals("", first.rebuiltBecause());

    IndexFixture.write(folder, "b.md", "aircraft");
    Files.delete(folder.resolve("c.md"));
    IndexFixture.write(folder, "below/d.md", "training");
    IndexChanges second = IndexFixture.run(index, folder);
    assertEquals(List.of("below/d.md"), second.added());
    assertEquals(List.of("b.md"), second.changed());
    assertEquals(List.of("c.md"), second.removed());
    assertEquals(1, second.refused().size());
    assertEquals(1, second.unchanged());
    assertTrue(second.any());

    Map<String, String> texts = IndexFixture.texts(index);
    assertEquals(Set.of("a.md", "b.md", "below/d.md"), texts.keySet());
    assertTrue(texts.getOrDefault("b.md", "").contains("aircraft"), texts.toString());
    assertEquals(3, IndexFixture.passages(index).size(), "no passage of what is gone is left");
  }

  @Test
  void anArticleThatCanNoLongerBeReadIsRemoved() throws IOException {
    IndexFixture.write(folder, "a.md", "peace");
    IndexFixture.write(folder, "b.md", "trade");
    IndexFixture.run(index, folder);
    Files.writeString(folder.resolve("a.md"), "---\ntitle: Nothing\n---\n");
    IndexChanges changes = IndexFixture.run(index, folder);
    assertEquals(List.of("a.md"), changes.removed());
    assertEquals(List.of("a.md"), changes.refused().stream().map(Refused::source).toList());
    assertEquals(Set.of("b.md"), IndexFixture.texts(index).keySet());
  }

  @Test
  void anUnchangedFolderIsNotReadAgainAndOpensNoWriter() throws IOException {
    IndexFixture.write(folder, "a.md", "peace");
    IndexFixture.write(folder, "b.md", "trade");
    IndexFixture.run(index, folder);
    long generation = generation();
    Files.delete(index.resolve(IndexWriter.WRITE_LOCK_NAME));
    List<Integer> read = new ArrayList<>();
    IndexChanges changes =
        IndexFixture.update(index, "1").run(List.of(folder), false, (files, of) -> read.add(files));
    assertFalse(changes.any());
    assertEquals(2, changes.unchanged());
    assertEquals(List.of(), read);
    assertEquals(generation, generation());
    assertFalse(Files.exists(index.resolve(IndexWriter.WRITE_LOCK_NAME)), "a writer was opened");
  }

  private long generation() throws IOException {
    try (Directory directory = FSDirectory.open(index)) {
      return SegmentInfos.getLastCommitGeneration(directory);
    }
  }

  @Test
  void otherKnowledgeMakesTheIndexAnew() throws IOException {
    IndexFixture.write(folder, "a.md", "peace");
    IndexFixture.run(index, folder);
    IndexChanges changes =
        IndexFixture.update(index, "2").run(List.of(folder), false, (files, of) -> {});
    assertEquals(List.of("a.md"), changes.added());
    assertTrue(changes.rebuiltBecause().contains("changed"), changes.rebuiltBecause());
    assertEquals(Set.of("a.md"), IndexFixture.texts(index).keySet());
    assertEquals(1, IndexFixture.passages(index).size());
    IndexChanges again =
        IndexFixture.update(index, "2").run(List.of(folder), false, (files, of) -> {});
    assertEquals(1, again.unchanged());
  }

  @Test
  void theIndexIsMadeAnewWhenAsked() throws IOException {
    IndexFixture.write(folder, "a.md", "peace");
    IndexFixture.run(index, folder);
    IndexChanges changes =
        IndexFixture.update(index, "1").run(List.of(folder), true, (files, of) -> {});
    assertEquals(List.of("a.md"), changes.added());
    assertEquals("it was asked for", changes.rebuiltBecause());
    assertEquals(1, IndexFixture.passages(index).size());
  }

  enum Damage {
    TRUNCATED,
    FLIPPED,
    GARBAGE,
    EMPTY,
    GONE;

    void to(Path file) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      switch (this) {
        case TRUNCATED -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        case FLIPPED -> {
          bytes[bytes.length / 2] ^= 0x55;
          Files.write(file, bytes);
        }
        case GARBAGE -> Files.writeString(file, "This is no index at all. ".repeat(20));
        case EMPTY -> Files.write(file, new byte[0]);
        case GONE -> Files.delete(file);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDamagedIndexIsMadeAnewByItself(Damage damage) throws IOException {
    IndexFixture.write(folder, "a.md", "peace");
    IndexFixture.run(index, folder);
    IndexFixture.write(folder, "b.md", "trade");
    IndexFixture.run(index, folder);
    Map<String, String> whole = IndexFixture.texts(index);
    for (String name : files(index)) {
      Path copy = copied(index, temporary.resolve("of-" + name));
      damage.to(copy.resolve(name));
      String said = damage + " " + name;
      assertEquals(List.of("a.md", "b.md"), IndexFixture.run(copy, folder).added(), said);
      assertEquals(whole, IndexFixture.texts(copy), said);
      assertEquals(2, IndexFixture.passages(copy).size(), said);
      assertEquals(2, IndexFixture.run(copy, folder).unchanged(), said);
    }
  }

  private static Path copied(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (String name : files(from)) {
      Files.copy(from.resolve(name), to.resolve(name));
    }
    return to;
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(IndexWriter.WRITE_LOCK_NAME))
          .sorted()
          .toList();
    }
  }

  @Test
  void articlesOfTheSameNameInTwoFoldersAreTwo() throws IOException {
    Path other = temporary.resolve("other");
    IndexFixture.write(folder, "a.md", "peace");
    IndexFixture.write(other, "a.md", "trade");
    IndexChanges changes = IndexFixture.run(index, folder, other);
    assertEquals(List.of("a.md", "a.md"), changes.added());
    assertEquals(2, IndexFixture.articles(index).size());
    assertEquals(2, IndexFixture.run(index, other, folder).unchanged());

    IndexChanges without = IndexFixture.run(index, other);
    assertEquals(List.of("a.md"), without.removed());
    assertTrue(IndexFixture.texts(index).getOrDefault("a.md", "").contains("trade"));
  }

  @Test
  void aMissingFolderLeavesTheIndexAsItIs() throws IOException {
    IndexFixture.write(folder, "a.md", "peace");
    IndexFixture.run(index, folder);
    Path none = temporary.resolve("none");
    assertThrows(IOException.class, () -> IndexFixture.run(index, folder, none));
    assertEquals(Set.of("a.md"), IndexFixture.texts(index).keySet());
  }

  @Test
  void whileOneWritesASecondIsToldAndReadersRead() throws IOException {
    IndexFixture.write(folder, "a.md", "peace");
    IndexFixture.run(index, folder);
    try (Directory directory = FSDirectory.open(index);
        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      assertEquals(1, IndexFixture.run(index, folder).unchanged(), "nothing to write");
      IndexFixture.write(folder, "b.md", "trade");
      IndexBusyException busy =
          assertThrows(IndexBusyException.class, () -> IndexFixture.run(index, folder));
      assertTrue(String.valueOf(busy.getMessage()).contains("another process"), busy.toString());
      assertThrows(
          IndexBusyException.class,
          () -> IndexFixture.update(index, "2").run(List.of(folder), false, (files, of) -> {}));
      assertEquals(Set.of("a.md"), IndexFixture.texts(index).keySet());
    }
    assertEquals(List.of("b.md"), IndexFixture.run(index, folder).added());
  }

  @Test
  void aReaderKeepsWhatItOpened() throws IOException {
    IndexFixture.write(folder, "a.md", "peace");
    IndexFixture.run(index, folder);
    try (ArticleIndex before = ArticleIndex.open(index).orElseThrow()) {
      IndexFixture.write(folder, "b.md", "trade");
      IndexFixture.update(index, "1").run(List.of(folder), true, (files, of) -> {});
      assertEquals(1, before.holdings().articles().get(Language.ENGLISH));
      assertEquals(2, IndexFixture.articles(index).size());
    }
  }

  @Test
  void aFileThatVanishesWhileTheFolderIsReadIsRefusedAndTheRestIndexed() throws IOException {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < WorkerPool.AHEAD * Runtime.getRuntime().availableProcessors(); i++) {
      String name = "a%05d.md".formatted(i);
      IndexFixture.write(folder, name, "peace " + i);
      others.add(name);
    }
    Path vanishing = IndexFixture.write(folder, "b.md", "trade");
    IndexFixture.write(folder, "c.md", "ships");
    others.add("c.md");
    IndexChanges changes =
        IndexFixture.update(index, "1")
            .run(
                List.of(folder),
                false,
                (files, of) -> {
                  if (files == 1) {
                    deleted(vanishing);
                  }
                });
    assertEquals(others, changes.added());
    assertEquals(List.of(new Refused("b.md", "there is no such file")), changes.refused());
    assertEquals(Set.copyOf(others), IndexFixture.texts(index).keySet());
  }

  private static void deleted(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void holdingsCountTheLanguagesAndKnowTheNewestDay() throws IOException {
    IndexFixture.write(folder, "a.md", "peace");
    Files.writeString(
        folder.resolve("b.md"), "Ngày 7/6/2023, Việt Nam và Hàn Quốc hội đàm tại Hà Nội.\n");
    Files.writeString(folder.resolve("c.md"), "Vietnam and India held talks on 9 July.\n");
    IndexFixture.run(index, folder);
    try (ArticleIndex open = ArticleIndex.open(index).orElseThrow()) {
      Holdings holdings = open.holdings();
      assertEquals(Map.of(Language.ENGLISH, 2, Language.VIETNAMESE, 1), holdings.articles());
      assertEquals("2023-06-07", String.valueOf(holdings.newest()));
    }
  }

  @Test
  void factsComeBackAsTheyWereFound() throws IOException {
    IndexFixture.write(folder, "a.md", "peace");
    IndexFixture.run(index, folder);
    IndexedArticle article = IndexFixture.articles(index).getFirst();
    assertTrue(article.says(Fact.Kind.PARTNER, "jp"));
    assertTrue(article.says(Fact.Kind.EDITION, "9"));
    assertTrue(article.says(Fact.Kind.DATE, "2022-05-03"));
    Fact place = article.fact(Fact.Kind.PLACE).orElseThrow();
    assertEquals(
        "Vietnam and Japan held their 9th defence policy dialogue in Hanoi on 3 May 2022.",
        place.span().of(article.article().text()));
  }

  @Test
  void kindsOfFactsAreSeparateFields() {
    Set<String> fields =
        Stream.of(Fact.Kind.values()).map(ArticleFields::of).collect(Collectors.toSet());
    assertEquals(Fact.Kind.values().length, fields.size());
  }
}
