package org.doithoai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Also of {@link Request}: what comes is bounded, whoever sends it. */
class WebServerTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private WebServer server;

  @BeforeEach
  void start() throws IOException {
    server =
        new WebServer("127.0.0.1", 0)
            .page("/echo", r -> Response.plain(200, r.query("q") + r.form("q") + r.peer()))
            .page("/tree/", r -> Response.plain(200, r.path()))
            .page(
                "/broken",
                r -> {
                  throw new IllegalStateException("the secret of it");
                })
            .page("/busy", this::busy);
    server.start();
  }

  private Response busy(Request request) {
    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    atOnce.decrementAndGet();
    return Response.plain(200, "x".repeat(20_000));
  }

  @AfterEach
  void stop() {
    server.close();
    client.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  /** What comes back for these very bytes; empty when the connection is closed. */
  private String raw(String bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      try {
        out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return new String(socket.getInputStream().readNBytes(40), StandardCharsets.ISO_8859_1);
      } catch (IOException closed) {
        return "";
      }
    }
  }

  @Test
  void everyResponseKeepsToItself() throws Exception {
    for (String path : new String[] {"/echo", "/nothing", "/broken"}) {
      HttpResponse<String> response = send(request(path).build());
      WebServer.HEADERS.forEach(
          (name, value) ->
              assertEquals(value, response.headers().firstValue(name).orElse(""), path));
      assertFalse(response.body().contains("secret"), response.body());
    }
    assertEquals(500, send(request("/broken").build()).statusCode());
  }

  @Test
  void methodsAreWhatHttpSays() throws Exception {
    HttpResponse<String> head =
        send(request("/echo?q=hello").method("HEAD", HttpRequest.BodyPublishers.noBody()).build());
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    HttpResponse<String> options =
        send(request("/echo").method("OPTIONS", HttpRequest.BodyPublishers.noBody()).build());
    assertEquals(204, options.statusCode());
    assertEquals("GET, HEAD, POST", options.headers().firstValue("Allow").orElse(""));
    for (String method : new String[] {"PUT", "DELETE", "PATCH", "TRACE"}) {
      assertTrue(raw(method + " /echo HTTP/1.0\r\n\r\n").contains(" 405 "), method);
    }
  }

  @Test
  void whatIsTooLongOrOddIsRefused() throws Exception {
    assertTrue(raw("GET /echo?" + "a".repeat(5000) + " HTTP/1.0\r\n\r\n").contains(" 414 "));
    String lines = "X-Line: y\r\n".repeat(10_000);
    assertFalse(raw("GET /echo HTTP/1.0\r\n" + lines + "\r\n").contains(" 200 "));
    assertFalse(
        raw("GET /echo HTTP/1.0\r\nX: " + "y".repeat(500_000) + "\r\n\r\n").contains(" 200 "));
    assertTrue(raw("GET //evil.example/ HTTP/1.0\r\n\r\n").matches("(?s).* (400|404) .*|"));
    assertTrue(raw("GET /tree/%zz HTTP/1.0\r\n\r\n").contains(" 400 "));
    assertFalse(raw("GET /tree/../echo HTTP/1.0\r\n\r\n").contains(" 200 OK\r\nq"));
    assertFalse(raw("nonsense\r\n\r\n").contains(" 200 "));
    String form = "Content-Type: application/x-www-form-urlencoded\r\n";
    assertTrue(
        raw("POST /echo HTTP/1.0\r\n" + form + "Content-Length: 20000\r\n\r\n" + "a".repeat(20_000))
            .matches("(?s).* 413 .*|"));
    assertTrue(raw("POST /echo HTTP/1.0\r\nContent-Length: 2\r\n\r\n{}").contains(" 415 "));
    assertEquals(200, send(request("/echo").build()).statusCode(), "it goes on");
  }

  @Test
  void whoIsConnectedIsToldByAProxyOnThisMachine() throws Exception {
    HttpResponse<String> response =
        send(request("/echo?q=-").header("X-Forwarded-For", "9.9.9.9, 203.0.113.7").build());
    assertEquals("-203.0.113.7", response.body());
    assertEquals("-127.0.0.1", send(request("/echo?q=-").build()).body());
  }

  @Test
  void aThousandAtOnceAreAllAnsweredAFewAtATime() {
    List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      all.add(client.sendAsync(request("/busy").build(), BodyHandlers.ofString()));
    }
    long answered = all.stream().filter(each -> each.join().statusCode() == 200).count();
    assertEquals(1000, answered);
    assertTrue(most.get() <= 32, most.get() + " at once");
  }
}
