package org.doithoai.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doithoai.lexicon.Glossary;
import org.doithoai.lexicon.GlossaryEntry;
import org.doithoai.text.Folding;
import org.doithoai.text.FunctionWords;
import org.doithoai.text.Language;
import org.doithoai.text.Slips;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the glossary and the names of the registry by their spelling: what a term is called
 * in the other language, and which terms are near to it. Its table is made when it is first asked
 * for. Thread-safe.
 */
public final class Terminology {

  /** So long is a term, in UTF-16 code units, in which one slip or two are taken for such. */
  private static final int ONE_SLIP = 7;

  private static final int TWO_SLIPS = 14;

  private static final int MOST_NEAR = 4;

  /** Words of the longest name of a country with what joins it. */
  private static final int MOST_OF_COUNTRY = 4;

  /** What share of the words two terms that are near have in common. */
  private static final double HALF = 0.5;

  private final Registry registry;
  private final Glossary glossary;
  private @Nullable Map<String, List<TermEntry>> table;
  private @Nullable Map<String, List<String>> keys;

  public Terminology(Registry registry, Glossary glossary) {
    this.registry = registry;
    this.glossary = glossary;
  }

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

  /** The same, or those of what of it is no country: {@code Singapore's X}, {@code X của Nga}. */
  public List<TermEntry> findApart(String term) {
    List<TermEntry> found = find(term);
    Tokens tokens = Tokens.of(term);
    int last = tokens.size() - 1;
    for (int n = 1; found.isEmpty() && n <= MOST_OF_COUNTRY && n <= last; n++) {
      if (isCountry(tokens.span(0, n - 1).of(term))) {
        found = find(tokens.span(n, last).of(term));
      } else if (isCountry(tokens.span(last - n + 1, last).of(term))) {
        found = find(tokens.span(0, last - n).of(term));
      }
    }
    return found;
  }

  /** True of a country with or without the word that joins it. */
  private boolean isCountry(String words) {
    Tokens tokens = Tokens.of(words);
    int last = tokens.size() - 1;
    int first = last > 0 && joins(tokens.get(0)) ? 1 : 0;
    int end = last > first && joins(tokens.get(last)) ? last - 1 : last;
    return find(tokens.span(first, end).of(words)).stream()
        .anyMatch(entry -> entry.entity() instanceof Partner);
  }

  /** True of a function word and of the s of a possessive. */
  private static boolean joins(Token word) {
    return word.text().length() == 1
        || Arrays.stream(Language.values())
            .anyMatch(language -> FunctionWords.contains(word.lower(), language));
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
          Math.abs(key.length() - folded.length()) > slips ? least + 1 : Slips.between(key, folded);
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

  static String clean(String term) {
    return Folding.nfc(term).strip().replaceAll("\\s+", " ");
  }

  /** True if one of its terms is spelt so, or without diacritics where none are typed. */
  private static boolean isSpelt(TermEntry entry, String text) {
    boolean plain = Folding.isPlain(text);
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
}
