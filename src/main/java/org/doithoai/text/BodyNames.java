package org.doithoai.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds names of bodies by their shape: in English a head such as {@code Ministry} with capitalised
 * words behind {@code of}, or capitalised words before it ({@code US Pacific Command}); in
 * Vietnamese a capitalised head with the capitalised word and the words of offices behind it
 * ({@code Học viện Quốc phòng}). Rather none than a wrong one.
 */
public final class BodyNames implements Annotator {

  private static final int LONGEST = 10;

  @Override
  public List<Layer<?>> layers() {
    return List.of(BodyName.LAYER);
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void annotate(AnnotatedText.Builder text) {
    Tokens tokens = text.tokens();
    boolean vietnamese = text.language() == Language.VIETNAMESE;
    List<BodyName> found = new ArrayList<>();
    int free = 0;
    for (int at = 0; at < tokens.size(); at++) {
      if (at < free || !tokens.get(at).isCapitalised() || tokens.get(at).isAcronym()) {
        continue;
      }
      int first = at;
      int last;
      if (vietnamese) {
        last = vietnameseEnd(text, at);
      } else {
        last = tokens.get(at).is(WordKind.BODY_HEAD) ? englishEnd(tokens, at) : -1;
        first = last < 0 ? -1 : last == at ? englishStart(tokens, at, free) : at;
      }
      if (last >= 0 && first >= 0 && last > first) {
        found.add(new BodyName(tokens.span(first, last)));
        free = last + 1;
      }
    }
    text.put(BodyName.LAYER, found);
  }

  /** The last word of what stands behind {@code of}; the head itself where nothing does; or -1. */
  private static int englishEnd(Tokens tokens, int head) {
    if (!isSpaced(tokens, head + 1) || !tokens.get(head + 1).lower().equals("of")) {
      return head;
    }
    int at = head + 2;
    if (isSpaced(tokens, at) && tokens.get(at).lower().equals("the")) {
      at++;
    }
    int first = at;
    int limit = Math.min(tokens.size(), head + LONGEST);
    while (at < limit && isSpaced(tokens, at) && tokens.get(at).isCapitalised()) {
      at++;
    }
    return at == first ? -1 : at - 1;
  }

  /** The first of the capitalised words before the head; -1 where they may begin a sentence. */
  private static int englishStart(Tokens tokens, int head, int free) {
    int first = head;
    while (first > free
        && head - first < LONGEST
        && isSpaced(tokens, first)
        && tokens.get(first - 1).isCapitalised()) {
      first--;
    }
    return first < head && tokens.get(first).is(WordKind.NO_NAME) ? first + 1 : first;
  }

  private static int vietnameseEnd(AnnotatedText.Builder text, int head) {
    Tokens tokens = text.tokens();
    CueMention cue = text.cues().at(head, Cue.BODY);
    boolean isHead =
        cue == null ? tokens.get(head).is(WordKind.VIETNAMESE_BODY_HEAD) : cue.value() == 0;
    int behind = (cue == null ? head : cue.last()) + 1;
    if (!isHead || !isSpaced(tokens, behind) || !tokens.get(behind).isCapitalised()) {
      return -1;
    }
    int last = behind;
    int limit = Math.min(tokens.size(), head + LONGEST);
    while (last + 1 < limit && isSpaced(tokens, last + 1) && goesOn(tokens.get(last + 1))) {
      last++;
    }
    // a word of one syllable is mostly the half of one
    return last == behind ? -1 : last;
  }

  private static boolean goesOn(Token token) {
    return (token.is(WordKind.VIETNAMESE_TITLE_WORD) || token.is(WordKind.VIETNAMESE_BODY_WORD))
        && !token.is(WordKind.VIETNAMESE_TITLE_JOINT);
  }

  private static boolean isSpaced(Tokens tokens, int at) {
    return tokens.isSpaceBefore(at) && !tokens.isLineEndBefore(at);
  }
}
