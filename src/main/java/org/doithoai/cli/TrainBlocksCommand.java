package org.doithoai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.training.BlockTrainer;
import org.doithoai.training.WeightsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doithoai train blocks}: computes the weights by which articles are told from pages. */
@Command(
    name = "blocks",
    description = "Computes the weights that tell an article from the page around it.")
final class TrainBlocksCommand extends TrainingCommand {

  @Option(
      names = "--pages",
      required = true,
      paramLabel = "FILE",
      description =
          "Pages, one a line: {file beside it, sentences of its article, group of like pages,"
              + " partial}.")
  private Path pages = Path.of("");

  @Override
  String train() throws IOException {
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
    return trained.words();
  }
}
