package org.doithoai.platform.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.doithoai.conversation.CrashPoint;
import org.doithoai.conversation.Fleet;
import org.doithoai.conversation.QuestionLoad;
import org.doithoai.platform.slack.SlackEmulator.Call;
import org.doithoai.platform.slack.SlackEmulator.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Figures under load: questions at 50 a second, by direct message, by mention in channels and
 * threads, and by command, to a bot in a process of its own; some redelivered, some answers refused
 * with 429, connections ended, and kills in the middle. Not a test; it prints one line.
 *
 * <pre>{@code
 * mvn test-compile dependency:build-classpath -Dmdep.outputFile=target/test.cp
 * java -cp "target/test-classes:target/classes:$(cat target/test.cp)" \
 *     org.doithoai.platform.slack.SlackLoad 10000 3 10
 * }</pre>
 *
 * <p>The arguments: how many questions, how many kills, how many ends of the connection, how many
 * processes over a PostgreSQL, which is restarted once; 0, as without it, for one over SQLite.
 */
final class SlackLoad {

  private static final int PEOPLE = 500;
  private static final int CHANNELS = 60;

  private final SlackEmulator slack = new SlackEmulator(InstantSource.system());
  private final Random random = new Random(60);
  private final People people = new People(slack, this::tell);
  private final int questions;
  private final QuestionLoad load;
  private final AtomicLong tooMany = new AtomicLong();
  private final AtomicLong redelivered = new AtomicLong();
  private final AtomicLong repeated = new AtomicLong();
  private final Map<String, Integer> kinds = new HashMap<>();

  private SlackLoad(int questions) {
    this.questions = questions;
    this.load = new QuestionLoad(questions);
  }

  public static void main(String[] args) throws Exception {
    int questions = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    int kills = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    int ends = args.length > 2 ? Integer.parseInt(args[2]) : 10;
    int processes = args.length > 3 ? Integer.parseInt(args[3]) : 0;
    new SlackLoad(questions).run(kills, ends, processes);
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

  private void run(int kills, int ends, int processes) throws Exception {
    slack.faults(this::fault);
    slack.observer(this::done);
    load.run(
        kills,
        new Fleet(
            processes,
            "slack:" + SlackEmulator.TEAM,
            database -> CrashingBot.start(database, slack, CrashPoint.NONE)),
        number -> {
          if (ends > 0 && number % (questions / ends) == questions / ends / 2) {
            end(number / (questions / ends));
          }
          ask(number);
        },
        () -> slack.socket.unacknowledged() == 0);
    System.out.println(load.figures(figures()));
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
    String question = QuestionLoad.question(number);
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
            people.mentionIn(slack.workspace.newTs(), channel, user, question);
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
    if (call.done()) {
      load.note(call.get("channel") + call.get("id"), call.text());
    }
  }

  private List<String> figures() {
    List<String> figures = new ArrayList<>();
    figures.add("as " + kinds);
    figures.add("repetitions that Slack knew by their ids " + repeated);
    figures.add("redelivered " + redelivered + ", 429s " + tooMany);
    figures.add("connections " + slack.socket.connections());
    figures.add(
        "acknowledgements later than 3 s "
            + slack.socket.late()
            + ", slowest "
            + slack.socket.slowestMillis()
            + " ms");
    return figures;
  }
}
