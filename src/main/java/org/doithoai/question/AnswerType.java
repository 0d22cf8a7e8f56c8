package org.doithoai.question;

import java.util.EnumSet;
import java.util.Set;

/** What a question asks for. A question may ask for several things, or for none of them. */
public enum AnswerType {
  /** A person or several. */
  PERSON,
  /** What rank or office a person has, or who a named person is. */
  OFFICE,
  /** A day, month, year or stretch of time. */
  DATE,
  /** How long something took or will take, or how old it is. */
  DURATION,
  /** A place. */
  PLACE,
  /** How many of something. */
  COUNT,
  /** An amount of money. */
  MONEY,
  /** A share of a whole. */
  SHARE,
  /** The number of a meeting in its series. */
  EDITION,
  /** Several things of a sort. */
  LIST,
  /** Whether something is so. */
  YES_NO,
  /** What somebody said of something. */
  STATEMENT,
  /** Why or how. */
  REASON,
  /** Two things beside each other. */
  COMPARISON,
  /** Meetings by date. */
  TIMELINE,
  /** What there was at one meeting, in short. */
  BRIEF,
  /** The countries and organizations met. */
  PARTNERS,
  /** The articles themselves, or the meetings that they report. */
  ARTICLES,
  /** What came in last. */
  NEWS,
  /** What a term is called in the other language, or is short for. */
  TERM,
  /** What is said of something, in the very words. */
  QUOTE,
  /** Nothing of the articles: a greeting, thanks, or who the bot is. */
  SMALL_TALK;

  private static final Set<AnswerType> LOOKED_UP =
      EnumSet.of(COMPARISON, TIMELINE, BRIEF, PARTNERS, ARTICLES, NEWS, TERM, QUOTE, SMALL_TALK);

  /** True if it is looked up among facts, terms and quotes as they stand, and never reworded. */
  public boolean isLookedUp() {
    return LOOKED_UP.contains(this);
  }
}
