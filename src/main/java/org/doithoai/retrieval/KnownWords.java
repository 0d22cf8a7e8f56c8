package org.doithoai.retrieval;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.doithoai.index.PassageFields;
import org.doithoai.index.PassageIndex;
import org.doithoai.lexicon.EnglishWords;
import org.doithoai.lexicon.Lexicon;
import org.doithoai.text.EnglishInflection;
import org.doithoai.text.Language;

/**
 * Which words the passages, the lexicon and the glossary have. For one question: it holds the
 * index.
 */
final class KnownWords {
  private static final int SLIPS = 2;

  private final PassageIndex index;
  private final Lexicon lexicon;
  private final Predicate<String> terms;

  /**
   * @param terms tells the words of the glossary's English terms, in lower case
   */
  KnownWords(PassageIndex index, Lexicon lexicon, Predicate<String> terms) {
    this.index = index;
    this.lexicon = lexicon;
    this.terms = terms;
  }

  /** Says which words will be asked about. */
  void expect(List<String> words) throws IOException {
    Map<String, List<String>> unsure = new HashMap<>();
    for (Language language : Language.values()) {
      unsure.put(
          PassageFields.words(language),
          words.stream().filter(word -> lexicon.count(word, language) <= SLIPS).toList());
    }
    index.expect(unsure);
  }

  /**
   * Whether a passage of the language has the word as it is typed, or one of the other where it is
   * no word but a name; or the lexicon more than once or twice (large texts have slips of their
   * own), it or what it is a form of, or the glossary, or for English a dictionary.
   */
  boolean contains(String word, Language language) throws IOException {
    boolean name = lexicon.count(word, language.other()) == 0;
    if (lexicon.count(word, language) > SLIPS
        || inPassages(word, language) > 0
        || (name && inPassages(word, language.other()) > 0)) {
      return true;
    }
    return language == Language.ENGLISH
        && EnglishInflection.bases(word).stream()
            .anyMatch(
                base ->
                    lexicon.count(base, language) > SLIPS
                        || terms.test(base)
                        || EnglishWords.contains(base));
  }

  private int inPassages(String word, Language language) throws IOException {
    return index.frequency(PassageFields.words(language), word);
  }

  /** Whether a word that is none of its own language is one of the other. */
  boolean isForeign(String word, Language own) throws IOException {
    return !contains(word, own) && lexicon.count(word, own.other()) > SLIPS;
  }
}
