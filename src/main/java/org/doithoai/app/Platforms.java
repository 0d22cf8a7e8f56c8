package org.doithoai.app;

import com.sun.net.httpserver.HttpHandler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.doithoai.conversation.ConversationFactory;
import org.doithoai.messaging.Connector;
import org.doithoai.platform.slack.SlackAdapter;
import org.doithoai.platform.telegram.TelegramAdapter;

/** The platforms that have keys, as one. */
public final class Platforms {

  /** One platform's adapter. */
  private record Running(
      String name, Supplier<Connector.State> state, Runnable start, Runnable stop) {}

  private final List<Running> all = new ArrayList<>();

  /**
   * All that the settings have keys for, as parts of this chat; not started.
   *
   * @param routes has what is asked of the HTTP server under a path handled
   */
  public Platforms(
      Settings settings, ConversationFactory chat, BiConsumer<String, HttpHandler> routes) {
    settings
        .telegram()
        .map(set -> new TelegramAdapter(set, chat))
        .ifPresent(
            telegram ->
                all.add(new Running("telegram", telegram::state, telegram::start, telegram::stop)));
    settings
        .slack()
        .map(set -> new SlackAdapter(set, chat, routes))
        .ifPresent(slack -> all.add(new Running("slack", slack::state, slack::start, slack::stop)));
  }

  /** Starts them one after the other; throws what the first that refuses throws. */
  public void start() {
    all.forEach(platform -> platform.start().run());
  }

  /** Whether each lets the bot in, by the name of the platform. */
  public Map<String, Connector.State> states() {
    Map<String, Connector.State> states = new LinkedHashMap<>();
    all.forEach(each -> states.put(each.name(), each.state().get()));
    return states;
  }

  /** Stops all at the same time, within ten seconds. */
  public void stop() {
    List<Thread> stopping =
        all.stream().map(platform -> Thread.ofVirtual().start(platform.stop())).toList();
    try {
      for (Thread thread : stopping) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
