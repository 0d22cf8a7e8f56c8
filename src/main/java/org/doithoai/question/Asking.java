package org.doithoai.question;

/**
 * What a word or phrase does in a question. The phrases themselves stand in {@code asking.en.tsv}
 * and {@code asking.vi.tsv}; unlike the cues of {@code text} only questions are searched for them.
 */
enum Asking {
  /** {@code who}, {@code ai}. */
  WHO(Group.ASKING),
  /** {@code when}, {@code khi nào}, {@code ngày mấy}. */
  WHEN(Group.ASKING),
  /** {@code where}, {@code ở đâu}. */
  WHERE(Group.ASKING),
  /** {@code how many}, {@code bao nhiêu}: what is counted says what of. */
  HOW_MANY(Group.ASKING),
  /** {@code how much money}, {@code bao nhiêu tiền}. */
  HOW_MUCH(Group.ASKING),
  /** {@code how long}, {@code bao lâu}. */
  HOW_LONG(Group.ASKING),
  /** {@code why}, {@code how}, {@code vì sao}, {@code thế nào}. */
  WHY(Group.ASKING),
  /** {@code which}, {@code what}, {@code nào}, {@code gì}: the noun beside it says which. */
  WHICH(Group.ASKING),
  /** The same with no noun of its own beside it: {@code điều gì}. */
  WHAT(Group.ASKING),
  /** {@code những gì}: several, of whatever sort. */
  WHICH_SEVERAL(Group.ASKING),
  /** {@code lần thứ mấy}. */
  WHICH_EDITION(Group.ASKING),
  /** {@code list}, {@code kể tên}. */
  LISTING(Group.ASKING),
  /** {@code compare}, {@code khác gì}. */
  COMPARING(Group.ASKING),
  /** The same, unless something else is asked: {@code compared to}, {@code so với}. */
  COMPARED(Group.ASKING),
  /** {@code timeline}, {@code theo thời gian}. */
  TIMELINE(Group.ASKING),
  /** {@code summarise}, {@code tóm tắt}. */
  BRIEFING(Group.ASKING),
  /** {@code what's new}, {@code có gì mới}. */
  NEWS(Group.ASKING),
  /** Says that something is said of a subject, unless something else is asked: {@code nói về}. */
  SAYING_OF(Group.ASKING),
  /** {@code whether}, {@code phải không}. */
  WHETHER(Group.ASKING),
  /** The same where a sentence begins with it: {@code did}. */
  WHETHER_FIRST(Group.ASKING),
  /** The same where a {@link #WHETHER_LAST} follows: {@code có}. */
  WHETHER_BEFORE(Group.ASKING),
  /** Ends a clause that asks whether: {@code không}. */
  WHETHER_LAST(Group.ASKING),
  /** {@code what happened}, {@code có sự kiện gì}. */
  EVENTS(Group.ASKING),
  /** {@code the exact words on}, {@code trích nguyên văn}. */
  QUOTING(Group.ASKING),

