package org.doithoai.question;

import java.util.List;
import org.doithoai.lexicon.TermMatch;
import org.doithoai.question.AskingWords.Found;
import org.doithoai.question.AskingWords.Stretch;
import org.doithoai.registry.EntityLinker;
import org.doithoai.registry.Mention;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.DateMention;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.doithoai.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The noun phrases beside the words of asking: {@code new fields of cooperation} behind {@code
 * which}, {@code lĩnh vực hợp tác} before {@code nào}. For one question.
 */
final class NounPhrases {

  private static final int LONGEST = 6;
  private static final int LONGEST_FOCUS = 3;

  /** As far before the word of asking as the noun for it ends. */
  private static final int FARTHEST = 3;

  private static final String PAST = "ed";

  private final AskingWords words;
  private final AnnotatedText read;
  private final List<Span> dates;
  private final List<Span> names;

  /**
   * A noun phrase.
   *
   * @param cue the noun in it that tells what is asked for; null for none
   * @param focus the words for the sort of thing
   * @param several true if it is marked as a plural
   */
  record Phrase(@Nullable Found cue, Stretch focus, boolean several) {}

  NounPhrases(AskingWords words, AnnotatedText read) {
    this.words = words;
    this.read = read;
    this.dates = read.dates().stream().map(DateMention::span).toList();
    this.names = EntityLinker.called(read).stream().map(Mention::span).toList();
  }

  private boolean isIn(List<Span> spans, Found phrase) {
    return spans.stream().anyMatch(span -> span.overlaps(words.span(phrase)));
  }

  private boolean isName(int word) {
    Span own = words.tokens().get(word).span();
    return names.stream().anyMatch(name -> name.overlaps(own));
  }

  /** The phrase right behind this word of asking; null for none. */
  @Nullable Phrase behind(Found asking, Asking... nouns) {
    int next = asking.last() + 1;
    boolean noun = isJoined(next) && !words.has(next, Asking.VERB);
    return noun ? beginningWith(next, nouns) : null;
  }

  /** The phrase that begins with this word, a determiner aside; null for none. */
  @Nullable Phrase beginningWith(int start, Asking... nouns) {
    int first = start;
    Found determiner = words.at(first, Asking.DETERMINER);
    if (determiner != null && isJoined(determiner.last() + 1)) {
      first = determiner.last() + 1;
    }
    boolean several = words.language() == Language.VIETNAMESE && words.has(first, Asking.SEVERAL);
    first = several && isJoined(first + 1) ? first + 1 : first;
    int far = end(first, false);
    if (far == first) {
      return null;
    }
    if (words.language() == Language.VIETNAMESE) {
      return headFirst(new Stretch(first, far), several, nouns);
    }
    int near = end(first, true);
    boolean past = near < far && words.endingAt(near - 1, nouns) == null;
    int end = past && words.endingAt(far - 1, nouns) != null ? far : near;
    return headLast(new Stretch(first, end), end - first == LONGEST, nouns);
  }

  /**
   * Where a phrase ends.
   *
   * @param atVerb true if it ends before what looks like a verb: {@code sent}, but also {@code
   *     armed forces}
   */
  private int end(int first, boolean atVerb) {
    int end = first;
    while (end < words.tokens().size()
        && end - first < LONGEST
        && (end == first || isJoined(end))
        && !isOutside(end)
        && !(atVerb && end > first && isVerb(end))) {
      end++;
    }
    return end;
  }

  /** The Vietnamese phrase that ends before this word; null for none. */
  @Nullable Phrase before(int behind, Asking... nouns) {
    int end = behind;
    while (end > 0 && words.endingAt(end - 1, Asking.DETERMINER) != null) {
      end--;
    }
    return endingBefore(end, nouns);
  }

  private @Nullable Phrase endingBefore(int end, Asking... nouns) {
    int first = end;
    boolean several = false;
    while (first > 0 && end - first < LONGEST && !several && (first == end || isJoined(first))) {
      if (isEnd(first - 1)) {
        break;
      }
      first--;
      several = words.has(first, Asking.SEVERAL);
    }
    int behind = several ? first + 1 : first;
    if (behind >= end) {
      return null;
    }
    Stretch all = new Stretch(behind, end);
    for (int i = end - 1; i >= Math.max(behind, end - FARTHEST); i--) {
      Found cue = longestIn(all, i, nouns);
      if (cue != null) {
        return new Phrase(cue, new Stretch(cue.first(), cue.last() + 1), several);
      }
    }
    int last = end;
    while (last > behind && isName(last - 1)) {
      last--;
    }
    int term = several || last == behind ? behind : termEndingAt(last);
    return new Phrase(null, new Stretch(Math.max(behind, term), last), several);
  }

