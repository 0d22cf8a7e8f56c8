package org.doithoai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.doithoai.text.KnowledgeFileException;
import org.doithoai.text.Language;
import org.doithoai.text.MaxentModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledKnowledgeTest {

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path temporary;
  private Path sources;
  private Path place;

  @BeforeEach
  void sources() throws IOException {
    sources = Files.createDirectories(temporary.resolve("knowledge"));
    place = temporary.resolve("data");
    for (String name : List.of("dialogues.yaml", "glossary.tsv", "related.tsv", "lexicon.tsv.gz")) {
      Files.copy(Path.of("knowledge", name), sources.resolve(name));
      changed(name, LONG_AGO);
    }
  }

  private void changed(String name, Instant time) throws IOException {
    Files.setLastModifiedTime(sources.resolve(name), FileTime.from(time));
  }

  private CompiledKnowledge known() throws IOException {
    return CompiledKnowledge.of(sources, List.of(place));
  }

  private Path file() {
    return place.resolve(CompiledKnowledge.FILE);
  }

  private static void same(CompiledKnowledge one, CompiledKnowledge other) {
    assertEquals(one.registry().entities(), other.registry().entities());
    assertEquals(one.glossary().entries(), other.glossary().entries());
    assertEquals(one.related().entries(), other.related().entries());
    assertEquals(one.lexicon().toBytes(), other.lexicon().toBytes());
    one.questions()
        .byName()
        .forEach((name, of) -> same(of, other.questions().byName().get(name), name));
    one.requests()
        .byName()
        .forEach((name, of) -> same(of, other.requests().byName().get(name), name));
  }

  private static void same(MaxentModel one, @Nullable MaxentModel other, String name) {
    assertNotNull(other, name);
    assertEquals(one.toBytes(), other.toBytes(), name);
  }

  @Test
  void isCompiledOnceAndThenMapped() throws IOException {
    CompiledKnowledge parsed = known();
    FileTime made = Files.getLastModifiedTime(file());
    CompiledKnowledge mapped = known();
    assertTrue(mapped.lexicon().toBytes().isDirect());
    same(parsed, mapped);
    assertEquals(made, Files.getLastModifiedTime(file()));
  }

  @Test
  void anEditIsSeenAtTheNextStart() throws IOException {
    int before = known().glossary().entries().size();
    String more = Files.readString(sources.resolve("glossary.tsv")) + "quay\tbến tàu\tnaval\n";
    Files.writeString(sources.resolve("glossary.tsv"), more);
    assertEquals(before + 1, known().glossary().entries().size(), "though it is just written");
    changed("glossary.tsv", LONG_AGO.plusSeconds(1));
    assertEquals(before + 1, known().glossary().entries().size());
    assertTrue(known().lexicon().toBytes().isDirect(), "compiled again");
  }

  @Test
  void anEditIsAnotherVersion() throws IOException {
    String before = known().version();
    assertEquals(before, known().version());
    changed("dialogues.yaml", Instant.now().minusSeconds(60));
    Files.writeString(
        sources.resolve("dialogues.yaml"),
        Files.readString(sources.resolve("dialogues.yaml")) + "\n# a remark\n");
    assertNotEquals(before, known().version());
  }

  @Test
  void theVersionCoversEveryWordListThatArticlesAreReadWith() throws IOException {
    Path resources = Path.of("src/main/resources/org/doithoai");
    Set<String> lists = new TreeSet<>();
    for (String folder : List.of("article", "facts", "registry", "text")) {
      if (Files.isDirectory(resources.resolve(folder))) {
        try (Stream<Path> files = Files.walk(resources.resolve(folder))) {
          files
              .filter(Files::isRegularFile)
              .forEach(file -> lists.add(resources.relativize(file).toString().replace('\\', '/')));
        }
      }
    }
    assertEquals(lists, new TreeSet<>(CompiledKnowledge.RESOURCES));
  }

  @Test
  void whatIsJustWrittenIsNotKept() throws IOException {
    changed("related.tsv", Instant.now().plusSeconds(60));
    same(known(), known());
    assertFalse(Files.exists(file()), "it may change again within the same tick");
  }

  @Test
  void isMadeAgainWhenItIsDamaged() throws IOException {
    CompiledKnowledge parsed = known();
    byte[] whole = Files.readAllBytes(file());
    for (int length = 0; length < whole.length; length += whole.length / 5) {
      Files.write(file(), Arrays.copyOf(whole, length));
      same(parsed, known());
      assertTrue(Arrays.equals(whole, Files.readAllBytes(file())), "cut at " + length);
    }
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    Files.write(file(), flipped);
    same(parsed, known());
    assertTrue(Arrays.equals(whole, Files.readAllBytes(file())), "flipped");
  }

  @Test
  void isMadeAgainWhenItIsOfAnotherProgram() throws IOException {
    known();
    SectionFile found = SectionFile.open(file()).orElseThrow();
    new SectionFile("another", found.sections()).write(file());
    known();
    assertNotEquals("another", SectionFile.open(file()).orElseThrow().stamp());
  }

  @Test
  void worksFromMemoryWhereNothingCanBeWritten() throws IOException {
    Path none = Files.writeString(temporary.resolve("a file"), "");
    CompiledKnowledge known = CompiledKnowledge.of(sources, List.of(none, none.resolve("in")));
    assertTrue(known.lexicon().total(Language.ENGLISH) > 0);
    CompiledKnowledge.of(sources, List.of(none, place));
    assertTrue(Files.exists(file()), "the next place is taken");
  }

  @Test
  void aMistakeInASourceIsToldEachTime() throws IOException {
    known();
    Files.writeString(sources.resolve("glossary.tsv"), "one column\n");
    changed("glossary.tsv", LONG_AGO);
    for (int i = 0; i < 2; i++) {
      assertThrows(KnowledgeFileException.class, this::known);
    }
    Files.delete(sources.resolve("glossary.tsv"));
    assertThrows(KnowledgeFileException.class, this::known);
  }
}
