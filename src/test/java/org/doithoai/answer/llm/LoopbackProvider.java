package org.doithoai.answer.llm;

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
  private final ModelSettings.Provider provider;

  LoopbackProvider(ModelSettings.Provider provider, Behaviour behaviour) {
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
  static Behaviour saying(ModelSettings.Provider provider, Function<Request, String> words) {
    return (request, exchange) -> send(exchange, 200, envelope(provider, words.apply(request)));
  }

  /**
   * Streams these words of the model in the provider's own form, a few letters at a time.
   *
   * @param pause called when so much has been sent that a whole claim stands there
   * @param end whether the stream comes to its end, or is cut
   */
  static Behaviour streaming(
      ModelSettings.Provider provider,
      Function<Request, String> words,
      Runnable pause,
      boolean end) {
    return (request, exchange) -> {
      exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      String all = words.apply(request);
      write(out, Stream.opening(provider));
      for (int from = 0; from < all.length(); from += 7) {
        String part = all.substring(from, Math.min(all.length(), from + 7));
        write(out, Stream.part(provider, part));
        if (part.contains("}")) {
          pause.run();
        }
      }
      write(out, end ? Stream.closing(provider) : "");
    };
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** How the providers stream. */
  private static final class Stream {

    static String opening(ModelSettings.Provider provider) {
      return provider == ModelSettings.Provider.ANTHROPIC
          ? event(
                  "message_start",
                  "{'type':'message_start','message':{'id':'1','type':'message',"
                      + "'role':'assistant','model':'test-model','content':[],"
                      + "'usage':{'input_tokens':1,'output_tokens':1}}}")
              + event(
                  "content_block_start",
                  "{'type':'content_block_start','index':0,"
                      + "'content_block':{'type':'text','text':''}}")
          : "";
    }

    static String part(ModelSettings.Provider provider, String part) {
      String words = JSON.getNodeFactory().textNode(part).toString();
      return switch (provider) {
        case OPENAI ->
            "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"model\":\"test-model\","
                + "\"choices\":[{\"index\":0,\"delta\":{\"content\":"
                + words
                + "}}]}\n\n";
        case OLLAMA ->
            "{\"model\":\"test-model\",\"done\":false,\"message\":{\"role\":\"assistant\","
                + "\"content\":"
                + words
                + "}}\n";
        case ANTHROPIC ->
            "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,"
                + "\"delta\":{\"type\":\"text_delta\",\"text\":"
                + words
                + "}}\n\n";
        case GOOGLE ->
            "data: {\"candidates\":[{\"index\":0,\"content\":{\"role\":\"model\",\"parts\":[{"
                + "\"text\":"
                + words
                + "}]}}]}\n\n";
      };
    }

    static String closing(ModelSettings.Provider provider) {
      return switch (provider) {
        case OPENAI ->
            "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"model\":\"test-model\","
                + "\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
                + "data: [DONE]\n\n";
        case OLLAMA ->
            "{\"model\":\"test-model\",\"done\":true,\"done_reason\":\"stop\",\"message\":{"
                + "\"role\":\"assistant\",\"content\":\"\"},\"prompt_eval_count\":1,"
                + "\"eval_count\":1}\n";
        case ANTHROPIC ->
            event("content_block_stop", "{'type':'content_block_stop','index':0}")
                + event(
                    "message_delta",
                    "{'type':'message_delta','delta':{'stop_reason':"
                        + "'end_turn'},'usage':{'output_tokens':1}}")
                + event("message_stop", "{'type':'message_stop'}");
        case GOOGLE ->
            "data: {\"candidates\":[{\"index\":0,\"finishReason\":\"STOP\",\"content\":{\"role\":"
                + "\"model\",\"parts\":[{\"text\":\"\"}]}}],\"usageMetadata\":{"
                + "\"promptTokenCount\":1,\"candidatesTokenCount\":1,\"totalTokenCount\":2}}\n\n";
      };
    }

    private static String event(String name, String data) {
      return "event: " + name + "\ndata: " + data.replace('\'', '"') + "\n\n";
    }
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
      byte[] body = envelope(ModelSettings.Provider.OPENAI, words).getBytes(StandardCharsets.UTF_8);
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

  private static String envelope(ModelSettings.Provider provider, String words) {
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
