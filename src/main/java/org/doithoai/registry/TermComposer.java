package org.doithoai.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doithoai.registry.ComposedTerm.Part;
import org.doithoai.text.Language;
import org.doithoai.text.ProgramFile;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Puts a phrase of the other language together from terms that are known. Thread-safe. */
public final class TermComposer {

  /** Longest term, in words. */
  private static final int LONGEST = 10;

  private final Terminology terms;

  /** Words that join the parts of a phrase, by language, with their counterparts. */
  private final Map<Language, Map<String, String>> links =
      Map.of(Language.ENGLISH, new HashMap<>(), Language.VIETNAMESE, new HashMap<>());

  public TermComposer(Terminology terms) {
    this.terms = terms;
    for (String line : ProgramFile.lines(TermComposer.class, "links.tsv")) {
      String[] columns = line.split("\t", -1);
      if (columns.length == 2) {
        put(columns[0], columns[1], links(Language.ENGLISH));
        put(columns[1], columns[0], links(Language.VIETNAMESE));
      }
    }
  }

  /**
   * A phrase in the other language by its parts: those that known terms and links between them
   * cover, and the words that are left.
   *
   * @param into the other language; null for whichever covers more
   */
  public ComposedTerm compose(String phrase, @Nullable Language into) {
    ComposedTerm best = new ComposedTerm("", List.of(), List.of(phrase));
    for (Language from : Language.values()) {
      if (into == null || into == from.other()) {
        ComposedTerm composed = composeFrom(Terminology.clean(phrase), from);
        best =
            composed.unknown().size() < best.unknown().size() || best.parts().isEmpty()
                ? composed
                : best;
      }
    }
    return best;
  }

  /** English puts the head of a noun phrase last and Vietnamese first: each part turns round. */
  private ComposedTerm composeFrom(String phrase, Language from) {
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
    return new ComposedTerm(String.join(" ", text), parts, unknown);
  }

  private @Nullable Part part(String words, Language from) {
    return terms.find(words).stream()
        .filter(entry -> entry.isFolded(words, from) || from == Language.ENGLISH)
        .findFirst()
        .map(entry -> new Part(words, entry.preferred(from.other())))
        .orElse(null);
  }

  private Map<String, String> links(Language from) {
    return links.getOrDefault(from, Map.of());
  }

  private static void put(String from, String to, Map<String, String> links) {
    if (!from.isEmpty()) {
      links.putIfAbsent(from, to);
    }
  }
}
