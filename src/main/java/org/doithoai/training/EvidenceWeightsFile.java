package org.doithoai.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doithoai.evidence.EvidenceModel;

/** The file of the weights of evidence: where they come from, and they themselves. */
public final class EvidenceWeightsFile {

  private EvidenceWeightsFile() {}

  /**
   * Writes the file; another of that name is replaced when all is written.
   *
   * @param articles how many were read of each folder
   * @throws TrainingException if it cannot be written
   */
  public static void write(
      Path file,
      EvidenceModel model,
      List<TrainingSet> sets,
      Map<Path, Integer> articles,
      double refuseShare)
      throws TrainingException {
    List<String> lines = new ArrayList<>(head(sets, articles, refuseShare));
    lines.addAll(model.lines());
    WeightsFile.write(file, lines);
  }

  /** Comment lines without times and folders, so that the same input gives the same bytes. */
  static List<String> head(
      List<TrainingSet> sets, Map<Path, Integer> articles, double refuseShare) {
    List<String> lines = new ArrayList<>();
    lines.add("# Weights of evidence. Computed, never edited, with");
    lines.add("#   doithoai train evidence \\");
    for (TrainingSet set : sets) {
      lines.add("#     --set " + set.name() + "=" + set.articlesName() + " \\");
    }
    lines.add("#     --refuse-share " + refuseShare + " --output knowledge/evidence-weights.tsv");
    lines.add("# from");
    for (TrainingSet set : sets) {
      lines.add(
          "# - %s: %d questions, SHA-256 %s; %s: %d articles"
              .formatted(
                  set.name(),
                  set.questions().size(),
                  set.sha256(),
                  set.articlesName(),
                  articles.getOrDefault(set.articles(), 0)));
    }
    lines.add(
        "# Columns: feature; its mean and standard deviation over windows; its weight in the order"
            + " of windows;");
    lines.add("# its weight in the probability of an answer.");
    return lines;
  }
}
