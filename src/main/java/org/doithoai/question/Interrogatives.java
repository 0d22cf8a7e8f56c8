package org.doithoai.question;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.question.AskingWords.Found;
import org.doithoai.question.AskingWords.Stretch;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The words of asking that do ask, not those that join a clause: {@code when} asks in "who came,
 * and when?", not in "who spoke when it ended?". For one question.
 */
final class Interrogatives {

  private static final Asking[] INTERROGATIVES = {
    Asking.WHO,
    Asking.WHEN,
    Asking.WHERE,
    Asking.HOW_MANY,
    Asking.HOW_MUCH,
    Asking.HOW_LONG,
    Asking.WHY,
    Asking.WHICH,
    Asking.WHAT,
    Asking.WHICH_SEVERAL,
    Asking.WHICH_EDITION
  };

  private final AskingWords words;
  private final List<Span> talk;
  private final List<Found> asking = new ArrayList<>();

  /**
   * Those of a question.
   *
   * @param talk where courtesies and the openers of follow-ups stand
   */
  Interrogatives(AskingWords words, List<Span> talk) {
    this.words = words;
    this.talk = talk;
    words.all(Asking.Group.ASKING).filter(this::asks).forEach(asking::add);
  }

  /** The words that ask, in order. */
  List<Found> asking() {
    return asking;
  }

  /** False for a word that only joins a clause, or opens the whole sentence when nothing does. */
  private boolean asks(Found word) {
    return switch (word.asking()) {
      case WHETHER_FIRST -> isFirst(word);
      case WHETHER_BEFORE -> whetherLast(word) != null;
      case WHETHER_LAST -> false;
      case WHO, WHEN, WHERE, WHICH, WHY -> words.language() != Language.ENGLISH || !joins(word);
      default -> true;
    };
  }

  /** True if nothing but talk stands before it in its sentence. */
  boolean isFirst(Found word) {
    Stretch sentence = words.sentenceOf(word.first());
    for (int i = sentence.first(); i < word.first(); i++) {
      if (!isTalk(i)) {
        return false;
      }
    }
    return true;
  }

  /** True for a word of courtesy. */
  boolean isTalk(int word) {
    Span span = words.tokens().get(word).span();
    return talk.stream().anyMatch(s -> s.overlaps(span));
  }

  /** What ends the clause that a word begins to ask about; null for nothing. */
  @Nullable Found whetherLast(Found before) {
    Stretch sentence = words.sentenceOf(before.first());
    return words
        .all(Asking.WHETHER_LAST)
        .filter(f -> f.first() > before.last() && sentence.holds(f) && endsClause(f))
        .findFirst()
        .orElse(null);
  }

  private boolean endsClause(Found word) {
    int next = word.last() + 1;
    return next >= words.tokens().size()
        || words.tokens().gapBefore(next) != Tokens.Gap.JOINED
        || isTalk(next);
  }

  /** True for the English words that may as well join a clause, where they do. */
  private boolean joins(Found word) {
    Stretch sentence = words.sentenceOf(word.first());
    if (isFirst(word)) {
      return word.asking() == Asking.WHEN && !leadsOn(word) && asksLater(word, sentence);
    }
    if (leadsOn(word) || isBehindJoint(word)) {
      return false;
    }
    boolean ofNoun =
        words.endingAt(word.first() - 1, Asking.MEETING_NOUN, Asking.ARTICLE_NOUN) != null;
    if (ofNoun && words.tokens().gapBefore(word.first()) == Tokens.Gap.JOINED) {
      return true;
    }
    Stretch before = new Stretch(sentence.first(), word.first());
    return asking.stream().anyMatch(before::holds);
  }

  /** True if "when" has its own verb or stands alone, as in a question. */
  private boolean leadsOn(Found word) {
    int next = word.last() + 1;
    boolean when = word.asking() == Asking.WHEN || word.asking() == Asking.WHERE;
    return when
        && (next >= words.tokens().size()
            || words.has(next, Asking.AUXILIARY, Asking.ASKING_JOINT)
            || words.tokens().gapBefore(next) != Tokens.Gap.JOINED);
  }

  private boolean asksLater(Found word, Stretch sentence) {
    return words
        .all(INTERROGATIVES)
        .anyMatch(
            f ->
                f.first() > word.last() + 1
                    && sentence.holds(f)
                    && words.tokens().gapBefore(f.first()) == Tokens.Gap.BREAK);
  }

  private boolean isBehindJoint(Found word) {
    int before = word.first() - 1;
    boolean comma = words.tokens().gapBefore(word.first()) != Tokens.Gap.JOINED;
    if (words.endingAt(before, Asking.PREPOSITION) != null
        && words.endingAt(before - 1, Asking.ASKING_JOINT, Asking.SAYING) != null) {
      return true;
    }
    return isTalk(before)
        || words.endingAt(
                before, Asking.ASKING_JOINT, Asking.SAYING, Asking.SAYING_OF, Asking.TELLING)
            != null
        || (comma && words.has(word.last() + 1, Asking.AUXILIARY));
  }

  /** A stretch without the courtesies at its ends. */
  Stretch withoutTalk(Stretch stretch) {
    int first = stretch.first();
    int end = stretch.end();
    while (first < end && isTalk(first)) {
      first++;
    }
    while (end > first && isTalk(end - 1)) {
      end--;
    }
    return new Stretch(first, end);
  }
}
