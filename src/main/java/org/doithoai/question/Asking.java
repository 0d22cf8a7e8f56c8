package org.doithoai.question;

import org.jspecify.annotations.Nullable;

/**
 * What a word or phrase does in a question. The phrases themselves stand in {@code asking.en.tsv}
 * and {@code asking.vi.tsv}; unlike the cues of {@code text} only questions are searched for them.
 */
enum Asking {
  /** {@code who}, {@code ai}. */
  WHO(Group.ASKING, AnswerType.PERSON),
  /** {@code when}, {@code khi nào}, {@code ngày mấy}. */
  WHEN(Group.ASKING, AnswerType.DATE),
  /** {@code where}, {@code ở đâu}. */
  WHERE(Group.ASKING, AnswerType.PLACE),
  /** {@code how many}, {@code bao nhiêu}: what is counted says what of. */
  HOW_MANY(Group.ASKING, AnswerType.COUNT),
  /** {@code how much money}, {@code bao nhiêu tiền}. */
  HOW_MUCH(Group.ASKING, AnswerType.MONEY),
  /** {@code how long}, {@code bao lâu}. */
  HOW_LONG(Group.ASKING, AnswerType.DURATION),
  /** {@code why}, {@code how}, {@code vì sao}, {@code thế nào}. */
  WHY(Group.ASKING, AnswerType.REASON),
  /** {@code which}, {@code what}, {@code nào}, {@code gì}: the noun beside it says which. */
  WHICH(Group.ASKING, null),
  /** The same with no noun of its own beside it: {@code điều gì}. */
  WHAT(Group.ASKING, null),
  /** {@code những gì}: several, of whatever sort. */
  WHICH_SEVERAL(Group.ASKING, AnswerType.LIST),
  /** {@code lần thứ mấy}. */
  WHICH_EDITION(Group.ASKING, AnswerType.EDITION),
  /** {@code list}, {@code kể tên}. */
  LISTING(Group.ASKING, AnswerType.LIST),
  /** {@code compare}, {@code khác gì}. */
  COMPARING(Group.ASKING, AnswerType.COMPARISON),
  /** The same, unless something else is asked: {@code compared to}, {@code so với}. */
  COMPARED(Group.ASKING, AnswerType.COMPARISON),
  /** {@code timeline}, {@code theo thời gian}. */
  TIMELINE(Group.ASKING, AnswerType.TIMELINE),
  /** {@code summarise}, {@code tóm tắt}. */
  BRIEFING(Group.ASKING, AnswerType.BRIEF),
  /** {@code what's new}, {@code có gì mới}. */
  NEWS(Group.ASKING, AnswerType.NEWS),
  /** Says that something is said of a subject, unless something else is asked: {@code nói về}. */
  SAYING_OF(Group.ASKING, AnswerType.STATEMENT),
  /** {@code whether}, {@code phải không}. */
  WHETHER(Group.ASKING, AnswerType.YES_NO),
  /** The same where a sentence begins with it: {@code did}. */
  WHETHER_FIRST(Group.ASKING, AnswerType.YES_NO),
  /** The same where a {@link #WHETHER_LAST} follows: {@code có}. */
  WHETHER_BEFORE(Group.ASKING, AnswerType.YES_NO),
  /** Ends a clause that asks whether: {@code không}. */
  WHETHER_LAST(Group.ASKING, AnswerType.YES_NO),
  /** {@code what happened}, {@code có sự kiện gì}. */
  EVENTS(Group.ASKING, AnswerType.ARTICLES),
  /** {@code the exact words on}, {@code trích nguyên văn}. */
  QUOTING(Group.ASKING, AnswerType.QUOTE),

