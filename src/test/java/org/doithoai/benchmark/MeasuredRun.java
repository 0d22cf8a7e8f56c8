package org.doithoai.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a process used from its start to its end.
 *
 * @param cpuSeconds of its own and of the processes that it started, user's and system's
 * @param wallSeconds that went by
 * @param peakBytes most memory that it had at once, itself alone; {@link #UNKNOWN} where there is
 *     no {@code /proc}
 * @param out what it wrote to standard output
 */
record MeasuredRun(double cpuSeconds, double wallSeconds, long peakBytes, String out) {

  /** What stands for memory that could not be measured. */
  static final long UNKNOWN = -1;

  /** The exit code of a process that was told to end, and did. */
  private static final int TERMINATED = 128 + 15;

  private static final int BETWEEN_LOOKS_MILLIS = 20;

  /** Something to do while a process runs. */
  @FunctionalInterface
  interface Meanwhile {
    void with(Process process) throws IOException, InterruptedException;
  }

  /**
   * Runs a command to its end.
   *
   * @param environment beside that of this process
   * @throws IOException with one line for people if it fails
   */
  static MeasuredRun of(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    return of(command, environment, process -> {});
  }

  /** The same, and does something once it has started. */
  static MeasuredRun of(List<String> command, Map<String, String> environment, Meanwhile meanwhile)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("benchmark", ".out");
    Path err = Files.createTempFile("benchmark", ".err");
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().putAll(environment);
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      double cpu = ProcessorTime.ofChildren();
      long start = System.nanoTime();
      Process process = builder.start();
      PeakMemory peak = new PeakMemory(process.pid());
      Thread looks = Thread.ofPlatform().daemon().start(() -> watch(process, peak));
      try {
        meanwhile.with(process);
        process.waitFor();
      } finally {
        process.destroyForcibly().waitFor();
      }
      double wall = (System.nanoTime() - start) / 1e9;
      looks.join();
      int code = process.exitValue();
      if (code != 0 && code != TERMINATED) {
        throw new IOException(
            "%s ended with %d: %s"
                .formatted(String.join(" ", command), code, lastLine(Files.readString(err))));
      }
      return new MeasuredRun(
          ProcessorTime.ofChildren() - cpu, wall, peak.bytes(), Files.readString(out));
    } finally {
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    }
  }

  private static void watch(Process process, PeakMemory peak) {
    try {
      do {
        peak.look();
      } while (!process.waitFor(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String lastLine(String text) {
    return text.lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
  }
}
