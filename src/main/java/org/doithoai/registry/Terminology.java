package org.doithoai.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.GlossaryEntry;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the glossary and the names of the registry by their spelling: what a term is called
 * in the other language, which terms are near to it, and what a phrase is that consists of some.
 * Its table is made when it is first asked for. Thread-safe.
 */
public final class Terminology {

  /** Longest term, in words. */
  private static final int LONGEST = 10;

  /** So long is a term, in UTF-16 code units, in which one slip or two are taken for such. */
  private static final int ONE_SLIP = 7;

  private static final int TWO_SLIPS = 14;

  private static final int MOST_NEAR = 4;

  /** What share of the words two terms that are near have in common. */
  private static final double HALF = 0.5;

  private final Registry registry;
  private final Glossary glossary;
  private @Nullable Map<String, List<TermEntry>> table;
  private @Nullable Map<String, List<String>> keys;
  private @Nullable Map<Language, Map<String, String>> links;

  public Terminology(Registry registry, Glossary glossary) {
    this.registry = registry;
    this.glossary = glossary;
  }

  /**
   * A phrase put together from parts that are known.
   *
   * @param text in the other language, without the words that are not known
   * @param parts in the order of the source
   * @param unknown words of the source that no term has
   */
  public record Composed(String text, List<Part> parts, List<String> unknown) {
    public Composed {
      parts = List.copyOf(parts);
      unknown = List.copyOf(unknown);
    }

    /** True if it is the whole phrase, of several parts. */
    public boolean isWhole() {
      return unknown.isEmpty() && parts.size() > 1;
    }
  }

  /** A known part of a phrase and its counterpart. */
  public record Part(String source, String target) {}

  /**
   * The entries that have this term, in either language: with these diacritics, or with any where
   * it is typed without. English plurals and verb forms count.
   */
  public List<TermEntry> find(String term) {
    String text = clean(term);
    List<TermEntry> exact =
        table().getOrDefault(Folding.fold(text), List.of()).stream()
            .filter(entry -> isSpelt(entry, text))
            .toList();
    if (!exact.isEmpty()) {
      return distinct(exact);
    }
    List<TermEntry> inflected = new ArrayList<>();
    for (Language language : Language.values()) {
      for (Glossary.Match match : glossary.find(text, language)) {
        if (match.span().length() == text.length()) {
          inflected.add(entry(match.entry()));
        }
      }
    }
    return distinct(inflected);
  }

  /** The term that was meant where one is all but typed; empty where none or several are. */
  public Optional<String> misspelt(String term) {
    String text = clean(term);
    String folded = Folding.fold(text);
    List<TermEntry> otherwise = table().getOrDefault(folded, List.of());
    if (!otherwise.isEmpty()) {
      return spelling(otherwise.getFirst(), folded);
    }
    int slips = text.length() >= TWO_SLIPS ? 2 : text.length() >= ONE_SLIP ? 1 : 0;
    List<String> close = new ArrayList<>();
    int least = slips + 1;
    for (String key : slips == 0 ? Set.<String>of() : table().keySet()) {
      int distance =
          Math.abs(key.length() - folded.length()) > slips ? least + 1 : distance(key, folded);
      if (distance < least) {
        close.clear();
        least = distance;
      }
      if (distance == least && distance <= slips) {
        close.add(key);
      }
    }
    long meant =
        close.stream().map(key -> first(key).preferred(Language.ENGLISH)).distinct().count();
    return meant == 1 ? spelling(first(close.getFirst()), close.getFirst()) : Optional.empty();
  }

  private TermEntry first(String key) {
    return table().getOrDefault(key, List.of()).getFirst();
  }

  private static Optional<String> spelling(TermEntry entry, String folded) {
    for (Language language : Language.values()) {
      for (String term : entry.terms(language)) {
        if (Folding.fold(term).equals(folded)) {
          return Optional.of(term);
        }
      }
    }
    return Optional.empty();
  }

  /** Terms that have the words of this one, or half of them, each with its counterpart. */
  public List<String> near(String term) {
    Set<String> words = words(Folding.fold(clean(term)));
    Map<String, List<TermEntry>> terms = table();
    Map<String, Integer> shared = new HashMap<>();
    for (String word : words) {
      byWord().getOrDefault(word, List.of()).forEach(key -> shared.merge(key, 1, Integer::sum));
    }
    Map<String, Double> near = new HashMap<>();
    shared.forEach(
        (key, count) -> {
          int own = words(key).size();
          double share = count / (double) Math.max(own, words.size());
          if (share >= HALF && own > 1) {
            near.merge(pair(terms.getOrDefault(key, List.of()).getFirst(), key), share, Math::max);
          }
        });
    return near.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparingInt(e -> e.getKey().length())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_NEAR)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String pair(TermEntry entry, String key) {
    String english = entry.preferred(Language.ENGLISH);
    String vietnamese = entry.preferred(Language.VIETNAMESE);
    return entry.isFolded(key, Language.VIETNAMESE)
        ? vietnamese + " = " + english
        : english + " = " + vietnamese;
  }