  /** Asks how something is said in the other language: {@code translate}, {@code dịch}. */
  TRANSLATING(Group.LOOKING_UP, null),
  /** Asks what a term is or is short for: {@code stand for}, {@code viết tắt của}. */
  MEANING(Group.LOOKING_UP, null),
  /** The same of an abbreviation alone: {@code full name}, {@code tên đầy đủ}. */
  FULL_NAME(Group.LOOKING_UP, null),
  /** The language by its name alone: {@code English}. */
  ENGLISH_NAME(Group.LOOKING_UP, null),
  /** The language by its name alone: {@code Vietnamese}. */
  VIETNAMESE_NAME(Group.LOOKING_UP, null),
  /** Both beside each other: {@code English and Vietnamese}. */
  BOTH_LANGUAGES(Group.LOOKING_UP, null),
  /** {@code in English}, {@code tiếng Anh}. */
  IN_ENGLISH(Group.LOOKING_UP, null),
  /** {@code in Vietnamese}, {@code tiếng Việt}. */
  IN_VIETNAMESE(Group.LOOKING_UP, null),
  /** A word for words: {@code term}, {@code thuật ngữ}. */
  TERM_NOUN(Group.LOOKING_UP, null),
  /** Before what articles are to have: {@code mention}, {@code nhắc đến}. */
  MENTIONING(Group.LOOKING_UP, null),
  /** The same right behind a word for articles: {@code on}. */
  TOPIC(Group.JOINT, null),
  /** Of all meetings, not of one: {@code over the years}, {@code qua các năm}. */
  OVER_TIME(Group.LOOKING_UP, null),
  /** How often something was: {@code times}, {@code lần}. */
  TIMES(Group.LOOKING_UP, null),
  /** What two sides have with each other: {@code relations}, {@code quan hệ}. */
  RELATION(Group.LOOKING_UP, null),
  /** What may be announced, beside meetings: {@code visit}, {@code diễn tập}. */
  HAPPENING_NOUN(Group.LOOKING_UP, null),
  /** What articles are from the day they came out: {@code published}, {@code đăng}. */
  PUBLISHED(Group.LOOKING_UP, null),
  /** One article: {@code the article}, {@code bài báo}. */
  ARTICLE(Group.LOOKING_UP, null),
  /** Before the number of a page of a list: {@code page}, {@code trang}. */
  PAGE(Group.LOOKING_UP, null),

  /** A person by office: {@code minister}, {@code tướng}. */
  PERSON_NOUN(Group.NOUN, AnswerType.PERSON),
  /** The same by the part in a meeting, which asks by itself: {@code người chủ trì}. */
  ROLE_NOUN(Group.NOUN, AnswerType.PERSON),
  /** A rank or office itself: {@code post}, {@code chức vụ}. */
  OFFICE_NOUN(Group.NOUN, AnswerType.OFFICE),
  /** {@code date}, {@code ngày}. */
  TIME_NOUN(Group.NOUN, AnswerType.DATE),
  /** A noun for a time that only a year answers: {@code năm}. */
  YEAR_NOUN(Group.NOUN, null),
  /** A place as such: {@code venue}, {@code địa điểm}. */
  VENUE_NOUN(Group.NOUN, AnswerType.PLACE),
  /** A place of some sort: {@code port}, {@code đảo}. */
  PLACE_NOUN(Group.NOUN, AnswerType.PLACE),
  /** A unit of time, when counted: {@code years}. */
  TIME_UNIT(Group.NOUN, AnswerType.DURATION),
  /** {@code cost}, {@code trị giá}; also what pays: {@code spend}. */
  MONEY_NOUN(Group.NOUN, AnswerType.MONEY),
  /** {@code number}: of what stands behind it. */
  COUNT_NOUN(Group.NOUN, AnswerType.COUNT),
  /** {@code name}: of what stands behind it. */
  NAME_NOUN(Group.NOUN, null),
  /** {@code percentage}, {@code tỷ lệ}. */
  SHARE_NOUN(Group.NOUN, AnswerType.SHARE),
  /** {@code edition}, {@code round}. */
  EDITION_NOUN(Group.NOUN, AnswerType.EDITION),
  /** What there are several of: {@code areas}, {@code lĩnh vực}. */
  SORT_NOUN(Group.NOUN, AnswerType.LIST),
  /** {@code countries}, {@code nước}. */
  COUNTRY_NOUN(Group.NOUN, AnswerType.PARTNERS),
  /** {@code articles}, {@code bài báo}. */
  ARTICLE_NOUN(Group.NOUN, AnswerType.ARTICLES),
  /** Meetings, of which several are asked for. */
  MEETING_NOUN(Group.NOUN, AnswerType.ARTICLES),
  /** Makes a Vietnamese noun a plural: {@code những}. */
  SEVERAL(Group.NOUN, null),
  /** Before a noun: {@code the}, {@code of these}. */
  DETERMINER(Group.NOUN, null),
  /** Joins a subject to a noun: {@code is}, {@code là}. */
  BEING(Group.NOUN, null),
  /** A verb that asks or leads: {@code did}, {@code has}. */
  AUXILIARY(Group.NOUN, null),
  /** No word of the noun phrase beside it: {@code of}, {@code của}. */
  NOUN_END(Group.NOUN, null),
  /** A verb without a regular ending, which ends a noun phrase: {@code led}. */
  VERB(Group.NOUN, null),
  /** {@code say}, {@code phát biểu}. */
  SAYING(Group.NOUN, null),

