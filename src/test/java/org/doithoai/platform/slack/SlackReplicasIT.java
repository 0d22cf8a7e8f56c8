package org.doithoai.platform.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.doithoai.conversation.FakeAnswerer;
import org.doithoai.conversation.TestChat;
import org.doithoai.messaging.PostgresqlReplicas;
import org.doithoai.storage.Database;
import org.doithoai.storage.PostgresqlServer;
import org.junit.jupiter.api.Test;

/** Two adapters over one real server, as two processes have them. */
class SlackReplicasIT {

  private final SlackEmulator slack = new SlackEmulator();

  private Rig rig(PostgresqlServer server) {
    Database database = server.open();
    SlackSettings settings =
        Rig.installing(slack, Base64.getEncoder().encodeToString(new byte[32]));
    return new Rig(
        slack,
        database,
        new PostgresqlReplicas(database::connect),
        TestChat.open(),
        new FakeAnswerer(),
        List.of(),
        settings);
  }

  private static HttpResponse<String> get(Rig rig, String path, String cookie) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + rig.server.port() + path))
              .header("Cookie", cookie)
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static void install(Rig rig, String team) throws Exception {
    String to = get(rig, "/slack/install", "-").headers().firstValue("Location").orElseThrow();
    String state = to.replaceFirst(".*[?&]state=([^&]+).*", "$1");
    String back = "/slack/oauth_redirect?code=code-of-" + team + "&state=" + state;
    assertEquals(200, get(rig, back, "slack-app-oauth-state=" + state).statusCode());
  }

  private void write(Rig rig, String team, String user, String text) {
    ObjectNode payload = new ObjectMapper().createObjectNode();
    payload
        .put("type", "event_callback")
        .put("team_id", team)
        .put("event_id", slack.workspace.newTs());
    payload.set(
        "event", rig.people.message(People.direct(user), user, text).put("channel_type", "im"));
    slack.socket.send("events_api", payload);
  }

  @Test
  void theSecondTakesOverWithTheTokenTheFirstGot() throws Exception {
    slack.workspace.rotating();
    try (PostgresqlServer server = new PostgresqlServer();
        Rig one = rig(server);
        Rig other = rig(server)) {
      install(other, "T1");
      write(one, "T1", "U1", "installed by the one that does not lead");
      String first = slack.messages("DU1", 1).getFirst().get("token");
      assertEquals(1, slack.socket.connections(), "one of the two is connected");

      one.clock.forward(Duration.ofHours(11));
      other.clock.forward(Duration.ofHours(11));
      other.adapter.rotate();
      one.adapter.rotate();
      assertEquals(2, slack.done("oauth.v2.access").size(), "by the one that leads alone");
      one.adapter.stop();
      one.replicas.close();
      write(other, "T1", "U1", "the other takes over");
      String next = slack.messages("DU1", 2).getLast().get("token");
      assertTrue(next.startsWith("xoxb-of-T1-") && !next.equals(first), next);
    } finally {
      slack.close();
    }
  }
}
