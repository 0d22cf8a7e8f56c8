package org.doithoai.answer.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.doithoai.answer.model.ModelSettings.Provider;

/** A real HTTP server on loopback that plays a provider of language models, well or badly. */
final class LoopbackProvider implements AutoCloseable {

  /** How a request is answered. */
  @FunctionalInterface
  interface Behaviour {
    void answer(Request request, HttpExchange exchange) throws IOException;
  }

  /**
   * What was asked.
   *
   * @param data the question with its passages, as the model is given them
   */
  record Request(String path, String headers, JsonNode body, JsonNode data) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();

  final List<Request> requests = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Provider provider;

  LoopbackProvider(Provider provider, Behaviour behaviour) {
    this.provider = provider;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            Request request = read(exchange);
            requests.add(request);
            behaviour.answer(request, exchange);
          }
        });
    server.start();
  }

  ModelSettings settings() {
    return ModelSettings.parse(provider.key() + ":test-model")
        .orElseThrow()
        .at("http://127.0.0.1:" + server.getAddress().getPort())
        .withKey("secret-key-of-the-test");
  }

  private Request read(HttpExchange exchange) throws IOException {
    JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
    String data =
        switch (provider) {
          case OPENAI, OLLAMA -> body.at("/messages/1/content").asText();
          case ANTHROPIC -> body.at("/messages/0/content/0/text").asText();
          case GOOGLE -> body.at("/contents/0/parts/0/text").asText();
        };
    return new Request(
        exchange.getRequestURI().toString(),
        exchange.getRequestHeaders().entrySet().toString(),
        body,
        JSON.readTree(data));
  }

  /** Answers with these words of the model, in the provider's own form. */
  static Behaviour saying(Provider provider, Function<Request, String> words) {
    return (request, exchange) -> send(exchange, 200, envelope(provider, words.apply(request)));
  }

  /** Answers with this status. */
  static Behaviour failing(int status) {
    return (request, exchange) ->
        send(exchange, status, "{\"error\": {\"message\": \"no, said the provider\"}}");
  }

  /** Sends the headers and a byte now and then, and never ends, until the test does. */
  static Behaviour dripping(CountDownLatch end) {
    return (request, exchange) -> {
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      out.write('{');
      out.flush();
      await(end);
    };
  }

  /** Takes the request and says nothing until the test ends. */
  static Behaviour hanging(CountDownLatch end) {
    return (request, exchange) -> await(end);
  }

  /** Ends in the middle of the body it announced. */
  static Behaviour cutOff(String words) {
    return (request, exchange) -> {
      byte[] body = envelope(Provider.OPENAI, words).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body, 0, body.length / 2);
      exchange.getResponseBody().flush();
    };
  }

  /** More bytes than any answer has. */
  static Behaviour flooding(int bytes) {
    return (request, exchange) -> {
      exchange.sendResponseHeaders(200, 0);
      byte[] block = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
      for (int sent = 0; sent < bytes; sent += block.length) {
        exchange.getResponseBody().write(block);
      }
    };
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static String envelope(Provider provider, String words) {
    ObjectNode root = JSON.createObjectNode();
    switch (provider) {
      case OPENAI -> {
        root.put("id", "1").put("object", "chat.completion").put("model", "test-model");
        ObjectNode choice = root.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", words);
      }
      case OLLAMA -> {
        root.put("model", "test-model").put("done", true).put("done_reason", "stop");
        root.putObject("message").put("role", "assistant").put("content", words);
      }
      case ANTHROPIC -> {
        root.put("id", "1").put("type", "message").put("role", "assistant");
        root.put("model", "test-model").put("stop_reason", "end_turn");
        root.putArray("content").addObject().put("type", "text").put("text", words);
        root.putObject("usage").put("input_tokens", 1).put("output_tokens", 1);
      }
      case GOOGLE -> {
        ObjectNode candidate = root.putArray("candidates").addObject();
        candidate.put("finishReason", "STOP").put("index", 0);
        ObjectNode content = candidate.putObject("content").put("role", "model");
        content.putArray("parts").addObject().put("text", words);
        root.putObject("usageMetadata")
            .put("promptTokenCount", 1)
            .put("candidatesTokenCount", 1)
            .put("totalTokenCount", 2);
      }
    }
    return root.toString();
  }

  /** What a model answers that makes these claims. */
  static String claims(ProposedAnswer.Claim... claims) {
    ObjectNode root = JSON.createObjectNode().put("answerable", true);
    ArrayNode array = root.putArray("claims");
    for (ProposedAnswer.Claim claim : claims) {
      ObjectNode node = array.addObject().put("text", claim.text());
      ArrayNode numbers = node.putArray("passages");
      claim.passages().forEach(numbers::add);
      ArrayNode quotes = node.putArray("quotes");
      claim.quotes().forEach(quotes::add);
    }
    try {
      return JSON.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the first passage sent that has these words; 0 for none. */
  static int passageWith(Request request, String words) {
    for (JsonNode passage : request.data().get("passages")) {
      if (passage.get("text").asText().contains(words)) {
        return passage.get("number").asInt();
      }
    }
    return 0;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
