package org.doithoai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.doithoai.app.Wiring;
import org.doithoai.question.QuestionReader;
import org.doithoai.training.QuestionTrainer;
import org.doithoai.training.TrainingException;
import org.doithoai.training.WeightsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code doithoai train questions}: computes the weights by which questions are understood. */
@Command(
    name = "questions",
    description = "Computes the weights by which questions are understood.",
    mixinStandardHelpOptions = true)
final class TrainQuestionsCommand implements Callable<Integer> {

  @Option(
      names = "--set",
      required = true,
      paramLabel = "FILE",
      description =
          "Questions, one a line: {question, kinds: [of answer], and in its words content: [], focus:"
              + " [], term}. May be repeated.")
  private List<Path> sets = new ArrayList<>();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "The weights to write.")
  private Path output;

  @Option(names = "--figures", description = "Print figures by cross-validation.")
  private boolean figures;

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets them
  TrainQuestionsCommand() {}

  /** 0 when the weights are written, 2 when a set cannot be used. */
  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    try {
      train(new Wiring(options.settings(), err::println).reader());
    } catch (TrainingException e) {
      err.println(e.getMessage());
      return 2;
    }
    err.println("Wrote " + output);
    return 0;
  }

  private void train(QuestionReader reader) throws TrainingException {
    WeightsFile.check(output);
    QuestionTrainer trainer = new QuestionTrainer();
    for (Path set : sets) {
      trainer.read(set, reader);
    }
    WeightsFile.write(
        output,
        List.of(
            "# What questions ask for. Computed, never edited, with",
            "#   doithoai train questions --set kinds-en.jsonl … --output question-weights.tsv.gz",
            "# from " + trainer.size() + " questions, see src/docs/decisions/0105.",
            "# Columns: model, feature, weights in hundredths with the labels' numbers."),
        trainer.train());
    if (figures) {
      spec.commandLine().getOut().println(trainer.figures());
    }
  }
}
