package org.doithoai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The terms of a text in one of three forms. A term is a word, or several that belong together as
 * the word boundaries of Unicode (UAX #29) have it: {@code 1,500}, {@code U.S}, {@code don't}; an
 * English possessive is dropped.
 *
 * <p>Between the two terms of a pair stands {@link #PAIR_SEPARATOR}: pairs of neighbours, which in
 * Vietnamese are mostly words, are indexed beside the terms and do the work of phrases.
 */
public enum Terms {
  /** As lexicon and glossary know words: in lower case, Vietnamese tones in the older placement. */
  WORDS {
    @Override
    String of(WordForm form, Language language) {
      return language == Language.ENGLISH ? form.lower() : form.word();
    }
  },
  /** As searched: English in one spelling, without diacritics and stemmed; Vietnamese as it is. */
  EXACT {
    @Override
    String of(WordForm form, Language language) {
      return language == Language.ENGLISH ? form.stem() : form.word();
    }
  },
  /** As typed without diacritics; for English the same as {@link #EXACT}. */
  FOLDED {
    @Override
    String of(WordForm form, Language language) {
      return language == Language.ENGLISH ? form.stem() : form.folded();
    }
  };

  /** Between the two terms of a pair. */
  public static final String PAIR_SEPARATOR = " ";

  /** Each two neighbours as a pair; a single term as it is. */
  public static List<String> pairs(List<String> terms) {
    return terms.size() < 2
        ? terms
        : IntStream.range(1, terms.size())
            .mapToObj(i -> terms.get(i - 1) + PAIR_SEPARATOR + terms.get(i))
            .toList();
  }

  private static final String BETWEEN_LETTERS = ".'’‘·";
  private static final String BETWEEN_DIGITS = ".,;'’";

  abstract String of(WordForm form, Language language);

  /**
   * The terms of a text.
   *
   * @param text in normalization form C
   */
  public List<Term> in(String text, Language language) {
    Tokens tokens = Tokens.of(text);
    return in(tokens, 0, tokens.size(), language);
  }

  /** The terms of these words: from {@code first} up to but without {@code end}. */
  public List<Term> in(Tokens tokens, int first, int end, Language language) {
    List<Term> terms = new ArrayList<>(end - first);
    for (int at = first; at < end; ) {
      int behind = at + 1;
      while (behind < end && isOneTerm(tokens, behind)) {
        behind++;
      }
      terms.add(term(tokens, at, behind, language));
      at = behind;
    }
    return terms;
  }

  private Term term(Tokens tokens, int first, int end, Language language) {
    int last = end - 1;
    boolean possessive =
        last > first
            && language == Language.ENGLISH
            && tokens.get(last).lower().equals("s")
            && isApostrophe(tokens.text().charAt(tokens.get(last).start() - 1));
    last -= possessive ? 1 : 0;
    Token head = tokens.get(first);
    int from = head.start();
    int to = tokens.get(last).end();
    if (tokens.text().charAt(to - 1) == '+') {
      to--;
    }
    WordForm form =
        to == head.end() ? head.form() : WordForms.of(tokens.text(), from, Math.max(to, from + 1));
    return new Term(of(form, language), new Span(from, tokens.get(end - 1).end()));
  }

  /** True if the word goes on the term of the word before it. */
  private static boolean isOneTerm(Tokens tokens, int index) {
    int start = tokens.get(index).start();
    if (start - tokens.get(index - 1).end() > 1) {
      return false;
    }
    String text = tokens.text();
    if (start == tokens.get(index - 1).end()) {
      return false;
    }
    char between = text.charAt(start - 1);
    if (between == '_') {
      return true;
    }
    if (BETWEEN_LETTERS.indexOf(between) < 0 && BETWEEN_DIGITS.indexOf(between) < 0) {
      return false;
    }
    char before = text.charAt(start - 2);
    char behind = text.charAt(start);
    return (BETWEEN_LETTERS.indexOf(between) >= 0
            && Character.isLetter(before)
            && Character.isLetter(behind))
        || (BETWEEN_DIGITS.indexOf(between) >= 0
            && Character.isDigit(before)
            && Character.isDigit(behind));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }
}
