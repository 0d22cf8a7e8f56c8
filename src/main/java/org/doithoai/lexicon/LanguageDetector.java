package org.doithoai.lexicon;

import java.util.List;
import org.doithoai.text.Folding;
import org.doithoai.text.FunctionWords;
import org.doithoai.text.Language;
import org.doithoai.text.Term;
import org.doithoai.text.Terms;
import org.doithoai.text.VietnameseSyllables;

/**
 * Tells English from Vietnamese: a short question, a title or an article, with diacritics, without
 * them or with some.
 *
 * <p>Naive Bayes over words. How probable a word is in either language follows from the counts of
 * the {@link Lexicon}; in Vietnamese also from those of all syllables that look like it without
 * diacritics, which weighs the more, the fewer diacritics the text has. Unknown words are judged by
 * whether a Vietnamese syllable can be spelt so. Function words weigh more, since they show which
 * language a sentence is made in, unless they look like a syllable of the other one; capitalised
 * words less, since names wander. Immutable and safe for any number of threads.
 */
public final class LanguageDetector {

  /** An article shows its language long before this many UTF-16 code units. */
  private static final int ENOUGH = 20_000;

  /** So many UTF-16 code units of a long text are a sample of it. */
  private static final int SAMPLE = 400;

  /** A sample whose score is beyond this is sure. */
  private static final double SURE = 20;

  /** No single word says more than this, in natural logarithms of the likelihood ratio. */
  private static final double MOST = 4;

  /** Less than this in all decides nothing. */
  private static final double LEAST = 0.5;

  private static final double UNSEEN = 0.3;
  private static final double FUNCTION_WORD = 2.5;
  private static final double NAME = 0.25;

  private final Lexicon lexicon;
  private final double englishWords;
  private final double vietnameseWords;

  /** A detector that knows the words of this lexicon. */
  public LanguageDetector(Lexicon lexicon) {
    this.lexicon = lexicon;
    englishWords = Math.max(1, lexicon.total(Language.ENGLISH));
    vietnameseWords = Math.max(1, lexicon.total(Language.VIETNAMESE));
  }

  /**
   * The language of a text.
   *
   * @param text in any normalization form; may be empty
   * @param fallback what it is if the text does not tell: numbers, other scripts, a name or an
   *     abbreviation that both languages use. In a conversation, the language spoken so far
   */
  public Language detect(String text, Language fallback) {
    int end = Math.min(text.length(), ENOUGH);
    double score = 0;
    if (end > 4 * SAMPLE) {
      double first = score(text.substring(0, SAMPLE));
      double middle = score(text.substring((end - SAMPLE) / 2, (end + SAMPLE) / 2));
      double last = score(text.substring(end - SAMPLE, end));
      double least = Math.min(first, Math.min(middle, last));
      double most = Math.max(first, Math.max(middle, last));
      score = least > SURE || most < -SURE ? middle : 0;
    }
    if (score == 0) {
      score = score(text.substring(0, end));
    }
    if (Math.abs(score) < LEAST) {
      return fallback;
    }
    return score > 0 ? Language.VIETNAMESE : Language.ENGLISH;
  }

  /** The logarithm of how many times likelier the text is in Vietnamese than in English. */
  private double score(String text) {
    List<Term> tokens = Terms.WORDS.in(Folding.nfc(text), Language.VIETNAMESE);
    long words = tokens.stream().filter(token -> isWord(token.text())).count();
    long accented = tokens.stream().filter(token -> isAccented(token.text())).count();
    long capitalised = tokens.stream().filter(token -> isCapitalised(token, text)).count();
    double leftOut = 0.02 + 0.5 * Math.max(0, 1 - 3.0 * accented / Math.max(1, words));
    boolean namesShow = 2 * capitalised <= words;
    double score = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String term = tokens.get(i).text();
      if (isWord(term)) {
        boolean name = i > 0 && namesShow && isCapitalised(tokens.get(i), text);
        score += (name ? NAME : 1) * score(term, leftOut);
      }
    }
    return score;
  }

  private double score(String word, double leftOut) {
    String english = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    String plain = Folding.fold(word);
    double here = lexicon.count(word, Language.VIETNAMESE);
    if (isAccented(word) || here == 0 || VietnameseSyllables.isPossible(plain)) {
      double alike = lexicon.plainCount(plain);
      here = Math.max(here * (1 - leftOut), 0) + leftOut * alike;
    }
    double there = lexicon.count(english, Language.ENGLISH);
    if (here < 1 && there == 0) {
      return unknown(word, plain, leftOut);
    }
    double ratio =
        Math.log((here + UNSEEN) / vietnameseWords) - Math.log((there + UNSEEN) / englishWords);
    boolean function =
        ratio > 0
            ? FunctionWords.contains(word, Language.VIETNAMESE)
            : FunctionWords.contains(word, Language.ENGLISH) && lexicon.plainCount(word) == 0;
    return (function ? FUNCTION_WORD : 1) * Math.clamp(ratio, -MOST, MOST);
  }

  private double unknown(String word, String plain, double leftOut) {
    if (VietnameseSyllables.isPossible(plain)) {
      return isAccented(word) ? 2 : leftOut;
    }
    String meant = VietnameseSyllables.withoutTelexKeys(plain);
    if (lexicon.plainCount(meant) > 0) {
      return 1;
    }
    return word.length() > 3 ? -1 : 0;
  }

  private static boolean isWord(String term) {
    int first = term.codePointAt(0);
    return Character.isLetter(first)
        && Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN;
  }

  private static boolean isAccented(String term) {
    for (int i = 0; i < term.length(); i++) {
      if (term.charAt(i) >= 0x80 && Character.isLetter(term.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCapitalised(Term token, String text) {
    return Character.isUpperCase(text.codePointAt(token.span().start()));
  }
}
