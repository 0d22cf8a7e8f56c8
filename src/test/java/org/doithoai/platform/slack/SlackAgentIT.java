package org.doithoai.platform.slack;

import static org.doithoai.platform.slack.SlackConversationIT.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.doithoai.answer.Answerer;
import org.doithoai.answer.Outcome;
import org.doithoai.conversation.FakeAnswerer;
import org.doithoai.conversation.HeldAnswerer;
import org.doithoai.conversation.TestChat;
import org.doithoai.messaging.Address;
import org.doithoai.platform.slack.SlackEmulator.Call;
import org.doithoai.question.Question;
import org.junit.jupiter.api.Test;

/** The app as an agent: its messages, its sessions, and the threads it takes part in. */
class SlackAgentIT extends OnSlack {

  private long answers() {
    return Objects.requireNonNull(rig)
        .chat
        .jdbi()
        .withHandle(h -> h.createQuery("SELECT COUNT(*) FROM answer").mapTo(Long.class).one());
  }

  private long verdicts(String verdict) {
    return Objects.requireNonNull(rig)
        .chat
        .jdbi()
        .withHandle(
            h ->
                h.createQuery("SELECT COUNT(*) FROM feedback WHERE verdict = :v")
                    .bind("v", verdict)
                    .mapTo(Long.class)
                    .one());
  }

  @Test
  void openingTheMessagesOffersPromptsInNoThreadAndSaysNothing() {
    People people = started();
    people.openMessages("U1");
    Call prompts = slack.done("assistant.threads.setSuggestedPrompts", 1).getFirst();
    assertEquals("DU1", prompts.get("channel_id"));
    assertFalse(prompts.body().containsKey("thread_ts"), "Slack would silently do nothing");
    assertEquals(3, prompts.json("prompts").size());
    assertEquals(List.of(), slack.messages("DU1"));
  }

  @Test
  void aDirectMessageIsTheRootOfItsSessionWhichTakesItsTitle() {
    HeldAnswerer held = new HeldAnswerer();
    People people = started(TestChat.open(), held);
    String question = people.write("U1", "Who chaired it?\nI wonder.");
    Call processing = slack.done("agents.sessions.setStatus", 1).getFirst();
    assertEquals("processing", processing.get("status"));
    assertEquals(question, processing.get("thread_ts"));
    assertEquals("Who chaired it?", processing.get("title"));
    assertEquals("U1", processing.get("initiator_user_id"));
    held.release();
    assertEquals(question, slack.messages("DU1", 1).getFirst().get("thread_ts"));
    assertEquals("active", slack.done("agents.sessions.setStatus", 2).get(1).get("status"));
    people.writeIn(question, "U1", "and then?");
    assertTrue(slack.messages("DU1", 2).get(1).text().contains("after [Who chaired it?"));
    assertEquals(List.of(), slack.calls("assistant.threads.setStatus"));
  }

  @Test
  void aNewThreadOfThePrivateChatGoesOnWithTheLast() {
    People people = started();
    people.write("U1", "first one");
    slack.messages("DU1", 1);
    people.write("U1", "and the other?");
    assertTrue(slack.messages("DU1", 2).get(1).text().contains("after [first one]"));
  }

  @Test
  void inAChannelTooItIsSeenThatTheBotWorks() {
    HeldAnswerer held = new HeldAnswerer();
    People people = started(TestChat.open(), held);
    String question = people.mention("C1", "U1", "three passages");
    Call processing = slack.done("agents.sessions.setStatus", 1).getFirst();
    assertEquals("C1", processing.get("channel_id"));
    assertEquals(question, processing.get("thread_ts"));
    held.release();
    assertEquals("active", slack.done("agents.sessions.setStatus", 2).get(1).get("status"));
  }

  /** Works until it is interrupted. */
  private static final class Endless implements Answerer {

    final CountDownLatch begun = new CountDownLatch(1);

    @Override
    public Outcome answer(Question question) {
      if (!question.text().contains("for ever")) {
        return new FakeAnswerer().answer(question);
      }
      begun.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new IllegalStateException("interrupted");
    }
  }

  @Test
  void stoppingASessionCancelsTheWorkAndSaysSo() throws InterruptedException {
    Endless endless = new Endless();
    People people = started(TestChat.open(), endless);
    String question = people.write("U1", "think for ever");
    endless.begun.await();
    people.stop("DU1", "1.1", "U1");
    people.stop("DU1", question, "U1");
    Call answer = slack.messages("DU1", 1).getFirst();
    assertEquals("Stopped.", answer.text());
    assertTrue(words(answer.blocks()).getFirst().startsWith("r:"), "it can be asked again");
    people.writeIn(question, "U1", "three passages");
    assertTrue(slack.messages("DU1", 2).get(1).text().startsWith("Statement 1"));
  }

  @Test
  void mentionedInTheMiddleOfAThreadItKnowsWhatWasSaid() {
    People people = started();
    String root = slack.workspace.newTs();
    slack.workspace.said("C1", root, root, "U2", "They met in Hanoi.");
    String second = slack.workspace.newTs();
    slack.workspace.said("C1", root, second, "U3", "<@U2> for the 10th time.");
    people.mentionIn(root, "C1", "U1", "who led it?");
    Call answer = slack.messages("C1", 1).getFirst();
    assertTrue(
        answer.text().contains("“who led it?” after [They met in Hanoi., for the 10th time.]"),
        answer.text());
    String other = slack.workspace.newTs();
    slack.workspace.said("C1", other, other, "U2", "It rained.");
    people.mentionIn(other, "C1", "U1", "is this true?");
    assertTrue(slack.messages("C1", 2).get(1).text().startsWith("Statement 1 on “It rained.”"));
  }

