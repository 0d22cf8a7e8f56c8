package org.doithoai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.doithoai.app.ClaimExamples;
import org.doithoai.training.ClaimSet;
import org.doithoai.training.ClaimTrainer;
import org.doithoai.training.ClaimWeightsFile;
import org.doithoai.training.TrainingException;
import org.doithoai.training.WeightsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code doithoai train claims}: computes the weights by which a model's claims are believed. */
@Command(
    name = "claims",
    description = "Computes the weights by which claims of a language model are believed.",
    mixinStandardHelpOptions = true)
final class TrainClaimsCommand implements Callable<Integer> {

  @Option(
      names = "--set",
      required = true,
      paramLabel = "CLAIMS=ARTICLES",
      description =
          "Claims known to be sound (+) or not (-), below the quotes they are about; and the folder"
              + " of the articles. May be repeated.")
  private Map<Path, Path> folders = new LinkedHashMap<>();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "The weights to write, such as knowledge/claim-weights.tsv.")
  private Path output;

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

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets them
  TrainClaimsCommand() {}

  /** 0 when the weights are written, 2 when there is something that cannot be used. */
  @Override
  public Integer call() throws IOException {
    if (!(falseShare >= 0 && falseShare < 1)) {
      throw new ParameterException(spec.commandLine(), "--false-share is from 0 to below 1");
    }
    PrintWriter err = spec.commandLine().getErr();
    try {
      train();
    } catch (TrainingException e) {
      err.println(e.getMessage());
      return 2;
    }
    err.println("Wrote " + output);
    return 0;
  }

  private void train() throws IOException {
    WeightsFile.check(output);
    List<ClaimSet> sets = new ArrayList<>();
    for (Map.Entry<Path, Path> set : folders.entrySet()) {
      sets.add(ClaimSet.read(set.getKey(), set.getValue()));
    }
    ClaimTrainer trainer = new ClaimTrainer(ClaimExamples.of(sets));
    ClaimWeightsFile.write(output, trainer.model(falseShare), sets, falseShare);
    PrintWriter out = spec.commandLine().getOut();
    if (figures || mistakes) {
      out.println(trainer.figures(falseShare));
    }
    if (mistakes) {
      trainer.mistakes(falseShare).forEach(out::println);
    }
  }
}
