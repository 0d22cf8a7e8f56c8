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

/** A benchmark of indexing 200 composed articles, from files to a committed index on disk. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class IndexBenchmark {

  private static final int ARTICLES = 200;

  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private BenchmarkedProgram program;

  /** Composes the articles. */
  @Setup
  public void compose() throws IOException {
    folder = Files.createTempDirectory("index");
    Path articles = folder.resolve("articles");
    List<Path> folders = BenchmarkInput.find(System.getenv()).folders();
    new GrowthCorpus(RealArticles.in(folders), 1).write(ARTICLES, articles);
    program = new BenchmarkedProgram(List.of(articles), folder.resolve("data"));
  }

  /** Makes the index anew. */
  @Benchmark
  public void rebuild() throws IOException {
    program.rebuild();
  }

  /** Deletes what was written. */
  @TearDown
  public void close() throws IOException {
    program.close();
    TemporaryFolder.delete(folder);
  }

  /** Runs this benchmark alone. */
  public static void main(String[] arguments) throws Exception {
    BenchmarkRun.of(IndexBenchmark.class, arguments);
  }
}
