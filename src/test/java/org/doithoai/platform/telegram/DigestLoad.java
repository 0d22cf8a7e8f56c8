package org.doithoai.platform.telegram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.doithoai.conversation.BotProcess;
import org.doithoai.conversation.Fleet;
import org.doithoai.platform.telegram.BotApiEmulator.Call;
import org.doithoai.storage.Database;

/**
 * Figures of digests that are all due in the same minute, sent by a bot in a process of its own to
 * as many chats, with faults, and kills in the middle. Not a test; it prints one line of figures.
 *
 * <pre>{@code
 * mvn package
 * java -cp "target/test-classes:target/classes:target/lib/*" \
 *     org.doithoai.platform.telegram.DigestLoad 5000 2 20
 * }</pre>
 *
 * <p>The arguments: how many subscriptions, how many kills, most digests a second, how many
 * processes over a PostgreSQL, which is restarted once; 0, as without it, for one over SQLite.
 */
final class DigestLoad {

  private final BotApiEmulator telegram = new BotApiEmulator();
  private final Mishaps mishaps = new Mishaps(new Random(7), this::arrived);
  private final int subscriptions;
  private final int perSecond;
  private final Map<Long, Integer> arrived = new HashMap<>();
  private final List<Long> order = new ArrayList<>();
  private long begin;
  private long last;

  private DigestLoad(int subscriptions, int perSecond) {
    this.subscriptions = subscriptions;
    this.perSecond = perSecond;
  }

  public static void main(String[] args) throws Exception {
    int subscriptions = args.length > 0 ? Integer.parseInt(args[0]) : 5000;
    int kills = args.length > 1 ? Integer.parseInt(args[1]) : 2;
    int perSecond = args.length > 2 ? Integer.parseInt(args[2]) : 20;
    int processes = args.length > 3 ? Integer.parseInt(args[3]) : 0;
    new DigestLoad(subscriptions, perSecond).run(kills, processes);
    System.exit(0);
  }

  private void run(int kills, int processes) throws Exception {
    try (Fleet fleet = new Fleet(processes, "telegram:" + BotApiEmulator.BOT, this::bot)) {
      try (Database database = fleet.open()) {
        DigestingBot.prepare(database, subscriptions);
      }
      telegram.faults(mishaps::fault);
      begin = System.nanoTime();
      fleet.start();
      for (int kill = 1; kill <= kills; kill++) {
        await(subscriptions * kill / (kills + 1));
        if (kill % 2 == 1) {
          fleet.killLeader();
        } else {
          fleet.killAnother();
        }
        if (kill == kills) {
          await(subscriptions * (2 * kill + 1) / (2 * (kills + 1)));
          fleet.restartDatabase();
        }
      }
      await(subscriptions);
      TimeUnit.SECONDS.sleep(3); // whatever would come twice
      try (Database database = fleet.open()) {
        report(database);
      }
    }
  }

  private BotProcess bot(String database) {
    return new BotProcess(
        DigestingBot.class, database, telegram.url().toString(), String.valueOf(perSecond), "30");
  }

  private synchronized void arrived(Call call) {
    if (arrived.merge(call.chat(), 1, Integer::sum) == 1) {
      order.add(call.chat());
      last = System.nanoTime();
      notifyAll();
    }
  }

  private synchronized void await(int count) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(9);
    while (arrived.size() < count && System.nanoTime() < end) {
      wait(1000);
    }
  }

  private synchronized void report(Database database) {
    int made = count(database, "SELECT COUNT(*) FROM digest_delivery");
    int written = count(database, "SELECT COUNT(*) FROM outbox WHERE turn_key LIKE 'digest:%'");
    long twice = arrived.values().stream().filter(n -> n > 1).count();
    int displaced = 0;
    for (int i = 0; i < order.size(); i++) {
      long place = order.get(i) - DigestingBot.FIRST_CHAT;
      displaced = (int) Math.max(displaced, Math.abs(place - i));
    }
    System.out.printf(
        "due %d; delivery rows %d; messages written %d; chats reached %d; lost %d; messages that"
            + " Telegram got twice %d; %s; last after %.1f s; furthest"
            + " out of order %d places%n",
        subscriptions,
        made,
        written,
        arrived.size(),
        subscriptions - arrived.size(),
        twice,
        mishaps.figures(),
        (last - begin) / 1e9,
        displaced);
  }

  private static int count(Database database, String query) {
    return database.jdbi().withHandle(h -> h.createQuery(query).mapTo(Integer.class).one());
  }
}
