package org.doithoai.platform.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.doithoai.conversation.FakeAnswerer;
import org.doithoai.conversation.HeldAnswerer;
import org.doithoai.conversation.TestChat;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.ChatListener;
import org.doithoai.messaging.LoginRefusedException;
import org.doithoai.platform.slack.SlackEmulator.Call;
import org.doithoai.platform.slack.SlackEmulator.Fault;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** What goes wrong between the bot and Slack, and what becomes of messages then. */
class SlackFaultsIT extends OnSlack {

  @Test
  void aTimelineHasAChartWhereSlackTakesIt() {
    People people = started();
    people.write("U1", "timeline");
    Call with = slack.messages("DU1", 1).getFirst();
    JsonNode chart = with.blocks().path(1);
    assertEquals("data_visualization", chart.path("type").asText());
    assertEquals("3 events with Japan", chart.path("title").asText());
    assertEquals(4, chart.at("/chart/axis_config/categories").size(), "each year from 2021 on");
    assertEquals(2, chart.at("/chart/series/0/data/0/value").asInt());
    assertEquals(0, chart.at("/chart/series/0/data/1/value").asInt());

    slack.faults(
        call ->
            call.get("blocks").contains("data_visualization")
                ? Fault.error("invalid_blocks")
                : null);
    people.write("U1", "timeline again");
    Call without = slack.messages("DU1", 2).getLast();
    assertTrue(without.text().contains("*27 February 2024*: Tenth talks [1]"), without.text());
    assertEquals(with.blocks().size() - 1, without.blocks().size(), "all of it but for the chart");
  }

  @Test
  void tooManyRequestsAndServerErrorsDelayButKeepTheOrder() {
    AtomicInteger calls = new AtomicInteger();
    slack.faults(
        call ->
            !call.method().equals("chat.postMessage")
                ? null
                : switch (calls.incrementAndGet()) {
                  case 1 -> Fault.tooMany(3);
                  case 2 -> new Fault(502, "<html>Bad Gateway</html>", "", false);
                  case 3 -> Fault.error("internal_error");
                  case 4 -> Fault.error("ratelimited");
                  default -> null;
                });
    People people = started();
    people.write("U1", "first");
    people.write("U1", "second");

    List<Call> answers = slack.messages("DU1", 2);
    assertTrue(answers.get(0).text().contains("“first”"));
    assertTrue(answers.get(1).text().contains("“second”"));
    assertEquals(2, slack.messages("DU1").size());
    Rig used = Objects.requireNonNull(rig);
    Duration waited = Duration.between(TestChat.NOW, used.clock.instant());
    assertTrue(waited.toSeconds() >= 3 + 2 + 4, "Retry-After, then growing waits: " + waited);
  }

  @Test
  void anAnswerThatCannotBeReadMeansThatTheMessageWasTaken() {
    first(1, "chat.postMessage", new Fault(200, "{\"ok\":true,\"ts\":", "", true));
    People people = started();
    people.write("U1", "first");
    people.write("U1", "second");

    assertTrue(slack.messages("DU1", 2).get(1).text().contains("“second”"));
    assertEquals(2, slack.messages("DU1").size(), "the first is not sent twice");
  }

  @Test
  void whatSlackRefusesIsSentWithoutBlocks() {
    first(1, "chat.postMessage", Fault.error("invalid_blocks"));
    People people = started();
    people.write("U1", "three passages");

    Call answer = slack.messages("DU1", 1).getFirst();
    assertTrue(answer.text().startsWith("Statement 1"));
    assertEquals("", answer.get("blocks"));
  }

  @Test
  void aMessageThatCannotBeChangedIsSentAnew() {
    first(1, "chat.update", Fault.error("edit_window_closed"));
    People people = started();
    String question = people.write("U1", "three passages");
    slack.messages("DU1", 1);
    people.edit("U1", question, "three passages", "one passage");

    assertTrue(slack.messages("DU1", 2).get(1).text().contains("one passage"));
  }

