package org.doithoai.conversation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process of the test's own class path, killed at the latest when it is closed. */
public final class BotProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader out;

  public BotProcess(Class<?> main, String... args) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath,
            main.getName()));
    command.addAll(List.of(args));
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out = process.inputReader();
  }

  /** Reads what the process says until it says this. */
  public void awaitLine(String line) {
    try {
      for (String said = out.readLine(); said != null; said = out.readLine()) {
        if (said.equals(line)) {
          return;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("the process ended without saying: " + line);
  }

  /** SIGKILL. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGTERM; returns the milliseconds until the process ended, or -1 if it did not. */
  public long terminate(long patienceMillis) throws InterruptedException {
    long start = System.nanoTime();
    process.destroy();
    boolean ended = process.waitFor(patienceMillis, TimeUnit.MILLISECONDS);
    return ended ? TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) : -1;
  }

  public Process process() {
    return process;
  }

  /** What of the process is in memory. */
  public long residentKilobytes() throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  /** The process's own side: says {@code READY}, and returns when its stdin ends. */
  public static void standReady() throws IOException {
    CrashPoint.say("READY");
    while (System.in.read() >= 0) {
      // until the test closes it
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
