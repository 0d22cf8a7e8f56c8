package org.doithoai.platform.telegram;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.doithoai.conversation.CrashPoint;
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
 * <p>The arguments: how many questions, how many kills.
 */
final class TelegramLoad {

  private static final int CHATS = 500;

  private final BotApiEmulator telegram = new BotApiEmulator();
  private final Random random = new Random(50);
  private final QuestionLoad load;
  private final Mishaps mishaps;

  private TelegramLoad(int questions) {
    this.load = new QuestionLoad(questions);
    this.mishaps = new Mishaps(random, call -> load.note(call.text()));
  }

  public static void main(String[] args) throws Exception {
    int questions = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    int kills = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    new TelegramLoad(questions).run(kills);
    System.exit(0);
  }

  private void run(int kills) throws Exception {
    Path folder = Files.createTempDirectory("doithoai-load");
    telegram.faults(mishaps::fault);
    load.run(
        kills,
        () -> CrashingBot.start(folder, telegram, CrashPoint.NONE),
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
