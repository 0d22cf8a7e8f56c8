package org.doithoai.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** How often words were linked to their translations, and the probabilities that follow. */
final class TranslationCounts {

  private final Map<String, Map<String, Double>> counts = new TreeMap<>();

  void add(String word, String translation, double weight) {
    counts.computeIfAbsent(word, w -> new TreeMap<>()).merge(translation, weight, Double::sum);
  }

  Set<String> words() {
    return counts.keySet();
  }

  /** p(translation | word), by word. */
  Map<String, Map<String, Double>> probabilities() {
    Map<String, Map<String, Double>> probabilities = new HashMap<>();
    counts.forEach((word, row) -> probabilities.put(word, normalised(row)));
    return probabilities;
  }

  /**
   * p(translation | word), a seldom seen word leaning on the other words of its family: as if each
   * had been seen {@code weight} times more, translated as the family is on the whole.
   *
   * @param family what words of one family have in common, such as their stem
   */
  Map<String, Map<String, Double>> probabilities(UnaryOperator<String> family, double weight) {
    TranslationCounts families = new TranslationCounts();
    counts.forEach(
        (word, row) -> row.forEach((to, count) -> families.add(family.apply(word), to, count)));
    Map<String, Map<String, Double>> ofFamilies = families.probabilities();
    Map<String, Map<String, Double>> probabilities = new HashMap<>();
    counts.forEach(
        (word, row) -> {
          Map<String, Double> leaning = new TreeMap<>(row);
          ofFamilies
              .getOrDefault(family.apply(word), Map.of())
              .forEach((to, p) -> leaning.merge(to, weight * p, Double::sum));
          probabilities.put(word, normalised(leaning));
        });
    return probabilities;
  }

  /**
   * Translations of a word by the geometric mean of both directions, normalised: a word that
   * translates much else, such as a function word, is a poor translation of any one.
   *
   * @param there p(translation | word) of this word
   * @param back p(word | translation), by translation
   * @param doubt added to each p(word | translation)
   * @return best first; words of equal probability in their own order
   */
  static List<Translation> symmetric(
      String word, Map<String, Double> there, Map<String, Map<String, Double>> back, double doubt) {
    Map<String, Double> weights = new TreeMap<>();
    for (Map.Entry<String, Double> entry : there.entrySet()) {
      double reverse = back.getOrDefault(entry.getKey(), Map.of()).getOrDefault(word, 0.0);
      weights.put(entry.getKey(), Math.sqrt(entry.getValue() * (reverse + doubt)));
    }
    List<Translation> translations = new ArrayList<>();
    normalised(weights).forEach((to, p) -> translations.add(new Translation(to, p)));
    translations.sort(Comparator.comparingDouble(Translation::probability).reversed());
    return translations;
  }

  private static Map<String, Double> normalised(Map<String, Double> row) {
    double sum = 0;
    for (double count : row.values()) {
      sum += count;
    }
    Map<String, Double> normalised = new TreeMap<>();
    for (Map.Entry<String, Double> entry : row.entrySet()) {
      normalised.put(entry.getKey(), entry.getValue() / sum);
    }
    return normalised;
  }
}
