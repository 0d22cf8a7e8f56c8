package org.doithoai.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The workspaces the bot is in: the one that a token in the settings is for, or those the app was
 * installed in. Any number of threads.
 */
final class Workspaces implements SlackReceiver.Workspaces {

  private static final Logger LOG = LoggerFactory.getLogger(Workspaces.class);
  private static final Duration STOP_LEFT = Duration.ofSeconds(2);

  private final Map<String, Workspace> all = new ConcurrentHashMap<>();
  private final Function<Installations.Installed, Workspace> making;
  private final @Nullable Installations installations;
  private final Runnable changed;

  /**
   * @param making a workspace that is not started
   * @param installations where they are kept; null when there is the one of the settings only
   * @param changed tells other processes that what is kept has changed
   */
  Workspaces(
      Function<Installations.Installed, Workspace> making,
      @Nullable Installations installations,
      Runnable changed) {
    this.making = making;
    this.installations = installations;
    this.changed = changed;
  }

  /** Follows what is kept, whichever process changed it: starts, stops, takes up new tokens. */
  synchronized void follow() {
    if (installations == null) {
      return;
    }
    Set<String> gone = new HashSet<>(all.keySet());
    for (Installations.Installed installed : installations.all()) {
      gone.remove(installed.identity().team());
      Workspace running = all.get(installed.identity().team());
      if (running == null || !running.identity().user().equals(installed.identity().user())) {
        start(installed);
        LOG.info("On Slack in workspace {}", installed.identity().team());
      } else {
        running.renew(installed.token());
      }
    }
    gone.forEach(this::end);
  }

  /** Starts one, in the place of one with the same id. */
  synchronized void start(Installations.Installed installed) {
    stop(all.remove(installed.identity().team()));
    Workspace workspace = making.apply(installed);
    workspace.start();
    all.put(installed.identity().team(), workspace);
  }

  /** Keeps and starts one that the app was just installed in. */
  synchronized void installed(Installations.Installed installed) {
    if (installations != null) {
      installations.save(installed);
    }
    start(installed);
    changed.run();
    LOG.info("Installed in workspace {}", installed.identity().team());
  }

  /** Keeps a workspace's new token, and uses it from now on. */
  synchronized void renewed(Installations.Installed installed) {
    if (installations != null) {
      installations.save(installed);
    }
    Workspace workspace = all.get(installed.identity().team());
    if (workspace != null) {
      workspace.renew(installed.token());
    }
    changed.run();
  }

  /** With a token in the settings everything that happens concerns its workspace. */
  @Override
  public Optional<Workspace> find(String team) {
    if (installations == null) {
      return all.values().stream().findFirst();
    }
    if (!all.containsKey(team)) {
      follow(); // another process may have just installed it
    }
    return Optional.ofNullable(all.get(team));
  }

  @Override
  public void left(String team, JsonNode event) {
    Workspace workspace = all.get(team);
    boolean revoked = event.path("type").asText().equals("tokens_revoked");
    if (revoked && workspace != null && !isBots(event, workspace.identity().user())) {
      return;
    }
    if (installations == null) {
      LOG.error(
          "The app was taken out of the workspace, or its token revoked: see slack.bot-token");
      return;
    }
    installations.delete(team);
    LOG.info("Workspace {} took the app out, or revoked its token", team);
    end(team);
    changed.run();
  }

  private void end(String team) {
    Workspace left = all.remove(team);
    Thread.ofVirtual().start(() -> stop(left));
  }

  /** Whether the bot's own token is among those revoked; there are also those of people. */
  private static boolean isBots(JsonNode event, String bot) {
    for (JsonNode user : event.path("tokens").path("bot")) {
      if (user.asText().equals(bot)) {
        return true;
      }
    }
    return false;
  }

  private static void stop(@Nullable Workspace workspace) {
    if (workspace != null) {
      try {
        workspace.stop(STOP_LEFT);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Stops all at the same time, within this time. */
  void stop(Duration patience) throws InterruptedException {
    List<Thread> stopping = new ArrayList<>();
    for (Workspace workspace : all.values()) {
      stopping.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      workspace.stop(patience);
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  }));
    }
    for (Thread thread : stopping) {
      thread.join();
    }
  }

  /** Those there are now. */
  List<Workspace> now() {
    return List.copyOf(all.values());
  }
}
