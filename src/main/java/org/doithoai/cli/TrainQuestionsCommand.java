package org.doithoai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.question.QuestionReader;
import org.doithoai.training.QuestionTrainer;
import org.doithoai.training.WeightsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doithoai train questions}: computes the weights by which questions are understood. */
@Command(
    name = "questions",
    description = "Computes the weights by which questions are understood.")
final class TrainQuestionsCommand extends TrainingCommand {

  @Option(
      names = "--set",
      required = true,
      paramLabel = "FILE",
      description =
          "Questions, one a line: {question, kinds: [of answer], and in its words content: [], focus:"
              + " [], term}. May be repeated.")
  private List<Path> sets = new ArrayList<>();

  @Option(names = "--figures", description = "Print figures by cross-validation.")
  private boolean figures;

  @Override
  String train() throws IOException {
    QuestionReader reader = wiring().reader();
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
      out().println(trainer.figures());
    }
    return wrote();
  }
}
