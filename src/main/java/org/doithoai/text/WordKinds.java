package org.doithoai.text;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The {@linkplain WordKind kinds} of a word. A word finds its kinds once and keeps them, so that
 * asking for one costs no look-up. Immutable.
 */
final class WordKinds {

  /** Those of a word that is of no kind, as most are. */
  static final WordKinds NONE = new WordKinds(EnumSet.noneOf(WordKind.class));

  /** How a word of a text is compared with one of the list. */
  private enum Comparison {
    EXACT,
    PLAIN,
    FOLDED,
    WRITTEN
  }

  private static final String LIST = "word-kinds.tsv";
  private static final int COLUMNS = 3;

  private static final Map<String, EnumSet<WordKind>> BY_WORD = new HashMap<>();
  private static final Map<String, EnumSet<WordKind>> BY_FOLDED = new HashMap<>();
  private static final Map<String, EnumSet<WordKind>> BY_SURFACE = new HashMap<>();

  static {
    WordList.read(LIST).forEach(WordKinds::add);
  }

  /** Filled before anybody else sees it, and never changed. */
  private final EnumSet<WordKind> kinds;

  private WordKinds(EnumSet<WordKind> kinds) {
    this.kinds = kinds;
  }

  /**
   * Those of a word.
   *
   * @param surface as it is written
   * @param word in lower case, its tone where newspapers place it
   * @param folded in lower case without diacritics
   */
  static WordKinds of(String surface, String word, String folded) {
    EnumSet<WordKind> kinds = EnumSet.noneOf(WordKind.class);
    kinds.addAll(BY_WORD.getOrDefault(word, NONE.kinds));
    kinds.addAll(BY_FOLDED.getOrDefault(folded, NONE.kinds));
    kinds.addAll(BY_SURFACE.getOrDefault(surface, NONE.kinds));
    return kinds.isEmpty() ? NONE : new WordKinds(kinds);
  }

  /** True if the kind is one of them. */
  boolean has(WordKind kind) {
    return kinds.contains(kind);
  }

  private static void add(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalStateException(LIST + ": not three columns: " + line);
    }
    WordKind kind = WordKind.valueOf(columns[0]);
    Comparison comparison = Comparison.valueOf(columns[1].toUpperCase(Locale.ROOT));
    for (String word : columns[2].split(" ", -1)) {
      String lower = VietnameseSpelling.placeTone(word.toLowerCase(Locale.ROOT));
      String folded = Folding.fold(lower);
      switch (comparison) {
        case EXACT -> put(BY_WORD, lower, kind);
        case PLAIN -> {
          put(BY_WORD, lower, kind);
          // a word of a text is as its folded form only where it is typed without diacritics
          put(BY_WORD, folded, kind);
        }
        case FOLDED -> put(BY_FOLDED, folded, kind);
        case WRITTEN -> put(BY_SURFACE, word, kind);
      }
    }
  }

  private static void put(Map<String, EnumSet<WordKind>> words, String word, WordKind kind) {
    words.computeIfAbsent(word, _ -> EnumSet.noneOf(WordKind.class)).add(kind);
  }
}
