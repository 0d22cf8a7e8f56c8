package org.doithoai.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.doithoai.answer.Answerer;
import org.doithoai.conversation.ArticleIntake;
import org.doithoai.conversation.ArticleList;
import org.doithoai.index.IndexChanges;
import org.doithoai.messaging.Replicas;
import org.doithoai.messaging.Replicas.Leadership;
import org.doithoai.storage.Database;
import org.doithoai.web.Library;
import org.jspecify.annotations.Nullable;

/**
 * What answers, for as long as the bot runs; loaded only when there is a key.
 *
 * @param library what pages show; null for a bot without pages of articles
 * @param digests null for a bot without digests
 * @param handover takes in what is handed over in chats; null for a bot that takes nothing
 */
public record ServedKnowledge(
    Answerer answerer,
    ArticleList articles,
    @Nullable Library library,
    Intake intake,
    @Nullable DigestKnowledge digests,
    @Nullable BiFunction<Database, Replicas, ArticleIntake> handover) {

  private static final IndexChanges NONE =
      new IndexChanges(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          0,
          "",
          new IndexChanges.Embedding(0, 0, ""));

  /** Opens the index; it is up to its intake to keep it up to date from then on. */
  public static ServedKnowledge open(Settings settings) {
    try {
      Wiring wiring = new Wiring(settings);
      PrintWriter messages = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
      IndexChanges changes = NONE;
      try {
        changes = wiring.update(false, (files, of) -> {});
        IndexReport.print(changes, false, messages);
        wiring.told(changes);
      } catch (IOException e) {
        messages.println("doithoai: " + Wiring.reason(e) + "; the articles are as of before");
      }
      boolean expected = !settings.intake().feeds().isEmpty();
      LiveIndex live =
          new LiveIndex(wiring, changes, expected ? wiring.indexOrNothing() : wiring.index());
      return new ServedKnowledge(
          live,
          live,
          live,
          (database, replicas, leading) ->
              new IntakeService(settings, live, database, replicas, leading),
          DigestKnowledge.of(live, wiring),
          (database, replicas) -> new ChatIntake(settings, live, database, replicas));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps the articles up to date from when it is started until it is closed. */
  @FunctionalInterface
  public interface Intake {

    /**
     * Starts it.
     *
     * @param replicas those that share the database
     * @param leading whether this process asks the feeds, of those that share the database
     */
    AutoCloseable start(Database database, Replicas replicas, Leadership leading);
  }
}
