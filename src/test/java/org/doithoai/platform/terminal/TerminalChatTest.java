package org.doithoai.platform.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.doithoai.conversation.ChatSettings;
import org.doithoai.conversation.ConversationFactory;
import org.doithoai.conversation.FakeAnswerer;
import org.doithoai.conversation.FakeIntake;
import org.doithoai.conversation.PassageLinks;
import org.doithoai.conversation.TestChat;
import org.doithoai.messaging.Pause;
import org.doithoai.messaging.Replicas;
import org.doithoai.storage.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same conversation as on every other platform, line by line. */
class TerminalChatTest {

  @TempDir Path folder;
  private final FakeIntake intake = new FakeIntake();

  private String said(String... lines) throws IOException, InterruptedException {
    StringWriter out = new StringWriter();
    AtomicInteger looked = new AtomicInteger();
    try (Database database = Database.sqlite(folder.resolve("d.db"))) {
      Clock clock = Clock.systemUTC();
      ConversationFactory chat =
          new ConversationFactory(
              database.jdbi(),
              new FakeAnswerer(),
              intake.articles(),
              TestChat.with(
                  new ChatSettings.AccessList(true, Set.of(), Set.of(TerminalChat.PERSON)), 1000),
              clock,
              Pause.by(clock),
              List.of(),
              null,
              PassageLinks.OWN_ADDRESS,
              intake,
              Replicas.ALONE);
      new TerminalChat(chat, new PrintWriter(out))
          .run(
              new BufferedReader(new StringReader(String.join("\n", lines))),
              looked::incrementAndGet);
    }
    assertTrue(looked.get() >= 1, "what is due comes before each line");
    return out.toString();
  }

  @Test
  void anAnswerHasItsPassageAndNumberedButtons() throws Exception {
    String said = said("one passage");
    assertTrue(said.contains("Statement 1 on “one passage”. [1]"), said);
    assertTrue(said.contains("“Paragraph 1 speaks of dialogue"), said);
    assertTrue(said.contains("(1) 🔎 In context"), said);
    assertTrue(said.contains("(3) 👍"), said);
  }

  @Test
  void aNumberPressesItsButton() throws Exception {
    String said = said("one passage", "1", "one passage", "2");
    assertTrue(said.contains("Paragraph 2 speaks"), "the context: " + said);
    assertTrue(said.contains("27/2/2024"), "in Vietnamese: " + said);
  }

  @Test
  void aThumbDownTakesTheNextLineForItsReason() throws Exception {
    String said = said("one passage", "4", "the date is wrong", "another passage");
    assertTrue(said.contains("What was wrong?"), said);
    assertEquals(2, said.split("Thank you, noted\\.", -1).length - 1, said);
    assertFalse(said.contains("on “the date is wrong”"), said);
  }

  @Test
  void theBotsOwnCommandsAndCourtesiesWork() throws Exception {
    String said =
        said("/sources", "first one", "second one", "/forget", "third one", "thanks", "help");
    assertTrue(said.contains("2 articles, newest first"), said);
    assertTrue(said.contains("after [first one]"), said);
    assertTrue(said.contains("Forgotten"), said);
    assertTrue(said.contains("on “third one”. [1]"), said);
    assertTrue(said.contains("You’re welcome."), said);
    assertTrue(said.contains("/timeline – "), said);
  }

  @Test
  void aFileIsTakenInByItsPathAndOutByItsButton() throws Exception {
    Path talks = Files.writeString(folder.resolve("my talks.md"), "There was a meeting.");
    String said = said("/add " + talks, "2", "/add " + folder.resolve("none.md"));
    assertTrue(said.contains("Added. This is what I read:"), said);
    assertTrue(said.contains("Removed again: Seven"), said);
    assertTrue(said.contains("Write the address"), said);
    assertEquals(List.of(), intake.sources());
  }

  @Test
  void arrowsAreNothingAndLeavingEndsIt() throws Exception {
    String said = said("\u001b[A\u001b[B", "exit", "one passage");
    assertEquals(1, said.lines().count(), said);
  }
}
