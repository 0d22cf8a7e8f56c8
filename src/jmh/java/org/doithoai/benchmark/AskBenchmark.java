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

/** A benchmark of answering one question over the real articles, the questions in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 5, time = 10)
public class AskBenchmark {

  @SuppressWarnings("NullAway.Init")
  private Path data;

  @SuppressWarnings("NullAway.Init")
  private BenchmarkedProgram program;

  private List<AskedQuestion> questions = List.of();
  private int next;

  /** Indexes the articles and reads the questions. */
  @Setup
  public void open() throws IOException {
    BenchmarkInput input = BenchmarkInput.find(System.getenv());
    questions = AskedQuestion.in(input.questions());
    data = Files.createTempDirectory("ask");
    program = new BenchmarkedProgram(input.folders(), data);
  }

  /** Answers the next question. */
  @Benchmark
  public Object ask() {
    AskedQuestion question = questions.get(next);
    next = (next + 1) % questions.size();
    return program.ask(question.text(), question.history());
  }

  /** Deletes what was written. */
  @TearDown
  public void close() throws IOException {
    program.close();
    TemporaryFolder.delete(data);
  }

  /** Runs this benchmark alone. */
  public static void main(String[] arguments) throws Exception {
    BenchmarkRun.of(AskBenchmark.class, arguments);
  }
}
