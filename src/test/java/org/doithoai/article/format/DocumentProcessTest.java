package org.doithoai.article.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentProcessTest {

  private static final byte[] BROKEN = "%PDF-1.4 nothing".getBytes(StandardCharsets.UTF_8);

  @TempDir Path temporary;

  @Test
  void whatTakesTooLongIsRefusedAndItsProcessEnds() throws Exception {
    DocumentProcess process = new DocumentProcess(Duration.ofMillis(1));
    List<ProcessHandle> others = childrenBut(List.of());
    assertEquals(
        "reading it takes longer than 0 seconds",
        reason(process.read(Format.PDF, temporary, BROKEN)));
    for (ProcessHandle child : childrenBut(others)) {
      child.onExit().get(10, TimeUnit.SECONDS);
    }
    assertEquals(List.of(), childrenBut(others));
  }

  @Test
  void oneProcessServesManyAndAnotherTakesItsPlace() throws Exception {
    List<ProcessHandle> others = childrenBut(List.of());
    DocumentProcess process = new DocumentProcess(Duration.ofSeconds(30));
    assertEquals("a broken PDF", reason(process.read(Format.PDF, temporary, BROKEN)));
    List<ProcessHandle> first = childrenBut(others);
    assertEquals(1, first.size());
    assertEquals("a broken DOCX", reason(process.read(Format.DOCX, temporary, BROKEN)));
    assertEquals(first, childrenBut(others));
    for (ProcessHandle child : first) {
      child.destroyForcibly();
      child.onExit().get(10, TimeUnit.SECONDS);
    }
    assertEquals("a broken PDF", reason(process.read(Format.PDF, temporary, BROKEN)));
  }

  @Test
  void threadsWaitForOneAnother()
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    Path file = Files.write(temporary.resolve("a.pdf"), BROKEN);
    DocumentProcess process = new DocumentProcess(Duration.ofSeconds(30));
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Extraction>> all =
          IntStream.range(0, 20)
              .mapToObj(i -> threads.submit(() -> process.read(Format.PDF, file, null)))
              .toList();
      for (Future<Extraction> each : all) {
        assertEquals("a broken PDF", reason(each.get(60, TimeUnit.SECONDS)));
      }
    }
  }

  /** The processes of this one that are not among those, which other tests left to end. */
  private static List<ProcessHandle> childrenBut(List<ProcessHandle> others) {
    return ProcessHandle.current().children().filter(child -> !others.contains(child)).toList();
  }

  private static String reason(Extraction extraction) {
    return assertInstanceOf(Extraction.Failed.class, extraction).reason();
  }
}
