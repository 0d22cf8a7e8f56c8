package org.doithoai.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.question.QuestionWords;
import org.doithoai.text.FunctionWords;
import org.doithoai.text.Language;

/** Cuts a question into the stretches that are translated as one. */
final class TranslationUnitFinder {

  private final Lexicon lexicon;
  private final Glossary glossary;

  TranslationUnitFinder(Lexicon lexicon, Glossary glossary) {
    this.lexicon = lexicon;
    this.glossary = glossary;
  }

  /**
   * The words of a question without those that say nothing: single words in English, in Vietnamese
   * the likeliest segmentation into words of one or two syllables (Viterbi over the frequencies of
   * the words). A syllable of a word is no unit of its own.
   */
  List<TranslationUnit> words(QuestionWords words) {
    int n = words.size();
    boolean keepAll = words.isAllFunctionWords();
    double[] best = new double[n + 1];
    boolean[] pair = new boolean[n + 1];
    double logSize = Math.log((double) Math.max(1, lexicon.total(words.language())));
    for (int i = 1; i <= n; i++) {
      best[i] = best[i - 1] + logCount(words.get(i - 1), words.language()) - logSize;
      if (words.language() == Language.VIETNAMESE && i > 1) {
        String both = words.pair(i - 2);
        double asPair = best[i - 2] + logCount(both, words.language()) - logSize;
        if (asPair > best[i] && isWord(both, words.language())) {
          best[i] = asPair;
          pair[i] = true;
        }
      }
    }
    List<TranslationUnit> units = new ArrayList<>();
    for (int end = n; end > 0; end -= pair[end] ? 2 : 1) {
      int start = end - (pair[end] ? 2 : 1);
      if (keepAll || !isFunction(words, start, end)) {
        units.addFirst(unit(words, start, end, List.of()));
      }
    }
    return units;
  }

  /** The terms of the glossary in a question. */
  List<TranslationUnit> terms(QuestionWords words) {
    String text = String.join(" ", words.words());
    List<TranslationUnit> units = new ArrayList<>();
    for (Glossary.Match match : glossary.find(text, words.language())) {
      int start = wordsBefore(text, match.span().start());
      int end = wordsBefore(text, match.span().end()) + 1;
      List<String> fixed = match.entry().terms(words.language().other());
      TranslationUnit unit = unit(words, start, end, fixed);
      if (!units.isEmpty() && units.getLast().hasPlaceOf(unit)) {
        Set<String> both = new TreeSet<>(units.removeLast().fixed());
        both.addAll(fixed);
        unit = unit(words, start, end, List.copyOf(both));
      }
      units.add(unit);
    }
    return units;
  }

  private static boolean isFunction(QuestionWords words, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!words.isFunctionWord(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether two syllables are one word: others have a count, but nothing to be translated by. */
  private boolean isWord(String pair, Language language) {
    return lexicon.isTranslated(pair, language) || FunctionWords.contains(pair, language);
  }

  private double logCount(String word, Language language) {
    return Math.log(lexicon.count(word, language) + 0.5);
  }

  private static int wordsBefore(String text, int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == ' ').count();
  }

  private static TranslationUnit unit(QuestionWords words, int start, int end, List<String> fixed) {
    return new TranslationUnit(
        start, end, String.join(" ", words.words().subList(start, end)), fixed);
  }
}
