package org.doithoai.subscription;

/**
 * What a turn of phrase says in a digest request. The phrases stand in {@code requests.en.tsv} and
 * {@code requests.vi.tsv}, where somebody who speaks the language can mend them.
 */
enum RequestPhrase {
  /** What is to be done; where two fit, the one that stands first here. */
  PREVIEW,
  LIST,
  RESUME,
  PAUSE,
  REMOVE,
  CHANGE,

  /** The digest by one of its names, behind a verb. */
  DIGEST,
  /** Adds to the filter, or takes from it if {@link #FROM_DIGEST} is said too. */
  ADD,
  DROP,
  FROM_DIGEST,

  /** Each article as it comes. */
  AT_ONCE,
  /** To be told, at once or not. */
  ALERT,
  EVEN_WHEN_EMPTY,
  NOT_WHEN_EMPTY,
  /** When nothing is to be sent, from {@code a} to {@code b}. */
  QUIET,
  /** An hour without a figure. */
  HOUR_NAME,
  IN_ENGLISH,
  IN_VIETNAMESE,

  /** Shows that the digest is meant and no question. */
  NAMES_DIGEST,
  ASKS_TO_SEND,

  /** Says nothing that is not said elsewhere. */
  SENDING,
  EVERYTHING,
  /** How many times of the day there are. */
  TWICE,
  /** Words that say nothing by themselves; like the next two a list, no phrase. */
  FILLER,
  /** Words that a misspelt one is taken for. */
  OFTEN_MISSPELT,
  /** How the hour is misspelt, with what is meant first. */
  MISSPELT_HOUR,

  /** Days of the week; the value is 1 (Monday) to 7. */
  DAY,
  /** The same in English requests only. */
  SHORT_DAY,
  /** The same behind another day only, and not before {@link #NO_DAY_BEHIND}. */
  NEXT_DAY_NAME,
  NO_DAY_BEHIND,
  WORKING_DAYS,
  WEEKEND,
  DAY_RANGE,
  DAY_LIST,
  /** Before days on which nothing is to be sent. */
  NOT_ON,
  BEFORE_DAYS,
  EVERY_DAY,
  /** The same with a time of the day, as which it is read too. */
  EVERY_PART_OF_DAY,
  EVERY_WEEK,
  /** What the timing has no form for: it must not be taken for something near it. */
  BEYOND,

  /** How long to pause: {@code n} times the value in days, where 30 is a month. */
  LENGTH,
  UNTIL,
  /** Between {@link #UNTIL} and a time that is to be over. */
  WHOLE,
  NEXT_DAY,
  NEXT_WEEK,
  WEEK,
  NEXT_MONTH,
  MONTH,
  BEFORE_PAUSE_DAY,

  /** A difference to Universal Time. */
  OFFSET,
  /** Before or behind the name of a time zone. */
  ZONE_BEFORE,
  ZONE_BEHIND,
  /** Before a name that has a {@link #ZONE_BEHIND}. */
  BEFORE_ZONE,
  /** Between a time and a city. */
  BEFORE_PLACE,
  /** Before a city that is all that is said. */
  ZONE_ALONE,
  /** Behind the figures of a time. */
  TIME_SIGN,

  /** Before what is to be left out, and what ends it. */
  EXCEPT,
  END_OF_EXCEPT,
  /** Before what it is to be about. */
  ABOUT,
  /** Says that a thing is in the news. */
  COMES_UP,
  /** Between two things of a list. */
  LIST_WORD,
  /** Between a topic and the partner with whom it is. */
  TOGETHER,
  /** Begins a clause about the digest and not about its subject. */
  MANNER,
  /** Terms of the glossary that every article is about. */
  EVERYWHERE
}
