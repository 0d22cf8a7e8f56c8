package org.doithoai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doithoai.app.EvidenceExamples;
import org.doithoai.training.EvidenceTrainer;
import org.doithoai.training.EvidenceWeightsFile;
import org.doithoai.training.TrainingSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doithoai train evidence}: computes the weights of evidence from sets of questions. */
@Command(
    name = "evidence",
    description = "Computes the weights of evidence from questions whose answers are known.")
final class TrainEvidenceCommand extends TrainingCommand {

  @Option(
      names = "--set",
      required = true,
      paramLabel = "QUESTIONS=ARTICLES",
      description =
          "Questions, one a line: {id, lang, question, history, kind, gold_files, answer_keywords,"
              + " expect: answer or refuse}; and the folder of the articles they are asked over."
              + " May be repeated.")
  private Map<Path, Path> folders = new LinkedHashMap<>();

  @Option(
      names = "--refuse-share",
      paramLabel = "SHARE",
      defaultValue = "0.10",
      description =
          "Which share of the questions that have an answer may be refused; default:"
              + " ${DEFAULT-VALUE}.")
  private double refuseShare;

  @Option(names = "--figures", description = "Print figures by cross-validation.")
  private boolean figures;

  @Option(
      names = "--ablate",
      description = "Print what each feature adds as well, which takes minutes.")
  private boolean ablate;

  @Override
  String train() throws IOException {
    if (!(refuseShare >= 0 && refuseShare <= 1)) {
      throw wrong("--refuse-share is from 0 to 1");
    }
    List<TrainingSet> sets = new ArrayList<>();
    for (Map.Entry<Path, Path> set : folders.entrySet()) {
      sets.add(TrainingSet.read(set.getKey(), set.getValue()));
    }
    try (TrainingProgress progress = new TrainingProgress("evidence")) {
      EvidenceExamples found = EvidenceExamples.of(sets, err(), progress);
      EvidenceTrainer trainer = new EvidenceTrainer(found.examples(), progress);
      EvidenceWeightsFile.write(
          output, trainer.model(refuseShare), sets, found.articles(), refuseShare);
      if (figures || ablate) {
        out().println(trainer.figures());
      }
      if (ablate) {
        out().println(trainer.ablation());
      }
    }
    return wrote();
  }
}
