package org.doithoai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.doithoai.app.Databases;
import org.doithoai.app.LiveIndex;
import org.doithoai.app.Logging;
import org.doithoai.app.RunningBot;
import org.doithoai.app.ServeLock;
import org.doithoai.app.Settings;
import org.doithoai.conversation.ConversationFactory;
import org.doithoai.conversation.PairingCodes;
import org.doithoai.messaging.LoginRefusedException;
import org.doithoai.storage.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: the bot on every platform that has keys, until the process is told to end. */
@Command(name = "serve", description = "Runs the bot on Telegram and Slack until it is stopped.")
public final class ServeCommand extends BotCommand {

  private static final String NO_KEYS =
      """
      There is no key for any platform. For Telegram:
        1. Write to @BotFather: /newbot, and choose a name.
        2. Copy the token it gives you:  export DOITHOAI_TELEGRAM_TOKEN=…
      For Slack:
        1. At https://api.slack.com/apps, Create New App, From a manifest: config/slack-manifest.yaml.
        2. Install it, and copy its tokens:  export DOITHOAI_SLACK_BOT_TOKEN=…
                                             export DOITHOAI_SLACK_APP_TOKEN=…
      Then start again:  ./doithoai serve\
      """;

  /** Platforms have ten; then the database is closed. */
  private static final int STOP_SECONDS = 15;

  private final Function<GlobalOptions, Settings> settings;
  private final Function<Settings, LiveIndex> knowledge;

  @Option(
      names = "--rehearse",
      paramLabel = "FILE",
      hidden = true,
      description = "Asks its own pages these questions, and stops: for the launcher's cache.")
  private @Nullable Path rehearsal;

  /**
   * @param settings read when the command runs
   * @param knowledge opens the index
   */
  public ServeCommand(
      Function<GlobalOptions, Settings> settings, Function<Settings, LiveIndex> knowledge) {
    this.settings = settings;
    this.knowledge = knowledge;
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = err();
    Settings read = settings.apply(options);
    Logging.as(read.log());
    if (!hasWork(read)) {
      err.println(NO_KEYS);
      if (read.intake().feeds().isEmpty()) {
        return 2;
      }
      err.println("Feeds and folders are watched meanwhile.");
    }
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> await(told, ended), "stop"));
    // the process may end only when the database is closed, or its last pages stay beside it
    try (@Nullable ServeLock lock = ServeLock.take(read.data())) {
      if (lock == null) {
        err.println("The bot runs already on the data folder " + read.data() + ".");
        return 1;
      }
      try (Database database = Databases.open(read)) {
        return run(read, database, told, err);
      }
    } catch (IOException e) {
      err.println("The data folder " + read.data() + " cannot be used: " + e.getMessage());
      return 1;
    } finally {
      ended.countDown();
    }
  }

  /** Without a platform there may be feeds to read, or pages to show. */
  private static boolean hasWork(Settings read) {
    return read.telegram().isPresent()
        || read.slack().isPresent()
        || !read.intake().feeds().isEmpty()
        || read.web().open()
        || read.web().url() != null;
  }

  private int run(Settings read, Database database, CountDownLatch told, PrintWriter err)
      throws InterruptedException, IOException {
    LiveIndex known = knowledge.apply(read);
    try (RunningBot bot = new RunningBot(read, database, known, Clock.systemUTC())) {
      bot.start();
      offerFirstAdmin(bot.chat(), err);
      if (rehearsal == null) {
        told.await();
      } else {
        bot.rehearse(rehearsal);
      }
      err.println("Stopping …");
      return 0;
    } catch (LoginRefusedException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  /** The signal's side: wakes the command and waits until it has stopped everything. */
  private static void await(CountDownLatch told, CountDownLatch ended) {
    told.countDown();
    try {
      boolean _ = ended.await(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void offerFirstAdmin(ConversationFactory chat, PrintWriter err) {
    if (!chat.access().hasAdmin()) {
      err.printf(
          "No admin yet. Whoever sends this to the bot within %d hours becomes one:%n  /pair %s%n",
          PairingCodes.VALID.toHours(), chat.pairing().make(true, "the terminal"));
    }
  }
}
