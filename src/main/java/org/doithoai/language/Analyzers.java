package org.doithoai.language;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * The analyzers: how a text, already in normalization form C, becomes terms. All are thread-safe
 * and are shared for the life of the process.
 */
public final class Analyzers {

  private static final Analyzer ENGLISH_WORDS = new Words(Language.ENGLISH);
  private static final Analyzer VIETNAMESE_WORDS = new Words(Language.VIETNAMESE);

  private Analyzers() {}

  /**
   * Words as the lexicon and the glossary know them: English words without the possessive,
   * Vietnamese syllables with their tones, both in lower case.
   */
  public static Analyzer words(Language language) {
    return language == Language.ENGLISH ? ENGLISH_WORDS : VIETNAMESE_WORDS;
  }

  private static final class Words extends Analyzer {
    private final Language language;

    Words(Language language) {
      this.language = language;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer tokens = new StandardTokenizer();
      TokenStream words = tokens;
      if (language == Language.ENGLISH) {
        words = new EnglishPossessiveFilter(words);
      }
      return new TokenStreamComponents(tokens, new LowerCaseFilter(words));
    }
  }
}
