package org.doithoai.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.IndexChanges;
import org.doithoai.index.IndexedArticle;
import org.doithoai.index.Link;
import org.doithoai.intake.Arrival.State;
import org.doithoai.intake.ArticleStore;
import org.doithoai.intake.Feeds;
import org.doithoai.intake.FolderWatch;
import org.doithoai.intake.IngestLog;
import org.doithoai.intake.PageFetch;
import org.doithoai.intake.WebClient;
import org.doithoai.storage.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What keeps articles coming while the bot runs: the watch over the folders, and the feeds. */
public final class IntakeService implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(IntakeService.class);

  /** The longest that one request to the web may take. */
  private static final Duration REQUEST = Duration.ofSeconds(30);

  private static final int STEP_SECONDS = 1;

  private final FolderWatch folders;
  private final WebClient web;
  private final @Nullable ScheduledExecutorService feeds;

  /** Starts it. */
  IntakeService(Settings settings, LiveIndex live, Database database) {
    Clock clock = Clock.systemUTC();
    IngestLog log = new IngestLog(database.jdbi(), clock);
    live.tell((changes, index) -> log.noteFiles(outcomes(changes, index)));
    folders = new FolderWatch(settings.knowledge(), settings.intake().look(), live::refresh);
    web = client(settings, clock);
    feeds = settings.intake().feeds().isEmpty() ? null : feeds(settings, database, log, clock);
  }

  private ScheduledExecutorService feeds(
      Settings settings, Database database, IngestLog log, Clock clock) {
    Feeds asked =
        new Feeds(
            database.jdbi(),
            web,
            log,
            pages(settings, web, log, clock),
            settings.intake(),
            clock,
            RandomGenerator.getDefault());
    ScheduledExecutorService steps =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("feeds").daemon().factory());
    var _ =
        steps.scheduleWithFixedDelay(
            () -> step(asked), STEP_SECONDS, STEP_SECONDS, TimeUnit.SECONDS);
    return steps;
  }

  private static void step(Feeds feeds) {
    try {
      feeds.step();
    } catch (RuntimeException e) {
      LOG.warn("feeds could not be asked: {}", e.getMessage());
    }
  }

  /** A client with the bounds of the settings. */
  public static WebClient client(Settings settings, Clock clock) {
    return new WebClient(settings.intake().allowedHosts(), REQUEST, clock);
  }

  /** Fetches pages into the first knowledge folder. */
  public static PageFetch pages(Settings settings, WebClient web, IngestLog log, Clock clock) {
    return new PageFetch(web, store(settings), log, clock);
  }

  /** The place for what comes, in the first knowledge folder. */
  public static ArticleStore store(Settings settings) {
    Path folder = settings.knowledge().getFirst();
    return new ArticleStore(folder);
  }

  /** What became of each file of an update. */
  public static List<IngestLog.Outcome> outcomes(IndexChanges changes, ArticleIndex index)
      throws IOException {
    List<IngestLog.Outcome> outcomes = new ArrayList<>();
    List<String> read = new ArrayList<>(changes.added());
    read.addAll(changes.changed());
    for (String source : Set.copyOf(read)) {
      for (IndexedArticle article : index.ofSource(source)) {
        outcomes.add(outcome(article, index));
      }
    }
    changes
        .refused()
        .forEach(
            refused ->
                outcomes.add(
                    new IngestLog.Outcome(refused.source(), State.REFUSED, refused.reason())));
    changes
        .removed()
        .forEach(source -> outcomes.add(new IngestLog.Outcome(source, State.REMOVED, "")));
    return outcomes;
  }

  /** What became of one article. */
  static IngestLog.Outcome outcome(IndexedArticle article, ArticleIndex index) throws IOException {
    String source = article.article().source();
    if (index.isRepeated(article.key())) {
      for (String original : index.events().linked(article.key(), Link.Kind.COPY)) {
        if (!index.isRepeated(original)) {
          String of = index.article(original).article().source();
          return new IngestLog.Outcome(source, State.COPY, of);
        }
      }
    }
    return new IngestLog.Outcome(source, State.INDEXED, "");
  }

  @Override
  public void close() {
    if (feeds != null) {
      feeds.shutdownNow();
    }
    folders.close();
    web.close();
  }
}
