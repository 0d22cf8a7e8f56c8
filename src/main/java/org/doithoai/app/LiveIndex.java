package org.doithoai.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.doithoai.answer.Answerer;
import org.doithoai.answer.ExtractiveAnswerer;
import org.doithoai.answer.ExtractiveAnswerer.Explained;
import org.doithoai.answer.Outcome;
import org.doithoai.article.Article;
import org.doithoai.conversation.ArticleList;
import org.doithoai.digest.ArticleCatalog;
import org.doithoai.facts.Fact;
import org.doithoai.index.ArticleFilter;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.DayOrder;
import org.doithoai.index.DayRange;
import org.doithoai.index.IndexBusyException;
import org.doithoai.index.IndexChanges;
import org.doithoai.index.IndexedArticle;
import org.doithoai.intake.SharedArticles;
import org.doithoai.lexicon.Glossary;
import org.doithoai.messaging.Replicas;
import org.doithoai.question.Question;
import org.doithoai.registry.Registry;
import org.doithoai.storage.Database;
import org.doithoai.text.Language;
import org.doithoai.web.Library;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index while the bot runs: is brought up to date when it is told to, and every ten minutes,
 * and answers from what is there. Questions under way go on with the index they began with, which
 * is closed when they are done, a minute later at the soonest.
 *
 * <p>Thread-safe.
 */
public final class LiveIndex implements Answerer, ArticleList, ArticleCatalog, Library {

