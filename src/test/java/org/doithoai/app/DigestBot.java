package org.doithoai.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.doithoai.conversation.ConversationFactory;
import org.doithoai.conversation.TestChat;
import org.doithoai.messaging.Pause;
import org.doithoai.storage.Database;

/**
 * The bot as {@code serve} puts it together, over a folder of articles and by a clock of the
 * test's; what happens by itself in {@code serve} happens when the test says so.
 */
public final class DigestBot implements AutoCloseable {

  private final Database database;
  private final LiveIndex articles;
  private final DigestService digests;
  private final Platforms platforms;

  /**
   * @param folder holds {@code articles} and the data
   * @param environment what the environment says beside the file of settings
   */
  public DigestBot(Path folder, Map<String, String> environment, Clock clock) throws IOException {
    Settings settings =
        Settings.load(Path.of("config", "doithoai.yaml"), environment)
            .in(List.of(folder.resolve("articles")), folder.resolve("data"));
    Wiring wiring = new Wiring(settings);
    articles =
        new LiveIndex(
            wiring, wiring.folder().update(false, (files, of) -> {}), wiring.folder().index());
    database = Databases.open(settings);
    digests = new DigestService(settings, database, articles, clock);
    Pause none = moment -> {};
    ConversationFactory chat =
        TestChat.chat(
            database.jdbi(),
            articles,
            articles,
            settings.chat(),
            clock,
            none,
            digests.changes(),
            digests.digests());
    platforms = new Platforms(settings, chat, (path, handler) -> {});
    platforms.start();
    digests.look();
  }

  /** Looks at the folder of articles. */
  public void look() {
    articles.refresh();
    digests.look();
  }

  /** Sends what is due. */
  public void tick() {
    digests.serveNow();
  }

  /** Forgets what is old, and tells what is silent. */
  public void tidy() {
    digests.forget();
  }

  @Override
  public void close() {
    digests.close();
    platforms.stop();
    database.close();
  }
}
