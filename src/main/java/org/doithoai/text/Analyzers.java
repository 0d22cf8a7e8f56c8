package org.doithoai.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The analyzers: how a text, already in normalization form C, becomes terms. All are thread-safe
 * and are shared for the life of the process; none depends on the process's locale.
 *
 * <p>Every one starts from {@link #words}: {@link #exact} makes the terms as they are searched,
 * {@link #folded} those that are typed without diacritics. What is indexed has beside them their
 * pairs: two neighbouring terms joined by one space, which in Vietnamese are mostly words.
 */
public final class Analyzers {

  /** Between the two terms of a pair. */
  public static final String PAIR_SEPARATOR = " ";

  private static final Analyzer ENGLISH_WORDS = new Chain(Analyzers::englishWords);
  private static final Analyzer ENGLISH_EXACT = new Chain(Analyzers::englishTerms);
  private static final Analyzer ENGLISH_PAIRS = new Chain(t -> withPairs(englishTerms(t)));
  private static final Analyzer VIETNAMESE_WORDS = new Chain(Analyzers::syllables);
  private static final Analyzer VIETNAMESE_PAIRS = new Chain(t -> withPairs(syllables(t)));
  private static final Analyzer VIETNAMESE_FOLDED = new Chain(Analyzers::foldedSyllables);
  private static final Analyzer VIETNAMESE_FOLDED_PAIRS =
      new Chain(t -> withPairs(foldedSyllables(t)));

  private Analyzers() {}

  /**
   * Words as the lexicon and the glossary know them: English words without the possessive,
   * Vietnamese syllables with their tones in the older placement, both in lower case.
   */
  public static Analyzer words(Language language) {
    return language == Language.ENGLISH ? ENGLISH_WORDS : VIETNAMESE_WORDS;
  }

  /**
   * Terms as they are searched: English in one spelling (British and American meet), without
   * diacritics and stemmed; Vietnamese syllables with their tones.
   */
  public static Analyzer exact(Language language) {
    return language == Language.ENGLISH ? ENGLISH_EXACT : VIETNAMESE_WORDS;
  }

  /** The terms of {@link #exact} and beside them their pairs. */
  public static Analyzer exactWithPairs(Language language) {
    return language == Language.ENGLISH ? ENGLISH_PAIRS : VIETNAMESE_PAIRS;
  }

  /** The terms of {@link #exact} without diacritics; for English that is the same. */
  public static Analyzer folded(Language language) {
    return language == Language.ENGLISH ? ENGLISH_EXACT : VIETNAMESE_FOLDED;
  }

  /** The terms of {@link #folded} and beside them their pairs. */
  public static Analyzer foldedWithPairs(Language language) {
    return language == Language.ENGLISH ? ENGLISH_PAIRS : VIETNAMESE_FOLDED_PAIRS;
  }

  /**
   * What an analyzer makes of a text, with the span that each term comes from.
   *
   * @param analyzer one of this class
   * @param text in normalization form C
   */
  public static List<Token> tokens(Analyzer analyzer, String text) {
    List<Token> found = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        found.add(new Token(term.toString(), new Span(offset.startOffset(), offset.endOffset())));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    return List.copyOf(found);
  }

  /**
   * One term of a text.
   *
   * @param span where it stands, in UTF-16 code units of the text
   */
  public record Token(String term, Span span) {}

  private static TokenStream englishWords(TokenStream tokens) {
    return new LowerCaseFilter(new EnglishPossessiveFilter(tokens));
  }

  private static TokenStream englishTerms(TokenStream tokens) {
    return new KStemFilter(
        new RewritingTokenFilter(
            englishWords(tokens), word -> EnglishSpelling.key(Folding.fold(word))));
  }

  private static TokenStream syllables(TokenStream tokens) {
    return new RewritingTokenFilter(new LowerCaseFilter(tokens), VietnameseSpelling::placeTone);
  }

  private static TokenStream foldedSyllables(TokenStream tokens) {
    return new RewritingTokenFilter(new LowerCaseFilter(tokens), Folding::fold);
  }

  private static TokenStream withPairs(TokenStream terms) {
    ShingleFilter pairs = new ShingleFilter(terms, 2);
    pairs.setTokenSeparator(PAIR_SEPARATOR);
    return pairs;
  }

  private static final class Chain extends Analyzer {
    private final UnaryOperator<TokenStream> filters;

    Chain(UnaryOperator<TokenStream> filters) {
      this.filters = filters;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer tokens = new StandardTokenizer();
      return new TokenStreamComponents(tokens, filters.apply(tokens));
    }
  }
}
