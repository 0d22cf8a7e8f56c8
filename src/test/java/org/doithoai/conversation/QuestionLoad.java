package org.doithoai.conversation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a bot in a process of its own 50 questions a second, kills the process now and then, and
 * keeps the time of each question and its answer. Answers may be noted by any thread.
 */
public final class QuestionLoad {

  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final Pattern NUMBER = Pattern.compile("on “question number (\\d+)”");

  private final int questions;
  private final long[] asked;
  private final long[] answered;
  private final Map<Integer, Integer> answers = new HashMap<>();
  private long memoryAtStart;
  private long memoryAtEnd;

  public QuestionLoad(int questions) {
    this.questions = questions;
    this.asked = new long[questions];
    this.answered = new long[questions];
  }

  /** The words of a question, by which its answer is known. */
  public static String question(int number) {
    return "question number " + number;
  }

  /**
   * Asks all of them, and waits for the answers, at most two minutes.
   *
   * @param start starts the bot, again after each kill
   * @param ask asks the question of this number
   * @param quiet whether the platform has nothing left for the bot
   */
  public void run(int kills, Supplier<BotProcess> start, IntConsumer ask, BooleanSupplier quiet)
      throws IOException, InterruptedException {
    BotProcess bot = start.get();
    bot.awaitLine("READY");
    long begin = System.nanoTime();
    for (int i = 0; i < questions; i++) {
      TimeUnit.NANOSECONDS.sleep(begin + i * INTERVAL_NANOS - System.nanoTime());
      if (kills > 0 && i > 0 && i % (questions / (kills + 1)) == 0) {
        bot.kill();
        bot = start.get();
      }
      if (i == questions / 20) {
        memoryAtStart = bot.residentKilobytes();
      }
      synchronized (this) {
        asked[i] = System.nanoTime();
      }
      ask.accept(i);
    }
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (System.nanoTime() < end && (count() < questions || !quiet.getAsBoolean())) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    memoryAtEnd = bot.residentKilobytes();
    bot.kill();
  }

  /** Notes a message of the bot's, which may be an answer. */
  public synchronized void note(String message) {
    Matcher number = NUMBER.matcher(message);
    if (number.find()) {
      int question = Integer.parseInt(number.group(1));
      answers.merge(question, 1, Integer::sum);
      if (answered[question] == 0) {
        answered[question] = System.nanoTime();
      }
    }
  }

  private synchronized int count() {
    return answers.size();
  }

  /**
   * One line of figures.
   *
   * @param platform those of the platform, which stand in the middle
   */
  public synchronized String figures(List<String> platform) {
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
    figures.add("asked " + questions);
    figures.add("answered " + answers.size());
    figures.add("lost " + (questions - answers.size()));
    figures.add("duplicates " + answers.values().stream().filter(n -> n > 1).count());
    figures.addAll(platform);
    figures.add(
        "p50 %d ms, p90 %d ms, p99 %d ms, most %d ms"
            .formatted(at(sorted, 0.50), at(sorted, 0.90), at(sorted, 0.99), at(sorted, 1)));
    figures.add(
        "resident %d MB after 5 %%, %d MB at the end"
            .formatted(memoryAtStart / 1024, memoryAtEnd / 1024));
    return String.join("; ", figures);
  }

  private static long at(long[] sorted, double share) {
    return sorted.length == 0
        ? -1
        : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
  }
}
