package org.doithoai.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.doithoai.lexicon.LexiconFile;
import org.doithoai.lexicon.Translation;
import org.doithoai.lexicon.TranslationCounts;
import org.doithoai.text.Language;

/** Counts the links of aligned sentences and makes the lexicon's entries of them. */
final class LexiconCounts {

  /** Links less probable than this are not counted. */
  private static final double LEAST_LINK = 0.01;

  /** An English word leans on its family as if it had been seen so often more. */
  private static final double FAMILY_WEIGHT = 3;

  /** Neighbouring syllables that are no word are counted if they meet so often. */
  private static final long LEAST_NEIGHBOURS = 5;

  private final UnaryOperator<String> family;
  private final TranslationCounts intoVietnamese = new TranslationCounts();
  private final TranslationCounts intoEnglish = new TranslationCounts();
  private final Map<String, Long> english = new TreeMap<>();
  private final Map<String, Long> vietnamese = new TreeMap<>();

  /**
   * No counts yet.
   *
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
    for (String word : from) {
      seen(english, word);
      seen(english, LexiconFile.ALL_WORDS);
    }
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
    String[] syllables = String.join(" ", to).split(" ", -1);
    for (int j = 0; j < syllables.length; j++) {
      seen(vietnamese, syllables[j]);
      seen(vietnamese, LexiconFile.ALL_WORDS);
      if (j > 0) {
        seen(vietnamese, syllables[j - 1] + " " + syllables[j]);
      }
    }
  }

  private static void seen(Map<String, Long> counts, String term) {
    counts.merge(term, 1L, Long::sum);
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
    TranslationCounts there = intoVietnamese.leaningOn(family, FAMILY_WEIGHT);
    List<LexiconFile.Entry> entries = new ArrayList<>();
    english.forEach(
        (term, count) ->
            entries.add(new LexiconFile.Entry(Language.ENGLISH, term, count, best(there, term))));
    vietnamese.forEach(
        (term, count) -> {
          List<Translation> best = best(intoEnglish, term);
          boolean pair = term.indexOf(' ') >= 0;
          if (!pair || !best.isEmpty() || count >= LEAST_NEIGHBOURS) {
            entries.add(new LexiconFile.Entry(Language.VIETNAMESE, term, count, best));
          }
        });
    return entries;
  }

  private static List<Translation> best(TranslationCounts counts, String term) {
    return counts.best(
        term, TranslationCounts.LEAST_PROBABILITY, TranslationCounts.MOST_TRANSLATIONS);
  }
}
