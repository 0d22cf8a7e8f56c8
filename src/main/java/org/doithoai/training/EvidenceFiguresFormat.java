package org.doithoai.training;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doithoai.evidence.Feature;

/** How figures of evidence are printed. */
final class EvidenceFiguresFormat {

  private static final String NOTE =
      """
      By 5-fold cross-validation. first, two: the article cited first, one of the two cited first \
      answers; keywords: the
      best sentence and its neighbours have all keywords of the answer; area: under the curve of \
      the probability; r05 ...
      r20: which share of the questions to refuse is refused when 5 ... 20 % of those to answer \
      are.
      """;

  private EvidenceFiguresFormat() {}

  /** One row for each. */
  static String figures(List<EvidenceFigures> figures) {
    StringBuilder table = new StringBuilder(NOTE);
    int width = figures.stream().mapToInt(f -> f.set().length()).max().orElse(0);
    String name = "%-" + Math.max(width, 3) + "s";
    table.append(
        String.format(
            Locale.ROOT,
            name + " %6s %6s %6s %6s %8s %6s",
            "set",
            "answer",
            "refuse",
            "first",
            "two",
            "keywords",
            "area"));
    EvidenceFigures.REFUSE_SHARES.forEach(
        share -> table.append(String.format(Locale.ROOT, "   r%02.0f", 100 * share)));
    for (EvidenceFigures row : figures) {
      table.append(
          String.format(
              Locale.ROOT,
              "%n" + name + " %6d %6d %s %s   %s %s",
              row.set(),
              row.answerable(),
              row.refusable(),
              share(row.first()),
              share(row.two()),
              share(row.keywords()),
              share(row.area())));
      row.refused().forEach(share -> table.append(share(share)));
    }
    return table.toString();
  }

  /** One row for each feature: what the figures lose without it. */
  static String ablation(EvidenceFigures all, List<Map.Entry<Feature, EvidenceFigures>> without) {
    StringBuilder table = new StringBuilder("What each feature adds:  first    area");
    for (Map.Entry<Feature, EvidenceFigures> row : without) {
      table.append(
          String.format(
              Locale.ROOT,
              "%n%-22s %+7.3f %+7.3f",
              row.getKey(),
              all.first() - row.getValue().first(),
              all.area() - row.getValue().area()));
    }
    return table.toString();
  }

  private static String share(double share) {
    return Double.isNaN(share) ? "     –" : String.format(Locale.ROOT, "%6.3f", share);
  }
}
