package org.doithoai.chat.telegram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.chat.BotProcess;
import org.doithoai.chat.CrashPoint;
import org.doithoai.chat.telegram.BotApiEmulator.Call;
import org.doithoai.chat.telegram.BotApiEmulator.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Figures under load: questions from 500 chats at 50 a second to a bot in a process of its own,
 * with faults, and kills in the middle. Not a test; it prints one line of figures.
 *
 * <pre>{@code
 * mvn package
 * java -cp "target/test-classes:target/classes:target/lib/*" \
 *     org.doithoai.chat.telegram.TelegramLoad 10000 3
 * }</pre>
 *
 * <p>The arguments: how many questions, how many kills.
 */
final class TelegramLoad {

  private static final int CHATS = 500;
  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final Pattern NUMBER = Pattern.compile("on “question number (\\d+)”");

  private final BotApiEmulator telegram = new BotApiEmulator();
  private final Random random = new Random(50);
  private final int questions;
  private final long[] asked;
  private final long[] answered;
  private final Map<Integer, Integer> answers = new HashMap<>();
  private final AtomicLong tooMany = new AtomicLong();
  private final AtomicLong serverErrors = new AtomicLong();
  private final AtomicLong malformed = new AtomicLong();

  private TelegramLoad(int questions) {
    this.questions = questions;
    this.asked = new long[questions];
    this.answered = new long[questions];
  }

  public static void main(String[] args) throws Exception {
    int questions = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    int kills = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    new TelegramLoad(questions).run(kills);
    System.exit(0);
  }

  private void run(int kills) throws Exception {
    Path folder = Files.createTempDirectory("doithoai-load");
    telegram.faults(this::fault);
    BotProcess bot = bot(folder);
    bot.awaitLine("READY");
    long memoryAtStart = 0;
    long begin = System.nanoTime();
    for (int i = 0; i < questions; i++) {
      TimeUnit.NANOSECONDS.sleep(begin + i * INTERVAL_NANOS - System.nanoTime());
      if (kills > 0 && i > 0 && i % (questions / (kills + 1)) == 0) {
        bot.kill();
        bot = bot(folder);
      }
      if (i == questions / 20) {
        memoryAtStart = residentKilobytes(bot);
      }
      ask(i);
    }
    await();
    long memoryAtEnd = residentKilobytes(bot);
    bot.kill();
    report(memoryAtStart, memoryAtEnd);
  }

  private void ask(int number) {
    long chat = 100L + number % CHATS;
    if (random.nextInt(100) == 0) {
      telegram.broken("{\"update_id\":NUMBER,\"message\":{\"message_id\":\"x\"}}");
    }
    synchronized (this) {
      asked[number] = System.nanoTime();
    }
    new People(telegram, Instant.now()).write(chat, "question number " + number);
  }

  private synchronized @Nullable Fault fault(Call call) {
    if (!call.method().equals("sendmessage")) {
      return null;
    }
    int dice = random.nextInt(100);
    if (dice < 2) {
      tooMany.incrementAndGet();
      return Fault.error(429, "Too Many Requests", "\"retry_after\":1");
    }
    if (dice < 3) {
      serverErrors.incrementAndGet();
      return Fault.error(500, "Internal Server Error", "");
    }
    Matcher number = NUMBER.matcher(call.text());
    if (number.find()) {
      int question = Integer.parseInt(number.group(1));
      answers.merge(question, 1, Integer::sum);
      if (answered[question] == 0) {
        answered[question] = System.nanoTime();
      }
    }
    if (dice < 4) {
      malformed.incrementAndGet();
      return new Fault(200, "{\"ok\":true,\"result\":{\"mess", true);
    }
    return null;
  }

  private void await() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (System.nanoTime() < end && (count() < questions || telegram.unacknowledged() > 0)) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private synchronized int count() {
    return answers.size();
  }

  private synchronized void report(long memoryAtStart, long memoryAtEnd) {
    long[] millis = new long[questions];
    int found = 0;
    for (int i = 0; i < questions; i++) {
      if (answered[i] > 0) {
        millis[found++] = TimeUnit.NANOSECONDS.toMillis(answered[i] - asked[i]);
      }
    }
    long[] sorted = Arrays.copyOf(millis, found);
    Arrays.sort(sorted);
    long twice = answers.values().stream().filter(n -> n > 1).count();
    List<String> figures = new ArrayList<>();
    figures.add("asked " + questions);
    figures.add("answered " + answers.size());
    figures.add("lost " + (questions - answers.size()));
    figures.add("duplicates " + twice);
    figures.add("429s " + tooMany + ", 5xx " + serverErrors + ", malformed " + malformed);
    figures.add(
        "p50 "
            + at(sorted, 0.50)
            + " ms, p90 "
            + at(sorted, 0.90)
            + " ms, p99 "
            + at(sorted, 0.99)
            + " ms, most "
            + at(sorted, 1)
            + " ms");
    figures.add(
        "resident "
            + memoryAtStart / 1024
            + " MB after 5 %, "
            + memoryAtEnd / 1024
            + " MB at the end");
    System.out.println(String.join("; ", figures));
  }

  private static long at(long[] sorted, double share) {
    return sorted.length == 0
        ? -1
        : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
  }

  private static long residentKilobytes(BotProcess bot) throws IOException {
    Path status = Path.of("/proc", String.valueOf(bot.process().pid()), "status");
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  private BotProcess bot(Path folder) {
    return new BotProcess(
        CrashingBot.class, folder.toString(), telegram.url().toString(), CrashPoint.NONE.name());
  }
}
