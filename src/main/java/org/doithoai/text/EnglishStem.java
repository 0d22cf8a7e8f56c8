package org.doithoai.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Lucene's stemmer for single English words (Krovetz 1993). */
final class EnglishStem {

  private EnglishStem() {}

  /** The stem of a word in lower case. */
  static String of(String word) {
    try (OneWord single = new OneWord(word);
        TokenStream stemmed = new KStemFilter(single)) {
      CharTermAttribute term = stemmed.getAttribute(CharTermAttribute.class);
      stemmed.reset();
      stemmed.incrementToken();
      String stem = term.toString();
      return stem.equals(word) ? word : stem;
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final String word;
    private boolean given;

    OneWord(String word) {
      this.word = word;
    }

    @Override
    public boolean incrementToken() {
      if (given) {
        return false;
      }
      given = true;
      clearAttributes();
      term.append(word);
      return true;
    }
  }
}
