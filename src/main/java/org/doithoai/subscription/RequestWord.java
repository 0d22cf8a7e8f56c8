package org.doithoai.subscription;

/**
 * The classes of words of digest requests. The phrases of each, with their values, stand in {@code
 * requests.en.tsv} and {@code requests.vi.tsv}, where somebody who speaks the language can mend
 * them; the head of the first says what the values mean. Classes of which the grammar's {@link
 * RequestSigns rules} are made have a sign there.
 */
public enum RequestWord {
  EVERY('E'),
  RECUR('R'),
  PREVIEW('_'),
  LOOK_BACK('_'),
  LIST('_'),
  RESUME('_'),
  PAUSE('p'),
  STOP('B'),
  SKIP('S'),
  CHANGE('c'),
  ADD('+'),
  SWAP('i'),
  SWAP_WITH('v'),
  ALL('_'),
  DIGEST('d'),
  ASK('a'),
  NEWS('_'),
  WEAK('_'),
  AT_ONCE('_'),
  WHEN('_'),
  COMES_UP('_'),
  EMPTY('_'),
  EVEN('_'),
  ENGLISH('_'),
  VIETNAMESE('_'),
  QUESTION('_'),
  POLITE('_'),
  OTHER('b'),
  COUNT('k'),
  TIMES('x'),
  UNIT('U'),
  WEEKDAY('W'),
  WORKDAYS('K'),
  WEEKEND('L'),
  HOLIDAY('u'),
  ORDINAL('O'),
  RANGE('-'),
  AND(','),
  DAY('r'),
  NEXT('n'),
  PERIOD('P'),
  WHOLE('H'),
  FOR('f'),
  QUIET('Q'),
  NIGHT('G'),
  ZONE_BEFORE('_'),
  ZONE_BEHIND('_'),
  ZONE_HERE('_'),
  IN('_'),
  ABOUT('A'),
  EXCEPT('X'),
  MANNER('w'),
  HOME('h'),
  FILLER('_'),
  TIME('T'),
  DATE('D'),
  NUMBER('N'),
  REFERENCE('#'),
  ZONE('Z'),
  IMPOSSIBLE('*'),
  OUTLET('M'),
  ITEM('M'),
  STOP_SIGN('.'),
  COLON(':'),
  UNKNOWN('w');

  private final char sign;

  RequestWord(char sign) {
    this.sign = sign;
  }

  /** How it stands in rules; an underscore for what no rule speaks of. */
  char sign() {
    return sign;
  }
}
