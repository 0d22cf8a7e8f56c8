package org.doithoai.platform.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.doithoai.answer.Answerer;
import org.doithoai.answer.Outcome;
import org.doithoai.conversation.FakeAnswerer;
import org.doithoai.conversation.HeldAnswerer;
import org.doithoai.conversation.TestChat;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.ChatListener;
import org.doithoai.messaging.LoginRefusedException;
import org.doithoai.platform.telegram.BotApiEmulator.Call;
import org.doithoai.platform.telegram.BotApiEmulator.Fault;
import org.doithoai.question.Question;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** What goes wrong between the bot and Telegram, and what becomes of messages then. */
class TelegramFaultsIT extends OnTelegram {

  @Test
  void tooManyRequestsAndServerErrorsDelayButKeepTheOrder() {
    AtomicInteger calls = new AtomicInteger();
    telegram.faults(
        call ->
            !call.method().equals("sendmessage")
                ? null
                : switch (calls.incrementAndGet()) {
                  case 1 -> Fault.error(429, "Too Many Requests", "\"retry_after\":3");
                  case 2 -> new Fault(502, "<html>Bad Gateway</html>", false);
                  case 3 -> Fault.error(500, "Internal Server Error", "");
                  default -> null;
                });
    People people = started();
    people.write(11, "first");
    people.write(11, "second");

    List<Call> answers = telegram.messages(11, 2);
    assertTrue(answers.get(0).text().contains("“first”"));
    assertTrue(answers.get(1).text().contains("“second”"));
    assertEquals(2, telegram.messages(11).size());
  }

  @Test
  void anAnswerThatCannotBeReadMeansThatTheMessageWasTaken() {
    first(1, "sendmessage", new Fault(200, "{\"ok\":true,\"result\":{\"message_id\":", true));
    People people = started();
    people.write(11, "first");
    people.write(11, "second");

    List<Call> answers = telegram.messages(11, 2);
    assertTrue(answers.get(1).text().contains("“second”"));
    assertEquals(2, telegram.messages(11).size(), "the first is not sent twice");
  }

  @Test
  void oneBadUpdateDoesNotBlockTheRest() {
    People people = started();
    people.write(11, "before");
    telegram.broken("{\"update_id\":NUMBER,\"message\":{\"message_id\":\"x\",\"chat\":7}}");
    telegram.broken("{\"update_id\":NUMBER,\"from_the_future\":{\"a\":[1]}}");
    telegram.broken("{\"update_id\":NUMBER,\"message\":{\"message_id\":5,\"date\":1}}");
    people.write(11, "after");
    telegram.broken("{\"update_id\":NUMBER,\"callback_query\":{\"id\":{}}}");

    assertTrue(telegram.messages(11, 2).get(1).text().contains("“after”"));
    telegram.awaitAllAcknowledged();
  }

  @Test
  void fetchesThatFailAreMadeAgain() {
    AtomicInteger left = new AtomicInteger(4);
    telegram.faults(
        call ->
            call.method().equals("getupdates")
                ? switch (left.getAndDecrement()) {
                  case 4 -> Fault.error(409, "Conflict", "");
                  case 3 -> new Fault(200, "{\"ok\":true,\"result\":[{\"upd", true);
                  case 2 -> Fault.error(429, "Too Many Requests", "\"retry_after\":1");
                  case 1 -> new Fault(503, "", false);
                  default -> null;
                }
                : null);
    People people = started();
    people.write(11, "still here?");

    assertTrue(telegram.messages(11, 1).getFirst().text().contains("still here?"));
  }

  @Test
  void whatTelegramRefusesIsSentAsPlainText() {
    telegram.faults(
        call ->
            call.method().equals("sendmessage") && !call.body().path("entities").isEmpty()
                ? Fault.error(400, "Bad Request: ENTITY_BOUNDS_INVALID", "")
                : null);
    People people = started();
    people.write(11, "three passages");

    Call answer = telegram.messages(11, 1).getFirst();
    assertTrue(answer.text().startsWith("Statement 1"));
    assertEquals(0, answer.body().path("entities").size());
  }

  @Test
  void aMessageThatCannotBeChangedIsSentAnew() {
    first(1, "editmessagetext", Fault.error(400, "Bad Request: message can't be edited", ""));
    People people = started();
    int question = people.write(11, "three passages");
    telegram.messages(11, 1);
    people.edit(11, question, "one passage");

    assertTrue(telegram.messages(11, 2).get(1).text().contains("one passage"));
  }

