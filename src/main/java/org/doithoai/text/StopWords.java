package org.doithoai.text;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that hold a question together and say nothing of its subject: articles, pronouns,
 * auxiliaries, prepositions, forms of address and the verbs of asking and reporting. An answer need
 * not contain them.
 */
public final class StopWords {

  private static final Map<Language, Set<String>> WORDS = FunctionWords.read("STOP");

  private static final Set<String> VIETNAMESE_FOLDED =
      words(Language.VIETNAMESE).stream()
          .map(Folding::fold)
          .collect(Collectors.toUnmodifiableSet());

  private StopWords() {}

  /**
   * Whether the word is one.
   *
   * @param word in lower case, as {@link Terms#WORDS} gives it
   * @param accented whether the text it stands in carries diacritics; without them "ban" is taken
   *     for none of its readings, "cua" for "của"
   */
  public static boolean contains(String word, Language language, boolean accented) {
    return switch (language) {
      case ENGLISH -> words(language).contains(word);
      case VIETNAMESE ->
          accented ? words(language).contains(word) : VIETNAMESE_FOLDED.contains(word);
    };
  }

  private static Set<String> words(Language language) {
    return WORDS.getOrDefault(language, Set.of());
  }
}
