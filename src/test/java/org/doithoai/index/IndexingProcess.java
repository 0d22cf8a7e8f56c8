package org.doithoai.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A JVM of its own that updates an index, to be killed at a given file. */
final class IndexingProcess implements AutoCloseable {

  /** How many articles are committed before the end, in an index of as many. */
  static final int COMMITTED = 500;

  private static final String STOPPED = "stopped at file ";

  private final Process process;
  private final BufferedReader out;

  private IndexingProcess(Process process) {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts it.
   *
   * @param knowledge see {@link IndexUpdate}
   * @param stop after how many files it says so and waits for ever
   */
  static IndexingProcess start(Path index, Path folder, String knowledge, int stop)
      throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            IndexingProcess.class.getName(),
            index.toString(),
            folder.toString(),
            knowledge,
            Integer.toString(stop));
    return new IndexingProcess(builder.redirectErrorStream(true).start());
  }

  /**
   * Waits until it stands still in the middle of its work, and kills it as {@code kill -9} does.
   */
  void killWhenStopped() throws IOException, InterruptedException {
    StringBuilder said = new StringBuilder();
    for (@Nullable String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(STOPPED)) {
        process.destroyForcibly().waitFor();
        return;
      }
      said.append(line).append('\n');
    }
    throw new AssertionError("it ended before it was killed: " + said);
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }

  /** The process itself. */
  public static void main(String[] args) throws IOException {
    int stop = Integer.parseInt(args[3]);
    AtomicLong clock = new AtomicLong();
    IndexFixture.update(Path.of(args[0]), args[2], clock)
        .run(
            List.of(Path.of(args[1])),
            false,
            (files, of) -> {
              if (files == COMMITTED - 1) {
                IndexFixture.letCommit(clock);
              }
              if (files == stop) {
                System.out.println(STOPPED + files);
                waitForEver();
              }
            });
  }

  private static void waitForEver() {
    try (InputStreamReader in = new InputStreamReader(System.in, StandardCharsets.UTF_8)) {
      System.out.println("standard input ended: " + in.read());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
