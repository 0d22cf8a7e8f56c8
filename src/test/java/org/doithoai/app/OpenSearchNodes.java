package org.doithoai.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Real nodes of OpenSearch that are one cluster, each in a process of its own. */
final class OpenSearchNodes implements AutoCloseable {

  /** What each node has, in megabytes. */
  static final int HEAP = 256;

  private static final Path LIBRARIES = Path.of("target", "opensearch", "libraries");
  private static final Path PROGRAM = Path.of("src", "test", "opensearch", "Node.java");

  private final Path folder;
  private final List<Integer> ports;
  private final List<Integer> inner;
  private final List<@Nullable Process> processes = new ArrayList<>();

  /** Starts so many nodes, and waits until all of them answer. */
  OpenSearchNodes(Path folder, int count) throws IOException {
    if (!Files.isDirectory(LIBRARIES)) {
      throw new IOException(
          "no libraries of OpenSearch: mvn -f src/test/opensearch/pom.xml"
              + " dependency:copy-dependencies");
    }
    this.folder = folder;
    List<Integer> free = free(2 * count);
    this.ports = free.subList(0, count);
    this.inner = free.subList(count, 2 * count);
    for (int i = 0; i < count; i++) {
      processes.add(process(i));
    }
    for (int i = 0; i < count; i++) {
      awaitStart(i);
    }
  }

  /** Free ports below those that the system gives away to connections meanwhile. */
  private static List<Integer> free(int count) {
    return new Random()
        .ints(12_000, 30_000)
        .distinct()
        .filter(OpenSearchNodes::isFree)
        .limit(count)
        .boxed()
        .toList();
  }

  private static boolean isFree(int port) {
    try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private Process process(int node) throws IOException {
    Path home = Files.createDirectories(folder.resolve("node" + node));
    Files.createDirectories(home.resolve("config"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + HEAP + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            LIBRARIES + "/*",
            PROGRAM.toString(),
            home.toString(),
            name(node),
            ports.get(node).toString(),
            inner.stream().map(String::valueOf).collect(Collectors.joining(",")),
            IntStream.range(0, ports.size()).mapToObj(this::name).collect(Collectors.joining(",")))
        .redirectError(home.resolve("errors").toFile())
        .start();
  }

  private String name(int node) {
    return "node" + node;
  }

  private void awaitStart(int node) throws IOException {
    Process process = processes.get(node);
    if (process == null) {
      throw new IllegalStateException("not started");
    }
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null && !line.equals("started")) {
      line = out.readLine();
    }
    if (line == null) {
      throw new IOException(
          "a node ended: " + Files.readString(folder.resolve("node" + node).resolve("errors")));
    }
    Thread.ofVirtual().start(() -> drain(out)); // or it would wait for a reader some day
  }

  private static void drain(BufferedReader out) {
    try {
      out.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // the node has ended
    }
  }

  /** The address of the cluster as a setting. */
  String setting(String prefix) {
    return "opensearch:"
        + ports.stream().map(p -> "http://127.0.0.1:" + p).collect(Collectors.joining(","))
        + "/"
        + prefix;
  }

  /** Kills a node. */
  void kill(int node) {
    Process process = processes.set(node, null);
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  /** Starts those that were killed. */
  void restart() throws IOException {
    List<Integer> killed =
        IntStream.range(0, processes.size())
            .filter(node -> processes.get(node) == null)
            .boxed()
            .toList();
    for (int node : killed) {
      processes.set(node, process(node));
    }
    for (int node : killed) {
      awaitStart(node);
    }
  }

  @Override
  public void close() {
    for (int i = 0; i < processes.size(); i++) {
      kill(i);
    }
  }
}
