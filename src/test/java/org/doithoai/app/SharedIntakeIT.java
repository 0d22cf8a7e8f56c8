package org.doithoai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.doithoai.article.Article;
import org.doithoai.conversation.ArticleIntake;
import org.doithoai.messaging.PostgresqlReplicas;
import org.doithoai.messaging.Replicas;
import org.doithoai.storage.Database;
import org.doithoai.storage.EmbeddedPostgresql;
import org.doithoai.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two machines over one real server, each with a folder and an index of its own. */
class SharedIntakeIT {

  private static final Path SHIPPED = Path.of("knowledge", "articles");
  private static final String JAPAN = "2024-02-27-japan-10th.en.md";
  private static final String SINGAPORE = "2023-10-05-singapore-14th.en.md";

  @RegisterExtension static final EmbeddedPostgresql SERVER = new EmbeddedPostgresql();

  @TempDir Path folder;
  private final List<Machine> running = new ArrayList<>();

  /** A machine. */
  private record Machine(
      Path articles,
      LiveIndex known,
      ArticleIntake handover,
      AutoCloseable intake,
      Replicas replicas) {

    boolean has(String title) {
      return known.newestFirst().stream().anyMatch(a -> title.equals(a.title()));
    }
  }

  @AfterEach
  void stop() throws Exception {
    for (Machine machine : running) {
      machine.intake().close();
      machine.replicas().close();
    }
  }

  private Machine machine(String name) throws Exception {
    Path articles = Files.createDirectories(folder.resolve(name));
    Files.copy(SHIPPED.resolve(JAPAN), articles.resolve(JAPAN));
    Settings settings =
        Settings.load(null, Map.of()).in(List.of(articles), folder.resolve(name + "-data"));
    Files.createDirectories(settings.data());
    LiveIndex known = LiveIndex.open(settings);
    Database database = SERVER.database();
    Replicas replicas = new PostgresqlReplicas(database::connect);
    ArticleIntake handover = new ChatIntake(settings, known, database, replicas);
    AutoCloseable intake =
        new IntakeService(settings, known, database, replicas, replicas.lead("intake", now -> {}));
    Machine machine = new Machine(articles, known, handover, intake, replicas);
    running.add(machine);
    return machine;
  }

  private static void until(String what, BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "in vain: " + what);
      Thread.sleep(10);
    }
  }

  @Test
  void whatIsHandedOverToOneIsInTheIndexOfEach() throws Exception {
    Machine one = machine("one");
    Machine other = machine("other");
    byte[] report = Files.readAllBytes(SHIPPED.resolve(SINGAPORE));
    Article added = one.handover().file(SINGAPORE, report, Language.ENGLISH).article();
    String title = String.valueOf(added.title());
    until("it comes to the other", () -> other.has(title));

    Files.writeString(
        other.articles().resolve("corrections.yaml"), added.source() + ": {title: Put right}\n");
    until("the correction comes to the first", () -> one.has("Put right"));
    assertTrue(machine("third").has("Put right"), "before it begins to answer");

    assertTrue(other.handover().takeOut(added));
    until("it is gone from the first", () -> !one.has("Put right"));
    assertEquals(1, one.known().newestFirst().size());
  }
}
