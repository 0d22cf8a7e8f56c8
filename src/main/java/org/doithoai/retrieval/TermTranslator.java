package org.doithoai.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doithoai.language.Language;
import org.doithoai.language.Lexicon;
import org.doithoai.language.Translation;
import org.doithoai.retrieval.Alternative.Origin;

/** The terms of a question in the other language. */
final class TermTranslator {

  /** The probability of the translations that are left out for being the least probable. */
  private static final double TAIL = 0.1;

  private static final int MOST = 20;

  /** A word seen less often than this has translations that are little more than chance. */
  private static final int RARE = 3;

  /** The logarithm of the number of words the counts were made from, roughly. */
  private static final double LOG_SIZE = Math.log(600_000);

  private final Lexicon lexicon;
  private final Set<Part> parts;

  TermTranslator(Lexicon lexicon, Set<Part> parts) {
    this.lexicon = lexicon;
    this.parts = Set.copyOf(parts);
  }

  List<ExpandedTerm> translate(QuestionWords words) {
    List<ExpandedTerm> terms = new ArrayList<>();
    for (String unit : units(words)) {
      terms.add(
          new ExpandedTerm(
              unit, words.language().other(), 1, alternatives(unit, words.language())));
    }
    return terms;
  }

  /** The question cut into the words that are translated, by the likeliest segmentation. */
  private List<String> units(QuestionWords words) {
    int n = words.size();
    boolean keepAll = words.isAllFunctionWords();
    double[] best = new double[n + 1];
    boolean[] pair = new boolean[n + 1];
    for (int i = 1; i <= n; i++) {
      best[i] = best[i - 1] + Math.log(lexicon.count(words.get(i - 1), words.language()) + 0.5);
      if (words.language() == Language.VIETNAMESE && i > 1 && isUnit(words, i - 2, keepAll)) {
        long count = lexicon.count(words.pair(i - 2), words.language());
        double asPair = best[i - 2] + Math.log((double) count) + LOG_SIZE;
        if (count > 1 && asPair > best[i]) {
          best[i] = asPair;
          pair[i] = true;
        }
      }
    }
    List<String> units = new ArrayList<>();
    for (int i = n; i > 0; i -= pair[i] ? 2 : 1) {
      if (pair[i]) {
        units.addFirst(words.pair(i - 2));
      } else if (keepAll || !words.isFunctionWord(i - 1)) {
        units.addFirst(words.get(i - 1));
      }
    }
    return units;
  }

  private static boolean isUnit(QuestionWords words, int i, boolean keepAll) {
    return keepAll || !(words.isFunctionWord(i) || words.isFunctionWord(i + 1));
  }

  private List<Alternative> alternatives(String unit, Language from) {
    Map<String, Double> weights = new LinkedHashMap<>();
    if (parts.contains(Part.LEXICON)) {
      for (Translation translation : lexicon.translations(unit, from)) {
        double back = back(translation.term(), unit, from);
        weights.put(translation.term(), (translation.probability() + back) / 2);
      }
    }
    double itself = itself(unit, from, weights.isEmpty());
    List<Alternative> alternatives = new ArrayList<>();
    alternatives.add(new Alternative(unit, itself, Origin.ITSELF));
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    double taken = 0;
    List<Map.Entry<String, Double>> sorted = new ArrayList<>(weights.entrySet());
    sorted.sort(Map.Entry.<String, Double>comparingByValue().reversed());
    for (Map.Entry<String, Double> entry : sorted) {
      if (taken >= (1 - TAIL) * sum || alternatives.size() > MOST || itself == 1) {
        break;
      }
      taken += entry.getValue();
      alternatives.add(
          new Alternative(
              entry.getKey(), entry.getValue() / sum * (1 - itself), Origin.LEXICON));
    }
    alternatives.sort(Comparator.comparingDouble(Alternative::weight).reversed());
    return alternatives;
  }

  private double back(String translation, String unit, Language from) {
    for (Translation back : lexicon.translations(translation, from.other())) {
      if (back.term().equals(unit)) {
        return back.probability();
      }
    }
    return 0;
  }

  private double itself(String unit, Language from, boolean untranslated) {
    if (untranslated) {
      return 1;
    }
    if (unit.chars().anyMatch(Character::isDigit)) {
      return 0.9;
    }
    return lexicon.count(unit, from) <= RARE ? 0.5 : 0.1;
  }
}
