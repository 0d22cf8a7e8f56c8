package org.doithoai.article;

import java.util.List;
import java.util.stream.IntStream;
import org.doithoai.article.format.Markup;
import org.doithoai.text.ProgramFile;

/**
 * Tells which blocks of a page are an article's: two logistic models, the first over each block and
 * its neighbours, the second over what the first says of the blocks around. Both were learned, see
 * {@code block-weights.tsv}. Immutable.
 */
public final class BlockModel {

  /** A block of less than these odds is left aside; a doubtful one is kept. */
  private static final double KEPT = Math.log(0.3 / 0.7);

  /** One that nothing speaks against is left aside below these only. */
  private static final double PLAIN_KEPT = Math.log(0.2 / 0.8);

  /** A heading right above what is kept is left aside below these only. */
  private static final double HEADING_KEPT = Math.log(0.02 / 0.98);

  /** The same of a plain block right behind the headline, or of a quotation among the text. */
  private static final double LEAD_KEPT = Math.log(0.001 / 0.999);

  /** How far from the beginning of a document its headline may stand. */
  private static final int FIRST = 1;

  /** Fewer words behind a headline are a name or a rubric. */
  private static final int LEAD = 7;

  /** The fewest words of a line that may be a statement. */
  private static final int STATEMENT = 4;

  private static final String[] STAGES = {"block", "context"};

  /** The model that ships with the program. */
  static final BlockModel SHIPPED = of(ProgramFile.lines(BlockModel.class, "block-weights.tsv"));

  private final double[][] weights;

  private BlockModel(double[]... weights) {
    this.weights = weights;
  }

  /**
   * A model.
   *
   * @param block a weight for each of the features of a block
   * @param context a weight for each of those of what is around it
   */
  public static BlockModel of(double[] block, double[] context) {
    return new BlockModel(block, context);
  }

  private static BlockModel of(List<String> lines) {
    double[][] weights = {new double[names(0).size()], new double[names(1).size()]};
    for (String line : lines) {
      String[] parts = line.split("\t", -1);
      int stage = parts[0].equals(STAGES[0]) ? 0 : 1;
      int feature = names(stage).indexOf(parts[1]);
      if (feature >= 0) { // else of an older model, from which a newer one is being learned
        weights[stage][feature] = Double.parseDouble(parts[2]);
      }
    }
    return new BlockModel(weights);
  }

  private static List<String> names(int stage) {
    return stage == 0 ? BlockFeatures.NAMES : BlockContext.NAMES;
  }

  /** Whether a block of these odds is kept. */
  public static boolean isKept(double odds) {
    return odds >= KEPT;
  }

  /**
   * Which blocks of a page are kept. One that nothing speaks against is where there is more doubt:
   * prose, and before something else begins whatever says something, with the headings between;
   * there the lists and tables of documents are kept in any case.
   */
  boolean[] kept(List<PageBlock> blocks) {
    double[] odds = odds(blocks);
    boolean[] kept = new boolean[odds.length];
    boolean broken = false;
    boolean begun = false;
    for (int i = 0; i < kept.length; i++) {
      PageBlock block = blocks.get(i);
      broken |= BlockContext.isBreak(blocks, i);
      boolean says = (block.words() >= STATEMENT || block.endsSentence()) && !block.isBracketed();
      boolean own = begun && !broken && BlockCues.isQuoted(block.text());
      kept[i] =
          (isKept(odds[i]) && !block.isMachine())
              || (block.isPlain() && odds[i] >= LEAD_KEPT && (own || isLead(blocks, i)))
              || (block.isPlain()
                  && ((odds[i] >= PLAIN_KEPT && (block.isProse() || (!broken && says)))
                      || (!broken && block.isListed())));
      begun |= kept[i];
    }
    int first = 0;
    while (first < kept.length && !kept[first]) {
      first++;
    }
    for (int i = kept.length - 2; i > first; i--) {
      PageBlock block = blocks.get(i);
      kept[i] |= kept[i + 1] && block.isHeading() && block.isPlain() && odds[i] >= HEADING_KEPT;
    }
    return kept;
  }

  /** Whether a statement stands right behind the headline of a page or of a document. */
  private static boolean isLead(List<PageBlock> blocks, int at) {
    PageBlock block = blocks.get(at);
    Markup before = blocks.get(Math.max(0, at - 1)).markup();
    boolean behind =
        before == null
            ? at <= FIRST && blocks.get(Math.max(0, at - 1)).isHeading()
            : before.headline() == 0 && block.markup() != null;
    return at > 0
        && behind
        && block.words() >= LEAD
        && (block.endsSentence() || block.dates().stream().allMatch(date -> date.day() == null));
  }

  /** The lines of its file: stage, feature, weight. */
  public List<String> lines() {
    return IntStream.range(0, STAGES.length)
        .boxed()
        .flatMap(
            stage ->
                IntStream.range(0, weights[stage].length)
                    .mapToObj(
                        i ->
                            "%s\t%s\t%s"
                                .formatted(
                                    STAGES[stage],
                                    names(stage).get(i),
                                    Math.round(weights[stage][i] * 1e4) / 1e4)))
        .toList();
  }

  /** The logarithm of each block's odds to be the article's. */
  double[] odds(List<PageBlock> blocks) {
    double[] alone = times(BlockFeatures.of(blocks), weights[0]);
    return times(new BlockContext(blocks, alone).features(), weights[1]);
  }

  private static double[] times(double[][] rows, double[] weights) {
    double[] odds = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        odds[i] += rows[i][j] * weights[j];
      }
    }
    return odds;
  }
}
