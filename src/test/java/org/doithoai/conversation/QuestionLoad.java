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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a bot in processes of its own 50 questions a second, kills one of them now and then, and
 * keeps the time of each question and its answer. Answers may be noted by any thread.
 */
public final class QuestionLoad {

  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final Pattern NUMBER = Pattern.compile("on “question number (\\d+)”");

  private final int questions;
  private final long[] asked;
  private final long[] answered;
  private final Map<Integer, Integer> answers = new HashMap<>();
  private final Map<String, Integer> latest = new HashMap<>();
  private int outOfOrder;
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
   * Asks all of them, and waits for the answers, at most two minutes. At each kill the one that
   * leads is killed, and one that does not in turn; a database that can be is restarted once, in
   * the middle.
   *
   * @param ask asks the question of this number
   * @param quiet whether the platform has nothing left for the bot
   */
  public void run(int kills, Fleet fleet, IntConsumer ask, BooleanSupplier quiet)
      throws IOException, InterruptedException {
    fleet.start();
    Thread restarting = Thread.ofPlatform().unstarted(fleet::restartDatabase);
    int step = questions / (kills + 1);
    long begin = System.nanoTime();
    for (int i = 0; i < questions; i++) {
      TimeUnit.NANOSECONDS.sleep(begin + i * INTERVAL_NANOS - System.nanoTime());
      if (i > 0 && i % step == 0 && i / step <= kills) {
        kill(fleet, i / step);
      }
      if (kills > 0 && i == step * (kills / 2) + step / 2) {
        restarting.start();
      }
      if (i == questions / 20) {
        memoryAtStart = fleet.residentKilobytes();
      }
      synchronized (this) {
        asked[i] = System.nanoTime();
      }
      ask.accept(i);
    }
    restarting.join();
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (System.nanoTime() < end && (count() < questions || !quiet.getAsBoolean())) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    memoryAtEnd = fleet.residentKilobytes();
    fleet.close();
  }

  private static void kill(Fleet fleet, int number) throws InterruptedException {
    if (number % 2 == 1) {
      fleet.killLeader();
    } else {
      fleet.killAnother();
    }
  }

  /**
   * Notes a message of the bot's, which may be an answer.
   *
   * @param chat where it was said
   */
  public synchronized void note(String chat, String message) {
    Matcher number = NUMBER.matcher(message);
    if (number.find()) {
      int question = Integer.parseInt(number.group(1));
      answers.merge(question, 1, Integer::sum);
      if (answered[question] == 0) {
        answered[question] = System.nanoTime();
        outOfOrder += question < latest.getOrDefault(chat, -1) ? 1 : 0;
        latest.merge(chat, question, Math::max);
      }
    }
  }

  private synchronized int count() {
    return answers.size();
  }

  /** How many have no answer. */
  public synchronized int lost() {
    return questions - answers.size();
  }

  /** How many have more than one. */
  public synchronized long twice() {
    return answers.values().stream().filter(n -> n > 1).count();
  }

  /** How many were answered after a later one of the same chat. */
  public synchronized int outOfOrder() {
    return outOfOrder;
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
    figures.add("lost " + lost());
    figures.add("duplicates " + twice());
    figures.add("out of order " + outOfOrder);
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
