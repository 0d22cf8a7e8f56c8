package org.doithoai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.doithoai.app.Databases;
import org.doithoai.app.DigestService;
import org.doithoai.app.Platforms;
import org.doithoai.app.ServedKnowledge;
import org.doithoai.app.Settings;
import org.doithoai.conversation.ConversationFactory;
import org.doithoai.conversation.PairingCodes;
import org.doithoai.conversation.Retention;
import org.doithoai.messaging.LoginRefusedException;
import org.doithoai.messaging.Pause;
import org.doithoai.storage.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code serve}: the bot on every platform that has keys, until the process is told to end. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Runs the bot on Telegram and Slack until it is stopped.")
public final class ServeCommand implements Callable<Integer> {

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

  private final Function<GlobalOptions, Settings> settings;
  private final Function<Settings, ServedKnowledge> knowledge;

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Spec private @Nullable CommandSpec spec;

  /**
   * @param settings read when the command runs
   * @param knowledge opens the index
   */
  public ServeCommand(
      Function<GlobalOptions, Settings> settings, Function<Settings, ServedKnowledge> knowledge) {
    this.settings = settings;
    this.knowledge = knowledge;
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    Settings read = settings.apply(options);
    if (read.telegram().isEmpty() && read.slack().isEmpty()) {
      err.println(NO_KEYS);
      if (read.intake().feeds().isEmpty()) {
        return 2;
      }
      err.println("Feeds and folders are watched meanwhile.");
    }
    try (FileChannel channel = lockFile(read.data());
        @Nullable FileLock lock = channel.tryLock()) {
      if (lock == null) {
        err.println("The bot runs already on the data folder " + read.data() + ".");
        return 1;
      }
      try (Database database = Databases.open(read)) {
        return run(read, database, err);
      }
    } catch (IOException e) {
      err.println("The data folder " + read.data() + " cannot be used: " + e.getMessage());
      return 1;
    }
  }

  private static FileChannel lockFile(Path data) throws IOException {
    Files.createDirectories(data);
    return FileChannel.open(
        data.resolve("serve.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private int run(Settings read, Database database, PrintWriter err) throws InterruptedException {
    Clock clock = Clock.systemUTC();
    ServedKnowledge known = knowledge.apply(read);
    DigestService digests =
        known.digests() == null ? null : new DigestService(read, database, known.digests(), clock);
    ConversationFactory chat =
        new ConversationFactory(
            database.jdbi(),
            known.answerer(),
            known.articles(),
            read.chat(),
            clock,
            Pause.by(clock),
            digests == null ? List.of() : digests.changes(),
            digests == null ? null : digests.digests());
    Platforms platforms = new Platforms(read, chat);
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Thread hook = new Thread(() -> await(told, ended), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    AutoCloseable intake = known.intake().start(database);
    try (ScheduledExecutorService daily = retention(database, clock, read)) {
      platforms.start();
      if (digests != null) {
        digests.start();
      }
      offerFirstAdmin(chat, err);
      told.await();
      err.println("Stopping …");
      daily.shutdownNow();
      return 0;
    } catch (LoginRefusedException e) {
      err.println(e.getMessage());
      return 1;
    } finally {
      if (digests != null) {
        digests.close();
      }
      platforms.stop();
      stop(intake);
      ended.countDown();
    }
  }

  private static void stop(AutoCloseable intake) {
    try {
      intake.close();
    } catch (Exception e) {
      LoggerFactory.getLogger(ServeCommand.class).warn("stopping", e);
    }
  }

  /** The signal's side: wakes the command and waits until it has stopped everything. */
  private static void await(CountDownLatch told, CountDownLatch ended) {
    told.countDown();
    try {
      boolean _ = ended.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ScheduledExecutorService retention(Database database, Clock clock, Settings read) {
    Retention retention = new Retention(database.jdbi(), clock, read.chat());
    ScheduledExecutorService hourly =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("retention").daemon().factory());
    var _ = hourly.scheduleWithFixedDelay(retention::run, 0, 1, TimeUnit.HOURS);
    return hourly;
  }

  private static void offerFirstAdmin(ConversationFactory chat, PrintWriter err) {
    if (!chat.access().hasAdmin()) {
      err.printf(
          "No admin yet. Whoever sends this to the bot within %d hours becomes one:%n  /pair %s%n",
          PairingCodes.VALID.toHours(), chat.pairing().make(true, "the terminal"));
    }
  }
}
