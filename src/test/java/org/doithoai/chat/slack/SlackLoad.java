package org.doithoai.chat.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
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
import org.doithoai.chat.slack.SlackEmulator.Call;
import org.doithoai.chat.slack.SlackEmulator.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Figures under load: questions at 50 a second, by direct message, by mention in channels and
 * threads, and by command, to a bot in a process of its own; some redelivered, some answers refused
 * with 429, connections ended, and kills in the middle. Not a test; it prints one line.
 *
 * <pre>{@code
 * mvn test-compile dependency:build-classpath -Dmdep.outputFile=target/test.cp
 * java -cp "target/test-classes:target/classes:$(cat target/test.cp)" \
 *     org.doithoai.chat.slack.SlackLoad 10000 3 10
 * }</pre>
 *
 * <p>The arguments: how many questions, how many kills, how many ends of the connection.
 */
final class SlackLoad {

  private static final int PEOPLE = 500;
  private static final int CHANNELS = 60;
  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final Pattern NUMBER = Pattern.compile("on “question number (\\d+)”");

  private final SlackEmulator slack = new SlackEmulator(InstantSource.system());
  private final Random random = new Random(60);
  private final People people = new People(slack, this::tell);
  private final int questions;
  private final long[] asked;
  private final long[] answered;
  private final Map<Integer, Integer> answers = new HashMap<>();
  private final AtomicLong tooMany = new AtomicLong();
  private final AtomicLong redelivered = new AtomicLong();
  private final AtomicLong repeated = new AtomicLong();
  private final Map<String, Integer> kinds = new HashMap<>();

  private SlackLoad(int questions) {
    this.questions = questions;
    this.asked = new long[questions];
    this.answered = new long[questions];
  }

  public static void main(String[] args) throws Exception {
    int questions = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    int kills = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    int ends = args.length > 2 ? Integer.parseInt(args[2]) : 10;
    new SlackLoad(questions).run(kills, ends);
    System.exit(0);
  }

  /** Slack tells some of it twice. */
  private void tell(String type, ObjectNode payload) {
    slack.socket.send(type, payload);
    if (random.nextInt(50) == 0) {
      redelivered.incrementAndGet();
      slack.socket.send(type, payload);
    }
  }

  private void run(int kills, int ends) throws Exception {
    Path folder = Files.createTempDirectory("doithoai-load");
    slack.faults(this::fault);
    slack.observer(this::done);
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
      if (ends > 0 && i % (questions / ends) == questions / ends / 2) {
        end(i / (questions / ends));
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

  private void end(int number) {
    switch (number % 3) {
      case 0 -> slack.socket.disconnect("refresh_requested");
      case 1 -> slack.socket.disconnect("warning");
      default -> slack.socket.drop();
    }
  }

  private void ask(int number) {
    String user = "U" + (100 + number % PEOPLE);
    String channel = "C" + (100 + number % CHANNELS);
    String question = "question number " + number;
    synchronized (this) {
      asked[number] = System.nanoTime();
    }
    String kind =
        switch (number % 5) {
          case 0, 1 -> {
            people.write(user, question);
            yield "direct messages";
          }
          case 2 -> {
            people.mention(channel, user, question);
            yield "mentions";
          }
          case 3 -> {
            people.mentionIn(slack.newTs(), channel, user, question);
            yield "mentions in threads";
          }
          default -> {
            people.command(channel, user, question);
            yield "commands";
          }
        };
    kinds.merge(kind, 1, Integer::sum);
  }

  private synchronized @Nullable Fault fault(Call call) {
    boolean answer =
        call.method().equals("chat.postMessage") || call.method().equals("response_url");
    if (!answer || random.nextInt(50) != 0) {
      return null;
    }
    tooMany.incrementAndGet();
    return Fault.tooMany(1);
  }

  private synchronized void done(Call call) {
    if (call.error().equals(SlackEmulator.REPEATED)) {
      repeated.incrementAndGet();
    }
    Matcher number = NUMBER.matcher(call.text());
    if (call.done() && number.find()) {
      int question = Integer.parseInt(number.group(1));
      answers.merge(question, 1, Integer::sum);
      if (answered[question] == 0) {
        answered[question] = System.nanoTime();
      }
    }
  }

  private void await() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (System.nanoTime() < end && (count() < questions || slack.socket.unacknowledged() > 0)) {
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
    List<String> figures = new ArrayList<>();
    figures.add("asked " + questions + " " + kinds);
    figures.add("answered " + answers.size());
    figures.add("lost " + (questions - answers.size()));
    figures.add("duplicates " + answers.values().stream().filter(n -> n > 1).count());
    figures.add("repetitions that Slack knew by their ids " + repeated);
    figures.add("redelivered " + redelivered + ", 429s " + tooMany);
    figures.add("connections " + slack.socket.connections());
    figures.add(
        "acknowledgements later than 3 s "
            + slack.socket.late()
            + ", slowest "
            + slack.socket.slowestMillis()
            + " ms");
    figures.add(
        "p50 %d ms, p90 %d ms, p99 %d ms, most %d ms"
            .formatted(at(sorted, 0.50), at(sorted, 0.90), at(sorted, 0.99), at(sorted, 1)));
    figures.add(
        "resident %d MB after 5 %%, %d MB at the end"
            .formatted(memoryAtStart / 1024, memoryAtEnd / 1024));
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
        CrashingBot.class, folder.toString(), slack.url().toString(), CrashPoint.NONE.name());
  }
}
