package org.doithoai.conversation;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import org.doithoai.messaging.Pause;
import org.doithoai.messaging.Replicas;
import org.doithoai.storage.Database;
import org.jdbi.v3.core.Jdbi;

/**
 * The chat of a bot in a process of its own, which stands still at one point of a message's way,
 * says so on stdout, and waits there to be killed. It ends when its stdin does. The {@code
 * CrashingBot} of each platform's tests puts an adapter to it.
 */
public final class CrashingChat {

  private CrashingChat() {}

  /** A platform's adapter. */
  public record Adapter(Runnable start, Runnable stop) {}

  /**
   * Starts such a process with the main class of that platform.
   *
   * @param database see {@link Fleet#open}
   */
  public static BotProcess start(Class<?> main, String database, URI emulator, CrashPoint point) {
    return new BotProcess(main, database, emulator.toString(), point.name());
  }

  /**
   * The process's own side.
   *
   * @param args as {@link #start} gives them
   * @param platform the adapter that is to talk to this emulator
   */
  public static void run(String[] args, BiFunction<URI, ConversationFactory, Adapter> platform)
      throws IOException {
    CrashPoint point = CrashPoint.valueOf(args[2]);
    try (Database database = Fleet.open(args[0]);
        Replicas replicas = Fleet.replicas(database)) {
      Jdbi jdbi = database.jdbi();
      point.in(jdbi);
      Clock clock = Clock.systemUTC();
      ConversationFactory chat =
          new ConversationFactory(
              jdbi,
              point.answerer(),
              TestChat.articles(),
              TestChat.open(),
              clock,
              Pause.by(clock),
              List.of(),
              null,
              PassageLinks.OWN_ADDRESS,
              null,
              replicas);
      Adapter adapter = platform.apply(URI.create(args[1]), chat);
      adapter.start().run();
      BotProcess.standReady();
      adapter.stop().run();
    }
  }
}
