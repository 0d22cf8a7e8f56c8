package org.doithoai.platform.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.sun.net.httpserver.HttpHandler;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.doithoai.conversation.ConversationFactory;
import org.doithoai.messaging.Connector;
import org.doithoai.messaging.LeaderTask;
import org.doithoai.messaging.LoginRefusedException;
import org.doithoai.messaging.Platform;
import org.doithoai.messaging.PrintableAddress;
import org.doithoai.messaging.Replicas;
import org.doithoai.messaging.Replicas.Leadership;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot on Slack: {@link #start()}, and {@link #stop()} when the process is to end. */
public final class SlackAdapter {

  private static final Logger LOG = LoggerFactory.getLogger(SlackAdapter.class);

  private static final Set<String> REFUSED =
      Set.of("invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive");

  /** Of what processes tell each other: that workspaces have come, gone, or got a new token. */
  private static final String INSTALLATIONS = "slack-installations";

  private static final int ROTATE_MINUTES = 5;

  private static final Duration STOP_REST = Duration.ofSeconds(6);

  private final SlackSettings settings;
  private final WebApi api;
  private final Workspaces workspaces;
  private final @Nullable TokenRotation rotation;
  private final Replicas replicas;
  private final List<HttpMode> overHttp;
  private final @Nullable LeaderTask overSocket;
  private volatile @Nullable Leadership leadership;
  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().name("slack-side-", 1).daemon().factory());
  private final Connector connector = new Connector("slack-start", this::connect);
  private boolean known;

  /**
   * With these tokens, as part of this chat.
   *
   * @param routes has what is asked of the HTTP server under a path handled
   * @throws LoginRefusedException when the key of installations is none
   */
  public SlackAdapter(
      SlackSettings settings, ConversationFactory chat, BiConsumer<String, HttpHandler> routes) {
    this.settings = settings;
    this.api = new WebApi(settings.url());
    AppConfig config =
        AppConfig.builder().slack(api.slack()).allEventsApiAutoAckEnabled(true).build();
    SlackSettings.Installing installing = settings.installing();
    Installations installations =
        installing == null
            ? null
            : new Installations(chat.jdbi(), new TokenCipher(installing.key()), chat.clock());
    this.replicas = chat.replicas();
    Runnable changed =
        () -> chat.jdbi().useHandle(handle -> replicas.tell(handle, INSTALLATIONS, ""));
    this.workspaces =
        new Workspaces(
            installed ->
                new Workspace(
                    installed.identity(),
                    installed.token(),
                    api,
                    settings.perSecond(),
                    chat,
                    timer),
            installations,
            changed);
    SlackReceiver receiver = new SlackReceiver(workspaces);
    if (installing != null) {
      Installer.configure(config, installing);
    }
    App app = new App(config, List.of(receiver));
    if (installations != null) {
      Installer.install(app, installations, workspaces, chat.clock());
    }
    this.rotation =
        installing == null || installations == null
            ? null
            : new TokenRotation(api, installing, installations, workspaces, chat.clock());
    String appToken = settings.appToken();
    this.overSocket =
        appToken == null
            ? null
            : new LeaderTask("slack-socket", () -> new SocketMode(api, appToken, app, receiver));
    this.overHttp =
        settings.overHttp()
            ? List.of(
                new HttpMode(
                    app,
                    receiver,
                    appToken == null ? settings.signingSecret() : null,
                    installing != null,
                    routes,
                    chat.clock()))
            : List.of();
  }

  /**
   * Takes up what was left, and begins to take what Slack sends. When Slack cannot be reached it
   * goes on trying in the background.
   *
   * @throws LoginRefusedException when Slack does not know a token
   */
  public void start() {
    leadership =
        replicas.lead(
            "slack app " + settings.app(),
            now -> {
              leadership = now;
              if (overSocket != null) {
                overSocket.changed(now);
              }
            });
    replicas.hear(INSTALLATIONS, none -> timer.execute(this::follow));
    connector.start();
  }

  /** Whether the platform lets the bot in. */
  public Connector.State state() {
    Connector.State in = connector.state();
    return in == Connector.State.CONNECTED && overSocket != null ? overSocket.state() : in;
  }

  private synchronized boolean connect() {
    if (!known && !know()) {
      return false;
    }
    known = true;
    overHttp.forEach(HttpMode::start);
    if (overSocket != null) {
      overSocket.ready();
    }
    return true;
  }

  /** Starts the workspaces; false when Slack cannot say yet which it is. */
  private boolean know() {
    String token = settings.botToken();
    if (token == null) {
      rotate();
      workspaces.follow();
      var _ =
          timer.scheduleWithFixedDelay(
              () -> {
                rotate();
                follow();
              },
              ROTATE_MINUTES,
              ROTATE_MINUTES,
              TimeUnit.MINUTES);
      return true;
    }
    SlackIdentity me = identity(token);
    if (me == null) {
      return false;
    }
    workspaces.start(new Installations.Installed(me, token, null, null));
    LOG.info("On Slack as @{} in workspace {}", me.name(), me.team());
    return true;
  }

  /** Exchanges the tokens that end soon: each can be exchanged once, so one process does it. */
  void rotate() {
    Leadership now = leadership;
    try {
      if (rotation != null && now != null && now.leads()) {
        rotation.run();
      }
    } catch (LoginRefusedException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.warn("Tokens could not be exchanged: {}", SlackReceiver.cause(e));
    }
  }

  private void follow() {
    try {
      workspaces.follow();
    } catch (RuntimeException e) {
      LOG.warn("The workspaces could not be looked at: {}", SlackReceiver.cause(e));
    }
  }

  private @Nullable SlackIdentity identity(String token) {
    WebApi.Result<AuthTestResponse> tested = api.call(token, client -> client.authTest(r -> r));
    if (tested instanceof WebApi.Result.Refused<?>(String error, _) && REFUSED.contains(error)) {
      throw new LoginRefusedException(
          "Slack refuses the bot token ("
              + error
              + "): copy it again from OAuth & Permissions, Bot User OAuth Token, into"
              + " DOITHOAI_SLACK_BOT_TOKEN or the file named by slack.bot-token-file; it begins"
              + " with xoxb-");
    }
    if (tested instanceof WebApi.Result.Done<AuthTestResponse>(var me)
        && me.getTeamId() != null
        && me.getUserId() != null) {
      return new SlackIdentity(me.getTeamId(), me.getUserId(), String.valueOf(me.getUser()));
    }
    LOG.warn("Slack cannot be reached yet at {}: {}", PrintableAddress.of(settings.url()), tested);
    return null;
  }

  /** Ends within ten seconds: what is under way is finished, the rest waits on disk. */
  public void stop() {
    connector.stop();
    try {
      overHttp.forEach(HttpMode::stop);
      if (overSocket != null) {
        overSocket.stop();
      }
      workspaces.stop(STOP_REST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      Leadership now = leadership;
      if (now != null) {
        now.resign();
      }
      timer.shutdownNow();
      api.close();
    }
  }

  /** The platforms of the workspaces there are now, by which messages can be written for them. */
  public List<Platform> platforms() {
    return List.copyOf(workspaces.now());
  }
}
