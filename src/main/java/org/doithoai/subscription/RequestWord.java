package org.doithoai.subscription;

/**
 * The classes of words of digest requests. The phrases of each, with their values, stand in {@code
 * requests.en.tsv} and {@code requests.vi.tsv}, where somebody who speaks the language can mend
 * them. Classes of which the grammar's {@link RequestRules rules} are made have a sign there.
 */
enum RequestWord {
  EVERY('E'),
  /** A recurrence; its period in days, 30 for a month, 365 for what no recurrence can say, -2 for two hours. */
  RECUR('R'),
  /** A digest is to be shown as it would be. */
  PREVIEW('_'),
  LIST('_'),
  RESUME('_'),
  PAUSE('p'),
  /** Ends a digest, or leaves something out of it. */
  STOP('B'),
  SKIP('S'),
  CHANGE('c'),
  /** What follows comes to what is there; 1 for a verb. */
  ADD('+'),
  /** What follows goes, and something else comes for it; and what stands before that. */
  SWAP('i'),
  SWAP_WITH('v'),
  ALL('_'),

  /** The digest by one of its names; 1 for one that other things have too. */
  DIGEST('d'),
  /** Asks to be sent something; 1 to be told of it, 2 for no single time. */
  ASK('a'),
  /** What is sent. */
  NEWS('_'),
  /** Sending, whoever does it. */
  WEAK('_'),
  AT_ONCE('_'),
  /** Whenever something happens; 0 for a word that also asks. */
  WHEN('_'),
  /** Says that a thing is in the news. */
  COMES_UP('_'),
  /** There is nothing new. */
  EMPTY('_'),
  /** 1 for even then, 0 for not then. */
  EVEN('_'),
  ENGLISH('_'),
  VIETNAMESE('_'),
  /** Shows that a sentence is a question. */
  QUESTION('_'),
  /** Shows that a question is a request. */
  POLITE('_'),

  /** Every other one. */
  OTHER('b'),
  /** So many times. */
  COUNT('k'),
  TIMES('x'),
  /** A stretch of time; in days, 30 for a month, 0 for an hour. */
  UNIT('U'),
  /** A day of the week, 1 (Monday) to 7. */
  WEEKDAY('W'),
  WORKDAYS('K'),
  WEEKEND('L'),
  /** A place in a row; -1 for the last. */
  ORDINAL('O'),
  /** Between two ends; 1 for one that can stand before an end alone. */
  RANGE('-'),
  AND(','),
  NEXT('n'),
  /** A day from today. */
  DAY('r'),
  /** A stretch that begins or ends from today: 6 this week, 7 the next, 29 this month, 30 the next. */
  PERIOD('P'),
  WHOLE('H'),
  FOR('f'),
  /** Before hours in which nothing is to be sent. */
  QUIET('Q'),
  NIGHT('G'),
  ZONE_BEFORE('_'),
  ZONE_BEHIND('_'),
  /** Between a time and a city. */
  IN('_'),

  /** Before what it is to be about. */
  ABOUT('A'),
  /** Before what it is not to be about. */
  EXCEPT('X'),
  /** Begins a clause about the digest and not about its subject. */
  MANNER('w'),
  /** The digest as the place from which something is taken. */
  HOME('h'),
  FILLER('_'),

  /** A time of the day. */
  TIME('T'),
  DATE('D'),
  NUMBER('N'),
  /** The place of a subscription in a list. */
  REFERENCE('#'),
  ZONE('Z'),
  /** Something that a digest can be about. */
  ITEM('M'),
  /** Ends a sentence. */
  STOP_SIGN('.'),
  COLON(':'),
  /** A word that nothing is known of. */
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
