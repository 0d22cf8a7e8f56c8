package org.doithoai;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.doithoai.chat.Chat;
import org.doithoai.chat.Pause;
import org.doithoai.chat.telegram.TelegramAdapter;
import org.doithoai.storage.Database;

/**
 * The bot as {@code serve} puts it together, on Telegram, over a folder of articles and by a clock of
 * the test's; what happens by itself in {@code serve} happens when the test says so.
 */
public final class DigestBot implements AutoCloseable {

  private final Database database;
  private final LiveIndex articles;
  private final DigestService digests;
  private final TelegramAdapter telegram;

  /**
   * @param folder holds {@code articles} and the data
   * @param admins as in the settings
   */
  public DigestBot(Path folder, URI url, String token, String admins, Clock clock)
      throws IOException {
    Settings settings =
        Settings.load(
                Path.of("config", "doithoai.yaml"),
                Map.of(
                    "DOITHOAI_TELEGRAM_URL", url.toString(),
                    "DOITHOAI_TELEGRAM_TOKEN", token,
                    "DOITHOAI_TELEGRAM_POLL_TIMEOUT", "1s",
                    "DOITHOAI_TELEGRAM_MESSAGES_PER_SECOND", "0",
                    "DOITHOAI_LIMITS_PERSON_PER_MINUTE", "1000",
                    "DOITHOAI_ACCESS_ADMINS", admins))
            .in(List.of(folder.resolve("articles")), folder.resolve("data"));
    Wiring wiring = new Wiring(settings);
    articles = new LiveIndex(wiring, wiring.update(false, (files, of) -> {}), wiring.index());
    database = Databases.open(settings);
    digests = new DigestService(settings, database, DigestKnowledge.of(articles, wiring), clock);
    Pause none = moment -> {};
    Chat chat =
        new Chat(
            database.jdbi(),
            articles,
            articles,
            settings.chat(),
            clock,
            none,
            digests.changes(),
            digests.digests());
    telegram = new TelegramAdapter(settings.telegram().orElseThrow(), chat);
    telegram.start();
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

  @Override
  public void close() {
    digests.close();
    telegram.stop();
    database.close();
  }
}
