package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.doithoai.retrieval.ContentTerm;
import org.doithoai.text.Analyzers;
import org.doithoai.text.Language;
import org.doithoai.text.Span;

/**
 * A sentence as words and as the terms that are searched, and where a word of a claim stands in it.
 */
final class SentenceWords {

  /** What a word of the same family, or a translation that is not a form of the term, counts. */
  private static final double ALIKE = 0.6;

  /** How many letters two English words of one stem share, at least. */
  private static final int STEM = 5;

  /** Least letters of a word that is the same in both languages: ASEAN, dioxin. */
  private static final int NAME = 5;

  /** Words that make another thing of the one behind them. */
  private static final Set<String> QUALIFIERS =
      Set.of(
          "deputy",
          "vice",
          "assistant",
          "former",
          "acting",
          "senior",
          "lieutenant",
          "major",
          "rear",
          "permanent",
          "non",
          "phó",
          "nguyên",
          "cựu");

  private final Language language;
  private final KnownTranslations translations;
  private final List<Analyzers.Token> words;
  private final List<Analyzers.Token> terms;

  SentenceWords(AnalyzedText sentence, KnownTranslations translations) {
    this.language = sentence.language();
    this.translations = translations;
    this.words = Analyzers.tokens(Analyzers.words(language), sentence.text());
    this.terms = Analyzers.tokens(Analyzers.exact(language), sentence.text());
  }

  /** A match: how surely, from 0 to 1, and where. */
  record Match(double strength, List<Span> places) {
    static final Match NONE = new Match(0, List.of());

    Match {
      places = List.copyOf(places);
    }

    Match orElse(java.util.function.Supplier<Match> other) {
      return places.isEmpty() ? other.get() : this;
    }
  }

  /** Where a term's forms stand. */
  Match forms(ContentTerm term, String before, double weakest) {
    double strongest = 0;
    List<Span> places = new ArrayList<>();
    for (ContentTerm.Form form : term.in(language)) {
      if (form.strength() >= weakest) {
        List<Span> found = find(form.terms(), terms, before);
        if (!found.isEmpty()) {
          places.addAll(found);
          strongest = Math.max(strongest, form.strength());
        }
      }
    }
    return new Match(strongest, places);
  }

  /** Whether a form stands there only as the end of another: "Deputy Minister". */
  boolean isQualified(ContentTerm term) {
    return forms(term, "", 0).places().isEmpty() && !forms(term, "deputy", 0).places().isEmpty();
  }

  /** Where the words of the same families stand. */
  Match family(String word, SynonymSets synonyms) {
    List<Span> places = new ArrayList<>();
    for (String like : synonyms.like(word)) {
      places.addAll(find(SynonymSets.words(like), words, ""));
    }
    return places.isEmpty() ? Match.NONE : new Match(ALIKE, places);
  }

  /**
   * Where a word stands translated, by the lexicon read either way, or, in its own language, itself
   * or another word of its stem.
   */
  Match word(String word, Language of) {
    List<Span> places = new ArrayList<>();
    if (of == language) {
      places.addAll(find(SynonymSets.words(word), words, ""));
    }
    for (int i = 0; i < words.size(); i++) {
      if (i > 0 && QUALIFIERS.contains(words.get(i - 1).term())) {
        continue;
      }
      if (of == language
          ? isOfStem(word, words.get(i).term())
          : isTranslation(word, of, i, 1) && !isSyllable(i)) {
        places.add(words.get(i).span());
      } else if (of != language
          && language == Language.VIETNAMESE
          && i + 1 < words.size()
          && isTranslation(word, of, i, 2)) {
        places.add(new Span(words.get(i).span().start(), words.get(i + 1).span().end()));
      }
    }
    return places.isEmpty() ? Match.NONE : new Match(ALIKE, places);
  }

  /** Whether it is a Vietnamese syllable that is a word only with one of its neighbours. */
  private boolean isSyllable(int at) {
    return language == Language.VIETNAMESE
        && ((at > 0 && translations.isWord(pair(at - 1)))
            || (at + 1 < words.size() && translations.isWord(pair(at))));
  }

  private String pair(int at) {
    return words.get(at).term() + Analyzers.PAIR_SEPARATOR + words.get(at + 1).term();
  }

  private boolean isTranslation(String word, Language of, int at, int length) {
    String there = length == 1 ? words.get(at).term() : pair(at);
    return translations.are(word, of, there) || (word.length() >= NAME && word.equals(there));
  }

  private boolean isOfStem(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    if (language != Language.ENGLISH) {
      return false;
    }
    int shared = 0;
    while (shared < Math.min(one.length(), other.length())
        && one.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    return shared >= STEM && shared * 10 >= Math.max(one.length(), other.length()) * 6;
  }

  private static List<Span> find(
      List<String> form, List<Analyzers.Token> sentence, String beforeInClaim) {
    List<Span> found = new ArrayList<>();
    for (int i = 0; i + form.size() <= sentence.size(); i++) {
      boolean stands = true;
      for (int k = 0; k < form.size() && stands; k++) {
        stands = sentence.get(i + k).term().equals(form.get(k));
      }
      String before = i > 0 ? sentence.get(i - 1).term() : "";
      boolean other = QUALIFIERS.contains(before) && !QUALIFIERS.contains(beforeInClaim);
      if (stands && !other) {
        found.add(
            new Span(
                sentence.get(i).span().start(), sentence.get(i + form.size() - 1).span().end()));
      }
    }
    return found;
  }
}
