package org.doithoai.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.doithoai.article.ArticleReader;
import org.doithoai.article.BlockModel;
import org.doithoai.article.PageReading;
import org.doithoai.text.Language;

/**
 * Learns which blocks of a page are an article's, from pages of which that is known: two logistic
 * models, the second over what the first says of pages that it was not learned from.
 */
public final class BlockTrainer {

  private static final int FOLDS = 6;
  private static final double PENALTY = 1;

  /** From this many characters on a part of a paragraph is told from a label that happens to be. */
  private static final int PART = 30;

  private final List<Page> pages = new ArrayList<>();

  /** A page: of each block 1 for the article's, 0 for none, -1 where that is not known. */
  @SuppressWarnings("ArrayRecordComponent") // no two are ever compared
  private record Page(String group, PageReading reading, int[] labels) {}

  /**
   * What was learned, and how well it does on pages of layouts that it was not learned from.
   *
   * @param kept of the article's blocks, how many were kept
   * @param furniture of the others, how many were kept
   */
  public record Trained(
      BlockModel model, int pages, int kept, int articles, int furniture, int others) {

    /** One line for people. */
    public String words() {
      return String.format(
          Locale.ROOT,
          "%d pages; in folds of other layouts: of %d blocks of articles %d kept (%.4f), of %d"
              + " others %d (%.4f)",
          pages,
          articles,
          kept,
          kept / (double) articles,
          others,
          furniture,
          furniture / (double) others);
    }
  }

  /**
   * Reads a set of pages.
   *
   * @param set one JSON object a line: {@code file} beside it, {@code sentences} of its article,
   *     {@code group} of like pages, {@code partial} where only text is known to be the article's
   * @throws TrainingException if it cannot be read
   */
  public void read(Path set) throws TrainingException {
    ArticleReader reader = new ArticleReader(text -> Language.ENGLISH);
    for (JsonNode page : TrainingFile.jsonLines(set)) {
      String group = page.path("group").asText();
      reader
          .blocks(set.toAbsolutePath().resolveSibling(page.path("file").asText()))
          .ifPresent(reading -> pages.add(new Page(group, reading, labels(page, reading))));
    }
  }

  private static int[] labels(JsonNode page, PageReading reading) {
    List<String> sentences = new ArrayList<>();
    page.path("sentences").forEach(each -> sentences.add(plain(each.asText())));
    boolean partial = page.path("partial").asBoolean();
    List<String> texts = reading.texts();
    List<Boolean> plain = reading.plain();
    int[] labels = new int[texts.size()];
    for (int i = 0; i < labels.length; i++) {
      String text = plain(texts.get(i));
      labels[i] =
          partial
              ? plain.get(i) ? 1 : -1
              : sentences.stream().anyMatch(each -> isPart(text, each)) ? 1 : 0;
    }
    return labels;
  }

  private static boolean isPart(String block, String sentence) {
    return block.equals(sentence)
        || (block.length() >= PART && sentence.contains(block))
        || (sentence.length() >= PART && block.contains(sentence));
  }

  private static String plain(String text) {
    return text.replaceAll("\\[\\d+\\]|^[-–•*] ?", "").replaceAll("\\s+", " ").strip();
  }

  /** Learns from all pages, after judging itself on each fold of groups by the others. */
  public Trained train() {
    List<String> groups = new ArrayList<>(new TreeSet<>(pages.stream().map(Page::group).toList()));
    int[] counts = new int[4];
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      List<Page> others =
          pages.stream().filter(page -> groups.indexOf(page.group()) % FOLDS != held).toList();
      double[][] model = learn(others);
      for (Page page : pages) {
        if (groups.indexOf(page.group()) % FOLDS == held) {
          count(page, model, counts);
        }
      }
    }
    double[][] model = learn(pages);
    return new Trained(
        BlockModel.of(model[0], model[1]),
        pages.size(),
        counts[0],
        counts[1],
        counts[2],
        counts[3]);
  }

  private static void count(Page page, double[][] model, int[] counts) {
    double[] odds = times(page.reading().features(), model[0]);
    double[] last = times(page.reading().context(odds), model[1]);
    for (int i = 0; i < last.length; i++) {
      int label = page.labels()[i];
      if (label >= 0) {
        counts[label == 1 ? 1 : 3]++;
        counts[label == 1 ? 0 : 2] += BlockModel.isKept(last[i]) ? 1 : 0;
      }
    }
  }

  /** The second model sees of each page what a first one says that did not see it. */
  private static double[][] learn(List<Page> pages) {
    List<String> groups = new ArrayList<>(new TreeSet<>(pages.stream().map(Page::group).toList()));
    List<double[]> rows = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      List<Page> others =
          pages.stream().filter(page -> groups.indexOf(page.group()) % FOLDS != held).toList();
      double[] first = first(others);
      for (Page page : pages) {
        if (groups.indexOf(page.group()) % FOLDS == held) {
          double[] odds = times(page.reading().features(), first);
          add(page, page.reading().context(odds), rows, labels);
        }
      }
    }
    return new double[][] {first(pages), fit(rows, labels)};
  }

  private static double[] first(List<Page> pages) {
    List<double[]> rows = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    pages.forEach(page -> add(page, page.reading().features(), rows, labels));
    return fit(rows, labels);
  }

  private static void add(Page page, double[][] rows, List<double[]> all, List<Integer> labels) {
    for (int i = 0; i < rows.length; i++) {
      if (page.labels()[i] >= 0) {
        all.add(rows[i]);
        labels.add(page.labels()[i]);
      }
    }
  }

  /** Logistic regression with a quadratic penalty. */
  static double[] fit(List<double[]> rows, List<Integer> labels) {
    double[] penalties = new double[rows.getFirst().length];
    Arrays.fill(penalties, PENALTY);
    return Newton.minimize(
        new Newton.Loss() {
          @Override
          public double at(double[] weights) {
            double sum = 0;
            for (int i = 0; i < rows.size(); i++) {
              double odds = Newton.dot(weights, rows.get(i));
              sum += softPlus(labels.get(i) == 1 ? -odds : odds);
            }
            return sum;
          }

          @Override
          public void derive(double[] weights, double[] gradient, double[][] hessian) {
            for (int i = 0; i < rows.size(); i++) {
              double p = 1 / (1 + Math.exp(-Newton.dot(weights, rows.get(i))));
              Newton.add(gradient, p - labels.get(i), rows.get(i));
              Newton.addSquare(hessian, p * (1 - p), rows.get(i));
            }
          }
        },
        penalties);
  }

  private static double softPlus(double x) {
    return x > 30 ? x : Math.log1p(Math.exp(x));
  }

  private static double[] times(double[][] rows, double[] weights) {
    return Arrays.stream(rows).mapToDouble(row -> Newton.dot(row, weights)).toArray();
  }
}
