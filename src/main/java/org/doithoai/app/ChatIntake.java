package org.doithoai.app;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.doithoai.article.Article;
import org.doithoai.conversation.ArticleIntake;
import org.doithoai.index.ArticleIndex;
import org.doithoai.index.IndexedArticle;
import org.doithoai.intake.Arrival.State;
import org.doithoai.intake.ArticleStore;
import org.doithoai.intake.IngestLog;
import org.doithoai.intake.SharedArticles;
import org.doithoai.intake.WebClient;
import org.doithoai.messaging.Replicas;
import org.doithoai.storage.Database;
import org.doithoai.text.Language;
import org.doithoai.web.FactRow;
import org.jspecify.annotations.Nullable;

/** Takes in what is handed over in chats, as {@code doithoai add} does, into the live index. */
public final class ChatIntake implements ArticleIntake {

  private final Settings settings;
  private final LiveIndex live;
  private final IngestLog log;
  private final ArticleStore store;
  private final @Nullable SharedArticles shared;
  private final Clock clock = Clock.systemUTC();

  /** Puts what is handed over into the first folder of articles. */
  public ChatIntake(Settings settings, LiveIndex live, Database database, Replicas replicas) {
    this.settings = settings;
    this.live = live;
    this.log = new IngestLog(database.jdbi(), clock);
    this.shared = live.share(settings, database, replicas);
    this.store = IntakeService.store(settings, shared);
  }

  @Override
  public Taken page(String address, Language language) throws IOException {
    try (WebClient web = IntakeService.client(settings, clock)) {
      return read(IntakeService.pages(settings, web, log, clock, shared).add(address), language);
    }
  }

  @Override
  public Taken file(String name, byte[] content, Language language) throws IOException {
    return read(store.add(name, content), language);
  }

  /** What is no article does not stay in the folder. */
  private Taken read(ArticleStore.Kept kept, Language language) throws IOException {
    live.refresh();
    ArticleIndex index = live.index();
    List<IndexedArticle> read = index.ofSource(kept.source());
    if (read.isEmpty()) {
      String reason =
          live.refusal(kept.source())
              .orElseThrow(() -> new IOException("kept, and will be read within minutes"));
      if (kept.fresh()) {
        boolean _ = store.remove(kept.source());
        live.refresh();
      }
      throw new IOException(reason);
    }
    IndexedArticle article = read.getFirst();
    IngestLog.Outcome outcome = IntakeService.outcome(article, index);
    String copyOf =
        outcome.state() == State.COPY
            ? live.find(outcome.detail()).map(Article::heading).orElse(null)
            : null;
    return new Taken(
        article.article(),
        FactRow.words(article, live.registry(), language),
        copyOf,
        !kept.fresh());
  }

  @Override
  public boolean takeOut(Article article) throws IOException {
    boolean out = store.remove(article.source());
    if (out) {
      live.refresh();
    }
    return out;
  }
}
