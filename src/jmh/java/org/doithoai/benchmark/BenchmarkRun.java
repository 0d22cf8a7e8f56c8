package org.doithoai.benchmark;

import java.io.IOException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The start of JMH for one benchmark. */
final class BenchmarkRun {

  private BenchmarkRun() {}

  /**
   * Runs the benchmarks of a class.
   *
   * @param arguments those of JMH's own command line, such as {@code -f 3} or {@code -prof gc}
   */
  static void of(Class<?> benchmark, String... arguments)
      throws IOException, CommandLineOptionException, RunnerException {
    new Runner(
            new OptionsBuilder()
                .parent(new CommandLineOptions(arguments))
                .include(benchmark.getName() + "\\.")
                .build())
        .run();
  }
}
