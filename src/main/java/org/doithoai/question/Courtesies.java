package org.doithoai.question;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.question.AskingWords.Found;
import org.doithoai.question.AskingWords.Stretch;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The talk around a question: greetings, courtesies, what wraps a question ({@code can you tell
 * me}), openers of follow-ups and final particles. For one question.
 */
final class Courtesies {

  private static final Asking[] ANYWHERE = {Asking.COURTESY, Asking.TELLING};
  private static final Asking[] FIRST = {
    Asking.COURTESY, Asking.COURTESY_FIRST, Asking.TELLING, Asking.SMALL_TALK, Asking.OPENER
  };
  private static final Asking[] LAST = {
    Asking.COURTESY, Asking.COURTESY_LAST, Asking.SMALL_TALK, Asking.TELLING
  };

  private final AskingWords words;
  private final List<Found> found = new ArrayList<>();

  private Courtesies(AskingWords words) {
    this.words = words;
  }

  /** All of them in a question, in no particular order; some may overlap. */
  static List<Found> in(AskingWords words) {
    Courtesies courtesies = new Courtesies(words);
    words.all(ANYWHERE).forEach(courtesies.found::add);
    words.sentences().forEach(courtesies::findAround);
    return courtesies.found;
  }

  /** Where a list of phrases stands. */
  static List<Span> spans(AskingWords words, List<Found> phrases) {
    return phrases.stream().map(words::span).distinct().toList();
  }

  /** True if a text is nothing but talk. */
  static boolean coverAll(AskingWords words) {
    List<Found> all = in(words);
    for (int i = 0; i < words.tokens().size(); i++) {
      int word = i;
      if (all.stream().noneMatch(f -> f.covers(word))) {
        return false;
      }
    }
    return true;
  }

  private void findAround(Stretch sentence) {
    int first = sentence.first();
    for (Found next = next(first, sentence); next != null; next = next(first, sentence)) {
      found.add(next);
      first = next.last() + 1;
    }
    int end = sentence.end();
    for (Found last = last(first, end); last != null; last = last(first, end)) {
      found.add(last);
      end = last.first();
    }
  }

  private @Nullable Found next(int first, Stretch sentence) {
    return words
        .all(FIRST)
        .filter(f -> f.first() == first && sentence.holds(f))
        .filter(f -> f.asking() != Asking.SMALL_TALK || isApart(f.last() + 1, sentence.end()))
        .findFirst()
        .orElse(null);
  }

  private boolean isApart(int next, int end) {
    return next >= end || words.tokens().gapBefore(next) != Tokens.Gap.JOINED;
  }

  private @Nullable Found last(int first, int end) {
    return words
        .all(LAST)
        .filter(f -> f.last() == end - 1 && f.first() >= first)
        .findFirst()
        .orElse(null);
  }
}
