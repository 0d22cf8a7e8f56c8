package org.doithoai.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Counts the links of aligned sentences and makes the lexicon's entries of them. */
final class LexiconCounts {

  /** Links less probable than this are not counted. */
  private static final double LEAST_LINK = 0.01;

  /** An English word leans on its family as if it had been seen so often more. */
  private static final double FAMILY_WEIGHT = 3;

  /** Added to the probability of the way back, so that one unseen way does not exclude a word. */
  private static final double DOUBT = 0.003;

  private static final double LEAST_PROBABILITY = 0.01;
  private static final int MOST_TRANSLATIONS = 20;

  private final UnaryOperator<String> family;
  private final TranslationCounts intoVietnamese = new TranslationCounts();
  private final TranslationCounts intoEnglish = new TranslationCounts();
  private final Map<String, Long> english = new TreeMap<>();
  private final Map<String, Long> vietnamese = new TreeMap<>();

  /**
   * @param family what English words of one family have in common: their stem
   */
  LexiconCounts(UnaryOperator<String> family) {
    this.family = family;
  }

  /**
   * Counts one sentence pair.
   *
   * @param from the English words
   * @param to the Vietnamese words, their syllables joined by one space
   * @param forward at {@code i * to.size() + j}: that the Vietnamese word comes from the English
   * @param backward in the same order: that the English word comes from the Vietnamese
   */
  void add(List<String> from, List<String> to, double[] forward, double[] backward) {
    from.forEach(word -> seen(english, word));
    int k = 0;
    for (String word : from) {
      for (String translation : to) {
        double link = (forward[k] + backward[k]) / 2;
        k++;
        if (link > LEAST_LINK) {
          addLink(word, translation.split(" ", -1), link);
        }
      }
    }
    for (String word : to) {
      String[] syllables = word.split(" ", -1);
      for (int j = 0; j < syllables.length; j++) {
        seen(vietnamese, syllables[j]);
        if (j > 0) {
          seen(vietnamese, syllables[j - 1] + " " + syllables[j]);
        }
      }
    }
  }

  private static void seen(Map<String, Long> counts, String term) {
    counts.merge(term, 1L, Long::sum);
    if (term.indexOf(' ') < 0) {
      counts.merge(LexiconFile.ALL_WORDS, 1L, Long::sum);
    }
  }

  private void addLink(String word, String[] syllables, double link) {
    if (syllables.length == 1) {
      intoVietnamese.add(word, syllables[0], link);
      intoEnglish.add(syllables[0], word, link);
    }
    for (int j = 1; j < syllables.length; j++) {
      String pair = syllables[j - 1] + " " + syllables[j];
      intoVietnamese.add(word, pair, link / (syllables.length - 1));
      intoEnglish.add(pair, word, link);
    }
  }

  /** An entry for each term that was seen, with its probable translations if it has any. */
  List<LexiconFile.Entry> entries() {
    Map<String, Map<String, Double>> there = intoVietnamese.probabilities(family, FAMILY_WEIGHT);
    Map<String, Map<String, Double>> back = intoEnglish.probabilities();
    List<LexiconFile.Entry> entries = new ArrayList<>();
    entries(Language.ENGLISH, english, there, back, entries);
    entries(Language.VIETNAMESE, vietnamese, back, there, entries);
    return entries;
  }

  private static void entries(
      Language language,
      Map<String, Long> counts,
      Map<String, Map<String, Double>> there,
      Map<String, Map<String, Double>> back,
      List<LexiconFile.Entry> entries) {
    counts.forEach(
        (term, count) -> {
          List<Translation> probable =
              TranslationCounts.symmetric(
                      term, there.getOrDefault(term, Map.of()), back, DOUBT)
                  .stream()
                  .filter(translation -> translation.probability() >= LEAST_PROBABILITY)
                  .limit(MOST_TRANSLATIONS)
                  .toList();
          entries.add(new LexiconFile.Entry(language, term, count, probable));
        });
  }
}
