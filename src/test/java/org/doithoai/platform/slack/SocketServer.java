package org.doithoai.platform.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/**
 * Slack's side of Socket Mode: each envelope goes over one of the open connections; what is not
 * acknowledged in three seconds goes again, and so does what a connection that broke left open.
 */
final class SocketServer implements AutoCloseable {

  static final long PATIENCE_MS = 3_000;

  private record Pending(ObjectNode envelope, long since, int attempt, @Nullable WebSocket over) {}

  private final Map<String, Pending> pending = new LinkedHashMap<>();
  private final List<WebSocket> open = new ArrayList<>();
  private final List<Long> acknowledgedAfter = new ArrayList<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final CountDownLatch started = new CountDownLatch(1);
  private final WebSocketServer server;
  private int envelopes;
  private int late;
  private int connections;

  SocketServer() {
    server =
        new WebSocketServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1) {
          @Override
          public void onStart() {
            started.countDown();
          }

          @Override
          public void onOpen(WebSocket socket, ClientHandshake handshake) {
            opened(socket);
          }

          @Override
          public void onMessage(WebSocket socket, String message) {
            acknowledged(SlackEmulator.read(message));
          }

          @Override
          public void onClose(WebSocket socket, int code, String reason, boolean remote) {
            closed(socket);
          }

          @Override
          public void onError(WebSocket socket, Exception e) {}
        };
    server.setReuseAddr(true);
    server.setConnectionLostTimeout(0);
    server.setDaemon(true);
    server.start();
    var _ = timer.scheduleAtFixedRate(this::repeat, 100, 100, TimeUnit.MILLISECONDS);
  }

  String url() {
    try {
      started.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "ws://127.0.0.1:" + server.getPort() + "/link";
  }

  /** Sends an envelope, and again until it is acknowledged. */
  synchronized void send(String type, ObjectNode payload) {
    ObjectNode envelope = payload.objectNode();
    String id = "envelope-" + ++envelopes;
    envelope.put("envelope_id", id).put("type", type).put("accepts_response_payload", false);
    envelope.set("payload", payload);
    pending.put(id, new Pending(envelope, 0, 0, null));
    deliver(id);
  }

  private void deliver(String id) {
    Pending one = Objects.requireNonNull(pending.get(id));
    if (one == null || open.isEmpty()) {
      return;
    }
    WebSocket over = open.get(envelopes % open.size());
    ObjectNode envelope = one.envelope();
    if (one.attempt() > 0) {
      envelope.put("retry_attempt", one.attempt()).put("retry_reason", "timeout");
    }
    pending.put(id, new Pending(envelope, System.nanoTime(), one.attempt() + 1, over));
    try {
      over.send(envelope.toString());
    } catch (RuntimeException e) {
      open.remove(over);
    }
  }

  private synchronized void opened(WebSocket socket) {
    connections++;
    socket.send("{\"type\":\"hello\",\"num_connections\":" + (open.size() + 1) + "}");
    open.add(socket);
    notifyAll();
    List.copyOf(pending.keySet())
        .forEach(
            id -> {
              WebSocket over = Objects.requireNonNull(pending.get(id)).over();
              if (over == null || !open.contains(over)) {
                deliver(id);
              }
            });
  }

  private synchronized void closed(WebSocket socket) {
    open.remove(socket);
    notifyAll();
  }

  private synchronized void acknowledged(JsonNode answer) {
    Pending one = pending.remove(answer.path("envelope_id").asText());
    if (one != null && one.since() > 0) {
      acknowledgedAfter.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - one.since()));
    }
    notifyAll();
  }

  private synchronized void repeat() {
    long now = System.nanoTime();
    for (String id : List.copyOf(pending.keySet())) {
      Pending one = Objects.requireNonNull(pending.get(id));
      boolean overdue =
          one.since() > 0 && TimeUnit.NANOSECONDS.toMillis(now - one.since()) > PATIENCE_MS;
      boolean broken = one.since() == 0 || !open.contains(one.over());
      if (overdue && !broken) {
        late++;
      }
      if (overdue || broken) {
        deliver(id);
      }
    }
  }

  /** Tells every connection that it ends, and ends it. */
  void disconnect(String reason) {
    List<WebSocket> all;
    synchronized (this) {
      all = List.copyOf(open);
      open.clear();
    }
    for (WebSocket socket : all) {
      socket.send("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\"}");
      socket.close();
    }
  }

  /** Breaks every connection without a word. */
  void drop() {
    List<WebSocket> all;
    synchronized (this) {
      all = List.copyOf(open);
      open.clear();
    }
    all.forEach(socket -> socket.closeConnection(1006, "gone"));
  }

  /** Waits until a connection is open. */
  synchronized void awaitOpen() {
    await("a connection", () -> !open.isEmpty());
  }

  /** Waits until everything sent is acknowledged. */
  synchronized void awaitAllAcknowledged() {
    await("all acknowledged", pending::isEmpty);
  }

  private void await(String what, BooleanSupplier done) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!done.getAsBoolean()) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError("never happened: " + what);
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted while waiting: " + what);
      }
    }
  }

  synchronized int unacknowledged() {
    return pending.size();
  }

  /** How often an envelope was not acknowledged in time over a connection that held. */
  synchronized int late() {
    return late;
  }

  synchronized int connections() {
    return connections;
  }

  /** The longest time until an acknowledgement. */
  synchronized long slowestMillis() {
    return acknowledgedAfter.stream().max(Comparator.naturalOrder()).orElse(0L);
  }

  @Override
  public void close() {
    timer.shutdownNow();
    try {
      server.stop(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
