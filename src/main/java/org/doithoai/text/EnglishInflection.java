package org.doithoai.text;

import java.util.ArrayList;
import java.util.List;

/**
 * English words without their regular endings. This is no stemmer: it proposes, and a dictionary
 * decides which of the proposals is a word.
 */
public final class EnglishInflection {

  /** Shorter words are left alone: {@code as}, {@code red}. */
  private static final int SHORTEST = 4;

  private EnglishInflection() {}

  /**
   * The word itself, then what it may be the plural, the past or the {@code -ing} form of: {@code
   * policies} of {@code policy}, {@code pledged} of {@code pledge}.
   *
   * @param word in lower case
   */
  public static List<String> bases(String word) {
    if (word.length() < SHORTEST) {
      return List.of(word);
    }
    List<String> bases = new ArrayList<>();
    bases.add(word);
    if (word.endsWith("ies") || word.endsWith("ied")) {
      bases.add(without(word, 3) + "y");
    }
    if (word.endsWith("s") && !word.endsWith("ss")) {
      bases.add(without(word, 1));
      if (word.endsWith("es")) {
        bases.add(without(word, 2));
      }
    } else if (word.endsWith("ed")) {
      addVerbs(bases, without(word, 2));
    } else if (word.endsWith("ing") && word.length() > SHORTEST + 1) {
      addVerbs(bases, without(word, 3));
    }
    return bases;
  }

  private static void addVerbs(List<String> bases, String stem) {
    bases.add(stem);
    bases.add(stem + "e");
    int length = stem.length();
    if (length > 2 && stem.charAt(length - 1) == stem.charAt(length - 2)) {
      bases.add(without(stem, 1));
    }
  }

  private static String without(String word, int ending) {
    return word.substring(0, word.length() - ending);
  }
}
