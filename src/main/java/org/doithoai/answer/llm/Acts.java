package org.doithoai.answer.llm;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.doithoai.text.Span;

/** The acts that a text tells of, by the words of {@code acts.tsv}. */
final class Acts {

  private static final PhraseSets KNOWN = PhraseSets.load("acts.tsv");

  /** Before a country "comes to", else no more than "into". */
  private static final String TO = "sang";

  /**
   * An act.
   *
   * @param words as {@code acts.tsv} has them
   * @param first its first word in the text
   * @param like the words for the same act, in both languages
   */
  record Act(String words, int first, Span span, Set<String> like) {

    boolean is(Act other) {
      return !Collections.disjoint(like, other.like);
    }

    boolean is(String word) {
      return like.contains(word);
    }

    /** True if it has somebody else do or be something. */
    boolean isCaused() {
      return KNOWN.is(words, "caused");
    }

    /** True if the word for it is a noun. */
    boolean isNoun() {
      return KNOWN.is(words, "noun");
    }
  }

  private Acts() {}

  /** The acts in the order of the text, those within names aside; of two the longer one. */
  static List<Act> in(TextView text) {
    return KNOWN.find(text).stream()
        .filter(found -> !KNOWN.is(found.words(), PhraseSets.NONE))
        .filter(found -> text.mentions().stream().noneMatch(m -> m.span().overlaps(found.span())))
        .filter(found -> !found.words().equals(TO) || isBeforeName(found.span(), text))
        .map(f -> new Act(f.words(), f.first(), f.span(), KNOWN.synonyms(f.words())))
        .toList();
  }

  /** True if an act is told in these words. */
  static boolean areBetween(TextView text, int from, int to) {
    return KNOWN.find(text).stream()
        .filter(found -> !KNOWN.is(found.words(), PhraseSets.NONE))
        .anyMatch(found -> found.first() >= from && found.last() < to);
  }

  private static boolean isBeforeName(Span span, TextView text) {
    return text.mentions().stream().anyMatch(m -> m.span().start() == span.end() + 1);
  }
}
