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
import org.doithoai.intake.SharedArticles;
import org.doithoai.intake.WebClient;
import org.doithoai.messaging.Replicas;
import org.doithoai.messaging.Replicas.Leadership;
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
  IntakeService(
      Settings settings, LiveIndex live, Database database, Replicas replicas, Leadership leading) {
    SharedArticles shared = live.share(settings, database, replicas);
    Clock clock = Clock.systemUTC();
    IngestLog log = new IngestLog(database.jdbi(), clock);
    live.tell((changes, index) -> log.noteFiles(outcomes(changes, index)));
    folders = new FolderWatch(settings.knowledge(), settings.intake().look(), live::refresh);
    web = client(settings, clock);
    feeds =
        settings.intake().feeds().isEmpty()
            ? null
            : feeds(settings, database, pages(settings, web, log, clock, shared), log, leading);
  }

  private ScheduledExecutorService feeds(
      Settings settings, Database database, PageFetch pages, IngestLog log, Leadership leading) {
    Feeds asked =
        new Feeds(
            database.jdbi(),
            web,
            log,
            pages,
            settings.intake(),
            Clock.systemUTC(),
            RandomGenerator.getDefault());
    ScheduledExecutorService steps =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("feeds").daemon().factory());
    var _ =
        steps.scheduleWithFixedDelay(
            () -> step(asked, leading), STEP_SECONDS, STEP_SECONDS, TimeUnit.SECONDS);
    return steps;
  }

  private static void step(Feeds feeds, Leadership leading) {
    try {
      if (leading.leads()) {
        feeds.step();
      }
    } catch (RuntimeException e) {
      LOG.warn("feeds could not be asked: {}", e.getMessage());
    }
  }

  /** A client with the bounds of the settings. */
  public static WebClient client(Settings settings, Clock clock) {
    return new WebClient(settings.intake().allowedHosts(), REQUEST, clock);
  }

  /** Fetches pages into the first knowledge folder. */
  public static PageFetch pages(
      Settings settings,
      WebClient web,
      IngestLog log,
      Clock clock,
      @Nullable SharedArticles shared) {
    return new PageFetch(web, store(settings, shared), log, clock);
  }

  /** The place for what comes, in the first knowledge folder. */
  public static ArticleStore store(Settings settings, @Nullable SharedArticles shared) {
    Path folder = settings.knowledge().getFirst();
    return shared == null ? new ArticleStore(folder) : new ArticleStore(folder, shared::sync);
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
