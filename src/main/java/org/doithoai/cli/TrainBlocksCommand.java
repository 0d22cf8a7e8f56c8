package org.doithoai.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.doithoai.training.BlockTrainer;
import org.doithoai.training.TrainingException;
import org.doithoai.training.WeightsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code doithoai train blocks}: computes the weights by which articles are told from pages. */
@Command(
    name = "blocks",
    description = "Computes the weights that tell an article from the page around it.",
    mixinStandardHelpOptions = true)
final class TrainBlocksCommand implements Callable<Integer> {

  @Option(
      names = "--pages",
      required = true,
      paramLabel = "FILE",
      description =
          "Pages, one a line: {file beside it, sentences of its article, group of like pages,"
              + " partial}.")
  private Path pages;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "The weights to write.")
  private Path output;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets them
  TrainBlocksCommand() {}

  /** 0 when the weights are written, 2 when the pages cannot be used. */
  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      err.println(train().words());
    } catch (TrainingException e) {
      err.println(e.getMessage());
      return 2;
    }
    return 0;
  }

  private BlockTrainer.Trained train() throws TrainingException {
    WeightsFile.check(output);
    BlockTrainer trainer = new BlockTrainer();
    trainer.read(pages);
    BlockTrainer.Trained trained = trainer.train();
    List<String> lines =
        new ArrayList<>(
            List.of(
                "# Which blocks of a page are an article's. Computed, never edited, with",
                "#   doithoai train blocks --pages pages.jsonl --output block-weights.tsv",
                "# from real texts in our made layouts and formats, see src/docs/decisions/0096.",
                "# " + trained.words() + ".",
                "# Columns: model, feature, weight."));
    lines.addAll(trained.model().lines());
    WeightsFile.write(output, lines);
    return trained;
  }
}
