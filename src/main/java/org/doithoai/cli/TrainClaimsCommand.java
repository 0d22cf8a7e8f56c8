package org.doithoai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doithoai.app.ClaimExamples;
import org.doithoai.training.ClaimSet;
import org.doithoai.training.ClaimTrainer;
import org.doithoai.training.ClaimWeightsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doithoai train claims}: computes the weights by which a model's claims are believed. */
@Command(
    name = "claims",
    description = "Computes the weights by which claims of a language model are believed.")
final class TrainClaimsCommand extends TrainingCommand {

  @Option(
      names = "--set",
      required = true,
      paramLabel = "CLAIMS=ARTICLES",
      description =
          "Claims known to be sound (+) or not (-), below the quotes they are about; and the folder"
              + " of the articles. May be repeated.")
  private Map<Path, Path> folders = new LinkedHashMap<>();

  @Option(
      names = "--false-share",
      paramLabel = "SHARE",
      defaultValue = "0.01",
      description = "Which share of the false claims may be shown; default: ${DEFAULT-VALUE}.")
  private double falseShare;

  @Option(names = "--figures", description = "Print figures by cross-validation.")
  private boolean figures;

  @Option(names = "--mistakes", description = "Print the claims that are judged wrongly as well.")
  private boolean mistakes;

  @Override
  String train() throws IOException {
    if (!(falseShare >= 0 && falseShare < 1)) {
      throw wrong("--false-share is from 0 to below 1");
    }
    List<ClaimSet> sets = new ArrayList<>();
    for (Map.Entry<Path, Path> set : folders.entrySet()) {
      sets.add(ClaimSet.read(set.getKey(), set.getValue()));
    }
    ClaimTrainer trainer = new ClaimTrainer(ClaimExamples.of(sets));
    ClaimWeightsFile.write(output, trainer.model(falseShare), sets, falseShare);
    if (figures || mistakes) {
      out().println(trainer.figures(falseShare));
    }
    if (mistakes) {
      trainer.mistakes(falseShare).forEach(out()::println);
    }
    return wrote();
  }
}
