package org.doithoai.platform.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.doithoai.conversation.FakeAnswerer;
import org.doithoai.conversation.TestChat;
import org.doithoai.messaging.LoginRefusedException;
import org.doithoai.platform.slack.SlackEmulator.Call;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app in several workspaces: how it comes into them, works in them and leaves them. */
class SlackInstallIT {

  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  private final SlackEmulator slack = new SlackEmulator();
  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir Path folder;
  private Rig rig;
  private People people;

  @BeforeEach
  void start() {
    rig = rig(KEY);
    people = rig.people;
  }

  private Rig rig(String key) {
    SlackSettings settings = Rig.installing(slack, key);
    return new Rig(slack, folder, TestChat.open(), new FakeAnswerer(), List.of(), settings);
  }

  @AfterEach
  void stop() {
    rig.close();
    client.close();
    slack.close();
  }

  private HttpResponse<String> get(String path, @Nullable String cookie)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + rig.server.port() + path));
    if (cookie != null) {
      request.header("Cookie", cookie);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Begins an installation; returns the state, which is the cookie's value too. */
  private String begin() throws IOException, InterruptedException {
    HttpResponse<String> sent = get("/slack/install", null);
    assertEquals(302, sent.statusCode());
    String to = sent.headers().firstValue("Location").orElseThrow();
    assertTrue(to.startsWith("https://slack.com/oauth/v2/authorize?client_id=client&"), to);
    assertTrue(to.contains("app_mentions%3Aread"), to);
    String state = to.replaceFirst(".*[?&]state=([^&]+).*", "$1");
    String cookie = sent.headers().firstValue("Set-Cookie").orElseThrow();
    assertTrue(cookie.startsWith("slack-app-oauth-state=" + state + ";"), cookie);
    assertTrue(cookie.contains("HttpOnly") && cookie.contains("Secure"), cookie);
    return state;
  }

  private int finish(String team, String state, @Nullable String cookie)
      throws IOException, InterruptedException {
    String path = "/slack/oauth_redirect?code=code-of-" + team + "&state=" + state;
    return get(path, cookie == null ? null : "slack-app-oauth-state=" + cookie).statusCode();
  }

  private void install(String team) throws IOException, InterruptedException {
    String state = begin();
    assertEquals(200, finish(team, state, state));
  }

  /** Somebody writes to the bot in a workspace. */
  private void write(String team, String user, String text) {
    ObjectNode event = people.message(People.direct(user), user, text).put("channel_type", "im");
    happen(team, event);
  }

  private void happen(String team, ObjectNode event) {
    ObjectNode payload = new ObjectMapper().createObjectNode();
    payload
        .put("type", "event_callback")
        .put("team_id", team)
        .put("event_id", slack.workspace.newTs());
    payload.set("event", event);
    slack.socket.send("events_api", payload);
  }

  private List<String> kept() {
    return rig.database
        .jdbi()
        .withHandle(
            h -> h.createQuery("SELECT token FROM slack_installation").mapTo(String.class).list());
  }

  @Test
  void eachWorkspaceIsAnsweredWithItsOwnToken() throws Exception {
    install("T1");
    install("T2");
    write("T1", "U1", "from one");
    write("T2", "U2", "from two");
    write("T3", "U3", "from nowhere");

    Call one = slack.messages("DU1", 1).getFirst();
    Call two = slack.messages("DU2", 1).getFirst();
    assertEquals("xoxb-of-T1", one.get("token"));
    assertEquals("xoxb-of-T2", two.get("token"));
    slack.socket.awaitAllAcknowledged();
    assertEquals(List.of(), slack.messages("DU3"));
  }

  @Test
  void tokensAreEncryptedAndOutliveTheProcess() throws Exception {
    install("T1");
    assertFalse(kept().getFirst().contains("xoxb"), kept().toString());
    assertFalse(
        new String(Base64.getDecoder().decode(kept().getFirst()), StandardCharsets.ISO_8859_1)
            .contains("xoxb"));
    rig.close();
    rig = rig(KEY);
    people = rig.people;
    write("T1", "U1", "still there?");
    assertEquals("xoxb-of-T1", slack.messages("DU1", 1).getFirst().get("token"));
  }

  @Test
  void anotherKeyIsOneClearLine() throws Exception {
    install("T1");
    rig.close();
    String other =
        Base64.getEncoder().encodeToString("x".repeat(32).getBytes(StandardCharsets.US_ASCII));
    LoginRefusedException refused =
        assertThrows(LoginRefusedException.class, () -> rig(other).close());
    assertTrue(String.valueOf(refused.getMessage()).contains("slack.installation-key"));
    assertThrows(LoginRefusedException.class, () -> new TokenCipher("short"));
    rig = rig(KEY);
  }

  @Test
  void aStateIsGoodOnceForItsOwnBrowserAndForTenMinutes() throws Exception {
    String state = begin();
    assertEquals(400, finish("T1", state, null), "another browser");
    assertEquals(400, finish("T1", "made-up", "made-up"), "never issued");
    assertEquals(400, finish("T1", state, "made-up"), "another's cookie");
    assertEquals(200, finish("T1", state, state));
    assertEquals(400, finish("T2", state, state), "again");
    String old = begin();
    rig.clock.forward(Duration.ofMinutes(11));
    assertEquals(400, finish("T2", old, old), "too late");
    assertEquals(1, kept().size());
    String refused = begin();
    assertEquals(
        400,
        get("/slack/oauth_redirect?code=wrong&state=" + refused, "slack-app-oauth-state=" + refused)
            .statusCode());
    assertEquals(400, get("/slack/oauth_redirect?error=access_denied&state=x", null).statusCode());
  }

  @Test
  void aTokenThatEndsIsExchangedBeforeAndTheNextIsKept() throws Exception {
    slack.workspace.rotating();
    install("T1");
    rig.adapter.rotate();
    assertEquals(1, slack.calls("oauth.v2.access").size(), "it is new");
    rig.clock.forward(Duration.ofHours(11));
    slack.faults(
        call ->
            call.method().equals("oauth.v2.access")
                ? SlackEmulator.Fault.error("internal_error")
                : null);
    rig.adapter.rotate();
    slack.faults(call -> null);
    rig.adapter.rotate();
    rig.adapter.rotate();
    assertEquals(2, slack.done("oauth.v2.access").size(), "once more, and not again");
    Call exchange = slack.done("oauth.v2.access").getLast();
    assertEquals("client:secret-of-the-app", exchange.get("app"));
    assertEquals("refresh_token", exchange.get("grant_type"));
    write("T1", "U1", "with the new one");
    String token = slack.messages("DU1", 1).getFirst().get("token");
    assertTrue(token.startsWith("xoxb-of-T1-"), token);

    rig.close();
    rig = rig(KEY);
    people = rig.people;
    write("T1", "U1", "still there?");
    assertEquals(token, slack.messages("DU1", 2).getLast().get("token"));

    rig.clock.forward(Duration.ofHours(36));
    rig.adapter.rotate();
    assertEquals(3, slack.done("oauth.v2.access").size(), "late, but it is");
  }

  @Test
  void leavingDeletesTheToken() throws Exception {
    install("T1");
    install("T2");
    happen("T1", new ObjectMapper().createObjectNode().put("type", "app_uninstalled"));
    ObjectNode revoked = new ObjectMapper().createObjectNode().put("type", "tokens_revoked");
    revoked.putObject("tokens").putArray("oauth").add("U7");
    happen("T2", revoked);
    write("T2", "U2", "still there");
    slack.messages("DU2", 1);
    slack.socket.awaitAllAcknowledged();
    assertEquals(1, kept().size(), "a person's token is not the bot's");

    revoked.putObject("tokens").putArray("bot").add(SlackEmulator.BOT);
    happen("T2", revoked);
    slack.socket.awaitAllAcknowledged();
    assertEquals(0, kept().size());
    write("T2", "U2", "gone");
    slack.socket.awaitAllAcknowledged();
    assertEquals(1, slack.messages("DU2").size());
  }

  @Test
  void atTheDoorForInstallationsNothingElseIsTaken() throws Exception {
    HttpRequest post =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + rig.server.port() + "/slack/install"))
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    assertEquals(405, client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode());
    assertEquals(404, get("/slack/events", null).statusCode());
    assertEquals(404, get("/", null).statusCode());
  }
}
