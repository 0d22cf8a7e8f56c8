package org.doithoai.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The {@linkplain WordClass classes} of words and short phrases of both languages, from the cue
 * files. In a text that carries diacritics a Vietnamese word has to have its own; in one that has
 * none, the word without them is understood. Immutable.
 */
final class WordClasses {

  /**
   * What a word means in a class.
   *
   * @param language the file it is from
   * @param text its value, as the file has it; empty for none
   * @param number the same as a number; 0 where it is none
   */
  record Value(Language language, String text, long number) {}

  /**
   * A phrase of two or more words.
   *
   * @param words in the form by which they are looked up
   */
  record Phrase(WordClass wordClass, Value value, List<String> words) {}

  private static final Set<WordClass> OPEN_DATES =
      EnumSet.of(
          WordClass.FROM,
          WordClass.DAY_MARK,
          WordClass.YEAR_MARK,
          WordClass.MONTH,
          WordClass.MONTH_MARK,
          WordClass.ORDINAL_MARK,
          WordClass.WEEKDAY);
  private static final Set<WordClass> OPEN_ORDINALS =
      EnumSet.of(WordClass.EDITION, WordClass.ORDINAL_MARK, WordClass.ORDINAL, WordClass.NUMBER);
  private static final Set<WordClass> OPEN_QUANTITIES =
      EnumSet.of(WordClass.NUMBER, WordClass.ROUGH, WordClass.HALF, WordClass.ARTICLE);

  /** All that is known of a word. */
  static final class Entry {
    private final Map<WordClass, Value> values = new EnumMap<>(WordClass.class);
    private final List<Phrase> opened = new ArrayList<>(0);
    private final List<Phrase> closed = new ArrayList<>(0);
    private boolean opensDate;
    private boolean opensOrdinal;
    private boolean opensQuantity;

    /** Its meaning in this class; null if it is not of the class. */
    @Nullable Value value(WordClass wordClass) {
      return values.get(wordClass);
    }

    /** True if a date may begin with it: most words are passed over at once. */
    boolean opensDate() {
      return opensDate;
    }

    /** True if an ordinal may begin with it. */
    boolean opensOrdinal() {
      return opensOrdinal;
    }

    /** True if a quantity may begin with it. */
    boolean opensQuantity() {
      return opensQuantity;
    }

    private void open(WordClass wordClass) {
      opensDate |= OPEN_DATES.contains(wordClass);
      opensOrdinal |= OPEN_ORDINALS.contains(wordClass);
      opensQuantity |= OPEN_QUANTITIES.contains(wordClass);
    }

    /** The phrases that begin with it. */
    List<Phrase> opened() {
      return opened;
    }

    /** The phrases that end with it. */
    List<Phrase> closed() {
      return closed;
    }
  }

  private static final WordClasses OF_THE_PROJECT = new WordClasses();

  private final Map<String, Entry> marked = new HashMap<>();
  private final Map<String, Entry> plain = new HashMap<>();

  private WordClasses() {
    for (Language language : Language.values()) {
      for (String line : CueLexicon.lines(language)) {
        String[] columns = line.split("\t", -1);
        if (WordClass.isName(columns[0])) {
          add(language, columns);
        }
      }
    }
  }

  /** The classes that ship with the program. */
  static WordClasses get() {
    return OF_THE_PROJECT;
  }

  /**
   * What is known of a word; null for nothing.
   *
   * @param inMarked true if the text has a word with diacritics
   */
  @Nullable Entry find(WordForm form, boolean inMarked) {
    return inMarked ? marked.get(form.word()) : plain.get(form.lower());
  }

  /** The words that are a number by themselves, the article among them, accented and plain. */
  Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new TreeMap<>();
    for (Map<String, Entry> entries : List.of(plain, marked)) {
      entries.forEach(
          (word, entry) -> {
            Value value = entry.value(WordClass.NUMBER);
            if (value != null || entry.value(WordClass.ARTICLE) != null) {
              numbers.put(word, value == null ? 1 : (int) value.number());
            }
          });
    }
    return numbers;
  }

  private void add(Language language, String[] columns) {
    WordClass wordClass = WordClass.valueOf(columns[0]);
    String text = columns.length > 2 ? columns[2] : "";
    boolean number = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    Value value = new Value(language, text, number ? Long.parseLong(text) : 0);
    List<Token> words = Tokens.of(columns[1]).words();
    add(marked, wordClass, value, words.stream().map(Token::word).toList());
    add(plain, wordClass, value, words.stream().map(Token::folded).toList());
  }

  private static void add(
      Map<String, Entry> entries, WordClass wordClass, Value value, List<String> words) {
    Entry first = entries.computeIfAbsent(words.getFirst(), word -> new Entry());
    first.open(wordClass);
    if (words.size() == 1) {
      first.values.putIfAbsent(wordClass, value);
      return;
    }
    Phrase phrase = new Phrase(wordClass, value, words);
    first.opened.add(phrase);
    entries.computeIfAbsent(words.getLast(), word -> new Entry()).closed.add(phrase);
  }
}
