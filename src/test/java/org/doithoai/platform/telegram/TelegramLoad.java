package org.doithoai.platform.telegram;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.doithoai.conversation.CrashPoint;
import org.doithoai.conversation.Fleet;
import org.doithoai.conversation.QuestionLoad;

/**
 * Figures under load: questions from 500 chats at 50 a second to a bot in a process of its own,
 * with faults, and kills in the middle. Not a test; it prints one line of figures.
 *
 * <pre>{@code
 * mvn package
 * java -cp "target/test-classes:target/classes:target/lib/*" \
 *     org.doithoai.platform.telegram.TelegramLoad 10000 3
 * }</pre>
 *
 * <p>The arguments: how many questions, how many kills, how many processes over a PostgreSQL, which
 * is restarted once; 0, as without it, for one over SQLite.
 */
final class TelegramLoad {

  private static final int CHATS = 500;

  private final BotApiEmulator telegram = new BotApiEmulator();
  private final Random random = new Random(50);
  private final QuestionLoad load;
  private final Mishaps mishaps;

  private TelegramLoad(int questions) {
    this.load = new QuestionLoad(questions);
    this.mishaps = new Mishaps(random, call -> load.note(String.valueOf(call.chat()), call.text()));
  }

  public static void main(String[] args) throws Exception {
    int questions = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    int kills = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    int processes = args.length > 2 ? Integer.parseInt(args[2]) : 0;
    new TelegramLoad(questions).run(kills, processes);
    System.exit(0);
  }

  private void run(int kills, int processes) throws Exception {
    telegram.faults(mishaps::fault);
    load.run(
        kills,
        new Fleet(
            processes,
            "telegram:" + BotApiEmulator.BOT,
            database -> CrashingBot.start(database, telegram, CrashPoint.NONE)),
        this::ask,
        () -> telegram.unacknowledged() == 0);
    System.out.println(load.figures(List.of(mishaps.figures())));
  }

  private void ask(int number) {
    long chat = 100L + number % CHATS;
    if (random.nextInt(100) == 0) {
      telegram.broken("{\"update_id\":NUMBER,\"message\":{\"message_id\":\"x\"}}");
    }
    new People(telegram, Instant.now()).write(chat, QuestionLoad.question(number));
  }
}
