package org.doithoai.question;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.doithoai.text.Folding;
import org.doithoai.text.FunctionWords;
import org.doithoai.text.Language;
import org.doithoai.text.Term;
import org.doithoai.text.Terms;

/**
 * A question, or a stretch of one, as words.
 *
 * @param language the language it is in
 * @param words its words in lower case, as {@link Terms#WORDS} gives them
 * @param capital for each word whether it was typed with a capital letter
 * @param acronym for each word whether it was typed in capitals alone, two or more
 */
public record QuestionWords(
    Language language, List<String> words, List<Boolean> capital, List<Boolean> acronym) {

  /** More words than any question has; what stands behind them is not searched. */
  private static final int LONGEST = 64;

  /** Likewise in UTF-16 code units. */
  private static final int LONGEST_TEXT = 4_000;

  public QuestionWords {
    words = List.copyOf(words);
    capital = List.copyOf(capital);
    acronym = List.copyOf(acronym);
  }

  /** The words of a text, the first {@value #LONGEST} where there are more. */
  public static QuestionWords of(String text, Language language) {
    String start =
        Folding.nfc(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
    List<Term> tokens = Terms.WORDS.in(start, language);
    return of(tokens.subList(0, Math.min(LONGEST, tokens.size())), start, language);
  }

  /** All words of a text, in stretches of {@value #LONGEST}. */
  public static List<QuestionWords> stretches(String text, Language language) {
    List<Term> tokens = Terms.WORDS.in(text, language);
    List<QuestionWords> stretches = new ArrayList<>();
    for (int start = 0; start < tokens.size(); start += LONGEST) {
      int end = Math.min(start + LONGEST, tokens.size());
      stretches.add(of(tokens.subList(start, end), text, language));
    }
    return stretches;
  }

  private static QuestionWords of(List<Term> tokens, String text, Language language) {
    List<String> words = new ArrayList<>();
    List<Boolean> capital = new ArrayList<>();
    List<Boolean> acronym = new ArrayList<>();
    for (Term token : tokens) {
      words.add(token.text());
      String written = token.span().of(text);
      capital.add(Character.isUpperCase(written.codePointAt(0)));
      acronym.add(written.length() > 1 && written.chars().noneMatch(Character::isLowerCase));
    }
    return new QuestionWords(language, words, capital, acronym);
  }

  /** The same places with other words in them, as many. */
  public QuestionWords with(List<String> others) {
    return new QuestionWords(language, others, capital, acronym);
  }

  /** The words from {@code start} to before {@code end}, in a language of their own. */
  public QuestionWords part(int start, int end, Language partLanguage) {
    return new QuestionWords(
        partLanguage,
        words.subList(start, end),
        capital.subList(start, end),
        acronym.subList(start, end));
  }

  public int size() {
    return words.size();
  }

  public String get(int i) {
    return words.get(i);
  }

  /** The word and its right neighbour, joined by one space. */
  public String pair(int i) {
    return words.get(i) + Terms.PAIR_SEPARATOR + words.get(i + 1);
  }

  /** Whether the word and its right neighbour look like parts of one name. */
  public boolean isNamePair(int i) {
    return capital.get(i) && capital.get(i + 1) && !isFunctionWord(i) && !isFunctionWord(i + 1);
  }

  /** Whether the word says nothing of its own where it stands. */
  public boolean isFunctionWord(int i) {
    return any(i, FunctionWords::contains);
  }

  /** Whether the word only makes a question of the sentence. */
  public boolean asks(int i) {
    return any(i, FunctionWords::asks);
  }

  /** Whether no word says anything of its own: then all of them have to do. */
  public boolean isAllFunctionWords() {
    return IntStream.range(0, words.size()).allMatch(this::isFunctionWord);
  }

  private boolean any(int i, BiPredicate<String, Language> list) {
    return list.test(words.get(i), language)
        || (i > 0 && list.test(pair(i - 1), language))
        || (i + 1 < words.size() && list.test(pair(i), language));
  }
}
