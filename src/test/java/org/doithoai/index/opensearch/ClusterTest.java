package org.doithoai.index.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a cluster that fails or refuses comes to: one line without a secret. */
class ClusterTest {

  private static final String SECRET = "s3cret-Mật-khẩu";

  private final List<HttpServer> servers = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();

  private record Canned(int status, String body) {}

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(0));
  }

  /** A node that gives these answers in turn, the last one for ever. */
  private String node(Canned... canned) throws IOException {
    Deque<Canned> answers = new ArrayDeque<>(List.of(canned));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          Canned answer;
          synchronized (asked) {
            asked.add(exchange.getRequestURI() + " " + body);
            answer = answers.size() > 1 ? answers.remove() : answers.getFirst();
          }
          byte[] bytes = answer.body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(answer.status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    servers.add(server);
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static Cluster cluster(String... nodes) {
    ClusterSettings settings =
        ClusterSettings.parse("opensearch:" + String.join(",", nodes) + "/test").orElseThrow();
    return new Cluster(
        settings.as(Optional.of("bot"), Optional.of(SECRET)), Duration.ofMillis(300));
  }

  private static String refusal(Cluster cluster) {
    ClusterException refused = assertThrows(ClusterException.class, () -> cluster.get("test"));
    String said = String.valueOf(refused.getMessage());
    assertFalse(said.contains("\n") || said.contains(SECRET), said);
    return said;
  }

  @Test
  void aNodeThatIsDownOrBusyIsPassedOver() throws IOException {
    String busy = node(new Canned(503, "{}"));
    String well = node(new Canned(200, "{\"a\": 1}"));
    Cluster cluster = cluster("http://127.0.0.1:1", busy, well);
    assertEquals(1, cluster.get("test").path("a").asInt());
    assertEquals(1, cluster.get("test").path("a").asInt());
    assertEquals(3, asked.size(), "the one that answered is asked first: " + asked);
  }

  @Test
  void whoeverCannotBeReachedIsNamedInOneLine() {
    assertEquals(
        "OpenSearch cannot be reached at 127.0.0.1:1 (ConnectException)",
        refusal(cluster("http://127.0.0.1:1")));
  }

  @Test
  void aWrongPasswordIsSaidAtOnceAndNotShown() throws IOException {
    Cluster cluster = cluster(node(new Canned(401, "Unauthorized " + SECRET)));
    assertEquals("OpenSearch refuses the user or password (status 401)", refusal(cluster));
    assertEquals(1, asked.size());
  }

  @Test
  void whatIsNotAllowedSaysWhy() throws IOException {
    Cluster cluster =
        cluster(node(new Canned(403, "{\"error\": {\"reason\": \"index\\n is read-only\"}}")));
    assertEquals("OpenSearch does not allow it (status 403): index is read-only", refusal(cluster));
  }

  @Test
  void whatIsNoJsonIsNoAnswer() throws IOException {
    assertTrue(refusal(cluster(node(new Canned(200, "<html>")))).contains("cannot be reached"));
  }

  @Test
  void onlyWhatWasRefusedIsSentAgain() throws IOException {
    Canned half =
        new Canned(
            200,
            """
            {"errors": true, "items": [{"index": {"status": 201}}, {"index": {"status": 429}}]}\
            """);
    Canned all =
        new Canned(200, "{\"errors\": false, \"items\": [{\"index\": {\"status\": 201}}]}");
    Bulk bulk = new Bulk(cluster(node(half, new Canned(429, "{}"), all)), "test");
    bulk.add("one", null, Cluster.JSON.createObjectNode().put("text", "first"));
    bulk.add("two", null, Cluster.JSON.createObjectNode().put("text", "second"));
    bulk.send();
    assertEquals(3, asked.size());
    assertTrue(asked.getFirst().contains("first") && asked.getFirst().contains("second"));
    assertEquals(asked.get(1), asked.getLast());
    assertFalse(asked.getLast().contains("first"), asked.getLast());
  }

  @Test
  void whatIsRefusedForGoodEndsItInOneLine() throws IOException {
    Canned refused =
        new Canned(
            200,
            """
            {"errors": true, "items": [
              {"index": {"status": 400, "error": {"reason": "strict_dynamic_mapping"}}}]}\
            """);
    Bulk bulk = new Bulk(cluster(node(refused)), "test");
    bulk.add("one", null, Cluster.JSON.createObjectNode());
    ClusterException failed = assertThrows(ClusterException.class, bulk::send);
    assertEquals(
        "OpenSearch refuses articles (status 400): strict_dynamic_mapping", failed.getMessage());
  }

  @Test
  void addressesAreReadAndTellNoPassword() {
    ClusterSettings settings =
        ClusterSettings.parse("opensearch:https://a:9200,https://b:9200/news").orElseThrow();
    assertEquals(2, settings.nodes().size());
    assertEquals("news", settings.prefix());
    String shown = settings.as(Optional.of("bot"), Optional.of(SECRET)).toString();
    assertFalse(shown.contains(SECRET), shown);
    assertTrue(ClusterSettings.parse("lucene").isEmpty());
    for (String wrong :
        List.of(
            "",
            "opensearch",
            "opensearch:",
            "opensearch:https://a:9200",
            "opensearch:https://a:9200/",
            "opensearch:https://a:9200/News",
            "opensearch:ftp://a/news",
            "opensearch:https://user:secret@a:9200/news",
            "opensearch:https://a b/news",
            "https://a:9200/news")) {
      assertThrows(IllegalArgumentException.class, () -> ClusterSettings.parse(wrong), wrong);
    }
  }
}
