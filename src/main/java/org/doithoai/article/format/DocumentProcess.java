package org.doithoai.article.format;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Has PDF and DOCX parsed in a process of its own, with little memory, without the environment of
 * this one and whatever secrets stand there. A file that takes too long, too much memory or the
 * whole process with it is refused, and the next one gets a new process. It is started with the
 * first document, serves many, and ends by itself when nothing is asked of it, or when this process
 * is gone, however that ended.
 *
 * <p>Safe for use by several threads, which wait for one another.
 */
final class DocumentProcess {

  /** The longest text that is taken out of a document, in UTF-16 code units of XHTML. */
  static final int MOST_TEXT = 4 << 20;

  private static final List<String> OPTIONS =
      List.of(
          "-Xmx256m",
          "-Xss2m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-UsePerfData",
          "-Djava.awt.headless=true",
          "-Dlog4j2.statusLoggerLevel=OFF");

  /** How long a process may take to end that is killed, in seconds. */
  private static final long KILL = 5;

  private final Duration timeout;
  private @Nullable Running running;

  /** Starts nothing yet. */
  DocumentProcess(Duration timeout) {
    this.timeout = timeout;
  }

  /** The process, its pipes, and the folder for what it has to put down for a while. */
  private record Running(Process process, DataOutputStream requests, Path scratch) {}

  /**
   * Parses a document.
   *
   * @param path where it lies, for the process to open
   * @param bytes its content, where it is no file of its own; else null
   */
  synchronized Extraction read(Format format, Path path, byte @Nullable [] bytes) {
    try {
      String answer = null;
      for (int attempt = 0; answer == null && attempt < 2; attempt++) {
        Running current = current();
        try {
          answer = ask(current, format, path, bytes);
        } catch (IOException ended) {
          boolean idle =
              current.process().waitFor(1, TimeUnit.SECONDS) && current.process().exitValue() == 0;
          stop(current);
          if (!idle) {
            return Extraction.Failed.lasting(
                "reading it takes more memory than an article can need");
          }
        }
      }
      return answer == null ? notStarted() : extraction(format, answer);
    } catch (TimeoutException late) {
      stop(running);
      return Extraction.Failed.lasting(
          "reading it takes longer than " + timeout.toSeconds() + " seconds");
    } catch (IOException | ExecutionException failed) {
      stop(running);
      return notStarted();
    } catch (InterruptedException stopped) {
      stop(running);
      Thread.currentThread().interrupt();
      return new Extraction.Failed("reading it was interrupted");
    }
  }

  private static Extraction notStarted() {
    return new Extraction.Failed("the process that reads PDF and DOCX cannot be started");
  }

  private static Extraction extraction(Format format, String answer) {
    if (answer.startsWith("-")) {
      return Extraction.Failed.lasting(answer.substring(1));
    }
    String text = answer.substring(1);
    if (format == Format.PDF) {
      return text.isEmpty()
          ? Extraction.Failed.lasting("a PDF without text, perhaps scanned pictures of pages")
          : new Extraction.Text(PageMetadata.NONE, text);
    }
    return new Extraction.Blocks(new Page(PageMetadata.NONE, HtmlReader.allBlocks(text)));
  }

  private String ask(Running current, Format format, Path path, byte @Nullable [] bytes)
      throws IOException, InterruptedException, TimeoutException, ExecutionException {
    CompletableFuture<String> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                answer.complete(exchange(current, format, path, bytes));
              } catch (IOException ended) {
                answer.completeExceptionally(ended);
              }
            });
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException ended) {
        throw ended;
      }
      throw failed;
    }
  }

  private static String exchange(Running current, Format format, Path path, byte @Nullable [] bytes)
      throws IOException {
    DataOutputStream requests = current.requests();
    requests.writeUTF(format.name());
    requests.writeUTF(path.toAbsolutePath().toString());
    requests.writeInt(bytes == null ? -1 : bytes.length);
    if (bytes != null) {
      requests.write(bytes);
    }
    requests.flush();
    InputStream out = current.process().getInputStream();
    DataInputStream answers = new DataInputStream(out);
    int length = answers.readInt();
    if (length < 0 || length > 8 * MOST_TEXT) {
      throw new IOException("no answer of ours");
    }
    return new String(answers.readNBytes(length), StandardCharsets.UTF_8);
  }

  private Running current() throws IOException {
    if (running != null && running.process().isAlive()) {
      return running;
    }
    stop(running);
    Path scratch = Files.createTempDirectory("doithoai-reading");
    ProcessBuilder builder = new ProcessBuilder();
    builder.command().add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    builder.command().addAll(OPTIONS);
    builder.command().add("-Djava.io.tmpdir=" + scratch);
    builder.command().addAll(List.of("-cp", System.getProperty("java.class.path")));
    builder.command().addAll(List.of(DocumentParser.class.getName(), scratch.toString()));
    builder.environment().clear();
    builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    Running started =
        new Running(
            process,
            new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
            scratch);
    running = started;
    return started;
  }

  private void stop(@Nullable Running old) {
    running = null;
    if (old != null) {
      old.process().destroyForcibly();
      try {
        old.process().waitFor(KILL, TimeUnit.SECONDS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      DocumentParser.delete(old.scratch());
    }
  }
}
