package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.answer.llm.SentenceWords.Match;
import org.doithoai.retrieval.ContentTerm;
import org.doithoai.text.Analyzers;
import org.doithoai.text.Language;
import org.doithoai.text.StopWords;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a claim in a sentence: as themselves, as words of their family, or as
 * translations; a phrase that does not stand there as such, word by word. For one thread.
 */
final class WordMatcher {

  /** A form weaker than this is too likely another word. */
  private static final double WEAKEST = 0.2;

  /** What a phrase that stands there word by word counts. */
  private static final double WORD_BY_WORD = 0.5;

  /** A stop word, and half of others: {@code không quân}, air force. */
  private static final String NOT = "không";

  private final Language language;
  private final KnownTranslations translations;
  private final SynonymSets synonyms = SynonymSets.shipped();

  /** A matcher for claims in this language. */
  WordMatcher(Language language, KnownTranslations translations) {
    this.language = language;
    this.translations = translations;
  }

  /**
   * Where the words stand.
   *
   * @param term the words as a term that is searched; null when they are none
   * @param before the word before them in the claim; empty when there is none
   */
  Match match(@Nullable ContentTerm term, String source, String before, SentenceWords sentence) {
    if (term != null && sentence.isQualified(term)) {
      return Match.NONE;
    }
    Match forms = term == null ? Match.NONE : sentence.forms(term, before, WEAKEST);
    return forms.orElse(() -> word(source, sentence)).orElse(() -> phrase(source, sentence));
  }

  private Match word(String source, SentenceWords sentence) {
    return sentence.family(source, synonyms).orElse(() -> sentence.word(source, language));
  }

  /** All of its words that tell something stand in the sentence. */
  private Match phrase(String source, SentenceWords sentence) {
    List<String> parts = parts(source);
    if (parts.size() < 2 || (language == Language.VIETNAMESE && words(source).size() == 2)) {
      return Match.NONE; // two syllables are one word
    }
    List<Match> matches =
        parts.stream()
            .filter(part -> part.equals(NOT) || !StopWords.contains(part, language, true))
            .filter(part -> !synonyms.isLight(part) && !synonyms.isWeak(part))
            .map(part -> word(part, sentence))
            .toList();
    boolean all = matches.stream().noneMatch(match -> match.places().isEmpty());
    return all && !matches.isEmpty()
        ? new Match(
            WORD_BY_WORD, matches.stream().flatMap(match -> match.places().stream()).toList())
        : Match.NONE;
  }

  /** The words of a phrase; those that are one word or expression stay together. */
  private List<String> parts(String source) {
    List<String> words = words(source);
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      int end = Math.min(words.size(), i + SynonymSets.LONGEST);
      while (end > i + 1 && !isPart(words.subList(i, end), words.size())) {
        end--;
      }
      parts.add(String.join(Analyzers.PAIR_SEPARATOR, words.subList(i, end)));
      i = end;
    }
    return parts;
  }

  private boolean isPart(List<String> words, int all) {
    return words.size() < all && isWord(String.join(Analyzers.PAIR_SEPARATOR, words));
  }

  /** Whether two Vietnamese syllables are one word, or two words an expression. */
  boolean isWord(String pair) {
    return synonyms.has(pair) || (language == Language.VIETNAMESE && translations.isWord(pair));
  }

  private List<String> words(String text) {
    return Analyzers.tokens(Analyzers.words(language), text).stream()
        .map(Analyzers.Token::term)
        .toList();
  }
}
