package org.doithoai.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * A program that measures indexing, asking and serving over corpora of growing size, each in
 * processes of its own, beside Lucene alone on the same texts. See {@code src/docs/benchmarks.md}.
 */
@Command(
    name = "GrowthTable",
    description = "Measures the program over corpora of growing size.",
    mixinStandardHelpOptions = true)
final class GrowthTable implements Callable<Integer> {

  enum Format {
    text,
    json
  }

  @Parameters(paramLabel = "SIZE", description = "Articles in a corpus. Default: 100 1000 10000.")
  List<Integer> sizes = List.of(100, 1000, 10_000);

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}. Default: text.")
  Format format = Format.text;

  @Option(names = "--seed", description = "Another seed, other corpora. Default: 1.")
  long seed = 1;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Keep the corpora and indexes here. Default: a temporary folder, deleted.")
  @Nullable Path keep;

  public static void main(String[] arguments) {
    CommandLine commands = new CommandLine(new GrowthTable());
    System.exit(commands.execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    BenchmarkInput input = BenchmarkInput.find(System.getenv());
    say(
        "articles of %s, questions of %s, seed %d"
            .formatted(input.folders(), input.questions(), seed));
    if (!Files.isDirectory(Path.of("/proc/self"))) {
      say("there is no /proc here: memory is not measured");
    }
    GrowthCorpus corpus = new GrowthCorpus(RealArticles.in(input.folders()), seed);
    Launcher.prepare();
    List<GrowthRow> rows = new ArrayList<>();
    for (int size : sizes) {
      Path folder =
          keep == null
              ? Files.createTempDirectory("growth")
              : Files.createDirectories(keep.resolve(String.valueOf(size)));
      try {
        rows.add(measure(size, corpus, folder, input.questions()));
      } catch (IOException e) {
        say(size + " articles: " + e.getMessage());
      } finally {
        if (keep == null) {
          TemporaryFolder.delete(folder);
        }
      }
    }
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    out.print(format == Format.json ? GrowthReport.json(rows) : GrowthReport.table(rows));
    out.flush();
    return rows.size() == sizes.size() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private static GrowthRow measure(int size, GrowthCorpus corpus, Path folder, Path questions)
      throws IOException, InterruptedException {
    Path articles = folder.resolve("articles");
    long start = System.nanoTime();
    corpus.write(size, articles);
    say("%d articles composed in %.1f s".formatted(size, (System.nanoTime() - start) / 1e9));
    GrowthRow row = new GrowthMeasurement(size, articles, folder, questions).run();
    say("%d articles measured in %.0f s".formatted(size, (System.nanoTime() - start) / 1e9));
    return row;
  }

  private static void say(String message) {
    System.err.println("growth: " + message);
  }
}
