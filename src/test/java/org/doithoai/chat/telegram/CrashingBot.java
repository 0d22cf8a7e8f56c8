package org.doithoai.chat.telegram;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.doithoai.answer.Answerer;
import org.doithoai.chat.Chat;
import org.doithoai.chat.ChatSettings;
import org.doithoai.chat.FakeAnswerer;
import org.doithoai.chat.Pause;
import org.doithoai.storage.Database;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A bot in a process of its own, which stands still at one point of a message's way, says so on
 * stdout, and waits there to be killed. Arguments: the folder of its database, the emulator's URL,
 * a {@link Point}. It ends when its stdin does.
 */
final class CrashingBot {

  /** Points of a message's way, by what the bot is about to write or has just written. */
  enum Point {
    RECEIVED_NOT_RECORDED,
    RECORDED_NOT_COMMITTED,
    RECORDED_NOT_HANDLED,
    BEING_HANDLED,
    ANSWER_NOT_COMMITTED,
    ANSWER_RECORDED_NOT_SENT,
    SENT_NOT_MARKED,
    SENT_AND_MARKED,
    NONE
  }

  private CrashingBot() {}

  public static void main(String[] args) throws Exception {
    Point point = Point.valueOf(args[2]);
    Database database = Database.sqlite(Path.of(args[0]).resolve("doithoai.db"));
    Jdbi jdbi = database.jdbi();
    jdbi.getConfig(SqlStatements.class).setSqlLogger(new StandStill(point));
    Answerer answerer =
        question -> {
          if (point == Point.BEING_HANDLED) {
            standStill(point);
          }
          return new FakeAnswerer().answer(question);
        };
    Clock clock = Clock.systemUTC();
    Chat chat =
        new Chat(jdbi, answerer, Rig.articles(), settings(), clock, Pause.by(clock), List.of());
    TelegramAdapter adapter = new TelegramAdapter(telegram(URI.create(args[1])), chat);
    adapter.start();
    say("READY");
    while (System.in.read() >= 0) {
      // until the test closes it
    }
    adapter.stop();
    database.close();
  }

  private static ChatSettings settings() {
    return Rig.open();
  }

  private static TelegramSettings telegram(URI url) {
    return new TelegramSettings(BotApiEmulator.TOKEN, url, Duration.ofSeconds(1), 0, 0, true);
  }

  private static void say(String words) {
    System.out.println(words);
    System.out.flush();
  }

  private static void standStill(Point point) {
    say("AT " + point);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record StandStill(Point point) implements SqlLogger {

    @Override
    public void logBeforeExecution(StatementContext context) {
      stop(
          context,
          sql ->
              switch (point) {
                case RECEIVED_NOT_RECORDED -> sql.startsWith("INSERT INTO inbox");
                case RECORDED_NOT_HANDLED -> sql.startsWith("SELECT event, attempts");
                case ANSWER_RECORDED_NOT_SENT -> sql.startsWith("SELECT o.id");
                case SENT_NOT_MARKED -> sql.contains("state = 'sent'");
                default -> false;
              });
    }

    @Override
    public void logAfterExecution(StatementContext context) {
      stop(
          context,
          sql ->
              switch (point) {
                case RECORDED_NOT_COMMITTED -> sql.startsWith("INSERT INTO inbox");
                case ANSWER_NOT_COMMITTED -> sql.startsWith("INSERT INTO outbox");
                case SENT_AND_MARKED -> sql.contains("SET state = 'sent'");
                default -> false;
              });
    }

    @Override
    public void logException(StatementContext context, SQLException e) {}

    private void stop(StatementContext context, Predicate<String> here) {
      if (here.test(String.valueOf(context.getRawSql()).strip())) {
        standStill(point);
      }
    }
  }
}
