package org.doithoai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.doithoai.app.Wiring;
import org.doithoai.subscription.DigestRequestParser;
import org.doithoai.training.RequestTrainer;
import org.doithoai.training.TrainingException;
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
    Wiring wiring =
        new Wiring(options.settings(), warning -> spec.commandLine().getErr().println(warning));
    DigestRequestParser parser = wiring.digest().wishes();
    RequestTrainer trainer = new RequestTrainer();
    try {
      for (Path set : sets) {
        trainer.read(set, parser);
      }
    } catch (TrainingException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 2;
    }
    List<String> lines =
        new ArrayList<>(
            List.of(
                "# What the words of a digest request say. Computed, never edited, with",
                "#   doithoai train requests --set staff-en.jsonl … --output request-weights.tsv",
                "# from " + trainer.size() + " sentences, see src/docs/decisions/0093.",
                "# Columns: model, feature, weights in hundredths with the labels' numbers."));
    lines.addAll(trainer.train().lines());
    Files.writeString(output, String.join("\n", lines) + "\n");
    spec.commandLine().getErr().println("Wrote " + output);
    return 0;
  }
}
