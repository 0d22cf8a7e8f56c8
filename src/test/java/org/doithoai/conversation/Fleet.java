package org.doithoai.conversation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.doithoai.messaging.PostgresqlReplicas;
import org.doithoai.messaging.Replicas;
import org.doithoai.storage.Database;
import org.doithoai.storage.PostgresqlServer;
import org.jspecify.annotations.Nullable;

/**
 * The processes of one bot, which are killed and started again: one over SQLite, or several over a
 * PostgreSQL. For one thread, but the database may be restarted by another.
 */
public final class Fleet implements AutoCloseable {

  /** A process over a database. */
  @FunctionalInterface
  public interface Starting {

    /**
     * Starts it.
     *
     * @param database see {@link Fleet#open}
     */
    BotProcess bot(String database);
  }

  private final int size;
  private final String account;
  private final Starting starting;
  private final Path folder;
  private final @Nullable PostgresqlServer server;
  private final Map<Integer, BotProcess> bots = new TreeMap<>();

  /**
   * @param size how many processes; 0 for one over SQLite
   * @param account whose leader is told from the others
   */
  public Fleet(int size, String account, Starting starting) throws IOException {
    this.size = size;
    this.account = account;
    this.starting = starting;
    this.folder = Files.createTempDirectory("doithoai-fleet");
    this.server = size == 0 ? null : new PostgresqlServer();
  }

  /** The database of that name: a folder, or the URL of a server. */
  public static Database open(String name) {
    return name.startsWith("jdbc:")
        ? Database.postgresql(name, "postgres", null)
        : Database.sqlite(Path.of(name).resolve("doithoai.db"));
  }

  /** What the processes over a database agree upon. */
  public static Replicas replicas(Database database) {
    return database.isShared() ? new PostgresqlReplicas(database::connect) : Replicas.ALONE;
  }

  /** Its database, as another process opens it. */
  public Database open() {
    return open(server == null ? folder.toString() : server.url());
  }

  /** Starts all, and waits until they are ready. */
  public void start() {
    for (int number = 1; number <= Math.max(1, size); number++) {
      start(number);
    }
    bots.values().forEach(bot -> bot.awaitLine("READY"));
  }

  /** Each is known to the server by its number. */
  private void start(int number) {
    bots.put(
        number,
        starting.bot(
            server == null ? folder.toString() : server.url() + "&ApplicationName=bot" + number));
  }

  /** Kills the one that leads, and starts another in its place. */
  public void killLeader() throws InterruptedException {
    replace(server == null ? 1 : leader());
  }

  /** Kills one that does not lead, and starts another in its place. */
  public void killAnother() throws InterruptedException {
    int leader = server == null ? 0 : leader();
    replace(bots.keySet().stream().filter(bot -> bot != leader).findFirst().orElseThrow());
  }

  private void replace(int number) throws InterruptedException {
    Objects.requireNonNull(bots.get(number)).kill();
    start(number);
  }

  /** Restarts the server under them; who asks for the leader meanwhile waits. */
  public synchronized void restartDatabase() {
    if (server != null) {
      server.restart();
    }
  }

  /** The number of the process that leads; waits until one does. */
  public int leader() throws InterruptedException {
    long key = ByteBuffer.wrap(DigestUtils.sha256("doithoai " + account)).getLong();
    for (int tries = 0; tries < 300; tries++) {
      List<String> names = new ArrayList<>(server == null ? List.of("bot1") : holders(key));
      if (!names.isEmpty()) {
        return Integer.parseInt(names.getFirst().substring("bot".length()));
      }
      Thread.sleep(50);
    }
    throw new AssertionError("nobody leads " + account);
  }

  private synchronized List<String> holders(long key) {
    return Objects.requireNonNull(server)
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
                        WHERE l.locktype = 'advisory' AND l.granted
                          AND ((l.classid::bigint << 32) | l.objid::bigint) = :key\
                        """)
                    .bind("key", key)
                    .mapTo(String.class)
                    .list());
  }

  /** What of the processes is in memory. */
  public long residentKilobytes() throws IOException {
    long all = 0;
    for (BotProcess bot : bots.values()) {
      all += bot.residentKilobytes();
    }
    return all;
  }

  /** Kills all. */
  @Override
  public synchronized void close() {
    bots.values().forEach(BotProcess::close);
    if (server != null) {
      server.close();
    }
  }
}
