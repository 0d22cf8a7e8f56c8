package org.doithoai.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.answer.llm.ClaimModel;

/** The file of the weights of claims: where they come from, and they themselves. */
public final class ClaimWeightsFile {

  private ClaimWeightsFile() {}

  /**
   * Writes the file; another of that name is replaced when all is written.
   *
   * @throws TrainingException if it cannot be written
   */
  public static void write(Path file, ClaimModel model, List<ClaimSet> sets, double falseShare)
      throws TrainingException {
    List<String> lines = new ArrayList<>(head(sets, falseShare));
    lines.addAll(model.lines());
    WeightsFile.write(file, lines);
  }

  /** Comment lines without times and folders, so that the same input gives the same bytes. */
  static List<String> head(List<ClaimSet> sets, double falseShare) {
    List<String> lines = new ArrayList<>();
    lines.add("# Weights of claims. Computed, never edited, with");
    lines.add("#   doithoai train claims \\");
    for (ClaimSet set : sets) {
      lines.add(
          "#     --set "
              + set.name()
              + "="
              + set.articles().toAbsolutePath().getFileName()
              + " \\");
    }
    lines.add("#     --false-share " + falseShare + " --output knowledge/claim-weights.tsv");
    lines.add("# from");
    for (ClaimSet set : sets) {
      long sound = set.claims().stream().filter(ClaimSet.LabelledClaim::sound).count();
      lines.add(
          "# - %s: %d sound and %d false claims, SHA-256 %s"
              .formatted(set.name(), sound, set.claims().size() - sound, set.sha256()));
    }
    lines.add("# Columns: feature of a claim beside its evidence; its weight.");
    return lines;
  }
}
