package org.doithoai.platform.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.app_backend.SlackSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.doithoai.conversation.FakeAnswerer;
import org.doithoai.conversation.TestChat;
import org.doithoai.platform.slack.SlackEmulator.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same conversation over HTTP, and what is no request of Slack's. */
class HttpModeIT {

  private static final String SECRET = "a-signing-secret";

  private final SlackEmulator slack = new SlackEmulator();
  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir Path folder;
  private Rig rig;
  private People people;
  private int lastStatus;

  @BeforeEach
  void start() {
    SlackSettings http =
        new SlackSettings(SlackEmulator.BOT_TOKEN, null, SECRET, slack.url(), 0, 0, null);
    rig = new Rig(slack, folder, TestChat.open(), new FakeAnswerer(), List.of(), http);
    people = new People(slack, this::post);
  }

  @AfterEach
  void stop() {
    rig.close();
    client.close();
    slack.close();
  }

  /** As Slack posts it: events as JSON, commands as a form, the rest as JSON in a form. */
  private void post(String kind, ObjectNode payload) {
    String body =
        switch (kind) {
          case "events_api" -> payload.toString();
          case "slash_commands" ->
              payload.properties().stream()
                  .map(field -> field.getKey() + "=" + encoded(field.getValue().asText()))
                  .collect(Collectors.joining("&"));
          default -> "payload=" + encoded(payload.toString());
        };
    HttpResponse<String> answer = send(body, rig.clock.instant(), SECRET, body);
    lastStatus = answer.statusCode();
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  /**
   * @param signed the body that the signature is for
   */
  private HttpResponse<String> send(String body, Instant at, String secret, String signed) {
    String time = String.valueOf(at.getEpochSecond());
    String signature = new SlackSignature.Generator(secret).generate(time, signed);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + rig.server.port() + "/slack/events"))
            .header("X-Slack-Request-Timestamp", time)
            .header("X-Slack-Signature", signature)
            .header(
                "Content-Type",
                body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theConversationIsTheSame() {
    people.mention("C1", "U1", "đối thoại three passages");
    assertEquals(200, lastStatus);
    Call answer = slack.messages("C1", 1).getFirst();
    assertTrue(answer.text().startsWith("Statement 1 on “đối thoại three passages”"));
    people.press(
        "U1",
        "C1",
        answer.ts(),
        answer.get("thread_ts"),
        SlackConversationIT.one(answer, "c:", ":2"));
    slack.done("views.open", 1);
    people.command("C1", "U1", "nguồn");
    assertTrue(slack.done("response_url", 1).getFirst().text().contains("2 bài"));
    people.openHome("U1");
    slack.done("views.publish", 1);
    assertEquals(1, slack.messages("C1").size());
  }

  @Test
  void slacksChallengeIsAnswered() {
    String body = "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1aB\",\"token\":\"t\"}";
    assertEquals("3eZbrw1aB", send(body, rig.clock.instant(), SECRET, body).body());
    String check = "ssl_check=1&token=t";
    assertEquals(200, send(check, rig.clock.instant(), SECRET, check).statusCode());
  }

  @Test
  void onlyWhatSlackSignedWithinFiveMinutesCounts() {
    ObjectNode event = people.message("DU1", "U1", "forged").put("channel_type", "im");
    String body =
        "{\"type\":\"event_callback\",\"team_id\":\"T0TEST\",\"event_id\":\"E1\",\"event\":"
            + event
            + "}";
    Instant now = rig.clock.instant();
    assertEquals(401, send(body, now, "another-secret", body).statusCode());
    assertEquals(401, send(body, now, SECRET, body + " ").statusCode());
    assertEquals(401, send(body, now.minusSeconds(301), SECRET, body).statusCode(), "too old");
    assertEquals(401, send(body, now.plusSeconds(301), SECRET, body).statusCode(), "too new");
    assertEquals(413, send("x".repeat(1_000_001), now, SECRET, "").statusCode());
    assertEquals(List.of(), slack.messages("DU1"));

    assertEquals(200, send(body, now.plusSeconds(299), SECRET, body).statusCode());
    assertEquals(200, send(body, now.minusSeconds(299), SECRET, body).statusCode(), "again");
    slack.messages("DU1", 1);
    people.openHome("U1");
    slack.done("views.publish", 1);
    assertEquals(1, slack.messages("DU1").size());
  }

  @Test
  void whatCannotBeWrittenDownIsNotAcknowledged() {
    rig.database.jdbi().useHandle(h -> h.execute("ALTER TABLE inbox RENAME TO away"));
    people.write("U1", "three passages");
    assertEquals(500, lastStatus);
    rig.database.jdbi().useHandle(h -> h.execute("ALTER TABLE away RENAME TO inbox"));
  }

  @Test
  void oddRequestsAreTakenCalmly() {
    for (String body :
        List.of("{}", "{\"type\":\"event_callback\"}", "payload={", "a=b", "&&", "")) {
      int status = send(body, rig.clock.instant(), SECRET, body).statusCode();
      assertTrue(status == 200 || status == 400 || status == 500, body + ": " + status);
    }
    people.write("U1", "three passages");
    slack.messages("DU1", 1);
  }
}
