package org.doithoai.chat.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.doithoai.chat.Chat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot on Slack: {@link #start()}, and {@link #stop()} when the process is to end. */
public final class SlackAdapter {

  private static final Logger LOG = LoggerFactory.getLogger(SlackAdapter.class);

  private static final Set<String> REFUSED =
      Set.of("invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive");

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration STOP_TAKING = Duration.ofSeconds(2);
  private static final Duration STOP_REST = Duration.ofSeconds(6);

  private final SlackSettings settings;
  private final Chat chat;
  private final WebApi api;
  private final Source source;
  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().name("slack-side-", 1).daemon().factory());
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Workspace workspace;
  private boolean taking;

  /** With these tokens, as part of this chat. */
  public SlackAdapter(SlackSettings settings, Chat chat) {
    this.settings = settings;
    this.chat = chat;
    this.api = new WebApi(settings.url());
    Receiver receiver = new Receiver(new OnlyWorkspace());
    AppConfig config =
        AppConfig.builder().slack(api.slack()).allEventsApiAutoAckEnabled(true).build();
    App app = new App(config, List.of(receiver));
    this.source = source(settings, app, receiver);
  }

  private Source source(SlackSettings set, App app, Receiver receiver) {
    String appToken = set.appToken();
    if (appToken != null) {
      return new SocketMode(api, appToken, app, receiver);
    }
    String secret = set.signingSecret();
    if (secret == null) {
      throw new IllegalArgumentException("neither an app token nor a signing secret");
    }
    return new HttpMode(app, receiver, secret, set.port(), chat.clock());
  }

  /** Everything that happens concerns the one workspace that the token is for. */
  private final class OnlyWorkspace implements Receiver.Workspaces {

    @Override
    public Optional<Workspace> find(String team) {
      return Optional.ofNullable(workspace);
    }

    @Override
    public void left(String team, JsonNode event) {
      LOG.error("The app was taken out of the workspace, or its token revoked: see slack.bot-token");
    }
  }

  /**
   * Takes up what was left, and begins to take what Slack sends. When Slack cannot be reached it
   * goes on trying in the background.
   *
   * @throws SlackRefusedException when Slack does not know a token
   */
  public void start() {
    if (!connect()) {
      Thread.ofPlatform().name("slack-start").daemon().start(this::keepConnecting);
    }
  }

  private synchronized boolean connect() {
    if (workspace == null) {
      Identity me = identity();
      if (me == null) {
        return false;
      }
      Workspace started =
          new Workspace(me, settings.botToken(), api, settings.perSecond(), chat, timer);
      started.start();
      workspace = started;
    }
    if (!taking) {
      taking = source.start();
      if (taking) {
        Identity me = workspace.identity();
        LOG.info("On Slack as @{} in workspace {}", me.name(), me.team());
      }
    }
    return taking;
  }

  private @Nullable Identity identity() {
    WebApi.Result<AuthTestResponse> tested =
        api.call(settings.botToken(), client -> client.authTest(r -> r));
    if (tested instanceof WebApi.Result.Refused<?>(String error, _) && REFUSED.contains(error)) {
      throw new SlackRefusedException(
          "Slack refuses the bot token ("
              + error
              + "): copy it again from OAuth & Permissions, Bot User OAuth Token, into"
              + " DOITHOAI_SLACK_BOT_TOKEN or the file named by slack.bot-token-file; it begins"
              + " with xoxb-");
    }
    if (tested instanceof WebApi.Result.Done<AuthTestResponse>(var me)
        && me.getTeamId() != null
        && me.getUserId() != null) {
      return new Identity(me.getTeamId(), me.getUserId(), String.valueOf(me.getUser()));
    }
    LOG.warn("Slack cannot be reached yet at {}: {}", settings.url(), tested);
    return null;
  }

  private void keepConnecting() {
    try {
      Duration wait = Duration.ofSeconds(1);
      while (!stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        if (connect()) {
          return;
        }
        Duration twice = wait.multipliedBy(2);
        wait = twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SlackRefusedException e) {
      LOG.error(e.getMessage());
    }
  }

  /** Ends within ten seconds: what is under way is finished, the rest waits on disk. */
  public void stop() {
    stopped.countDown();
    try {
      source.stop(STOP_TAKING);
      Workspace started = workspace;
      if (started != null) {
        started.stop(STOP_REST);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      timer.shutdownNow();
      api.close();
    }
  }

  /** The port on which requests over HTTP are taken; 0 when there is none. */
  int port() {
    return source instanceof HttpMode http ? http.port() : 0;
  }
}
