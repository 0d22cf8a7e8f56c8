package org.doithoai.answer.llm;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;

/** The acts that a text tells of, by the words of {@code acts.txt}. */
final class EventLexicon {

  private static final SynonymSets KNOWN = SynonymSets.load("acts.txt");

  /** Before a country "comes to", else no more than "into". */
  private static final String TO = "sang";

  /**
   * An act.
   *
   * @param words as {@code acts.txt} has them
   * @param like the words for the same act, in both languages
   */
  record Act(String words, Set<String> like, Span span) {
    Act {
      like = Set.copyOf(like);
    }

    boolean is(Act other) {
      return !Collections.disjoint(like, other.like);
    }

    boolean is(String word) {
      return like.contains(word);
    }

    /** Whether it has somebody else do or be something. */
    boolean isOfAnother() {
      return KNOWN.isOfAnother(words);
    }
  }

  private EventLexicon() {}

  /** The acts in the order of the text, those within names aside; of two the longer one. */
  static List<Act> in(AnalyzedText reading) {
    return in(reading.tokens()).stream()
        .filter(act -> reading.mentions().stream().noneMatch(m -> m.span().overlaps(act.span())))
        .filter(act -> !act.words().equals(TO) || isBeforeName(act.span(), reading))
        .toList();
  }

  /** Whether the text tells of any act. */
  static boolean areIn(String text) {
    return !in(Tokens.of(text)).isEmpty();
  }

  private static boolean isBeforeName(Span span, AnalyzedText reading) {
    return reading.mentions().stream().anyMatch(m -> m.span().start() == span.end() + 1);
  }

  private static List<Act> in(Tokens tokens) {
    return KNOWN.find(tokens).stream()
        .filter(found -> !KNOWN.isLight(found.words()))
        .map(found -> new Act(found.words(), KNOWN.like(found.words()), found.span()))
        .toList();
  }
}