  @Test
  void outOfTheChannelTheBotLeavesItInPeaceAndMayComeBack() throws InterruptedException {
    CountDownLatch gone = new CountDownLatch(1);
    ChatListener listener =
        new ChatListener() {
          @Override
          public void gone(Handle handle, Address address, String reason) {
            gone.countDown();
          }
        };
    first(1, "chat.postMessage", Fault.error("not_in_channel"));
    Rig started =
        new Rig(
            slack,
            folder,
            TestChat.open(),
            new FakeAnswerer(),
            List.of(listener),
            Rig.settings(slack));
    rig = started;
    started.people.mention("C1", "U1", "many passages");
    gone.await();
    started.people.mention("C1", "U1", "I am back");

    assertTrue(slack.messages("C1", 1).getFirst().text().contains("I am back"));
  }

  @Test
  void aRevokedTokenKeepsWhatWaits() {
    first(2, "chat.postMessage", Fault.error("token_revoked"));
    People people = started();
    people.write("U1", "three passages");

    assertTrue(slack.messages("DU1", 1).getFirst().text().startsWith("Statement 1"));
  }

  @Test
  void aConnectionRefreshedInTheMiddleOfAnAnswerLosesNothing() throws InterruptedException {
    HeldAnswerer held = new HeldAnswerer();
    People people = started(held);
    slack.socket.awaitOpen();
    people.write("U1", "under way");
    held.awaitAsked();
    slack.socket.disconnect("refresh_requested");
    people.write("U1", "meanwhile");
    held.release();

    List<Call> answers = slack.messages("DU1", 2);
    assertTrue(answers.get(0).text().contains("under way"));
    assertTrue(answers.get(1).text().contains("meanwhile"));
    slack.socket.awaitAllAcknowledged();
    assertEquals(2, slack.messages("DU1").size());
    assertEquals(0, slack.socket.late());
  }

  @Test
  void aConnectionThatBreaksOrIsNotWantedComesBack() {
    People people = started();
    slack.socket.awaitOpen();
    slack.socket.disconnect("too_many_websockets");
    people.write("U1", "back again?");
    slack.messages("DU1", 1); // Tyrus waits half a minute when it is dropped in the handshake
    AtomicInteger left = new AtomicInteger(1);
    slack.faults(
        call ->
            call.method().equals("apps.connections.open") && left.getAndDecrement() > 0
                ? Fault.error("internal_error")
                : null);
    slack.socket.drop();
    people.write("U1", "still here?");

    assertTrue(slack.messages("DU1", 2).get(1).text().contains("still here?"));
    assertTrue(slack.calls("apps.connections.open").size() < 8, "no storm of connections");
  }

  @Test
  void whatCannotBeReadIsAcknowledgedAndPassedOver() {
    People people = started();
    ObjectMapper json = new ObjectMapper();
    people.happen(json.createObjectNode().put("type", "message"));
    people.happen(json.createObjectNode().put("type", "from_the_future"));
    people.happen(json.createObjectNode().put("text", "no type"));
    people.send(json.createObjectNode().put("type", "block_actions"));
    people.send(json.createObjectNode().put("type", "view_submission"));
    people.send(json.createObjectNode().put("kind", "unknown"));
    ObjectNode odd = people.message("DU1", "U1", "odd");
    people.happen(odd.put("ts", "yesterday").put("channel_type", "im"));
    people.write("U1", "after");

    assertTrue(slack.messages("DU1", 1).getFirst().text().contains("“after”"));
    slack.socket.awaitAllAcknowledged();
    assertEquals(1, slack.messages("DU1").size());
  }

