package org.doithoai.conversation;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.doithoai.answer.Answerer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/** Points of a message's way, by what the bot is about to write or has just written. */
public enum CrashPoint {
  RECEIVED_NOT_RECORDED,
  RECORDED_NOT_COMMITTED,
  RECORDED_NOT_HANDLED,
  BEING_HANDLED,
  ANSWER_NOT_COMMITTED,
  ANSWER_RECORDED_NOT_SENT,
  SENT_NOT_MARKED,
  SENT_AND_MARKED,
  NONE;

  /** Has whatever uses this database stand still at this point, for good. */
  public void in(Jdbi jdbi) {
    jdbi.getConfig(SqlStatements.class).setSqlLogger(new StandStill(this));
  }

  /** An answerer that stands still if this is the point to do so. */
  public Answerer answerer() {
    return question -> {
      if (this == BEING_HANDLED) {
        standStill(this);
      }
      return new FakeAnswerer().answer(question);
    };
  }

  /** Says something to the process that reads stdout. */
  public static void say(String words) {
    System.out.println(words);
    System.out.flush();
  }

  private static void standStill(CrashPoint point) {
    say("AT " + point);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record StandStill(CrashPoint point) implements SqlLogger {

    @Override
    public void logBeforeExecution(StatementContext context) {
      stop(
          context,
          sql ->
              switch (point) {
                case RECEIVED_NOT_RECORDED -> sql.startsWith("INSERT INTO inbox");
                case RECORDED_NOT_HANDLED -> sql.startsWith("SELECT id, event");
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
