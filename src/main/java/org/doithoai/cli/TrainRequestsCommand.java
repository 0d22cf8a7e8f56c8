package org.doithoai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.subscription.DigestRequestParser;
import org.doithoai.training.RequestTrainer;
import org.doithoai.training.WeightsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doithoai train requests}: computes the weights by which requests of digests are read. */
@Command(
    name = "requests",
    description = "Computes the weights by which requests of digests are understood.")
final class TrainRequestsCommand extends TrainingCommand {

  @Option(
      names = "--set",
      required = true,
      paramLabel = "FILE",
      description =
          "Sentences, one a line: {text, context, kind, and the parts of the request}; or"
              + " {question}. May be repeated.")
  private List<Path> sets = new ArrayList<>();

  @Override
  String train() throws IOException {
    DigestRequestParser parser = wiring().digest().wishes();
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
    return wrote();
  }
}
