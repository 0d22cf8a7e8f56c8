package org.doithoai.answer.llm;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.Term;
import org.doithoai.text.Terms;

/**
 * A word or phrase of a claim that has to stand in its evidence as a whole.
 *
 * @param words its words
 * @param before the word before it in the claim; empty when there is none
 * @param entries the numbers of the glossary's entries that it is a term of
 */
record ClaimUnit(Language language, List<Word> words, String before, Set<Integer> entries) {

  /**
   * A word of a text.
   *
   * @param text as the lexicon has it
   * @param stem as it is searched
   */
  record Word(String text, String stem, Span span) {

    /** The words of a text. */
    static List<Word> in(TextView view) {
      List<Term> texts = Terms.WORDS.in(view.tokens(), view.first(), view.end(), view.language());
      List<Term> stems = Terms.EXACT.in(view.tokens(), view.first(), view.end(), view.language());
      return IntStream.range(0, texts.size())
          .mapToObj(i -> new Word(texts.get(i).text(), stems.get(i).text(), texts.get(i).span()))
          .toList();
    }
  }

  Span span() {
    return span(words);
  }

  static Span span(List<Word> words) {
    return new Span(words.getFirst().span().start(), words.getLast().span().end());
  }

  static String text(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining(Terms.PAIR_SEPARATOR));
  }
}