  @Test
  void whatCannotBeWrittenDownIsNotAcknowledged() {
    People people = started();
    Rig used = Objects.requireNonNull(rig);
    used.database.jdbi().useHandle(h -> h.execute("ALTER TABLE inbox RENAME TO away"));
    people.write("U1", "kept by Slack");
    slack.socket.awaitOpen();
    used.database.jdbi().useHandle(h -> h.execute("ALTER TABLE away RENAME TO inbox"));

    assertTrue(slack.messages("DU1", 1).getFirst().text().contains("kept by Slack"));
    slack.socket.awaitAllAcknowledged();
  }

  @Test
  void refusedTokensAreOneClearLine() {
    first(1, "auth.test", Fault.error("invalid_auth"));
    LoginRefusedException bot = assertThrows(LoginRefusedException.class, this::started);
    assertTrue(String.valueOf(bot.getMessage()).contains("DOITHOAI_SLACK_BOT_TOKEN"));
    first(1, "apps.connections.open", Fault.error("not_allowed_token_type"));
    LoginRefusedException app = assertThrows(LoginRefusedException.class, this::started);
    assertTrue(String.valueOf(app.getMessage()).contains("DOITHOAI_SLACK_APP_TOKEN"));
    assertFalse(String.valueOf(app.getMessage()).contains(SlackEmulator.APP_TOKEN));
  }

  @Test
  void aBotThatStartsBeforeTheNetworkIsThereGoesOnTrying() {
    AtomicInteger left = new AtomicInteger(2);
    slack.faults(call -> left.getAndDecrement() > 0 ? new Fault(502, "", "", false) : null);
    People people = started();
    people.write("U1", "anybody?");
    slack.messages("DU1", 1);
  }

  @Test
  void stoppingLosesNothingAndIsQuick() throws InterruptedException {
    HeldAnswerer held = new HeldAnswerer();
    People people = started(held);
    people.write("U1", "under way");
    people.write("U1", "waiting");
    held.awaitAsked();
    slack.socket.awaitAllAcknowledged();
    held.release();
    long start = System.nanoTime();
    Objects.requireNonNull(rig).close();
    assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 10);

    people = started();
    people.write("U1", "later");
    List<Call> answers = slack.messages("DU1", 3);
    assertTrue(answers.get(0).text().contains("under way"));
    assertTrue(answers.get(1).text().contains("waiting"));
    assertTrue(answers.get(2).text().contains("later"));
    assertEquals(3, slack.messages("DU1").size());
  }

  @Test
  void answersGoToNobodyElsesUrl() {
    People people = started();
    ObjectNode press = people.press("U1", "c:none:1", slack.workspace.newTrigger());
    people.under(press, "C1", "1.1", "", false);
    people.send(press.put("response_url", "http://attacker.example/r"));

    Call notice = slack.done("chat.postEphemeral", 1).getFirst();
    assertTrue(notice.text().startsWith("That button is too old"));
  }

  @Test
  void noTokenIsInAnyText() {
    String text = Rig.settings(slack).toString();
    assertFalse(text.contains("xoxb") || text.contains("xapp"), text);
  }

  @Test
  void aTableIsPlainerWhereSlackDoesNotTakeTheNewOne() {
    People people = started();
    slack.faults(
        call -> call.get("blocks").contains("data_table") ? Fault.error("invalid_blocks") : null);
    people.write("U1", "compare them");
    JsonNode first = slack.messages("DU1", 1).getFirst().blocks();
    assertEquals("table", first.at("/0/type").asText());
    assertEquals("Hanoi & <b>", first.at("/0/rows/2/1/text").asText());
    people.write("U1", "compare them again");
    slack.messages("DU1", 2);
    assertEquals(
        1,
        slack.calls("chat.postMessage").stream()
            .filter(call -> call.get("blocks").contains("data_table"))
            .count(),
        "it is tried once");
    slack.faults(
        call -> call.get("blocks").contains("table\"") ? Fault.error("invalid_blocks") : null);
    people.write("U1", "compare them once more");
    JsonNode third = slack.messages("DU1", 3).get(2).blocks();
    assertTrue(third.at("/0/text/text").asText().startsWith("Date"), third.toString());
  }
}