  private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);

  /** Between two looks at the folders that nobody asked for. */
  private static final int MINUTES = 10;

  /** Until another look when another process was at the index. */
  private static final int BUSY_SECONDS = 5;

  /** Told of every update that changed or refused something, with the index as it is then. */
  @FunctionalInterface
  interface Listener {
    void updated(IndexChanges changes, ArticleIndex index) throws IOException;
  }

  /** What there is at a time; {@code plain} answers without a model, and says how. */
  private record Snapshot(ArticleIndex index, Answerer answerer, ExtractiveAnswerer plain) {}

  private final Wiring wiring;
  private final AtomicReference<Snapshot> current;
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("articles").daemon().factory());
  private @Nullable Listener listener;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private IndexChanges changes;
  private volatile Instant lookedAt = Instant.now();

  private volatile @Nullable SharedArticles shared;

  LiveIndex(Wiring wiring, IndexChanges changes, ArticleIndex index) {
    this.wiring = wiring;
    this.changes = changes;
    this.current = new AtomicReference<>(snapshot(index));
  }

  /** Opens the index, brought up to date where it can be; it is kept so by its intake. */
  public static LiveIndex open(Settings settings) {
    try {
      Wiring wiring = new Wiring(settings);
      IndexFolder folder = wiring.folder();
      IndexChanges changes =
          folder.update(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
      boolean expected = !settings.intake().feeds().isEmpty();
      return new LiveIndex(wiring, changes, expected ? folder.indexOrNothing() : folder.index());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is made of the articles, and by what. */
  Wiring wiring() {
    return wiring;
  }

  /**
   * From now on takes in what other machines took in; the first time before this returns.
   *
   * @return null where the database is for one machine
   */
  synchronized @Nullable SharedArticles share(
      Settings settings, Database database, Replicas replicas) {
    if (shared == null && database.isShared()) {
      shared = Databases.articles(settings, database, replicas);
      replicas.hear(Databases.ARTICLES, none -> later.execute(this::catchUp));
      refresh();
    }
    return shared;
  }

  /** Has this told of the last update, and of each from now on; one listener is enough. */
  synchronized void tell(Listener of) {
    listener = of;
    tell(changes, current.get().index());
    var _ = later.scheduleWithFixedDelay(this::refresh, MINUTES, MINUTES, TimeUnit.MINUTES);
  }

  @Override
  public Outcome answer(Question question) {
    return retaining(snapshot -> snapshot.answerer().answer(question));
  }

  @Override
  public Outcome answer(Question question, Consumer<Outcome.Answered> soFar) {
    return retaining(snapshot -> snapshot.answerer().answer(question, soFar));
  }

  @Override
  public Explained explain(Question question) {
    return retaining(snapshot -> snapshot.plain().explain(question));
  }

  private <T> T retaining(Function<Snapshot, T> use) {
    while (true) {
      Snapshot snapshot = current.get();
      if (snapshot.index().retain()) {
        try {
          return use.apply(snapshot);
        } finally {
          release(snapshot.index());
        }
      }
    }
  }

  private static void release(ArticleIndex index) {
    try {
      index.close();
    } catch (IOException e) {
      LOG.warn("an index could not be closed: {}", e.getMessage());
    }
  }

  /** Why a file is no article, as of the last look. */
  synchronized Optional<String> refusal(String source) {
    return changes.refused().stream()
        .filter(refused -> refused.source().equals(source))
        .map(refused -> refused.reason())
        .findFirst();
  }

  /** Has this run each time the articles have changed. */
  void whenChanged(Runnable listener) {
    listeners.add(listener);
  }

  /** The index as it is now; open for a minute at least. */
  ArticleIndex index() {
    return current.get().index();
  }

  @Override
  public Map<String, String> hashes() {
    return unchecked(ArticleIndex::hashes);
  }

  @Override
  public @Nullable IndexedArticle article(String key) {
    return unchecked(index -> index.find(key)).orElse(null);
  }

  @Override
  public List<IndexedArticle> of(DayRange days) {
    return unchecked(
        index -> index.articles(new ArticleFilter(null, null, days), DayOrder.NEWEST_FIRST));
  }

  @Override
  public List<Article> newestFirst() {
    return unchecked(index -> index.articles(DayOrder.NEWEST_FIRST));
  }

  @Override
  public Map<Language, Integer> counts() {
    return unchecked(ArticleIndex::holdings).articles();
  }

  @Override
  public List<String> partners(Language language) {
    return unchecked(index -> index.values(Fact.Kind.PARTNER)).stream()
        .flatMap(id -> wiring.registry().find(id).stream())
        .map(partner -> partner.name(language))
        .sorted(Collator.getInstance(language.locale()))
        .toList();
  }

  @Override
  public Optional<Article> find(String source) {
    return unchecked(index -> index.ofSource(source)).stream()
        .map(IndexedArticle::article)
        .findFirst();
  }

  @Override
  public Optional<Article> findId(String id) {
    return unchecked(index -> index.ofId(id)).stream().map(IndexedArticle::article).findFirst();
  }

  @Override
  public <T> T read(Reading<T> reading) throws IOException {
    return reading.of(index());
  }

  @Override
  public Instant lookedAt() {
    return lookedAt;
  }

  @Override
  public Registry registry() {
    return wiring.registry();
  }

  @Override
  public Glossary glossary() {
    return wiring.glossary();
  }

  private <T> T unchecked(Reading<T> reading) {
    return org.doithoai.index.Reading.of(() -> read(reading));
  }

  private Snapshot snapshot(ArticleIndex index) {
    ExtractiveAnswerer plain = wiring.extractive(index);
    return new Snapshot(index, wiring.answerer(index, plain), plain);
  }

  /** What can not be read now is read at the next look; the bot answers from what it has. */
  synchronized void refresh() {
    if (shared != null) {
      shared.syncIfPossible();
    }
    try {
      changes = wiring.folder().update(false, (files, of) -> {});
      lookedAt = Instant.now();
      if (changes.any() || !current.get().index().isCurrent()) {
        ArticleIndex before = current.getAndSet(snapshot(wiring.folder().indexOrNothing())).index();
        var _ = later.schedule(() -> release(before), 1, TimeUnit.MINUTES);
        LOG.info("the articles have changed");
        listeners.forEach(Runnable::run);
      }
      tell(changes, current.get().index());
    } catch (IndexBusyException e) {
      var _ = later.schedule(this::refresh, BUSY_SECONDS, TimeUnit.SECONDS);
    } catch (IOException | RuntimeException e) {
      LOG.warn("the articles could not be looked at: {}", e.getMessage());
    }
  }

  @Override
  public boolean catchUp() {
    SharedArticles with = shared;
    return with == null || with.catchUp(this::refresh);
  }

  private void tell(IndexChanges of, ArticleIndex index) {
    try {
      if (listener != null) {
        listener.updated(of, index);
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("what came could not be noted: {}", e.getMessage());
    }
  }
}