  @Test
  void whoBlockedTheBotIsLeftInPeaceAndMayComeBack() {
    CountDownLatch gone = new CountDownLatch(1);
    ChatListener listener =
        new ChatListener() {
          @Override
          public void gone(Handle handle, Address address, String reason) {
            gone.countDown();
          }
        };
    first(1, "sendmessage", Fault.error(403, "Forbidden: bot was blocked by the user", ""));
    Rig started = new Rig(telegram, folder, TestChat.open(), new FakeAnswerer(), List.of(listener));
    rig = started;
    started.people.write(11, "many passages");
    HeldAnswerer.await(gone);
    started.people.write(11, "I am back");

    assertTrue(telegram.messages(11, 1).getFirst().text().contains("I am back"));
    assertEquals(1, telegram.messages(11).size());
  }

  @Test
  void aGroupThatBecameASupergroupGetsItsAnswerThere() {
    first(
        1,
        "sendmessage",
        Fault.error(400, "group chat was upgraded", "\"migrate_to_chat_id\":-10077"));
    People people = started();
    people.send(people.inGroup(-77, 11, "/ask three passages"));

    assertTrue(telegram.messages(-10077, 1).getFirst().text().startsWith("Statement 1"));
  }

  @Test
  void aRefusedTokenIsOneClearLine() {
    telegram.faults(call -> Fault.error(401, "Unauthorized", ""));
    LoginRefusedException refused =
        assertThrows(LoginRefusedException.class, () -> new Rig(telegram, folder, TestChat.open()));
    assertTrue(String.valueOf(refused.getMessage()).contains("BotFather"));
  }

  @Test
  void aBotThatStartsBeforeTheNetworkIsThereGoesOnTrying() {
    first(1, "getme", new Fault(502, "", false));
    People people = started();
    people.write(11, "anybody?");
    telegram.messages(11, 1);
  }

  @Test
  void typingIsShownWhileAnAnswerTakesLong() {
    HeldAnswerer held = new HeldAnswerer();
    People people = started(held);
    people.write(11, "slowly");

    assertEquals("typing", telegram.call("sendchataction", 1).body().path("action").asText());
    held.release();
    telegram.messages(11, 1);
  }

  @Test
  void aSlowTelegramHoldsUpNoOtherChatAndNothingIsSentTwice() {
    CountDownLatch slow = new CountDownLatch(1);
    AtomicInteger sent = new AtomicInteger();
    telegram.faults(
        call -> {
          if (call.method().equals("sendmessage")
              && call.chat() == 11
              && sent.getAndIncrement() == 0) {
            HeldAnswerer.await(slow);
          }
          return null;
        });
    People people = started();
    people.write(11, "first");
    people.write(12, "second");
    telegram.messages(12, 1);
    assertEquals(0, telegram.messages(11).size());
    slow.countDown();
    telegram.messages(11, 1);
    telegram.awaitAllAcknowledged();
    assertEquals(1, sent.get());
  }

  @Test
  void anAnswerThatGrowsIsShownAsADraftInPrivateChatsOnly() {
    CountDownLatch shown = new CountDownLatch(2);
    CountDownLatch drafted = new CountDownLatch(1);
    Answerer growing =
        new Answerer() {
          @Override
          public Outcome answer(Question question) {
            return new FakeAnswerer().answer(question);
          }

          @Override
          public Outcome answer(Question question, Consumer<Outcome.Answered> soFar) {
            Outcome whole = answer(question);
            soFar.accept((Outcome.Answered) answer(Question.of("so far")));
            shown.countDown();
            HeldAnswerer.await(drafted);
            return whole;
          }
        };
    People people = started(growing);
    people.write(11, "in private");
    Call draft = telegram.call("sendmessagedraft", 1);
    assertEquals(11, draft.body().path("chat_id").asLong());
    assertTrue(draft.text().contains("so far"), draft.text());
    assertTrue(draft.body().path("draft_id").asInt() > 0);
    people.send(people.inGroup(-500, 12, "/ask in a group"));
    HeldAnswerer.await(shown);
    drafted.countDown();
    assertTrue(telegram.messages(11, 1).getFirst().text().contains("in private"));
    telegram.messages(-500, 1);
    assertEquals(1, telegram.calls("sendmessagedraft").size());
  }

  @Test
  void stoppingLosesNothingAndIsQuick() {
    HeldAnswerer held = new HeldAnswerer();
    People people = started(held);
    people.write(11, "under way");
    people.write(11, "waiting");
    held.awaitAsked();
    held.release();
    long start = System.nanoTime();
    Objects.requireNonNull(rig).close();
    assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 10);

    people = started();
    people.write(11, "later");
    List<Call> answers = telegram.messages(11, 3);
    assertEquals(
        List.of(true, true, true),
        List.of(
            answers.get(0).text().contains("under way"),
            answers.get(1).text().contains("waiting"),
            answers.get(2).text().contains("later")));
    assertEquals(3, telegram.messages(11).size());
  }

  @Test
  void theTokenIsInNoText() {
    TelegramSettings settings = Rig.settings(telegram);
    assertTrue(!settings.toString().contains("AAF"), settings.toString());
  }
}
