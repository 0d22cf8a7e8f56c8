package org.doithoai.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one text for {@link PersonNames}, word by word. Not thread-safe. */
final class PersonNameReader {

  /** Words of a name, parts behind hyphens not counted. */
  private static final int LONGEST = 5;

  private static final int LONGEST_VIETNAMESE = 4;
  private static final int MOST_HYPHENS = 6;

  /** Words of a name's other spelling in brackets behind it. */
  private static final int LONGEST_BRACKETS = 12;

  private final AnnotatedText.Builder text;
  private final Tokens tokens;
  private final TitleReader titles;

  /** A reader of this text and its titles. */
  PersonNameReader(AnnotatedText.Builder text, TitleReader titles) {
    this.text = text;
    this.tokens = text.tokens();
    this.titles = titles;
  }

  /** The names in the order of the text, none overlapping another. */
  List<PersonName> read() {
    List<PersonName> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int titleEnd = titles.mayBegin(at) ? titles.titleEnd(at) : -1;
      int last = titleEnd < 0 ? untitled(at) : afterTitle(at, titleEnd);
      if (last >= 0) {
        Span title = titleEnd < 0 ? null : tokens.span(at, titleEnd);
        Span name = tokens.span(titleEnd < 0 ? at : titleEnd + 1, last);
        found.add(new PersonName(name, title, officeBehind(last)));
      }
      at = Math.max(Math.max(last, titleEnd), at) + 1;
    }
    return found;
  }

  /** The last word of the name behind the title; -1 when what follows is none. */
  private int afterTitle(int titleStart, int titleEnd) {
    int first = titleEnd + 1;
    if (first >= tokens.size() || !follows(first) || !(startsName(first) || isInitial(first))) {
      return -1;
    }
    int last = runEnd(first);
    boolean cutOff = tokens.isSpaceBefore(last + 1) && tokens.get(last + 1).isCapitalised();
    boolean honorific = titleEnd == titleStart && tokens.get(titleStart).text().length() <= 2;
    boolean tooShort =
        last == first
            && (cutOff
                || honorific
                || tokens.get(first).isAcronym()
                || text.cues().has(first, Cue.BODY));
    return tooShort || isShouting(first, last) ? -1 : last;
  }

  private boolean follows(int first) {
    return tokens.isSpaceBefore(first)
        || (tokens.gapBefore(first) == Tokens.Gap.STOP
            && TitleReader.isAbbreviation(tokens.get(first - 1)));
  }

  /** The last word of the name that begins here without a title; -1 if it cannot be told. */
  private int untitled(int first) {
    if (!startsName(first) || continuesRun(first)) {
      return -1;
    }
    int last = runEnd(first);
    boolean name = isVietnamese(first, last) || isKorean(first, last) || isRussian(first, last);
    return (name || isBeforeOffice(first, last)) && !isShouting(first, last) ? last : -1;
  }

  private boolean isVietnamese(int first, int last) {
    return last - first >= 2
        && last - first < LONGEST_VIETNAMESE
        && tokens.get(first).is(WordKind.VIETNAMESE_FAMILY_NAME)
        && hyphens(first, last) == 0;
  }

  private boolean isKorean(int first, int last) {
    return last == first + 2
        && tokens.get(first).is(WordKind.KOREAN_FAMILY_NAME)
        && !tokens.isSpaceBefore(last)
        && tokens.isSpaceBefore(first + 1)
        && !tokens.get(last).isCapitalised();
  }

  private boolean isRussian(int first, int last) {
    if (last < first + 2) {
      return false;
    }
    String patronymic = tokens.get(first + 1).word();
    return patronymic.endsWith("ovich")
        || patronymic.endsWith("evich")
        || patronymic.endsWith("ovna")
        || patronymic.endsWith("evna");
  }

  /**
   * True if an office follows after a comma: {@code Serizawa Kiyoshi, Japan's Vice Minister of
   * Defence}. An office that is the title of a name behind it is that one's: {@code tại Hà Nội,
   * Thượng tướng Phùng Sĩ Tấn}.
   */
  private boolean isBeforeOffice(int first, int last) {
    if (last == first || last - first >= LONGEST_VIETNAMESE) {
      return false;
    }
    int office = officeStart(last);
    int behind = office < 0 ? 0 : officeEnd(office) + 1;
    return behind > 0 && !(tokens.isSpaceBefore(behind) && startsName(behind));
  }

  private @Nullable Span officeBehind(int last) {
    int start = officeStart(last);
    int end = start < 0 ? -1 : officeEnd(start);
    return end < 0 ? null : tokens.span(start, end);
  }

  /** Where an office may begin, after a comma behind the word; -1 where none can. */
  private int officeStart(int last) {
    int at = behindRepetition(last);
    if (at >= tokens.size()) {
      return -1;
    }
    int start = tokens.get(at).start();
    boolean comma =
        start - tokens.get(at - 1).end() >= 2 && tokens.text().startsWith(", ", start - 2);
    return comma ? at : -1;
  }

  /** The last word of the office that begins here, with the name of its country or without. */
  private int officeEnd(int start) {
    int at = start;
    if (tokens.get(at).lower().equals("the") && at + 1 < tokens.size()) {
      at++;
    }
    int country = titles.countryEnd(at);
    if (country >= 0 && country + 1 < tokens.size()) {
      at = country + 1;
    }
    if (tokens.get(at).lower().equals("s") && at + 1 < tokens.size()) {
      at++;
    }
    int end = titles.titleEnd(at);
    for (int word = at + 1; word <= end; word++) {
      end = tokens.isFirstInSentence(word) ? word - 1 : end;
    }
    // of "hội đàm", "hội kiến": what the holder of the office did
    return end > at && tokens.get(end).word().equals("hội") ? end - 1 : end;
  }

  /** The word behind the name, and behind the name again in its other spelling in brackets. */
  private int behindRepetition(int last) {
    int at = last + 1;
    if (at >= tokens.size() || !isBetween(at, " (")) {
      return at;
    }
    int limit = Math.min(tokens.size() - 1, at + LONGEST_BRACKETS);
    for (int behind = at + 1; behind <= limit; behind++) {
      int closed =
          tokens.text().indexOf(')', tokens.get(behind - 1).end(), tokens.get(behind).start());
      if (closed >= 0) {
        return behind;
      }
    }
    return at;
  }

  private boolean isBetween(int at, String between) {
    int from = tokens.get(at - 1).end();
    return tokens.get(at).start() - from == between.length()
        && tokens.text().startsWith(between, from);
  }

  /** True if the capitalised word before belongs to the same run, so that no name begins here. */
  private boolean continuesRun(int first) {
    return tokens.isSpaceBefore(first)
        && tokens.get(first - 1).isCapitalised()
        && !tokens.isFirstInSentence(first - 1);
  }

  private boolean startsName(int at) {
    return mayBeName(at) && !tokens.get(at).is(WordKind.NO_FIRST_NAME);
  }

  private boolean mayBeName(int at) {
    Token token = tokens.get(at);
    return token.isCapitalised()
        && !token.is(WordKind.NO_NAME)
        && !TitleReader.isTitleWord(token)
        && titles.countryEnd(at) < 0;
  }

  /** The last word of the run of a name's words that begins here. */
  private int runEnd(int first) {
    int last = first;
    int hyphens = 0;
    while (last + 1 < tokens.size()
        && last - first + 1 < LONGEST + Math.min(hyphens, MOST_HYPHENS)) {
      int next = last + 1;
      if (!isPartOfName(next)) {
        boolean particle = isParticle(next) && next + 1 < tokens.size() && isPartOfName(next + 1);
        if (!particle) {
          break;
        }
        next++;
      }
      hyphens += hyphens(last, next);
      last = next;
    }
    return last;
  }

  /** How many of the words behind the first one have more than space before them. */
  private int hyphens(int first, int last) {
    int hyphens = 0;
    for (int i = first + 1; i <= last; i++) {
      hyphens += tokens.isSpaceBefore(i) ? 0 : 1;
    }
    return hyphens;
  }

  private boolean isPartOfName(int at) {
    if (tokens.isLineEndBefore(at)) {
      return false;
    }
    return switch (tokens.gapBefore(at)) {
      case BREAK -> false;
      case STOP -> isInitial(at - 1) && (startsName(at) || isInitial(at));
      case JOINED -> tokens.isSpaceBefore(at) ? goesOn(at) : isHyphenated(at) || isInitial(at - 1);
    };
  }

  /** A single capital with a full stop right behind it. */
  private boolean isInitial(int at) {
    Token token = tokens.get(at);
    return token.end() - token.start() == 1
        && token.isCapitalised()
        && tokens.text().startsWith(".", token.end());
  }

  private boolean goesOn(int at) {
    Token token = tokens.get(at);
    return mayBeName(at) || (token.isCapitalised() && token.is(WordKind.COUNTRY_AND_GIVEN_NAME));
  }

  /** Behind a plain hyphen, in either case: {@code Jong-sup}, {@code Kramp-Karrenbauer}. */
  private boolean isHyphenated(int at) {
    return isBetween(at, "-") && !tokens.get(at).isNumber() && !tokens.get(at).isAcronym();
  }

  private boolean isParticle(int at) {
    return tokens.get(at).is(WordKind.NAME_PARTICLE) && tokens.gapBefore(at) == Tokens.Gap.JOINED;
  }

  /** True if all is in capitals, as in a headline, where names have no shape. */
  private boolean isShouting(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (!tokens.get(i).isAcronym()) {
        return false;
      }
    }
    return true;
  }
}
