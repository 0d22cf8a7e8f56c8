package org.doithoai.web;

import com.sun.management.UnixOperatingSystemMXBean;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one HTTP server of the bot: the JDK's, a virtual thread for each request. It bounds what
 * comes (size, headers, time, connections), sets the headers that keep pages to themselves, and
 * gives each request to the page with the longest path that it begins with. Thread-safe.
 */
public final class WebServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final int BACKLOG = 1024;

  /** Pages made at once: more would not be quicker, and each needs memory. */
  private static final int AT_ONCE = 32;

  private static final int MOST_CONNECTIONS = 2000;

  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
              + " base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "X-Robots-Tag",
          "noindex, nofollow",
          "Cache-Control",
          "private, no-store");

  static {
    // head and body of a page are sent one after the other: nobody is to wait for the second
    System.setProperty("sun.net.httpserver.nodelay", "true");
    bound("sun.net.httpserver.maxReqTime", 20);
    bound("sun.net.httpserver.maxRspTime", 60);
    bound("sun.net.httpserver.idleInterval", 30);
    bound("sun.net.httpserver.maxReqHeaders", 100);
    bound("sun.net.httpserver.maxReqHeaderSize", 65_536);
    bound("jdk.httpserver.maxConnections", connections());
  }

  /** Files and the database need descriptors too, however many connect. */
  private static int connections() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? Math.toIntExact(Math.min(MOST_CONNECTIONS, unix.getMaxFileDescriptorCount() / 2))
        : MOST_CONNECTIONS;
  }

  /** The JDK's server reads its bounds from properties, once. */
  private static void bound(String property, int value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, String.valueOf(value));
    }
  }

  private final Map<String, Page> pages =
      new ConcurrentSkipListMap<>(
          Comparator.comparingInt(String::length).reversed().thenComparing(String::compareTo));
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final HttpServer server;
  private volatile Page otherwise = request -> Response.plain(404, "Not found\n");
  private volatile @Nullable Page failure;

  /**
   * Takes the port, and listens from {@link #start} on.
   *
   * @param port 0 for any that is free
   * @throws IOException when the address cannot be had
   */
  public WebServer(String host, int port) throws IOException {
    this.server = HttpServer.create(new InetSocketAddress(host, port), BACKLOG);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  /**
   * Has a page answer what is asked under a path.
   *
   * @param path with a slash at its end for all that begins with it, else for itself alone
   */
  public WebServer page(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  /** Has a page answer where there is none. */
  WebServer otherwise(Page page) {
    otherwise = page;
    return this;
  }

  /** Has a page answer where another has failed. */
  WebServer failure(Page page) {
    failure = page;
    return this;
  }

  /** Gives what is asked under a path to a platform, which reads and answers it by itself. */
  public void route(String path, HttpHandler handler) {
    server.createContext(path, handler);
  }

  /** Begins to answer. */
  public void start() {
    server.start();
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      HEADERS.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      String method = exchange.getRequestMethod();
      switch (method) {
        case "GET", "HEAD", "POST" -> send(exchange, answer(exchange));
        case "OPTIONS" ->
            send(exchange, new Response(204, Map.of("Allow", "GET, HEAD, POST"), new byte[0]));
        default ->
            send(exchange, Response.plain(405, "Not allowed\n").with("Allow", "GET, HEAD, POST"));
      }
    }
  }

  private Response answer(HttpExchange exchange) throws IOException {
    Request request;
    try {
      request = Request.read(exchange);
    } catch (BadRequestException e) {
      return Response.plain(e.status(), "Bad request\n");
    }
    try {
      room.acquire();
      try {
        return page(request.path()).answer(request);
      } finally {
        room.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Response.plain(503, "Stopping\n");
    } catch (BadRequestException e) {
      return Response.plain(e.status(), "Bad request\n");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      LOG.warn("A page could not be made", e);
      return failed(request);
    }
  }

  private Response failed(Request request) {
    Page page = failure;
    try {
      return page == null ? Response.plain(500, "Failed\n") : page.answer(request);
    } catch (IOException | RuntimeException e) {
      LOG.warn("The page of a failure could not be made", e);
      return Response.plain(500, "Failed\n");
    }
  }

  private Page page(String path) {
    for (Map.Entry<String, Page> each : pages.entrySet()) {
      String known = each.getKey();
      boolean tree = known.length() > 1 && known.endsWith("/");
      if (tree ? path.startsWith(known) : path.equals(known)) {
        return each.getValue();
      }
    }
    return otherwise;
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    response.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    byte[] body = response.body();
    boolean none = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
    if (none && response.status() == 200) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
    }
    exchange.sendResponseHeaders(response.status(), none ? -1 : body.length);
    if (!none) {
      exchange.getResponseBody().write(body);
    }
  }

  /** Takes no more requests; those under way have a second. */
  @Override
  public void close() {
    server.stop(1);
    threads.shutdownNow();
  }
}