  private @Nullable Found longestIn(Stretch stretch, int last, Asking... nouns) {
    return words
        .all(nouns)
        .filter(f -> f.last() == last && stretch.holds(f) && !isIn(dates, f))
        .findFirst()
        .orElse(null);
  }

  /** English: what stands last is the head, unless a verb that was taken for a noun follows. */
  private Phrase headLast(Stretch all, boolean open, Asking... nouns) {
    Found cue = longestIn(all, all.end() - 1, nouns);
    for (int i = all.end() - 2; open && cue == null && i >= all.first(); i--) {
      cue = longestIn(all, i, nouns);
    }
    int end = cue == null ? all.end() : cue.last() + 1;
    int first = Math.max(all.first(), end - LONGEST_FOCUS);
    while (first > all.first() && !words.tokens().isSpaceBefore(first)) {
      first--;
    }
    boolean several = cue == null && !open && isPlural(all.end() - 1);
    return new Phrase(cue, new Stretch(first, end), several);
  }

  private Phrase headFirst(Stretch all, boolean several, Asking... nouns) {
    Found cue =
        words
            .all(nouns)
            .filter(f -> f.first() == all.first() && all.holds(f) && !isIn(dates, f))
            .findFirst()
            .orElse(null);
    int term = Math.max(termBeginningAt(all.first(), all), termBeginningAt(all.first() + 1, all));
    int end = cue == null ? Math.min(all.end(), term) : cue.last() + 1;
    return new Phrase(cue, new Stretch(all.first(), end), several);
  }

  private boolean isJoined(int word) {
    return words.tokens().gapBefore(word) == Tokens.Gap.JOINED;
  }

  private boolean isEnd(int word) {
    return words
        .all(Asking.NOUN_END, Asking.AUXILIARY, Asking.VERB, Asking.WHICH, Asking.HOW_MANY)
        .anyMatch(f -> f.first() <= word && word <= f.last());
  }

  /** True if a word ends the phrase before it; none does that a hyphen joins to it. */
  private boolean isOutside(int word) {
    boolean hyphen = isJoined(word) && !words.tokens().isSpaceBefore(word);
    boolean inNoun =
        words.all(Asking.Group.NOUN).anyMatch(f -> f.first() < word && word <= f.last());
    return !hyphen
        && !inNoun
        && words.has(
            word, Asking.NOUN_END, Asking.AUXILIARY, Asking.WHETHER_LAST, Asking.MENTIONING);
  }

  private boolean isVerb(int word) {
    return words.tokens().isSpaceBefore(word) && (words.has(word, Asking.VERB) || isPast(word));
  }

  private boolean isPast(int word) {
    String lower = words.tokens().get(word).lower();
    return words.language() == Language.ENGLISH
        && lower.endsWith(PAST)
        && words.tokens().get(word).form().bases().size() > 1;
  }

  private boolean isPlural(int word) {
    String lower = words.tokens().get(word).lower();
    return lower.length() > 3
        && lower.endsWith("s")
        && !lower.endsWith("ss")
        && words.tokens().get(word).form().bases().size() > 1;
  }

  /** Where the term of the glossary that ends there begins; else two words before. */
  private int termEndingAt(int end) {
    int last = words.tokens().get(end - 1).end();
    return terms().stream()
        .filter(term -> term.span().end() == last)
        .mapToInt(term -> words.tokens().indexAt(term.span().start()))
        .min()
        .orElse(end - 2);
  }

  private int termBeginningAt(int first, Stretch all) {
    if (first >= all.end()) {
      return all.end();
    }
    int start = words.tokens().get(first).start();
    return terms().stream()
        .filter(term -> term.span().start() == start)
        .mapToInt(term -> words.tokens().indexAt(term.span().end()))
        .max()
        .orElse(all.first() + 2);
  }

  private List<TermMatch> terms() {
    return read.layer(TermMatch.LAYER);
  }
}
