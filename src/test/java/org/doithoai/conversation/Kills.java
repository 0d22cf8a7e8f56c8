package org.doithoai.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Kills a real process, with SIGKILL, at each point between receiving a question and having noted
 * that its answer was sent; the next process takes up what is left and is killed at the next point.
 */
public final class Kills {

  /** The last question, which no kill follows. */
  public static final String LAST = "at last";

  private final List<String> questions = new ArrayList<>();
  private final Supplier<List<String>> messages;

  /**
   * @param messages what the bot wrote to the one person so far
   */
  public Kills(Supplier<List<String>> messages) {
    this.messages = messages;
  }

  /** Asks a question for each kill, and one for afterwards. */
  public void atEachPoint(Consumer<String> ask, Function<CrashPoint, BotProcess> start)
      throws InterruptedException {
    for (CrashPoint point : CrashPoint.values()) {
      if (point == CrashPoint.NONE) {
        continue;
      }
      String question = "killed at " + point;
      questions.add(question);
      ask.accept(question);
      try (BotProcess bot = start.apply(point)) {
        bot.awaitLine("AT " + point);
        bot.kill();
      }
    }
    questions.add(LAST);
    ask.accept(LAST);
  }

  public List<String> questions() {
    return List.copyOf(questions);
  }

  /** How many times a question was answered so far. */
  public int answers(String question) {
    return (int) messages.get().stream().filter(text -> isAbout(text, question)).count();
  }

  public void assertInOrder() {
    List<String> order =
        messages.get().stream()
            .map(text -> questions.stream().filter(q -> isAbout(text, q)).findFirst())
            .map(question -> question.orElse("?"))
            .distinct()
            .toList();
    assertEquals(questions, order);
  }

  private static boolean isAbout(String answer, String question) {
    return answer.contains("on “" + question + "”");
  }
}
