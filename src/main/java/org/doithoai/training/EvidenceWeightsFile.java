package org.doithoai.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    write(file, lines);
  }

  /** Writes the lines of a file; another of that name is replaced when all is written. */
  static void write(Path file, List<String> lines) throws TrainingException {
    Path target = file.toAbsolutePath();
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.writeString(part, String.join("\n", lines) + "\n");
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new TrainingException(file + " cannot be written: " + e.getMessage(), e);
    }
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
