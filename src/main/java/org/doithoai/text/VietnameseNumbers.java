package org.doithoai.text;

import java.util.List;
import java.util.Optional;

/** Numbers from 1 to 99 written in Vietnamese words, with diacritics or without. */
final class VietnameseNumbers {

  /** A number and the place of its last word. */
  record Read(int value, int last) {}

  private record Word(String word, String folded, int value) {}

  private static final List<Word> UNITS =
      List.of(
          new Word("một", "mot", 1),
          new Word("nhất", "nhat", 1),
          new Word("hai", "hai", 2),
          new Word("nhì", "nhi", 2),
          new Word("ba", "ba", 3),
          new Word("bốn", "bon", 4),
          new Word("tư", "tu", 4),
          new Word("năm", "nam", 5),
          new Word("sáu", "sau", 6),
          new Word("bảy", "bay", 7),
          new Word("bẩy", "bay", 7),
          new Word("tám", "tam", 8),
          new Word("chín", "chin", 9));

  /** What stands for 1, 4 and 5 behind a ten, beside the units themselves. */
  private static final List<Word> AFTER_TEN =
      List.of(
          new Word("mốt", "mot", 1),
          new Word("lăm", "lam", 5),
          new Word("nhăm", "nham", 5));

  private VietnameseNumbers() {}

  /** The number whose first word is this one, if it is one. */
  static Optional<Read> read(Tokens tokens, int at) {
    if (at >= tokens.size()) {
      return Optional.empty();
    }
    if (is(tokens.get(at), "mười", "muoi")) {
      return Optional.of(withUnit(tokens, 10, at));
    }
    int unit = value(UNITS, tokens.get(at));
    if (unit > 1 && joined(tokens, at + 1) && is(tokens.get(at + 1), "mươi", "muoi")) {
      return Optional.of(withUnit(tokens, unit * 10, at + 1));
    }
    return unit > 0 ? Optional.of(new Read(unit, at)) : Optional.empty();
  }

  /** Whether it is that word or, typed without diacritics, its folded form. */
  static boolean is(Token token, String word, String folded) {
    return token.folded().equals(folded) && (token.isPlain() || token.word().equals(word));
  }

  private static Read withUnit(Tokens tokens, int tens, int last) {
    if (joined(tokens, last + 1)) {
      Token next = tokens.get(last + 1);
      int unit = Math.max(value(AFTER_TEN, next), value(UNITS, next));
      if (unit > 0) {
        return new Read(tens + unit, last + 1);
      }
    }
    return new Read(tens, last);
  }

  private static int value(List<Word> words, Token token) {
    return words.stream()
        .filter(w -> is(token, w.word(), w.folded()))
        .mapToInt(Word::value)
        .findFirst()
        .orElse(0);
  }

  private static boolean joined(Tokens tokens, int at) {
    return tokens.gapBefore(at) == Tokens.Gap.JOINED;
  }
}
