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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.doithoai.text.Folding;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of both languages in labelled sets, from a file beside this class: a set a line, its
 * label and a tab before it, " | " between the phrases. The phrases of a set are synonyms, unless
 * its label is {@link #NONE}. They are looked up where a claim is verified and not searched for in
 * every article, as several stand in every sentence. Immutable.
 */
final class PhraseSets {

  /** The label of phrases that only look like others, or say nothing. */
  static final String NONE = "none";

  /** Words of the longest phrase. */
  static final int LONGEST = 5;

  /** A phrase in a text: its first and last word, and where it stands. */
  record Found(String words, int first, int last, Span span) {}

  private final Map<String, Set<String>> synonyms = new HashMap<>();
  private final Map<String, Set<String>> labels = new HashMap<>();

  private PhraseSets(String file) {
    file.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
  }

  private void add(String line) {
    String[] columns = line.split("\t", 2);
    List<String> phrases =
        Arrays.stream(columns[1].split("\\|", -1)).map(p -> key(Tokens.of(p.strip()))).toList();
    for (String phrase : phrases) {
      labels.computeIfAbsent(phrase, p -> new HashSet<>()).add(columns[0]);
      if (!columns[0].equals(NONE)) {
        synonyms.computeIfAbsent(phrase, p -> new HashSet<>()).addAll(phrases);
      }
    }
  }

  static PhraseSets load(String file) {
    try (InputStream in = PhraseSets.class.getResourceAsStream(file)) {
      byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
      return new PhraseSets(Folding.nfc(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(Tokens tokens) {
    return key(tokens, 0, tokens.size() - 1);
  }

  private static String key(Tokens tokens, int first, int last) {
    StringBuilder key = new StringBuilder(tokens.get(first).word());
    for (int i = first + 1; i <= last; i++) {
      String joint = tokens.text().substring(tokens.get(i - 1).end(), tokens.get(i).start());
      key.append(joint.replace('’', '\'')).append(tokens.get(i).word());
    }
    return key.toString();
  }

  /** True if the phrase is in a set. */
  boolean has(String phrase) {
    return labels.containsKey(phrase);
  }

  /** True if the phrase is in a set with this label. */
  boolean is(String phrase, String label) {
    return labels.getOrDefault(phrase, Set.of()).contains(label);
  }

  /** The labels of its sets. */
  Stream<String> labels(String phrase) {
    return labels.getOrDefault(phrase, Set.of()).stream();
  }

  /** The phrases of its sets, itself among them; none when it is in no set. */
  Set<String> synonyms(String phrase) {
    return synonyms.getOrDefault(phrase, Set.of());
  }

  /** The phrases in a text, those that say nothing among them; of overlapping ones the longest. */
  List<Found> find(TextView text) {
    List<Found> found = new ArrayList<>();
    int first = text.first();
    while (first < text.end()) {
      Found longest = longest(text.tokens(), first, text.end());
      if (longest != null) {
        found.add(longest);
      }
      first = longest == null ? first + 1 : longest.last() + 1;
    }
    return List.copyOf(found);
  }

  /** Those of them that have the label. */
  List<Found> find(TextView text, String label) {
    return find(text).stream().filter(found -> is(found.words(), label)).toList();
  }

  private @Nullable Found longest(Tokens tokens, int first, int end) {
    for (int last = Math.min(first + LONGEST, end) - 1; last >= first; last--) {
      String words = key(tokens, first, last);
      if (has(words)) {
        return new Found(words, first, last, tokens.span(first, last));
      }
    }
    return null;
  }
}
