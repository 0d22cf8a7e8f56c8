package org.doithoai.intake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A site on loopback. Its host is {@code localhost}; the same under its number is another host. */
final class Site implements AutoCloseable {

  /** Answers one request. */
  @FunctionalInterface
  interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Page> pages = Collections.synchronizedMap(new HashMap<>());

  /** Paths in the order in which they were asked for. */
  final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  Site() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          asked.add(path);
          try (exchange) {
            pages.getOrDefault(path, Site::missing).answer(exchange);
          } catch (IOException gone) {
            // the client has hung up
          }
        });
    server.start();
  }

  URI at(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  URI byNumber(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  void on(String path, Page page) {
    pages.put(path, page);
  }

  void page(String path, String type, String body) {
    on(path, exchange -> send(exchange, 200, type, body));
  }

  void code(String path, int code, String... header) {
    on(
        path,
        exchange -> {
          if (header.length > 0) {
            exchange.getResponseHeaders().set(header[0], header[1]);
          }
          exchange.sendResponseHeaders(code, -1);
        });
  }

  void redirect(String path, URI to) {
    code(path, 302, "Location", to.toString());
  }

  static void send(HttpExchange exchange, int code, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Goes on sending until the client hangs up. */
  void endless(String path, String type, String start, byte[] more, int pauseMillis) {
    on(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(start.getBytes(StandardCharsets.UTF_8));
            while (!Thread.currentThread().isInterrupted()) {
              out.write(more);
              out.flush();
              if (pauseMillis > 0) {
                pause(pauseMillis);
              }
            }
          }
        });
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void missing(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(404, -1);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
