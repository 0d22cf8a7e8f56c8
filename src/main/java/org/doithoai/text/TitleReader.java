package org.doithoai.text;

/**
 * Reads ranks and titles of office in one text, as they stand before a name: {@code Deputy Minister
 * of National Defence Sen. Lt. Gen.}, {@code Bộ trưởng Quốc phòng Hàn Quốc}. A title begins with
 * one of its heads, prefixes before it, and goes on over ranks, further heads, the words of offices
 * and names of countries. Not thread-safe.
 */
final class TitleReader {

  /** As {@code Lieut}, in UTF-16 code units. */
  private static final int LONGEST_ABBREVIATION = 5;

  private static final int MOST_PREFIXES = 8;

  /** A longer run of such words is a list of them, and takes no more time than its length. */
  private static final int LONGEST_TITLE = 48;

  private final Tokens tokens;

  /** For each word, one past the last word of the Vietnamese head that begins with it; or 0. */
  private final int[] heads;

  private final int[] countries;

  /** A reader of this text. */
  TitleReader(AnnotatedText.Builder text, CueLexicon cues, CountryWords countryNames) {
    this.tokens = text.tokens();
    this.countries = countryNames.ends(text);
    this.heads = new int[tokens.size() + 1];
    cues.propose(
        text,
        Language.VIETNAMESE,
        (cue, first, last) -> {
          if (cue.cue() == Cue.TITLE && last >= heads[first] && isSpelt(cue.words(), first)) {
            heads[first] = last + 1;
          }
        });
  }

  /** A head of one syllable must have its diacritics: {@code ba} is "three". */
  private boolean isSpelt(Tokens head, int first) {
    for (int i = 0; i < head.size(); i++) {
      Token token = tokens.get(first + i);
      boolean plain = token.isPlain() && head.size() > 1;
      boolean spelt =
          token.folded().equals(head.get(i).folded())
              && (plain || token.word().equals(head.get(i).word()));
      if (!spelt || (i > 0 && !tokens.isSpaceBefore(first + i))) {
        return false;
      }
    }
    return true;
  }

  /** The last word of the country's name that begins with this word, the longest; -1 for none. */
  int countryEnd(int first) {
    return countries[first] - 1;
  }

  /** False where no title begins, as can be told of most words at once. */
  boolean mayBegin(int first) {
    return heads[first] != 0 || tokens.get(first).form().isOfAnyKind();
  }

  /**
   * The last word of the title that begins with this one; -1 when none does. The words behind it
   * are no part of any title.
   */
  int titleEnd(int first) {
    int head = vietnameseHead(first);
    boolean vietnamese = head >= 0;
    if (!vietnamese) {
      head = englishHead(first);
    }
    if (head < 0) {
      return -1;
    }
    int limit = Math.min(tokens.size(), first + LONGEST_TITLE);
    int next = head + 1;
    while (next < limit && goesOn(next)) {
      int end = partEnd(next, vietnamese);
      if (end < 0) {
        break;
      }
      next = end + 1;
    }
    return isJoint(tokens.get(next - 1)) ? -1 : next - 1;
  }

  /** The last word of the part of a title that begins with this word; -1 for none. */
  private int partEnd(int next, boolean vietnamese) {
    int head = vietnamese ? vietnameseHead(next) : englishHead(next);
    int end = Math.max(head, countryEnd(next));
    return end < 0 && isTitleWord(tokens.get(next), vietnamese) ? next : end;
  }

  /** True if the word is one of English titles and offices, and so none of a name. */
  static boolean isTitleWord(Token token) {
    return token.is(WordKind.TITLE_HEAD)
        || token.is(WordKind.TITLE_PREFIX)
        || token.is(WordKind.TITLE_WORD);
  }

  /** True if a full stop may stand behind the word and inside a title or a name: {@code Gen.} */
  static boolean isAbbreviation(Token token) {
    return token.end() - token.start() <= LONGEST_ABBREVIATION;
  }

  private boolean goesOn(int next) {
    return switch (tokens.gapBefore(next)) {
      case JOINED -> true;
      // behind an abbreviated rank only
      case STOP -> isAbbreviation(tokens.get(next - 1)) && tokens.get(next - 1).isCapitalised();
      case BREAK -> false;
    };
  }

  private int englishHead(int first) {
    int at = first;
    while (at - first < MOST_PREFIXES && tokens.get(at).is(WordKind.TITLE_PREFIX)) {
      at++;
      if (at == tokens.size() || !goesOn(at)) {
        return -1;
      }
    }
    return tokens.get(at).is(WordKind.TITLE_HEAD) ? at : -1;
  }

  private int vietnameseHead(int first) {
    int at = first;
    while (heads[at] == 0
        && at - first < MOST_PREFIXES
        && tokens.get(at).is(WordKind.VIETNAMESE_TITLE_PREFIX)) {
      at++;
      if (!tokens.isSpaceBefore(at)) {
        return -1;
      }
    }
    return heads[at] - 1;
  }

  private static boolean isTitleWord(Token token, boolean vietnamese) {
    if (vietnamese) {
      return token.is(WordKind.VIETNAMESE_TITLE_WORD);
    }
    return token.is(WordKind.TITLE_WORD)
        || (token.is(WordKind.TITLE_JOINT) && !token.isCapitalised()) // To Lam
        || token.isNumber();
  }

  private static boolean isJoint(Token token) {
    return token.is(WordKind.TITLE_JOINT) || token.is(WordKind.VIETNAMESE_TITLE_JOINT);
  }
}
