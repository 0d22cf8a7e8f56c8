package org.doithoai.platform.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.doithoai.answer.Answerer;
import org.doithoai.answer.Outcome;
import org.doithoai.answer.Statement;
import org.doithoai.conversation.FakeAnswerer;
import org.doithoai.conversation.HeldAnswerer;
import org.doithoai.conversation.TestChat;
import org.doithoai.platform.slack.SlackEmulator.Call;
import org.doithoai.platform.slack.SlackEmulator.Fault;
import org.doithoai.question.Question;
import org.junit.jupiter.api.Test;

/** An answer that grows in the assistant pane, and what becomes of what grew. */
class SlackStreamIT extends OnSlack {

  /** Answers statement by statement, each when the test lets it. */
  private static final class Slowly implements Answerer {

    final CountDownLatch more = new CountDownLatch(1);
    final CountDownLatch rest = new CountDownLatch(1);

    @Override
    public Outcome answer(Question question) {
      return new FakeAnswerer().answer(question);
    }

    @Override
    public Outcome answer(Question question, Consumer<Outcome.Answered> soFar) {
      Outcome.Answered all = (Outcome.Answered) answer(question);
      soFar.accept(begun(all, 1));
      HeldAnswerer.await(more);
      soFar.accept(begun(all, 2));
      HeldAnswerer.await(rest);
      return all;
    }

    private static Outcome.Answered begun(Outcome.Answered all, int count) {
      List<Statement> statements = all.statements().subList(0, count);
      return new Outcome.Answered(
          all.language(), all.searched(), "", statements, all.citations().subList(0, count));
    }
  }

  private Slowly asked(String question) {
    Slowly answerer = new Slowly();
    Rig started = new Rig(slack, folder, TestChat.open(), answerer);
    rig = started;
    started.people.writeIn("1772438400.000001", "U1", question);
    return answerer;
  }

  @Test
  void theMessageThatGrewBecomesTheAnswer() {
    Slowly answerer = asked("three *passages*");
    Call begun = slack.done("chat.startStream", 1).getFirst();
    assertEquals("1772438400.000001", begun.get("thread_ts"));
    assertEquals(
        "Statement 1 on “three \\*passages\\*”. \\[1\\]", SlackWorkspace.begun(begun.body()));
    assertEquals("plan", begun.get("task_display_mode"));
    assertEquals(
        "Searched 1 English and 1 Vietnamese articles",
        begun.json("chunks").at("/0/title").asText());
    answerer.more.countDown();
    Call more = slack.done("chat.appendStream", 1).getFirst();
    assertEquals(begun.ts(), more.get("ts"));
    assertTrue(more.get("markdown_text").strip().startsWith("Statement 2"), more.toString());
    answerer.rest.countDown();

    Call answer = slack.done("chat.update", 1).getFirst();
    assertEquals(begun.ts(), answer.get("ts"));
    assertTrue(answer.text().contains("Statement 3"), answer.text());
    assertEquals(1, slack.done("chat.stopStream").size());
    assertEquals(List.of(), slack.calls("chat.postMessage"));
  }

  @Test
  void aSlackWithoutTasksShowsTheWordsAlone() {
    slack.faults(
        call -> call.body().containsKey("chunks") ? Fault.error("invalid_arguments") : null);
    Slowly answerer = asked("three passages");
    Call begun = slack.done("chat.startStream", 1).getFirst();
    assertTrue(begun.get("markdown_text").startsWith("Statement 1"), begun.toString());
    answerer.more.countDown();
    answerer.rest.countDown();
    assertTrue(slack.done("chat.update", 1).getFirst().text().contains("Statement 3"));
  }

  @Test
  void whatCannotGrowIsAnsweredAllTheSame() {
    slack.faults(call -> call.method().endsWith("Stream") ? Fault.error("internal_error") : null);
    Slowly answerer = asked("three passages");
    answerer.more.countDown();
    answerer.rest.countDown();
    assertTrue(slack.messages("DU1", 1).getFirst().text().contains("Statement 3"));
  }

  @Test
  void whatGrewButCannotBecomeTheAnswerIsTakenAway() {
    slack.faults(
        call -> call.method().equals("chat.update") ? Fault.error("cant_update_message") : null);
    Slowly answerer = asked("three passages");
    String grown = slack.done("chat.startStream", 1).getFirst().ts();
    answerer.more.countDown();
    answerer.rest.countDown();
    assertTrue(slack.messages("DU1", 1).getFirst().text().contains("Statement 3"));
    assertEquals(grown, slack.done("chat.delete", 1).getFirst().get("ts"));
  }

  @Test
  void inAChannelAnAnswerGrowsForWhoeverAsked() {
    Slowly answerer = new Slowly();
    Rig started = new Rig(slack, folder, TestChat.open(), answerer);
    rig = started;
    String question = started.people.mention("C1", "U1", "three passages");
    Call begun = slack.done("chat.startStream", 1).getFirst();
    assertEquals(question, begun.get("thread_ts"));
    assertEquals("U1", begun.get("recipient_user_id"));
    assertEquals(SlackEmulator.TEAM, begun.get("recipient_team_id"));
    answerer.more.countDown();
    answerer.rest.countDown();
    assertEquals(begun.ts(), slack.done("chat.update", 1).getFirst().get("ts"));
  }

  @Test
  void forOneAloneNothingGrows() {
    Slowly answerer = new Slowly();
    answerer.more.countDown();
    answerer.rest.countDown();
    Rig started = new Rig(slack, folder, TestChat.open(), answerer);
    rig = started;
    started.people.command("C1", "U1", "three passages");
    slack.done("response_url", 1);
    assertEquals(List.of(), slack.calls("chat.startStream"));
  }
}
