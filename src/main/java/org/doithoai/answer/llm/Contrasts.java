package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.doithoai.text.Language;
import org.doithoai.text.ProgramFile;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Words of both languages that must not be taken for one another, from {@code contrasts.tsv}: who
 * signs does not witness, a deputy minister is no minister. They are looked up where a claim is
 * verified and not searched for in every article, as several stand in every sentence. Immutable.
 */
final class Contrasts {

  /** Groups of the file that are grammar, and no alternatives to one another. */
  static final Set<String> GRAMMAR =
      Set.of(
          "none", "light", "pair", "open", "future", "planned", "closes", "denial", "passive",
          "little", "someone", "deputy", "where");

  /** Words of the longest phrase. */
  private static final int LONGEST = 5;

  /** One of several words that exclude each other, by its group and its number in the file. */
  record Alternative(String group, int number) implements Comparable<Alternative> {

    /** True if whoever says it does not say another one of its group. */
    boolean excludesOthers() {
      return !GRAMMAR.contains(group) && !group.equals("topic");
    }

    @Override
    public int compareTo(Alternative other) {
      int groups = group.compareTo(other.group);
      return groups != 0 ? groups : Integer.compare(number, other.number);
    }
  }

  /**
   * A phrase in a text.
   *
   * @param alternatives all that it may be
   * @param first its first word
   * @param last its last word
   */
  record Found(Set<Alternative> alternatives, int first, int last, Span span) {

    /** True if it may be one of this group. */
    boolean is(String group) {
      return alternatives.stream().anyMatch(each -> each.group().equals(group));
    }
  }

  private static final Contrasts OF_THE_PROJECT = load();

  private final Map<String, Set<Alternative>> phrases = new HashMap<>();
  private final Set<String> words = new HashSet<>();

  private Contrasts() {}

  /** Those that ship with the program. */
  static Contrasts get() {
    return OF_THE_PROJECT;
  }

  private static Contrasts load() {
    Contrasts contrasts = new Contrasts();
    int number = 0;
    for (String line : ProgramFile.lines(Contrasts.class, "contrasts.tsv")) {
      contrasts.add(line.split("\t", 2), number++);
    }
    return contrasts;
  }

  private void add(String[] columns, int number) {
    Alternative alternative = new Alternative(columns[0], number);
    for (String phrase : columns[1].split("\\|", -1)) {
      StringBuilder key = new StringBuilder();
      for (Token word : Tokens.of(phrase.strip()).words()) {
        key.append(word.word()).append(' ');
        words.add(word.word());
      }
      phrases.computeIfAbsent(key.toString(), each -> new TreeSet<>()).add(alternative);
    }
  }

  /** The words as the file has them; in English in whichever of their base forms. */
  private String key(Tokens tokens, int first, int last, Language language, boolean based) {
    StringBuilder key = new StringBuilder();
    for (int i = first; i <= last; i++) {
      Token token = tokens.get(i);
      boolean own = language == Language.VIETNAMESE || !based;
      key.append(own ? token.word() : base(token)).append(' ');
    }
    return key.toString();
  }

  private String base(Token token) {
    return token.form().bases().stream()
        .filter(base -> !base.equals(token.word()) && words.contains(base))
        .findFirst()
        .orElse(token.word());
  }

  /**
   * The phrases among these words, of overlapping ones the longest; those that only look so among
   * them.
   */
  List<Found> find(Tokens tokens, int first, int end, Language language) {
    List<Found> found = new ArrayList<>();
    int at = first;
    while (at < end) {
      Found longest = longest(tokens, at, end, language);
      if (longest != null) {
        found.add(longest);
      }
      at = longest == null || longest.is("pair") ? at + 1 : longest.last() + 1;
    }
    return List.copyOf(found);
  }

  private @Nullable Found longest(Tokens tokens, int first, int end, Language language) {
    for (int last = Math.min(first + LONGEST, end) - 1; last >= first; last--) {
      Set<Alternative> found = new TreeSet<>();
      for (boolean based : new boolean[] {false, true}) {
        found.addAll(phrases.getOrDefault(key(tokens, first, last, language, based), Set.of()));
      }
      if (!found.isEmpty()) {
        return new Found(found, first, last, tokens.span(first, last));
      }
    }
    return null;
  }
}
