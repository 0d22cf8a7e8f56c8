package org.doithoai.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is told of a process. */
class MeasuredRunTest {

  private static MeasuredRun shell(String script) throws IOException, InterruptedException {
    return MeasuredRun.of(List.of("sh", "-c", script), Map.of("GREETING", "hello"));
  }

  @Test
  void tellsOutputTimeAndMemory() throws Exception {
    MeasuredRun run = shell("i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done; echo $GREETING");
    assertEquals("hello\n", run.out());
    assertTrue(run.cpuSeconds() > 0.01 && run.cpuSeconds() <= run.wallSeconds() * 1.5, "" + run);
    if (Files.isDirectory(Path.of("/proc/self"))) {
      assertTrue(run.peakBytes() > 100_000 && run.peakBytes() < 100_000_000, "" + run);
    }
  }

  @Test
  void countsTheProcessesOfAProcess() throws Exception {
    double alone = shell("exit 0").cpuSeconds();
    String loop = "sh -c 'i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done'";
    assertTrue(shell(loop + "; exit 0").cpuSeconds() > alone + 0.01);
  }

  @Test
  void failureIsToldWithItsLastLine() {
    IOException failed =
        assertThrows(IOException.class, () -> shell("echo first >&2; echo last >&2; exit 3"));
    assertTrue(String.valueOf(failed.getMessage()).endsWith("ended with 3: last"), "" + failed);
  }
}
