package org.doithoai.text;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that ask or join and say nothing of what a text is about. They are left out of a question,
 * never out of a text. Vietnamese has them as syllables and as pairs of syllables; a syllable that
 * is also part of ordinary words stands here only where it is far more often a function word.
 */
public final class FunctionWords {

  private static final Map<Language, Set<String>> ASKING = read("ASKING");
  private static final Map<Language, Set<String>> JOINING = read("JOINING");

  private static final Map<Language, Set<String>> DEPUTY = read("DEPUTY");

  private FunctionWords() {}

  /**
   * Whether the term is one.
   *
   * @param term a word as {@link Terms#WORDS} gives it, or two with one space between them
   */
  public static boolean contains(String term, Language language) {
    return asks(term, language) || JOINING.getOrDefault(language, Set.of()).contains(term);
  }

  /** Whether the term is one that makes a sentence a question. */
  public static boolean asks(String term, Language language) {
    return ASKING.getOrDefault(language, Set.of()).contains(term);
  }

  /** Whether the term makes another office of the office behind it: {@code deputy}, {@code phó}. */
  public static boolean isDeputy(String term, Language language) {
    return DEPUTY.getOrDefault(language, Set.of()).contains(term);
  }

  /** The words of a class, by language, from {@code function-words.tsv}. */
  static Map<Language, Set<String>> read(String kind) {
    Map<Language, Set<String>> words = new EnumMap<>(Language.class);
    for (String line : WordList.read("function-words.tsv")) {
      String[] columns = line.split("\t", -1);
      if (columns[0].equals(kind)) {
        words
            .computeIfAbsent(Language.ofCode(columns[1]).orElseThrow(), _ -> new HashSet<>())
            .addAll(List.of(columns[2].split(" \\| ", -1)));
      }
    }
    return words;
  }
}
