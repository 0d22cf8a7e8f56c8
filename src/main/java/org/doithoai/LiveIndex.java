package org.doithoai;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.doithoai.answer.Answerer;
import org.doithoai.answer.Outcome;
import org.doithoai.chat.Articles;
import org.doithoai.digest.Shelf;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.IndexedArticle;
import org.doithoai.knowledge.Article;
import org.doithoai.retrieval.Question;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index while the bot runs: looks at the folders every minute and answers from what is there.
 * Questions under way go on with the index they began with, which is closed a minute later.
 *
 * <p>Thread-safe.
 */
final class LiveIndex implements Answerer, Articles, Shelf {

  private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);

  private static final int MINUTES = 1;

  private record Snapshot(ArticleIndex index, Answerer answerer, List<Article> newestFirst) {}

  private final Wiring wiring;
  private final AtomicReference<Snapshot> current;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private @Nullable ArticleIndex retired;

  LiveIndex(Wiring wiring, ArticleIndex index) throws IOException {
    this.wiring = wiring;
    this.current = new AtomicReference<>(snapshot(index));
  }

  /** Opens the index and keeps it up to date from then on. */
  static ServeCommand.Knowledge serve(Settings settings) {
    try {
      Wiring wiring = new Wiring(settings);
      PrintWriter messages = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
      LiveIndex live = new LiveIndex(wiring, wiring.upToDate(messages));
      var _ =
          Executors.newSingleThreadScheduledExecutor(
                  Thread.ofPlatform().name("articles").daemon().factory())
              .scheduleWithFixedDelay(live::refresh, MINUTES, MINUTES, TimeUnit.MINUTES);
      return new ServeCommand.Knowledge(live, live, DigestKnowledge.of(live, wiring));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Outcome answer(Question question) {
    return current.get().answerer().answer(question);
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
    try {
      return index().hashes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public @Nullable IndexedArticle article(String key) {
    try {
      return index().find(key).orElse(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Article> newestFirst() {
    return current.get().newestFirst();
  }

  private Snapshot snapshot(ArticleIndex index) throws IOException {
    Comparator<Article> newest =
        Comparator.comparing(
            article -> day(article), Comparator.nullsLast(Comparator.reverseOrder()));
    List<Article> articles =
        index.articles().stream().map(IndexedArticle::article).sorted(newest).toList();
    return new Snapshot(index, wiring.answerer(index), articles);
  }

  private static @Nullable LocalDate day(Article article) {
    return article.date() != null ? article.date() : article.published();
  }

  /** What can not be read now is read at the next look; the bot answers from what it has. */
  void refresh() {
    try {
      if (retired != null) {
        retired.close();
        retired = null;
      }
      if (wiring.update(false, (files, of) -> {}).any()) {
        PrintWriter none = new PrintWriter(PrintWriter.nullWriter());
        ArticleIndex before = current.getAndSet(snapshot(wiring.upToDate(none))).index();
        retired = before;
        LOG.info("the articles have changed");
        listeners.forEach(Runnable::run);
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("the articles could not be looked at: {}", e.getMessage());
    }
  }
}