  private static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    Tokens.of(text).words().forEach(word -> words.add(word.folded()));
    return words;
  }

  /**
   * A phrase in the other language by its parts: those that known terms and links between them
   * cover, and the words that are left.
   *
   * @param into the other language; null for whichever covers more
   */
  public Composed compose(String phrase, @Nullable Language into) {
    Composed best = new Composed("", List.of(), List.of(phrase));
    for (Language from : Language.values()) {
      if (into == null || into == from.other()) {
        Composed composed = composeFrom(clean(phrase), from);
        best =
            composed.unknown().size() < best.unknown().size() || best.parts().isEmpty()
                ? composed
                : best;
      }
    }
    return best;
  }

  /** English puts the head of a noun phrase last and Vietnamese first: each part turns round. */
  private Composed composeFrom(String phrase, Language from) {
    Tokens tokens = Tokens.of(phrase);
    List<Part> parts = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    List<String> text = new ArrayList<>();
    List<String> nouns = new ArrayList<>();
    for (int first = 0; first < tokens.size(); ) {
      int end = Math.min(tokens.size(), first + LONGEST);
      Part part = null;
      while (part == null && end > first) {
        part = part(phrase.substring(tokens.get(first).start(), tokens.get(end - 1).end()), from);
        end -= part == null ? 1 : 0;
      }
      String link = links(from).get(tokens.get(first).word());
      if (link != null) {
        text.addAll(nouns.reversed());
        nouns.clear();
        if (!link.isEmpty()) {
          text.add(link);
        }
        first++;
      } else if (part == null) {
        unknown.add(tokens.get(first).text());
        first++;
      } else {
        parts.add(part);
        nouns.add(part.target());
        first = end;
      }
    }
    text.addAll(nouns.reversed());
    return new Composed(String.join(" ", text), parts, unknown);
  }

  private @Nullable Part part(String words, Language from) {
    return find(words).stream()
        .filter(entry -> entry.isFolded(words, from) || from == Language.ENGLISH)
        .findFirst()
        .map(entry -> new Part(words, entry.preferred(from.other())))
        .orElse(null);
  }

  private static String clean(String term) {
    return Folding.nfc(term).strip().replaceAll("\\s+", " ");
  }

  /** True if one of its terms is spelt so, or without diacritics where none are typed. */
  private static boolean isSpelt(TermEntry entry, String text) {
    boolean plain = Folding.fold(text).equals(text.toLowerCase(Locale.ROOT));
    String word = words(text, false);
    for (Language language : Language.values()) {
      for (String term : entry.terms(language)) {
        if (words(term, false).equals(word)
            || (plain && Folding.fold(term).equals(Folding.fold(text)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String words(String text, boolean folded) {
    StringBuilder words = new StringBuilder();
    Tokens.of(text).words().forEach(w -> words.append(folded ? w.folded() : w.word()).append(' '));
    return words.toString();
  }

  /** The glossary's first; of the registry only what they do not have. */
  private static List<TermEntry> distinct(List<TermEntry> entries) {
    List<TermEntry> distinct = new ArrayList<>();
    for (TermEntry entry : entries) {
      boolean known =
          distinct.stream()
              .anyMatch(
                  other ->
                      other.equals(entry)
                          || (entry.entity() != null
                              && other.isFolded(
                                  entry.preferred(Language.ENGLISH), Language.ENGLISH)));
      if (!known) {
        distinct.add(entry);
      }
    }
    return List.copyOf(distinct);
  }

  private synchronized Map<String, List<TermEntry>> table() {
    Map<String, List<TermEntry>> known = table;
    if (known == null) {
      known = new HashMap<>();
      for (GlossaryEntry entry : glossary.entries()) {
        add(entry(entry), known);
      }
      for (Entity entity : registry.entities()) {
        Map<Language, List<String>> names = new HashMap<>();
        for (Language language : Language.values()) {
          names.put(language, entity.names(language));
        }
        add(new TermEntry(names, "", entity), known);
      }
      table = Collections.unmodifiableMap(known);
    }
    return known;
  }

  /** The terms that have a word, both without diacritics. */
  private synchronized Map<String, List<String>> byWord() {
    Map<String, List<String>> known = keys;
    if (known == null) {
      known = new HashMap<>();
      for (String key : table().keySet()) {
        for (String word : words(key)) {
          known.computeIfAbsent(word, _ -> new ArrayList<>()).add(key);
        }
      }
      keys = known;
    }
    return known;
  }

  private static TermEntry entry(GlossaryEntry entry) {
    Map<Language, List<String>> terms =
        Map.of(
            Language.ENGLISH, entry.terms(Language.ENGLISH),
            Language.VIETNAMESE, entry.terms(Language.VIETNAMESE));
    return new TermEntry(terms, entry.field(), null);
  }

  private static void add(TermEntry entry, Map<String, List<TermEntry>> table) {
    for (Language language : Language.values()) {
      for (String term : entry.terms(language)) {
        List<TermEntry> same = table.computeIfAbsent(Folding.fold(term), _ -> new ArrayList<>());
        if (!same.contains(entry)) {
          same.add(entry);
        }
      }
    }
  }

  /** Words that join the parts of a phrase, with their counterparts. */
  private synchronized Map<String, String> links(Language from) {
    Map<Language, Map<String, String>> known = links;
    if (known == null) {
      known = Map.of(Language.ENGLISH, new HashMap<>(), Language.VIETNAMESE, new HashMap<>());
      for (String line : lines()) {
        String[] columns = line.split("\t", -1);
        if (columns.length == 2) {
          put(columns[0], columns[1], known.getOrDefault(Language.ENGLISH, Map.of()));
          put(columns[1], columns[0], known.getOrDefault(Language.VIETNAMESE, Map.of()));
        }
      }
      links = known;
    }
    return known.getOrDefault(from, Map.of());
  }

  private static void put(String from, String to, Map<String, String> links) {
    if (!from.isEmpty()) {
      links.putIfAbsent(from, to);
    }
  }

  private static List<String> lines() {
    try (InputStream bytes = Terminology.class.getResourceAsStream("links.tsv")) {
      if (bytes == null) {
        throw new IllegalStateException("links.tsv is missing from the program");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("links.tsv", e);
    }
  }

  /** Letters changed, added, left out or swapped with a neighbour (Damerau 1964). */
  private static int distance(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        least = Math.min(least, cost[i - 1][j - 1] + same);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
      }
    }
    return cost[one.length()][other.length()];
  }
}
