package org.doithoai.conversation;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A platform on loopback: an HTTP server, and the calls that the bot made of it, which tests wait
 * for. Its monitor guards whatever the platform holds.
 *
 * @param <C> a call of the bot, as it arrived
 */
public abstract class PlatformEmulator<C extends PlatformEmulator.Called> implements AutoCloseable {

  /** What calls of all platforms have. */
  public interface Called {
    String method();
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<C> calls = new ArrayList<>();

  protected PlatformEmulator() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.start();
  }

  protected final void serve(String path, HttpHandler handler) {
    server.createContext(path, handler);
  }

  /** Where this path is. */
  protected final URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** Takes down what the bot did. */
  protected final synchronized void note(C call) {
    calls.add(call);
    notifyAll();
  }

  /** Waits until the bot's calls fulfil this; fails after a time that is never needed. */
  public final synchronized void await(String what, Predicate<List<C>> done) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!done.test(List.copyOf(calls))) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError("never happened: " + what + "\n" + calls);
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted while waiting: " + what);
      }
    }
  }

  /** All calls so far, refused ones too. */
  public final synchronized List<C> calls() {
    return List.copyOf(calls);
  }

  /** All calls of a method so far, refused ones too. */
  public final List<C> calls(String method) {
    return calls().stream().filter(call -> call.method().equals(method)).toList();
  }

  public final synchronized void forgetCalls() {
    calls.clear();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
