package org.doithoai.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What processes over one PostgreSQL tell each other, by {@code NOTIFY}: heard on a connection of
 * its own, which is opened again when it ends; of what was told meanwhile it is heard that there
 * was something. Any number of threads may use one.
 */
final class PostgresqlNews implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresqlNews.class);

  private static final String CHANNEL = "doithoai";
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(1);
  private static final Duration OPEN_AGAIN = Duration.ofMillis(300);

  private final SessionSource sessions;
  private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable Connection listening;
  private volatile boolean begun;

  PostgresqlNews(SessionSource sessions) {
    this.sessions = sessions;
    Thread.ofPlatform().name("replica-news").daemon().start(this::listen);
  }

  void tell(Handle handle, String topic, String text) {
    handle
        .select("SELECT pg_notify(?, ?)", CHANNEL, topic + " " + text)
        .map((row, context) -> true)
        .one();
  }

  void hear(String topic, Consumer<String> listener) {
    listeners.computeIfAbsent(topic, any -> new CopyOnWriteArrayList<>()).add(listener);
    if (begun) {
      listener.accept(Replicas.MISSED);
    }
  }

  private void listen() {
    try {
      do {
        try (Connection connection = sessions.open();
            Statement statement = connection.createStatement()) {
          listening = connection;
          statement.execute("LISTEN " + CHANNEL);
          begun = true;
          listeners.keySet().forEach(topic -> heard(topic, Replicas.MISSED));
          listen(connection.unwrap(PGConnection.class), statement);
        } catch (SQLException e) {
          LOG.debug("not listening: {}", e.getMessage());
        }
      } while (!closed.await(OPEN_AGAIN.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen(PGConnection connection, Statement statement) throws SQLException {
    while (closed.getCount() > 0) {
      PGNotification[] news =
          connection.getNotifications(Math.toIntExact(LONGEST_SILENCE.toMillis()));
      if (news == null || news.length == 0) {
        statement.execute("SELECT 1"); // whether the server is still there
        continue;
      }
      for (PGNotification one : news) {
        heard(one.getParameter());
      }
    }
  }

  private void heard(String message) {
    int space = message.indexOf(' ');
    heard(message.substring(0, Math.max(0, space)), message.substring(space + 1));
  }

  private void heard(String topic, String text) {
    for (Consumer<String> listener : listeners.getOrDefault(topic, List.of())) {
      try {
        listener.accept(text);
      } catch (RuntimeException e) {
        LOG.warn("What another process told about {} was of no use: {}", topic, e.toString());
      }
    }
  }

  @Override
  public void close() {
    closed.countDown();
    SessionSource.close(listening);
  }
}
