package org.doithoai.evidence;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is known of a window that may answer a question: each a number, mostly from 0 to 1. Coverage
 * is the share of the question's terms, by their rarity, that something has.
 */
public enum Feature {
  /** Coverage by the sentence. */
  COVERED_SENTENCE,
  /** Coverage by the sentence with its neighbours. */
  COVERED_WINDOW,
  /** Coverage by those with the article's title and first sentence. */
  COVERED_WITH_HEAD,
  /** Coverage by the article. */
  COVERED_ARTICLE,
  /** Coverage by the title. */
  COVERED_TITLE,
  /** {@link #COVERED_WITH_HEAD} of an article in the other language, else 0. */
  COVERED_IN_OTHER_LANGUAGE,
  /** Coverage of ordinary words, by the sentence. */
  WORDS_SENTENCE,
  /** Weight of the ordinary words that the window lacks. */
  WORDS_MISSING,
  /** Coverage of names, by the article. */
  NAMES_ARTICLE,
  /** 1 where window or head have each name, else less by the rarity of the one that is lacking. */
  NAMES_COMPLETE,
  /** How surely the window has the rarest term. */
  RAREST_WINDOW,
  /** How surely the article has it. */
  RAREST_ARTICLE,
  /** Weight of the weightiest term that the article lacks. */
  MISSING_ARTICLE,
  /** Coverage of what is taken from earlier questions, by the article. */
  CARRIED_ARTICLE,
  /** Share of the question's dates that the article does not say. */
  DATE_MISSING,
  /** Whether the sentence says another year instead. */
  OTHER_DATE,
  /** Whether the sentence names a country that is not asked about, and lacks one that is. */
  OTHER_COUNTRY,
  /** Whether anything of the sort asked for stands in the window. */
  TYPE_WINDOW,
  /** How near such a thing stands to the question's terms, in the sentence. */
  TYPE_NEAR,
  /** Whether something of a sort is asked for and the window has none. */
  TYPE_MISSING,
  /** Whether the sentence names a person, where one is asked for. */
  PERSON,
  /** Likewise a date. */
  DATE,
  /** Likewise a place. */
  PLACE,
  /** Likewise a number, an amount, a share. */
  NUMBER,
  /** How much the sentence looks like a list, where one is asked for. */
  LIST,
  /** How surely the sentence has the noun that is asked for. */
  FOCUS_SENTENCE,
  /** How surely the window lacks it. */
  FOCUS_MISSING,
  /** How surely the article lacks it. */
  FOCUS_NOWHERE,
  /** How near the beginning of the article it stands. */
  POSITION,
  /** How long the sentence is. */
  LENGTH,
  /** Whether the sentence is shorter than most that say anything. */
  SHORT,
  /** Whether the article is in the question's language. */
  OWN_LANGUAGE,
  /** How high the passage stands in the list of its language. */
  PASSAGE_RANK,
  /** Its score there, beside the best. */
  PASSAGE_SHARE,
  /** How high the article stands among those found. */
  ARTICLE_RANK,
  /** Whether the article reports a meeting that the question names. */
  MEETING,
  /** Whether it reports another edition of it. */
  OTHER_EDITION,
  /** Whether the message has no word that asks. */
  ASKS_NOTHING,
  /** Whether it is not the last, or first, of the meetings of which that one is asked about. */
  OUT_OF_ORDER;

  private static final Map<Feature, Integer> INDEXES = new EnumMap<>(Feature.class);

  static {
    Arrays.stream(values()).forEach(feature -> INDEXES.put(feature, INDEXES.size()));
  }

  /** Its place among all features, which is that of its value among a window's values. */
  int index() {
    return INDEXES.getOrDefault(this, -1);
  }
}
