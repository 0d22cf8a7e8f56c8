package org.doithoai.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.doithoai.intake.Arrival.State;
import org.doithoai.storage.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list in a database; once for each of the two sorts. */
abstract class IngestLogTest {

  private static final URI PAGE = URI.create("https://example.org/a");

  @TempDir Path folder;

  abstract Database database();

  @Test
  void aPageGoesFromAnnouncedToIndexed() {
    IngestLog log = new IngestLog(database().jdbi(), Clock.systemUTC());
    assertTrue(log.announce(PAGE, "https://example.org/feed", "Talks"));
    assertFalse(log.announce(PAGE, "https://example.org/other", "Talks"));
    assertEquals(1, log.due(10).size());
    log.postpone(PAGE.toString(), "the server answers 503", Duration.ofHours(1));
    assertEquals(List.of(), log.due(10));
    assertEquals(1, log.find(PAGE.toString()).orElseThrow().tries());
    log.note(PAGE.toString(), "any", State.SAVED, "incoming/a.mhtml", "");
    log.noteFiles(List.of(new IngestLog.Outcome("incoming/a.mhtml", State.INDEXED, "")));
    Arrival indexed = log.newest(10).getFirst();
    assertEquals(State.INDEXED, indexed.state());
    assertEquals("https://example.org/feed", indexed.origin(), "that which announced it first");
    assertEquals("Talks", indexed.title());
  }

  @Test
  void aFeedIsRememberedWithWhatWasWrong() throws IOException {
    try (WebClient web = new WebClient(Set.of(), Duration.ofSeconds(1), Clock.systemUTC())) {
      IngestLog log = new IngestLog(database().jdbi(), Clock.systemUTC());
      URI inner = URI.create("http://127.0.0.1:1/feed");
      Feeds feeds =
          new Feeds(
              database().jdbi(),
              web,
              log,
              new PageFetch(web, new ArticleStore(folder), log, Clock.systemUTC()),
              new IntakeSettings(
                  List.of(inner), Duration.ofHours(1), Duration.ZERO, Set.of(), Duration.ZERO),
              Clock.systemUTC(),
              RandomGenerator.getDefault());
      feeds.step();
      feeds.step();
      String problem = Feeds.problems(database().jdbi()).getOrDefault(inner.toString(), "");
      assertTrue(problem.contains("inner address 127.0.0.1"), problem);
    }
  }
}
