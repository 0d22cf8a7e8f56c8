package org.doithoai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.doithoai.answer.Outcome;
import org.doithoai.article.Article;
import org.doithoai.intake.Arrival;
import org.doithoai.intake.IngestLog;
import org.doithoai.messaging.Replicas;
import org.doithoai.question.Question;
import org.doithoai.storage.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes in a folder while the bot runs takes effect within seconds, and search goes on. */
class LiveIndexTest {

  private static final Replicas.Leadership ALONE = Replicas.ALONE.lead("intake", now -> {});

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String JAPAN = "2024-02-27-japan-10th.en.md";
  private static final String QUESTION = "Who chaired the 10th dialogue with Japan?";

  @TempDir Path articles;
  @TempDir Path data;

  private static Duration until(String what, BooleanSupplier condition)
      throws InterruptedException {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() - start < PATIENCE.toNanos(), "in vain: " + what);
      Thread.sleep(10);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf("%-40s %5d ms%n", what, took.toMillis());
    return took;
  }

  @Test
  void removalAndCorrectionTakeEffectWhileQuestionsAreAnswered()
      throws IOException, InterruptedException {
    for (String name : List.of(JAPAN, "2023-10-05-singapore-14th.en.md")) {
      Files.copy(Path.of("knowledge", "articles", name), articles.resolve(name));
    }
    Settings settings = Settings.load(null, Map.of()).in(List.of(articles), data);
    LiveIndex known = LiveIndex.open(settings);
    try (Database database = Databases.open(settings);
        Asker asker = new Asker(known)) {
      AutoCloseable intake = new IntakeService(settings, known, database, Replicas.ALONE, ALONE);
      IngestLog log = new IngestLog(database.jdbi(), Clock.systemUTC());
      Path report = articles.resolve(JAPAN);
      String text = Files.readString(report);

      Files.writeString(articles.resolve("corrections.yaml"), JAPAN + ": {title: Put right}\n");
      until("a correction is seen", () -> has(known, a -> "Put right".equals(a.title())));

      Files.writeString(articles.resolve("copy.md"), text.replace("outlet: VNA", "outlet: null"));
      until("a copy is noted", () -> state(log, "copy.md", Arrival.State.COPY));
      assertEquals(JAPAN, arrival(log, "copy.md").detail());

      Files.writeString(articles.resolve("broken.md"), "---\ntitle: Nothing\n---\n");
      until("a refusal is noted", () -> state(log, "broken.md", Arrival.State.REFUSED));

      Files.delete(articles.resolve("copy.md"));
      Files.delete(report);
      Duration took =
          until(
              "a removal takes effect",
              () -> known.answer(Question.of(QUESTION)) instanceof Outcome.NotFound);
      assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, took::toString);
      until("a removal is noted", () -> state(log, JAPAN, Arrival.State.REMOVED));

      Files.writeString(report, text);
      until(
          "an article is found again",
          () -> known.answer(Question.of(QUESTION)) instanceof Outcome.Answered);
      intake.close();
      assertEquals(List.of(), asker.failures());
      assertTrue(asker.answers() > 10, "questions were answered all the while");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatAModelWritesIsToldAsItGrows() throws Exception {
    Files.copy(Path.of("knowledge", "articles", JAPAN), articles.resolve(JAPAN));
    HttpServer model =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    model.createContext(
        "/",
        exchange -> {
          try (exchange) {
            JsonNode asked = JSON.readTree(exchange.getRequestBody());
            String streamed = streamed(claim(asked.at("/messages/1/content").asText()));
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(streamed.getBytes(StandardCharsets.UTF_8));
          }
        });
    model.start();
    Map<String, String> environment =
        Map.of(
            "DOITHOAI_MODEL",
            "openai:test",
            "DOITHOAI_MODEL_URL",
            "http://127.0.0.1:" + model.getAddress().getPort());
    try {
      LiveIndex known =
          LiveIndex.open(Settings.load(null, environment).in(List.of(articles), data));
      List<String> soFar = new CopyOnWriteArrayList<>();
      Outcome outcome =
          known.answer(
              Question.of("What did Japan and Vietnam agree on the defence industry?"),
              growing -> soFar.add(growing.text()));
      assertTrue(outcome.text().contains("They will also promote cooperation"), outcome.text());
      assertEquals(List.of(outcome.text()), soFar);
    } finally {
      model.stop(0);
    }
  }

  /** What a model answers that is given these passages. */
  private static String claim(String data) throws IOException {
    String words = "They will also promote cooperation in education and training";
    ObjectNode answer = JSON.createObjectNode().put("answerable", true);
    ObjectNode claim = answer.putArray("claims").addObject();
    for (JsonNode passage : JSON.readTree(data).path("passages")) {
      int at = passage.path("text").asText().indexOf(words);
      if (at >= 0) {
        String text = passage.path("text").asText();
        claim.putArray("passages").add(passage.path("number").asInt());
        String sentence = text.substring(at, text.indexOf('.', at) + 1);
        claim.put("text", sentence);
        claim.putArray("quotes").add(sentence);
      }
    }
    return answer.toString();
  }

  /** One event of OpenAI's stream with these words, and the end. */
  private static String streamed(String words) {
    ObjectNode event = JSON.createObjectNode().put("id", "1").put("model", "test");
    ObjectNode choice = event.putArray("choices").addObject().put("index", 0);
    choice.putObject("delta").put("content", words);
    return "data: " + event + "\n\ndata: [DONE]\n\n";
  }

  @Test
  void aPageThatAFeedAnnouncesIsAnsweredFrom() throws Exception {
    Files.copy(Path.of("knowledge", "articles", "singapore-15th.en.md"), articles.resolve("a.md"));
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    String at = "http://localhost:" + site.getAddress().getPort();
    serve(site, "/feed", "application/rss+xml", rss(at + "/japan-9.html"));
    serve(site, "/japan-9.html", "text/html; charset=utf-8", PAGE);
    site.start();
    Map<String, String> environment =
        Map.of(
            "DOITHOAI_FEEDS_URLS", at + "/feed",
            "DOITHOAI_FEEDS_PAUSE", "0s",
            "DOITHOAI_FEEDS_ALLOWED_HOSTS", "localhost");
    Settings settings = Settings.load(null, environment).in(List.of(articles), data);
    LiveIndex known = LiveIndex.open(settings);
    try (Database database = Databases.open(settings);
        AutoCloseable _ = new IntakeService(settings, known, database, Replicas.ALONE, ALONE)) {
      Question question = Question.of("Who chaired the 9th dialogue with Japan?");
      until(
          "a page of a feed is answered from",
          () -> known.answer(question) instanceof Outcome.Answered);
      Outcome.Answered answer = assertInstanceOf(Outcome.Answered.class, known.answer(question));
      assertTrue(answer.text().contains("Tran Van Binh"), answer.text());
      assertEquals(at + "/japan-9.html", answer.citations().getFirst().article().url());
      IngestLog log = new IngestLog(database.jdbi(), Clock.systemUTC());
      until(
          "it is noted under its address",
          () -> state(log, at + "/japan-9.html", Arrival.State.INDEXED));
    } finally {
      site.stop(0);
    }
  }

  private static final String PAGE =
      """
      <html><head><title>Vietnam and Japan hold 9th defence policy dialogue</title></head><body>
      <ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul>
      <article><h1>Vietnam and Japan hold 9th defence policy dialogue</h1>
      <p>Vietnam and Japan held their 9th defence policy dialogue in Hanoi on 3 May 2022. Lieutenant
      General Tran Van Binh and Vice Minister Sato Ken co-chaired the dialogue.</p>
      <p>The two sides agreed to go on with training, search and rescue, and exchanges of young
      officers, and to consult each other at the forums of the region.</p></article></body></html>
      """;

  private static String rss(String link) {
    return "<rss version=\"2.0\"><channel><title>T</title><link>http://x/</link><description>D"
        + "</description><item><title>T</title><link>"
        + link
        + "</link></item></channel></rss>";
  }

  private static void serve(HttpServer site, String path, String type, String body) {
    site.createContext(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private static boolean has(LiveIndex known, Predicate<Article> article) {
    return known.newestFirst().stream().anyMatch(article);
  }

  private static boolean state(IngestLog log, String file, Arrival.State state) {
    return log.newest(100).stream()
        .anyMatch(each -> each.address().equals(file) && each.state() == state);
  }

  private static Arrival arrival(IngestLog log, String file) {
    return log.newest(100).stream()
        .filter(each -> each.address().equals(file))
        .findFirst()
        .orElseThrow();
  }

  /** Somebody who asks all the time. */
  private static final class Asker implements AutoCloseable {
    private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread thread;

    Asker(LiveIndex known) {
      thread =
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (!ended.get()) {
                      ask(known);
                    }
                  });
    }

    private void ask(LiveIndex known) {
      try {
        assertInstanceOf(
            Outcome.Answered.class,
            known.answer(Question.of("Who chaired the 14th dialogue with Singapore?")));
        answers.incrementAndGet();
        Thread.sleep(5);
      } catch (Throwable e) {
        failures.add(e);
        ended.set(true);
      }
    }

    List<Throwable> failures() {
      return failures;
    }

    int answers() {
      return answers.get();
    }

    @Override
    public void close() {
      ended.set(true);
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
