package org.doithoai.retrieval.dense;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.doithoai.index.EmbeddingException;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.lexicon.LexiconException;
import org.doithoai.retrieval.EnglishGloss;
import org.doithoai.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Endpoints that speak the protocols of OpenAI and Ollama, on this machine. */
class EndpointTest {

  private static final Embedder.Times SHORT =
      new Embedder.Times(Duration.ofMillis(300), Duration.ofMillis(300));
  private static final Embedder.Times LONG =
      new Embedder.Times(Duration.ofSeconds(20), Duration.ofSeconds(20));

  private final ConcurrentLinkedQueue<String> requests = new ConcurrentLinkedQueue<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server = server();
  private String answer = "";
  private int status = 200;

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void start() {
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.add(
        exchange.getRequestURI()
            + " "
            + exchange.getRequestHeaders().getFirst("Authorization")
            + " "
            + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    if (status == 0) {
      hang();
    }
    byte[] body = answer.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status == 0 ? 200 : status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void hang() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Embedder embedder(String model, Embedder.Times times)
      throws EmbeddingException, LexiconException {
    String url = "http://localhost:" + server.getAddress().getPort() + "/v1";
    EmbeddingSettings settings =
        EmbeddingSettings.parse(model).orElseThrow().at(url).withKey("s3cret");
    EnglishGloss gloss =
        new EnglishGloss(
            Lexicon.load(Path.of("knowledge/lexicon.tsv.gz")), new Glossary(List.of()));
    return EmbeddingModels.of(settings, gloss, times);
  }

  private String problem(String model, Embedder.Times times) throws IOException {
    Embedder embedder = embedder(model, times);
    EmbeddingException e =
        assertThrows(
            EmbeddingException.class,
            () -> embedder.embed(Language.VIETNAMESE, List.of("một", "hai")));
    String message = String.valueOf(e.getMessage());
    assertEquals(1, message.lines().count());
    return message;
  }

  @Test
  void openAiGivesVectorsOfTextsAsTheyAreWritten() throws IOException {
    answer =
        """
        {"object": "list", "model": "m", "data": [
          {"object": "embedding", "index": 0, "embedding": [1.0, 0.0]},
          {"object": "embedding", "index": 1, "embedding": [0.0, 2.0]}]}
        """;
    List<float[]> vectors =
        embedder("openai:multilingual-e5-base", LONG)
            .embed(Language.VIETNAMESE, List.of("một", "hai"));
    assertArrayEquals(new float[] {0, 1}, vectors.getLast(), 1e-6f);
    String request = String.valueOf(requests.peek());
    assertTrue(request.startsWith("/v1/embeddings Bearer s3cret"), request);
    assertTrue(request.contains("passage: một"), request);
    assertTrue(request.contains("multilingual-e5-base"), request);
  }

  @Test
  void ollamaGivesVectors() throws IOException {
    answer = "{\"model\": \"bge-m3\", \"embeddings\": [[1.0, 0.0], [0.0, 2.0]]}";
    List<float[]> vectors =
        embedder("ollama:bge-m3", LONG).embed(Language.VIETNAMESE, List.of("một", "hai"));
    assertArrayEquals(new float[] {0, 1}, vectors.getLast(), 1e-6f);
    assertTrue(String.valueOf(requests.peek()).contains("một"));
  }

  @Test
  void tooFewVectorsAreNone() throws IOException {
    answer = "{\"model\": \"m\", \"embeddings\": [[1.0, 0.0]]}";
    assertEquals("ollama:m gave 1 vectors for 2 texts", problem("ollama:m", LONG));
  }

  @Test
  void vectorsOfDifferentDimensionsAreNone() throws IOException {
    answer = "{\"model\": \"m\", \"embeddings\": [[1.0, 0.0], [1.0, 0.0, 0.0]]}";
    assertEquals("ollama:m gave vectors of different dimensions", problem("ollama:m", LONG));
  }

  @ParameterizedTest
  @ValueSource(strings = {"openai:m", "ollama:m"})
  void anErrorIsAskedForOnceAndToldWithoutTheServersWords(String model) throws IOException {
    status = 500;
    answer = "{\"error\": \"a\\nlong\\nstory\"}";
    assertEquals(model + " failed: HTTP 500", problem(model, LONG));
    assertEquals(1, requests.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"openai:m", "ollama:m"})
  void noAnswerIsWaitedForOnlySoLong(String model) throws IOException {
    status = 0;
    String problem = problem(model, SHORT);
    assertTrue(
        List.of(model + " gave no answer within 300 ms", model + " failed: no answer in time")
            .contains(problem),
        problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"openai:m", "ollama:m"})
  void nonsenseIsNoCrash(String model) throws IOException {
    answer = "<html>";
    assertTrue(problem(model, LONG).startsWith(model + " failed: "));
  }

  @Test
  void nobodyThere() throws IOException {
    server.stop(0);
    assertEquals("ollama:m failed: no connection", problem("ollama:m", LONG));
    server = server();
  }
}
