package org.doithoai.platform.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.doithoai.conversation.ConversationFactory;
import org.doithoai.conversation.FakeAnswerer;
import org.doithoai.conversation.TestChat;
import org.doithoai.messaging.Pause;
import org.doithoai.storage.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main things people do, on any Slack there is: ours and one that others wrote. */
abstract class SlackScenarios {

  static final String ALICE = "U01ALICE";
  static final String GENERAL = "C01GEN";

  /**
   * A message of the bot, as a person sees it.
   *
   * @param thread empty when it is in none
   * @param alone whether that person alone sees it
   */
  record Seen(
      String channel, String ts, String thread, String text, JsonNode blocks, boolean alone) {}

  /** A Slack with Alice, the bot and a channel in it. */
  interface Town extends AutoCloseable {

    URI url();

    void write(String text);

    void mention(String text);

    void command(String text);

    void press(Seen message, String word);

    void openHome();

    /** What the bot said to Alice alone in its chat with her, and in the channel. */
    List<Seen> seen(boolean inChannel);

    /** What was passed to calls of this method. */
    List<JsonNode> views(String method);

    @Override
    void close();
  }

  @TempDir Path folder;
  private Town town;
  private Database database;
  private SlackAdapter adapter;

  abstract Town town(Path folder);

  @BeforeEach
  void start() {
    town = town(folder);
    database = Database.sqlite(folder.resolve("doithoai.db"));
    Clock clock = Clock.systemUTC();
    ConversationFactory chat =
        TestChat.chat(
            database.jdbi(),
            new FakeAnswerer(),
            TestChat.articles(),
            TestChat.open(),
            clock,
            Pause.by(clock),
            List.of());
    SlackSettings settings =
        new SlackSettings(
            SlackEmulator.BOT_TOKEN, SlackEmulator.APP_TOKEN, null, town.url(), 0, 10, null);
    adapter = new SlackAdapter(settings, chat, (path, handler) -> {});
    adapter.start();
  }

  @AfterEach
  void stop() {
    if (adapter != null) {
      adapter.stop();
      database.close();
      town.close();
    }
  }

  private Seen await(boolean inChannel, Predicate<Seen> wanted) throws InterruptedException {
    long end = System.nanoTime() + 30_000_000_000L;
    while (System.nanoTime() < end) {
      for (Seen message : town.seen(inChannel)) {
        if (wanted.test(message)) {
          return message;
        }
      }
      Thread.sleep(50);
    }
    throw new AssertionError("never seen; what is: " + town.seen(inChannel));
  }

  private JsonNode view(String method) throws InterruptedException {
    long end = System.nanoTime() + 30_000_000_000L;
    while (System.nanoTime() < end) {
      if (!town.views(method).isEmpty()) {
        return town.views(method).getLast();
      }
      Thread.sleep(50);
    }
    throw new AssertionError("never called: " + method);
  }

  @Test
  void aDirectQuestionIsAnsweredAndItsButtonsWork() throws InterruptedException {
    town.write("many passages &lt;!channel&gt;");
    Seen answer = await(false, m -> m.text().startsWith("Statement 1"));
    assertTrue(answer.text().contains("“many passages &lt;!channel&gt;”"), answer.text());
    String context =
        SlackConversationIT.words(answer.blocks()).stream()
            .filter(word -> word.startsWith("c:") && word.endsWith(":3"))
            .findFirst()
            .orElseThrow();
    town.press(answer, context);
    assertEquals("Passage [3]", view("views.open").at("/title/text").asText());

    String other =
        SlackConversationIT.words(answer.blocks()).stream()
            .filter(word -> word.startsWith("l:"))
            .findFirst()
            .orElseThrow();
    town.press(answer, other);
    await(false, m -> m.text().contains("27/2/2024"));
  }

  @Test
  void aMentionIsAnsweredOnceInItsThread() throws InterruptedException {
    town.mention("three passages");
    Seen answer = await(true, m -> m.text().startsWith("Statement 1 on “three passages”"));
    assertTrue(!answer.thread().isEmpty());
    town.write("the last");
    await(false, m -> m.text().contains("the last"));
    assertEquals(1, town.seen(true).size());
  }

  @Test
  void theCommandAnswersTheAskerAlone() throws InterruptedException {
    town.command("three passages");
    assertTrue(await(true, m -> m.text().startsWith("Statement 1")).alone());
    town.command("trợ giúp");
    assertTrue(await(true, m -> m.text().contains("/doithoai nguon")).alone());
  }

  @Test
  void homeIsDrawn() throws InterruptedException {
    town.openHome();
    JsonNode home = view("views.publish");
    assertEquals("home", home.path("type").asText());
    assertTrue(home.toString().contains("2 articles, newest first"));
  }

  @Test
  void aConversationIsRemembered() throws InterruptedException {
    town.write("first one");
    await(false, m -> m.text().contains("“first one”"));
    town.write("second one");
    await(false, m -> m.text().contains("“second one” after [first one]"));
  }
}
