package org.doithoai.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.doithoai.storage.EmbeddedPostgresql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two machines' folders over one real server. */
class SharedArticlesIT {

  @RegisterExtension static final EmbeddedPostgresql SERVER = new EmbeddedPostgresql();

  @TempDir Path folder;
  private final AtomicInteger told = new AtomicInteger();

  @BeforeEach
  void empty() {
    SERVER.database().jdbi().useHandle(handle -> handle.execute("DELETE FROM article_file"));
  }

  private Path knowledge(String machine) throws IOException {
    return Files.createDirectories(folder.resolve(machine));
  }

  /** As after a start. */
  private SharedArticles on(String machine) throws IOException {
    return new SharedArticles(
        SERVER.database().jdbi(),
        knowledge(machine),
        folder.resolve(machine + ".tsv"),
        handle -> told.incrementAndGet());
  }

  private Path file(String machine, String name) throws IOException {
    return knowledge(machine).resolve(name);
  }

  private void write(String machine, String name, String words) throws IOException {
    Path file = file(machine, name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, words);
  }

  private static byte[] bytes(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatOneMachineTookInComesToTheOthersAndGoesWhenItIsDeleted() throws IOException {
    SharedArticles one = on("one");
    SharedArticles other = on("other");
    ArticleStore store = new ArticleStore(knowledge("one"), one::sync);
    String source = store.add("đối thoại.md", bytes("words")).source();
    assertEquals(1, told.get());
    assertTrue(other.catchUp(other::syncIfPossible));
    assertEquals("words", Files.readString(file("other", source)));
    other.sync();
    one.sync();
    assertEquals(1, told.get(), "nothing is told twice");

    assertTrue(new ArticleStore(knowledge("other"), other::sync).remove(source));
    one.sync();
    assertFalse(Files.exists(file("one", source)));

    store.add("đối thoại.md", bytes("other words"));
    other.sync();
    assertEquals("other words", Files.readString(file("other", source)), "once more");
  }

  @Test
  void correctionsOfOneMachineAreThoseOfAll() throws IOException {
    SharedArticles one = on("one");
    SharedArticles other = on("other");
    write("one", "corrections.yaml", "a.md: {title: A}");
    write("one", "own.md", "of this machine alone");
    one.sync();
    other.sync();
    assertEquals("a.md: {title: A}", Files.readString(file("other", "corrections.yaml")));
    assertFalse(Files.exists(file("other", "own.md")));
    write("other", "corrections.yaml", "a.md: {title: Another}");
    other.sync();
    one.sync();
    assertEquals("a.md: {title: Another}", Files.readString(file("one", "corrections.yaml")));
  }

  @Test
  void aMachineThatWasAwayLearnsWhatCameAndWhatWasDeleted() throws IOException {
    write("one", "incoming/old.md", "old");
    on("one").sync();
    on("other").sync();
    Files.delete(file("one", "incoming/old.md"));
    write("one", "incoming/new.md", "new");
    on("one").sync();

    on("other").sync();
    assertFalse(Files.exists(file("other", "incoming/old.md")));
    assertEquals("new", Files.readString(file("other", "incoming/new.md")));

    write("third", "incoming/old.md", "from a backup");
    on("third").sync();
    assertFalse(Files.exists(file("third", "incoming/old.md")), "deleted for all");

    empty();
    on("one").sync();
    on("third").sync();
    assertEquals("new", Files.readString(file("third", "incoming/new.md")), "into an empty table");
  }

  @Test
  void aNameThatLeadsOutOfTheFolderIsPassedOver() throws IOException {
    for (String name : new String[] {"incoming/../../out.md", "/out.md", "incoming/.x", "own.md"}) {
      SERVER
          .database()
          .jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      "INSERT INTO article_file SELECT ?, 'h', 'x', COALESCE(MAX(version), 0) + 1"
                          + " FROM article_file",
                      name));
    }
    on("one").sync();
    try (var files = Files.walk(folder)) {
      assertEquals(0, files.filter(file -> file.toString().endsWith("out.md")).count());
    }
    assertFalse(Files.exists(file("one", "own.md")));
  }
}
