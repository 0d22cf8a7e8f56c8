package org.doithoai.retrieval;

import java.util.List;
import org.doithoai.language.Analyzers;
import org.doithoai.language.Analyzers.Token;
import org.doithoai.language.Folding;
import org.doithoai.language.FunctionWords;
import org.doithoai.language.Language;

/**
 * A question as words.
 *
 * @param language the language it is in
 * @param words its words, the first {@value #LONGEST} where there are more
 */
record QuestionWords(Language language, List<String> words) {

  /** More words than any question has; beyond them nothing is searched. */
  static final int LONGEST = 64;

  QuestionWords {
    words = List.copyOf(words);
  }

  static QuestionWords of(String text, Language language) {
    String start = text.length() > 4000 ? text.substring(0, 4000) : text;
    List<String> words =
        Analyzers.tokens(Analyzers.words(language), Folding.nfc(start)).stream()
            .map(Token::term)
            .limit(LONGEST)
            .toList();
    return new QuestionWords(language, words);
  }

  int size() {
    return words.size();
  }

  String get(int i) {
    return words.get(i);
  }

  /** The word and its right neighbour, joined by one space. */
  String pair(int i) {
    return words.get(i) + Analyzers.PAIR_SEPARATOR + words.get(i + 1);
  }

  /** Whether the word says nothing of its own where it stands. */
  boolean isFunctionWord(int i) {
    return FunctionWords.contains(words.get(i), language)
        || (i > 0 && FunctionWords.contains(pair(i - 1), language))
        || (i + 1 < words.size() && FunctionWords.contains(pair(i), language));
  }

  /** Whether no word says anything of its own: then all of them have to do. */
  boolean isAllFunctionWords() {
    for (int i = 0; i < words.size(); i++) {
      if (!isFunctionWord(i)) {
        return false;
      }
    }
    return true;
  }
}
