package org.doithoai.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.doithoai.answer.Answerer;
import org.doithoai.app.Settings;
import org.doithoai.intake.TickingClock;
import org.doithoai.messaging.Address;
import org.doithoai.messaging.ChatUser;
import org.doithoai.messaging.Delivery;
import org.doithoai.messaging.FakePlatform;
import org.doithoai.messaging.Inbox;
import org.doithoai.messaging.Incoming;
import org.doithoai.messaging.MessagePipeline;
import org.doithoai.storage.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a message on a platform that does as it is told, by a clock that waiting moves. */
class MessagePipelineTest {

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final Address CHAT = new Address("fake:1", "5", null, true);
  private static final ChatUser PERSON = new ChatUser("fake:5", null);

  private final FakePlatform platform = new FakePlatform("fake:1");
  private final TickingClock clock = new TickingClock(NOW);
  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("doithoai.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private MessagePipeline exchange() {
    return exchange(new FakeAnswerer(), TestChat.of(List.of()));
  }

  private MessagePipeline exchange(Answerer answerer, ArticleList articles) {
    ConversationFactory chat =
        TestChat.chat(
            database.jdbi(),
            answerer,
            articles,
            Settings.load(null, Map.of()).chat(),
            clock,
            clock::waitUntil,
            List.of());
    return chat.exchange(platform);
  }

  private static Incoming.Message message(String key, String text) {
    return new Incoming.Message(key, CHAT, NOW, PERSON, "m" + key, text, null, false);
  }

  @Test
  void aRedeliveryIsAnsweredOnce() throws InterruptedException {
    MessagePipeline pipeline = exchange();
    pipeline.start();
    pipeline.receive(List.of(message("1", "one")));
    pipeline.receive(List.of(message("1", "one"), message("2", "two")));
    List<String> sent = platform.delivered(4);
    pipeline.stop(Duration.ofSeconds(4));
    assertEquals(4, sent.size(), "two answers of two lines each");
    assertTrue(sent.get(0).contains("“one”"));
    assertTrue(sent.get(2).contains("“two”"));
  }

  @Test
  void anAnswerThatCouldNotBeSentForADayBecomesAnApology() throws InterruptedException {
    AtomicInteger tries = new AtomicInteger();
    platform.answer(
        parcel ->
            tries.incrementAndGet() == 1
                ? new Delivery.Later(Duration.ofHours(30), "down")
                : new Delivery.Sent("m"));
    MessagePipeline pipeline = exchange();
    pipeline.start();
    pipeline.receive(List.of(message("1", "one")));
    platform.delivered(2);
    pipeline.receive(List.of(message("2", "/about")));
    List<String> sent = platform.delivered(3);
    pipeline.stop(Duration.ofSeconds(4));
    assertTrue(sent.get(1).startsWith("I was offline"), sent.get(1));
    assertTrue(sent.get(2).startsWith("I am Doithoai"), "the rest of the old answer is dropped");
  }

  @Test
  void whatAnEarlierProcessLeftIsAnsweredAndWhatKillsProcessesIsNot() throws InterruptedException {
    Inbox inbox = new Inbox(database.jdbi(), "fake:1", clock);
    inbox.record(List.of(message("1", "deadly")), (handle, lanes) -> {});
    inbox.record(List.of(message("2", "harmless")), (handle, lanes) -> {});
    clock.waitUntil(NOW.plusSeconds(1));
    for (int i = 0; i < 4; i++) {
      new Inbox(database.jdbi(), "fake:1", clock).next(CHAT.lane());
    }
    MessagePipeline pipeline = exchange();
    pipeline.start();
    List<String> sent = platform.delivered(3);
    pipeline.stop(Duration.ofSeconds(4));
    assertTrue(sent.get(0).startsWith("Something went wrong"), sent.get(0));
    assertTrue(sent.get(1).contains("“harmless”"));
  }

  @Test
  void whateverBreaksEndsInAnApologyAndTheNextIsAnswered() throws InterruptedException {
    MessagePipeline pipeline =
        exchange(
            question -> {
              throw new StackOverflowError();
            },
            TestChat.of(
                () -> {
                  throw new IllegalStateException("the index is gone");
                }));
    pipeline.start();
    pipeline.receive(List.of(message("1", "one"), message("2", "/sources"), message("3", "/help")));
    List<String> sent = platform.delivered(3);
    pipeline.stop(Duration.ofSeconds(4));
    assertTrue(sent.get(0).startsWith("Something went wrong"), sent.get(0));
    assertTrue(sent.get(1).startsWith("Something went wrong"), sent.get(1));
    assertTrue(sent.get(2).startsWith("Hello"), sent.get(2));
  }

  @Test
  void theConversationOutlivesTheProcess() throws InterruptedException {
    MessagePipeline first = exchange();
    first.start();
    first.receive(List.of(message("1", "one")));
    platform.delivered(2);
    first.stop(Duration.ofSeconds(4));

    MessagePipeline second = exchange();
    second.start();
    second.receive(List.of(message("2", "two")));
    List<String> sent = platform.delivered(4);
    second.stop(Duration.ofSeconds(4));
    assertTrue(sent.get(2).contains("after [one]"), sent.get(2));
  }

  @Test
  void waitsGrowWhenThePlatformSaysNothing() throws InterruptedException {
    AtomicInteger tries = new AtomicInteger();
    platform.answer(
        parcel ->
            tries.incrementAndGet() <= 3
                ? new Delivery.Later(null, "trouble")
                : new Delivery.Sent("m"));
    MessagePipeline pipeline = exchange();
    pipeline.start();
    pipeline.receive(List.of(message("1", "/about")));
    platform.delivered(4);
    pipeline.stop(Duration.ofSeconds(4));
    assertEquals(NOW.plusSeconds(1 + 2 + 4), clock.instant());
  }
}
