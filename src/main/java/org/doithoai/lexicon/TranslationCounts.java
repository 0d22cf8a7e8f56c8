package org.doithoai.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** How often words were linked to their translations, and the probabilities that follow. */
public final class TranslationCounts {

  public static final double LEAST_PROBABILITY = 0.004;
  public static final int MOST_TRANSLATIONS = 30;

  private final Map<String, Map<String, Double>> counts = new TreeMap<>();

  public void add(String word, String translation, double weight) {
    counts.computeIfAbsent(word, w -> new TreeMap<>()).merge(translation, weight, Double::sum);
  }

  /**
   * These counts, a seldom seen word leaning on the other words of its family: as if each had been
   * seen so often more, translated as the family is on the whole.
   *
   * @param family what words of one family have in common, such as their stem
   * @param more how often more
   */
  public TranslationCounts leaningOn(UnaryOperator<String> family, double more) {
    TranslationCounts families = new TranslationCounts();
    TranslationCounts leaning = new TranslationCounts();
    counts.forEach(
        (word, row) ->
            row.forEach(
                (translation, count) -> {
                  families.add(family.apply(word), translation, count);
                  leaning.add(word, translation, count);
                }));
    for (String word : counts.keySet()) {
      Map<String, Double> row = families.counts.getOrDefault(family.apply(word), Map.of());
      double sum = sum(row);
      row.forEach((translation, count) -> leaning.add(word, translation, more * count / sum));
    }
    return leaning;
  }

  /**
   * The translations of a word with p(translation | word), best first, those of equal probability
   * in their own order.
   *
   * @param least those less probable are left out
   * @param most how many at most
   */
  public List<Translation> best(String word, double least, int most) {
    Map<String, Double> row = counts.getOrDefault(word, Map.of());
    double sum = sum(row);
    List<Translation> best = new ArrayList<>();
    row.forEach(
        (translation, count) -> {
          if (count >= least * sum) {
            best.add(new Translation(translation, Math.min(1, count / sum)));
          }
        });
    best.sort(Comparator.comparingDouble(Translation::probability).reversed());
    return List.copyOf(best.subList(0, Math.min(best.size(), most)));
  }

  private static double sum(Map<String, Double> row) {
    double sum = 0;
    for (double count : row.values()) {
      sum += count;
    }
    return sum;
  }
}