  /** Asks how something is said in the other language: {@code translate}, {@code dịch}. */
  TRANSLATING(Group.LOOKING_UP),
  /** Asks what a term is or is short for: {@code stand for}, {@code viết tắt của}. */
  MEANING(Group.LOOKING_UP),
  /** The same of an abbreviation alone: {@code full name}, {@code tên đầy đủ}. */
  FULL_NAME(Group.LOOKING_UP),
  /** The language by its name alone: {@code English}. */
  ENGLISH_NAME(Group.LOOKING_UP),
  /** The language by its name alone: {@code Vietnamese}. */
  VIETNAMESE_NAME(Group.LOOKING_UP),
  /** Both beside each other: {@code English and Vietnamese}. */
  BOTH_LANGUAGES(Group.LOOKING_UP),
  /** {@code in English}, {@code tiếng Anh}. */
  IN_ENGLISH(Group.LOOKING_UP),
  /** {@code in Vietnamese}, {@code tiếng Việt}. */
  IN_VIETNAMESE(Group.LOOKING_UP),
  /** A word for words: {@code term}, {@code thuật ngữ}. */
  TERM_NOUN(Group.LOOKING_UP),
  /** Before what articles are to have: {@code mention}, {@code nhắc đến}. */
  MENTIONING(Group.LOOKING_UP),
  /** The same right behind a word for articles: {@code on}. */
  TOPIC(Group.JOINT),
  /** Of all meetings, not of one: {@code over the years}, {@code qua các năm}. */
  OVER_TIME(Group.LOOKING_UP),
  /** How often something was: {@code times}, {@code lần}. */
  TIMES(Group.LOOKING_UP),
  /** What two sides have with each other: {@code relations}, {@code quan hệ}. */
  RELATION(Group.LOOKING_UP),
  /** What may be announced, beside meetings: {@code visit}, {@code diễn tập}. */
  HAPPENING_NOUN(Group.LOOKING_UP),
  /** What articles are from the day they came out: {@code published}, {@code đăng}. */
  PUBLISHED(Group.LOOKING_UP),
  /** One article: {@code the article}, {@code bài báo}. */
  ARTICLE(Group.LOOKING_UP),
  /** Before the number of a page of a list: {@code page}, {@code trang}. */
  PAGE(Group.LOOKING_UP),

  /** A person by office: {@code minister}, {@code tướng}. */
  PERSON_NOUN(Group.NOUN, true),
  /** The same by the part in a meeting, which asks by itself: {@code người chủ trì}. */
  ROLE_NOUN(Group.NOUN, true),
  /** A rank or office itself: {@code post}, {@code chức vụ}. */
  OFFICE_NOUN(Group.NOUN, true),
  /** {@code date}, {@code ngày}. */
  TIME_NOUN(Group.NOUN, true),
  /** A noun for a time that only a year answers: {@code năm}. */
  YEAR_NOUN(Group.NOUN),
  /** A place as such: {@code venue}, {@code địa điểm}. */
  VENUE_NOUN(Group.NOUN, true),
  /** A place of some sort: {@code port}, {@code đảo}. */
  PLACE_NOUN(Group.NOUN, true),
  /** A unit of time, when counted: {@code years}. */
  TIME_UNIT(Group.NOUN, true),
  /** {@code cost}, {@code trị giá}; also what pays: {@code spend}. */
  MONEY_NOUN(Group.NOUN, true),
  /** {@code number}: of what stands behind it. */
  COUNT_NOUN(Group.NOUN, true),
  /** {@code name}: of what stands behind it. */
  NAME_NOUN(Group.NOUN),
  /** {@code percentage}, {@code tỷ lệ}. */
  SHARE_NOUN(Group.NOUN, true),
  /** {@code edition}, {@code round}. */
  EDITION_NOUN(Group.NOUN, true),
  /** What there are several of: {@code areas}, {@code lĩnh vực}. */
  SORT_NOUN(Group.NOUN, true),
  /** {@code countries}, {@code nước}. */
  COUNTRY_NOUN(Group.NOUN, true),
  /** {@code articles}, {@code bài báo}. */
  ARTICLE_NOUN(Group.NOUN, true),
  /** Meetings, of which several are asked for. */
  MEETING_NOUN(Group.NOUN, true),
  /** Makes a Vietnamese noun a plural: {@code những}. */
  SEVERAL(Group.NOUN),
  /** Before a noun: {@code the}, {@code of these}. */
  DETERMINER(Group.NOUN),
  /** Joins a subject to a noun: {@code is}, {@code là}. */
  BEING(Group.NOUN),
  /** A verb that asks or leads: {@code did}, {@code has}. */
  AUXILIARY(Group.NOUN),
  /** No word of the noun phrase beside it: {@code of}, {@code của}. */
  NOUN_END(Group.NOUN),
  /** A verb without a regular ending, which ends a noun phrase: {@code led}. */
  VERB(Group.NOUN),
  /** {@code say}, {@code phát biểu}. */
  SAYING(Group.NOUN),

