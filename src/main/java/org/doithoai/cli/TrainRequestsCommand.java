package org.doithoai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.doithoai.app.Wiring;
import org.doithoai.subscription.DigestRequestParser;
import org.doithoai.training.RequestTrainer;
import org.doithoai.training.TrainingException;
import org.doithoai.training.WeightsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code doithoai train requests}: computes the weights by which requests of digests are read. */
@Command(
    name = "requests",
    description = "Computes the weights by which requests of digests are understood.",
    mixinStandardHelpOptions = true)
final class TrainRequestsCommand implements Callable<Integer> {

  @Option(
      names = "--set",
      required = true,
      paramLabel = "FILE",
      description =
          "Sentences, one a line: {text, context, kind, and the parts of the request}; or"
              + " {question}. May be repeated.")
  private List<Path> sets = new ArrayList<>();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "The weights to write.")
  private Path output;

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets them
  TrainRequestsCommand() {}

  /** 0 when the weights are written, 2 when a set cannot be used. */
  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    try {
      train(new Wiring(options.settings(), err::println).digest().wishes());
    } catch (TrainingException e) {
      err.println(e.getMessage());
      return 2;
    }
    err.println("Wrote " + output);
    return 0;
  }

  private void train(DigestRequestParser parser) throws TrainingException {
    WeightsFile.check(output);
    RequestTrainer trainer = new RequestTrainer();
    for (Path set : sets) {
      trainer.read(set, parser);
    }
    WeightsFile.write(
        output,
        List.of(
            "# What the words of a digest request say. Computed, never edited, with",
            "#   doithoai train requests --set staff-en.jsonl … --output request-weights.tsv.gz",
            "# from " + trainer.size() + " sentences, see src/docs/decisions/0099.",
            "# Columns: model, feature, weights in hundredths with the labels' numbers."),
        trainer.train());
  }
}