  @Test
  void withoutTheOptionalScopesItAnswersAsBefore() {
    People people = started();
    slack.workspace.withoutOptionalScopes();
    String root = slack.workspace.newTs();
    people.mentionIn(root, "C1", "U1", "who led it?");
    people.mentionIn(root, "C1", "U2", "and then?");
    List<Call> answers = slack.messages("C1", 2);
    assertTrue(answers.get(0).text().startsWith("Statement 1 on “who led it?”. [1]"));
    assertTrue(answers.get(1).text().contains("after [who led it?]"), "another person's question");
    String fresh = slack.workspace.newTs();
    people.mentionIn(fresh, "C1", "U1", "one passage");
    assertTrue(slack.messages("C1", 3).get(2).text().startsWith("Statement 1 on “one passage”. ["));
    assertEquals(1, slack.calls("conversations.replies").size(), "not asked again for a while");
  }

  @Test
  void itGoesOnInAThreadWhereItWasAskedUntilToldToStop() {
    People people = started();
    String thread = people.mention("C1", "U1", "three passages");
    slack.messages("C1", 1);
    people.say(thread, "C1", "U1", "and the others?");
    people.say(thread, "C1", "U2", "thanks");
    people.say(thread, "C1", "U2", "<@U1> lunch?");
    people.say(thread, "C1", "U2", "nothing about the moon here");
    people.say(thread, "C1", "U2", "what about the moon?");
    List<Call> answers = slack.messages("C1", 3);
    assertTrue(answers.get(1).text().contains("“and the others?” after [three passages]"));
    assertTrue(answers.get(2).text().startsWith("The articles do not say: what about the moon?"));

    people.say(thread, "C1", "U2", "stop");
    assertTrue(
        slack.messages("C1", 4).get(3).text().startsWith("I will say no more in this thread"));
    people.say(thread, "C1", "U1", "and one passage?");
    people.mentionIn(thread, "C1", "U1", "the last");
    assertTrue(slack.messages("C1", 5).get(4).text().contains("“the last”"), "mentioned again");
    people.say(thread, "C1", "U1", "one passage?");
    assertTrue(slack.messages("C1", 6).get(5).text().contains("“one passage?”"));
  }

  @Test
  void otherThreadsAreNotHeard() {
    People people = started();
    people.mention("C1", "U1", "three passages");
    slack.messages("C1", 1);
    people.say(slack.workspace.newTs(), "C1", "U1", "what about the others?");
    people.say("1.1", "C2", "U1", "what about the others?");
    people.write("U1", "the end");
    slack.messages("DU1", 1);
    assertEquals(1, slack.messages("C1").size());
    assertEquals(2, answers());
  }

  @Test
  void thumbsByReactionAreFeedback() {
    People people = started();
    people.mention("C1", "U1", "three passages");
    Call answer = slack.messages("C1", 1).getFirst();
    people.mention("C1", "U1", "the second");
    slack.messages("C1", 2);
    people.react("C1", answer.ts(), "U2", "+1");
    people.react("C1", answer.ts(), "U3", "thumbsdown::skin-tone-2");
    people.react("C1", answer.ts(), "U4", "tada");
    people.react("C1", "1.1", "U4", "+1");
    people.mention("C1", "U1", "the third");
    slack.messages("C1", 3);
    assertEquals(1, verdicts("up"));
    assertEquals(1, verdicts("down"));
    assertEquals(List.of(), slack.calls("views.open"), "no form for a reaction");
  }

  @Test
  void anAdminOfTheWorkspaceDecidesInItsChannels() {
    People people = started();
    slack.workspace.admin("U1");
    var platform = Objects.requireNonNull(rig).adapter.platforms().getFirst();
    Address channel = new Address(platform.account(), "C1", null, false);
    assertTrue(
        platform.administers(channel, new org.doithoai.messaging.ChatUser("slack:U1", null)));
    assertFalse(
        platform.administers(channel, new org.doithoai.messaging.ChatUser("slack:U2", null)));
    people.write("U1", "the end");
    slack.messages("DU1", 1);
  }

  @Test
  void aSharedMessageIsWhatIsLookedFor() {
    People people = started();
    var event = people.message("DU1", "U1", "");
    event.put("channel_type", "im");
    event
        .putArray("attachments")
        .addObject()
        .put("is_share", true)
        .put("text", "They met in Hanoi &amp; agreed.");
    people.happen(event);
    assertTrue(
        slack.messages("DU1", 1).getFirst().text().startsWith("Statement 1 on “They met in Hanoi"));
  }

  @Test
  void theShortcutTakesUpNoEarlierQuestion() {
    People people = started();
    people.command("C1", "U1", "first one");
    slack.done("response_url", 1);
    people.shortcut("C1", "U1", "lunch at 12?");
    assertTrue(
        slack
            .done("response_url", 2)
            .get(1)
            .text()
            .startsWith("Statement 1 on “lunch at 12?”. [1]"));
  }
}
