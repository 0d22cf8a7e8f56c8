package org.doithoai.app;

import org.doithoai.answer.Answerer;
import org.doithoai.conversation.ArticleList;
import org.doithoai.storage.Database;
import org.doithoai.web.Library;
import org.jspecify.annotations.Nullable;

/**
 * What answers, for as long as the bot runs; loaded only when there is a key.
 *
 * @param library what pages show; null for a bot without pages of articles
 * @param digests null for a bot without digests
 */
public record ServedKnowledge(
    Answerer answerer,
    ArticleList articles,
    @Nullable Library library,
    Intake intake,
    @Nullable DigestKnowledge digests) {

  /** Keeps the articles up to date from when it is started until it is closed. */
  @FunctionalInterface
  public interface Intake {
    AutoCloseable start(Database database);
  }
}
