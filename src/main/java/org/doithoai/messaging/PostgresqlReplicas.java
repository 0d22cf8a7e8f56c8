package org.doithoai.messaging;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replicas over PostgreSQL, 14 or newer. A name is an advisory lock of a session of its own: the
 * server gives it up when the session ends, which it does with the process, and when nothing was
 * heard of the process for {@link #SERVER_PATIENCE}. A process that did not hear of the server for
 * {@link #LEASE}, which is less, leads no more by itself. What is told goes through {@link
 * PostgresqlNews}.
 *
 * <p>When the server was away, whoever led before may lead again first: that process knows what it
 * was sending.
 */
public final class PostgresqlReplicas implements Replicas {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresqlReplicas.class);

  /** How often leadership is looked after, and tried for. */
  private static final Duration EVERY = Duration.ofMillis(300);

  private static final Duration LEASE = Duration.ofSeconds(2);
  private static final Duration SERVER_PATIENCE = Duration.ofSeconds(3);

  /** No statement of these takes longer, or the session is given up. */
  private static final Duration LONGEST_CALL = Duration.ofMillis(1_500);

  /** So long after the server came back those wait who did not lead before. */
  private static final Duration OTHERS_FIRST = Duration.ofSeconds(3);

  private static final class Candidate implements Leadership {

    private final PostgresqlReplicas of;
    private final String name;
    private final Consumer<Leadership> changed;
    private long granted;
    private boolean ledBefore;

    Candidate(PostgresqlReplicas of, String name, Consumer<Leadership> changed) {
      this.of = of;
      this.name = name;
      this.changed = changed;
    }

    void tell() {
      try {
        changed.accept(this);
      } catch (RuntimeException e) {
        LOG.debug("stopping, {}: {}", name, e.toString());
      }
    }

    @Override
    public long term() {
      return of.term(this);
    }

    @Override
    public void resign() {
      of.resign(this);
    }
  }

  private final SessionSource sessions;
  private final PostgresqlNews news;
  private final List<Candidate> candidates = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable Connection session;
  private boolean wasLost;
  private boolean complained;
  private long opened;
  private volatile long confirmed;
  private long terms;

  /** Begins; while the database cannot be reached nothing is led and nothing held. */
  public PostgresqlReplicas(SessionSource sessions) {
    this.sessions = sessions;
    this.news = new PostgresqlNews(sessions);
    Thread.ofPlatform().name("replica-session").daemon().start(this::keep);
  }

  private synchronized Connection open() throws SQLException {
    Connection now = session;
    if (now != null) {
      return now;
    }
    Connection fresh = sessions.open();
    try (Statement statement = fresh.createStatement()) {
      fresh.setNetworkTimeout(Runnable::run, Math.toIntExact(LONGEST_CALL.toMillis()));
      statement.execute("SET idle_session_timeout = " + SERVER_PATIENCE.toMillis());
    } catch (SQLException e) {
      SessionSource.close(fresh);
      throw e;
    }
    session = fresh;
    complained = false;
    opened = System.nanoTime();
    confirmed = opened;
    return fresh;
  }

  private void keep() {
    try {
      do {
        List<Candidate> begun = List.of();
        try {
          begun = look();
        } catch (SQLException | RuntimeException e) {
          lose(e);
        }
        begun.forEach(Candidate::tell);
      } while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Makes sure that the session is there, and tries to lead; gives those that begin to. */
  private synchronized List<Candidate> look() throws SQLException {
    if (closed.getCount() == 0) {
      return List.of();
    }
    Connection now = open();
    long asked = System.nanoTime();
    try (Statement statement = now.createStatement()) {
      statement.execute("SELECT 1");
    }
    confirmed = asked;
    boolean others = !wasLost || System.nanoTime() - opened > OTHERS_FIRST.toNanos();
    List<Candidate> begun = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.granted == 0 && (others || candidate.ledBefore)) {
        if (ask(now, "SELECT pg_try_advisory_lock(?)", candidate.name)) {
          candidate.granted = ++terms;
          begun.add(candidate);
          LOG.info("Leading: {}", candidate.name);
        } else if (others) {
          candidate.ledBefore = false;
        }
      }
    }
    return begun;
  }

  private static boolean ask(Connection at, String question, String name) throws SQLException {
    try (PreparedStatement statement = at.prepareStatement(question)) {
      statement.setLong(1, key(name));
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  private static long key(String name) {
    return ByteBuffer.wrap(DigestUtils.sha256("doithoai " + name)).getLong();
  }

  private void lose(Exception why) {
    List<Candidate> ended = new ArrayList<>();
    synchronized (this) {
      Connection lost = session;
      if (lost != null) {
        LOG.warn("The session with the database ended: {}", why.getMessage());
        SessionSource.close(lost);
        candidates.forEach(candidate -> candidate.ledBefore |= candidate.granted > 0);
      } else if (!complained) {
        complained = true;
        LOG.warn("No session with the database can be opened: {}", why.getMessage());
      }
      session = null;
      wasLost = true;
      for (Candidate candidate : candidates) {
        if (candidate.granted > 0) {
          candidate.granted = 0;
          ended.add(candidate);
        }
      }
    }
    ended.forEach(Candidate::tell);
  }

  private synchronized long term(Candidate candidate) {
    return System.nanoTime() - confirmed < LEASE.toNanos() ? candidate.granted : 0;
  }

  private void resign(Candidate candidate) {
    candidates.remove(candidate);
    boolean led;
    synchronized (this) {
      led = candidate.granted > 0;
      candidate.granted = 0;
    }
    if (led) {
      release(candidate.name);
    }
  }

  @Override
  public boolean hold(String name) {
    return asked("SELECT pg_try_advisory_lock(?)", name);
  }

  /** When the session has ended since, there is nothing to release. */
  @Override
  public void release(String name) {
    boolean _ = asked("SELECT pg_advisory_unlock(?)", name);
  }

  private boolean asked(String question, String name) {
    try {
      synchronized (this) {
        return session != null && ask(session, question, name);
      }
    } catch (SQLException e) {
      lose(e);
      return false;
    }
  }

  @Override
  public Leadership lead(String name, Consumer<Leadership> changed) {
    Candidate candidate = new Candidate(this, name, changed);
    candidates.add(candidate);
    try {
      look().forEach(Candidate::tell);
    } catch (SQLException e) {
      lose(e);
    }
    return candidate;
  }

  @Override
  public void tell(Handle handle, String topic, String text) {
    news.tell(handle, topic, text);
  }

  @Override
  public void hear(String topic, Consumer<String> listener) {
    news.hear(topic, listener);
  }

  @Override
  public void close() {
    closed.countDown();
    synchronized (this) {
      candidates.forEach(candidate -> candidate.granted = 0);
      SessionSource.close(session);
      session = null;
    }
    news.close();
  }
}
