package org.doithoai.answer.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.doithoai.text.Folding;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;

/**
 * Words with which reports say the same thing, in both languages: "promote", "step up", "đẩy mạnh".
 * A line of its file is a family, with " | " between the words; a mark at its beginning says more
 * of them, as the head of the file explains. Immutable.
 */
final class SynonymSets {

  /** Words of the longest expression. */
  static final int LONGEST = 5;

  private static final char LIGHT = '=';
  private static final char WEAK = '~';
  private static final char OF_ANOTHER = '>';
  private static final String MARKS = "" + LIGHT + WEAK + OF_ANOTHER;

  private static final SynonymSets SHIPPED = load("families.txt");

  private final Map<String, Set<String>> alike = new HashMap<>();
  private final Map<Character, Set<String>> marked = new HashMap<>();

  private SynonymSets(String file) {
    file.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
  }

  private void add(String line) {
    char mark = MARKS.indexOf(line.charAt(0)) < 0 ? ' ' : line.charAt(0);
    List<String> words =
        Arrays.stream(line.substring(mark == ' ' ? 0 : 1).split("\\|", -1))
            .map(String::strip)
            .toList();
    marked.computeIfAbsent(mark, m -> new HashSet<>()).addAll(words);
    if (mark != LIGHT) {
      words.forEach(word -> alike.computeIfAbsent(word, w -> new HashSet<>()).addAll(words));
    }
  }

  static SynonymSets shipped() {
    return SHIPPED;
  }

  /** Those of a file beside this class. */
  static SynonymSets load(String file) {
    try (InputStream in = SynonymSets.class.getResourceAsStream(file)) {
      byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
      return new SynonymSets(Folding.nfc(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the words state no more than that something is or happens. */
  boolean isLight(String words) {
    return is(words, LIGHT);
  }

  /** Whether the words are too general to be a statement. */
  boolean isWeak(String words) {
    return is(words, WEAK);
  }

  /** Whether the words are an act by which another does something. */
  boolean isOfAnother(String words) {
    return is(words, OF_ANOTHER);
  }

  private boolean is(String words, char mark) {
    return marked.getOrDefault(mark, Set.of()).contains(words);
  }

  /** Whether the file has the words. */
  boolean has(String words) {
    return alike.containsKey(words) || isLight(words) || isWeak(words);
  }

  /** The words of the same families, itself among them; none when it is of no family. */
  Set<String> like(String words) {
    return alike.getOrDefault(words, Set.of());
  }

  /** Words of the file that stand in a text. */
  record Found(String words, Span span) {}

  /** The words of the file in a text, light ones among them; of two in one place the longer. */
  List<Found> find(Tokens tokens) {
    List<Found> found = new ArrayList<>();
    for (int first = 0; first < tokens.size(); first++) {
      for (int last = Math.min(first + LONGEST, tokens.size()) - 1; last >= first; last--) {
        Span span = tokens.span(first, last);
        String words = span.of(tokens.text()).toLowerCase(Locale.ROOT);
        if (has(words)) {
          found.add(new Found(words, span));
          first = last;
          break;
        }
      }
    }
    return List.copyOf(found);
  }

  /** The words as a list, for comparison with the terms of a text. */
  static List<String> words(String phrase) {
    return List.of(phrase.split(" ", -1));
  }
}
