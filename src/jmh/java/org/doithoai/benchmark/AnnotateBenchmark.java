package org.doithoai.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A benchmark of annotating one text: the mean over the real articles, each in its turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class AnnotateBenchmark {

  @SuppressWarnings("NullAway.Init")
  private Path data;

  @SuppressWarnings("NullAway.Init")
  private BenchmarkedProgram program;

  private List<RealArticle> articles = List.of();
  private int next;

  /** Reads the articles. */
  @Setup
  public void open() throws IOException {
    articles = RealArticles.in(BenchmarkInput.find(System.getenv()).folders()).material();
    data = Files.createTempDirectory("annotate");
    program = new BenchmarkedProgram(List.of(Path.of("knowledge", "articles")), data);
  }

  /** Annotates the next article's text. */
  @Benchmark
  public Object annotate() {
    RealArticle article = articles.get(next);
    next = (next + 1) % articles.size();
    return program.annotate(article.text(), article.language());
  }

  /** Deletes what was written. */
  @TearDown
  public void close() throws IOException {
    program.close();
    TemporaryFolder.delete(data);
  }

  /** Runs this benchmark alone. */
  public static void main(String[] arguments) throws Exception {
    BenchmarkRun.of(AnnotateBenchmark.class, arguments);
  }
}