  /** What people say beside a question, anywhere. */
  COURTESY(Group.TALK),
  /** The same, only before it. */
  COURTESY_FIRST(Group.TALK),
  /** The same, only behind it. */
  COURTESY_LAST(Group.TALK),
  /** Wraps a question: {@code can you tell me}, {@code cho em hỏi}. */
  TELLING(Group.TALK),
  /** Talk that is no question of the articles, if it is all there is. */
  SMALL_TALK(Group.TALK),
  /** Begins a follow-up: {@code and}, {@code còn}. */
  OPENER(Group.TALK),
  /** What a follow-up says beside what it names: {@code thì sao}. */
  FILLER(Group.TALK),
  /** The side that is not Vietnam: {@code the other side}, {@code phía bạn}. */
  OTHER_SIDE(Group.TALK),

  /** Leading a meeting: {@code chaired}, {@code chủ trì}. */
  LEADING(Group.REFERENCE),
  /** Beside the name of a country: that its side of a meeting is meant. */
  SIDE(Group.REFERENCE),
  /** Points to what was spoken of, unless its own sentence names it: {@code it}, {@code họ}. */
  REFERRING(Group.REFERENCE),
  /** Points back whatever the sentence names: {@code that visit}, {@code chuyến thăm đó}. */
  REFERRING_BACK(Group.REFERENCE),

  /** The most recent. */
  LAST(Group.TIME),
  /** The earliest. */
  FIRST(Group.TIME),
  /** One that is still to come. */
  NEXT(Group.TIME),
  /** Looks like one of those and is none: {@code last year}. */
  NO_ORDER(Group.TIME),
  /** Before the time or edition from which on something is asked. */
  SINCE(Group.TIME),
  /** Before the time or edition behind which something is asked. */
  AFTER(Group.TIME),
  /** Before the time or edition up to which something is asked. */
  BEFORE(Group.TIME),
  /** The same where that time itself belongs to it. */
  UP_TO(Group.TIME),
  /** Right before the first of two times between which something is asked. */
  BETWEEN(Group.TIME),
  /** Behind a time from which on something is asked, which then has an end. */
  UNTIL(Group.TIME),

  /** Before it a new clause may begin, if it begins by asking: {@code and}. */
  ASKING_JOINT(Group.JOINT),
  /** Before it a new clause may begin: {@code rồi}. */
  JOINT(Group.JOINT),
  /** Such a joint behind which the clause before need not ask: {@code and then}. */
  NEXT_JOINT(Group.JOINT),
  /** Between two things of which either will do: {@code or}. */
  EITHER(Group.JOINT),
  /** May stand between a joint and what asks: {@code with}. */
  PREPOSITION(Group.JOINT),

  /** Asks nothing; only its diacritics are known where they were left out: {@code mấy ngày}. */
  SPELLING(Group.SPELLING);

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
  private final boolean answer;

  Asking(Group group) {
    this(group, false);
  }

  /**
   * A class.
   *
   * @param answer true of nouns that name what kind of answer is asked for
   */
  Asking(Group group, boolean answer) {
    this.group = group;
    this.answer = answer;
  }

  /** Its sort. */
  Group group() {
    return group;
  }

  /** True if a longer phrase of the other class hides one of this class inside it. */
  boolean isHiddenBy(Asking other) {
    if (other.group == Group.TALK && other != OPENER) {
      return true;
    }
    boolean structural = group == Group.JOINT || (group == Group.NOUN && !answer);
    if (structural) {
      return other.group == Group.NOUN && other.answer;
    }
    boolean byAsking = group == Group.NOUN || group == Group.TIME;
    return other.group == group || (other.group == Group.ASKING && byAsking);
  }
}