  /** What people say beside a question, anywhere. */
  COURTESY(Group.TALK, null),
  /** The same, only before it. */
  COURTESY_FIRST(Group.TALK, null),
  /** The same, only behind it. */
  COURTESY_LAST(Group.TALK, null),
  /** Wraps a question: {@code can you tell me}, {@code cho em hỏi}. */
  TELLING(Group.TALK, null),
  /** Talk that is no question of the articles, if it is all there is. */
  SMALL_TALK(Group.TALK, null),
  /** Begins a follow-up: {@code and}, {@code còn}. */
  OPENER(Group.TALK, null),
  /** What a follow-up says beside what it names: {@code thì sao}. */
  FILLER(Group.TALK, null),
  /** The side that is not Vietnam: {@code the other side}, {@code phía bạn}. */
  OTHER_SIDE(Group.TALK, null),

  /** Leading a meeting: {@code chaired}, {@code chủ trì}. */
  LEADING(Group.REFERENCE, null),
  /** Beside the name of a country: that its side of a meeting is meant. */
  SIDE(Group.REFERENCE, null),
  /** Points to what was spoken of, unless its own sentence names it: {@code it}, {@code họ}. */
  REFERRING(Group.REFERENCE, null),
  /** Points back whatever the sentence names: {@code that visit}, {@code chuyến thăm đó}. */
  REFERRING_BACK(Group.REFERENCE, null),

  /** The most recent. */
  LAST(Group.TIME, null),
  /** The earliest. */
  FIRST(Group.TIME, null),
  /** One that is still to come. */
  NEXT(Group.TIME, null),
  /** Looks like one of those and is none: {@code last year}. */
  NO_ORDER(Group.TIME, null),
  /** Before the time or edition from which on something is asked. */
  SINCE(Group.TIME, null),
  /** Before the time or edition behind which something is asked. */
  AFTER(Group.TIME, null),
  /** Before the time or edition up to which something is asked. */
  BEFORE(Group.TIME, null),
  /** The same where that time itself belongs to it. */
  UP_TO(Group.TIME, null),
  /** Right before the first of two times between which something is asked. */
  BETWEEN(Group.TIME, null),
  /** Behind a time from which on something is asked, which then has an end. */
  UNTIL(Group.TIME, null),

  /** Before it a new clause may begin, if it begins by asking: {@code and}. */
  ASKING_JOINT(Group.JOINT, null),
  /** Before it a new clause may begin: {@code rồi}. */
  JOINT(Group.JOINT, null),
  /** Such a joint behind which the clause before need not ask: {@code and then}. */
  NEXT_JOINT(Group.JOINT, null),
  /** May stand between a joint and what asks: {@code with}. */
  PREPOSITION(Group.JOINT, null),

  /** Asks nothing; only its diacritics are known where they were left out: {@code mấy ngày}. */
  SPELLING(Group.SPELLING, null);

  /** Of what sort a class is: a longer phrase hides shorter ones of its own sort inside it. */
  enum Group {
    ASKING,
    LOOKING_UP,
    NOUN,
    TALK,
    REFERENCE,
    TIME,
    JOINT,
    SPELLING
  }

  private final Group group;
  private final @Nullable AnswerType type;

  Asking(Group group, @Nullable AnswerType type) {
    this.group = group;
    this.type = type;
  }

  /** Its sort. */
  Group group() {
    return group;
  }

  /** What is asked for with it, or for such a noun; null for nothing by itself. */
  @Nullable AnswerType type() {
    return type;
  }

  /** True if a longer phrase of the other class hides one of this class inside it. */
  boolean isHiddenBy(Asking other) {
    if (other.group == Group.TALK && other != OPENER) {
      return true;
    }
    boolean structural = group == Group.JOINT || (group == Group.NOUN && type == null);
    if (structural) {
      return other.group == Group.NOUN && other.type != null;
    }
    boolean byAsking = group == Group.NOUN || group == Group.TIME;
    return other.group == group || (other.group == Group.ASKING && byAsking);
  }
}
