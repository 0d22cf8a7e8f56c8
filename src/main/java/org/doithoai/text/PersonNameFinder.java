package org.doithoai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of persons by their shape, in either language: capitalised words behind a rank or a
 * title of office ({@code Thượng tướng Phùng Sĩ Tấn}, {@code Permanent Secretary for Defence Chan
 * Heng Kee}), and without a title only where the shape can hardly be anything else: a Vietnamese
 * family name with two words or more, a Korean given name with its hyphen, a Russian patronymic.
 * Rather none than a wrong one.
 */
public final class PersonNameFinder {

  /**
   * A person named in a text, in UTF-16 offsets.
   *
   * @param name the name alone
   * @param title the rank and office right before it; null when there is none
   * @param office the office behind it, after a comma; null when there is none
   */
  public record PersonName(Span name, @Nullable Span title, @Nullable Span office) {}

  private static final int LONGEST = 5;
  private static final int LONGEST_VIETNAMESE = 4;

  private static final Set<String> VIETNAMESE_FAMILIES =
      Set.of(
          "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ",
          "hồ", "ngô", "dương", "lý", "phùng", "trịnh", "lương", "đinh", "đoàn", "trương", "đào",
          "nguyen", "tran", "pham", "hoang", "huynh", "dang", "bui", "phung", "trinh", "luong",
          "dinh", "doan", "truong", "duong", "ngo");

  private static final Set<String> KOREAN_FAMILIES =
      Set.of(
          "lee", "kim", "park", "choi", "jeong", "jung", "shin", "suh", "seo", "yoon", "ahn",
          "kang", "han", "moon", "song", "cho", "jang", "lim", "kwon", "hwang", "hong", "chung",
          "won", "yang", "baek", "nam", "noh", "roh", "yoo", "min", "kwak", "ryu", "bae", "joo");

  private static final Set<String> PARTICLES =
      Set.of(
          "bin", "bint", "binti", "van", "von", "der", "de", "da", "dos", "al", "el", "ibn", "o");

  /** Capitalised words that follow a title and are no name. */
  private static final Set<String> NO_NAME =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "the",
          "a",
          "in",
          "on",
          "at",
          "and",
          "he",
          "she",
          "his",
          "her",
          "they",
          "both",
          "this",
          "that",
          "it",
          "as",
          "after",
          "during",
          "meeting",
          "dialogue",
          "forum",
          "conference",
          "talks",
          "asean",
          "admm",
          "eu",
          "un",
          "afp",
          "vna",
          "vns",
          "vov",
          "photo",
          "plus",
          "of",
          "for",
          "hội",
          "đối",
          "tại",
          "và",
          "với",
          "ngày",
          "ảnh",
          "cùng",
          "biển",
          "đông",
          "nhóm",
          "force",
          "academy");

  /** Bodies whose names begin with a capital and go on without: {@code Giám đốc Văn phòng …}. */
  private static final Set<String> BODIES =
      Set.of(
          "văn phòng",
          "học viện",
          "trung tâm",
          "nhà máy",
          "bệnh viện",
          "công ty",
          "tập đoàn",
          "tổng cục",
          "ủy ban",
          "bảo tàng",
          "cơ quan",
          "nhà hát",
          "nhà xuất",
          "cảnh sát",
          "công an",
          "hải quan",
          "thư viện",
          "đại học",
          "đại sứ");

  /** Likewise, though inside a name they may stand. */
  private static final Set<String> NO_FIRST_NAME =
      Set.of("an", "hai", "sau", "trong", "theo", "nhân", "cho", "cũng", "đã", "khẳng");

  private final Tokens tokens;

  private PersonNameFinder(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * The names in the order of the text, none overlapping another.
   *
   * @param text in normalization form C
   */
  public static List<PersonName> find(String text) {
    return new PersonNameFinder(Tokens.of(text)).find();
  }

  private List<PersonName> find() {
    List<PersonName> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int titleEnd = TitleWords.last(tokens, at);
      int last = titleEnd < 0 ? bare(at) : afterTitle(at, titleEnd);
      if (last < 0 && titleEnd < 0) {
        last = beforeOffice(at);
      }
      if (last >= 0) {
        Span title = titleEnd < 0 ? null : tokens.span(at, titleEnd);
        Span name = tokens.span(titleEnd < 0 ? at : titleEnd + 1, last);
        found.add(new PersonName(name, title, officeBehind(last)));
      }
      at = Math.max(Math.max(last, titleEnd), at) + 1;
    }
    return List.copyOf(found);
  }

  /** The last word of the name behind the title; -1 when what follows is none. */
  private int afterTitle(int titleStart, int titleEnd) {
    int first = titleEnd + 1;
    if (first >= tokens.size() || !follows(first) || !startsName(first)) {
      return -1;
    }
    int last = run(first);
    boolean cutOff =
        last + 1 < tokens.size()
            && tokens.isSpaceBefore(last + 1)
            && tokens.get(last + 1).isCapitalised();
    boolean honorific = titleEnd == titleStart && tokens.get(titleStart).text().length() <= 2;
    boolean tooShort =
        last == first && (cutOff || honorific || tokens.get(first).isAcronym() || isBody(first));
    return tooShort || isShouting(first, last) ? -1 : last;
  }

  private boolean isBody(int first) {
    return first + 1 < tokens.size()
        && tokens.isSpaceBefore(first + 1)
        && BODIES.contains(tokens.get(first).word() + " " + tokens.get(first + 1).word());
  }

  private boolean follows(int first) {
    return tokens.isSpaceBefore(first)
        || (tokens.gapBefore(first) == Tokens.Gap.STOP
            && tokens.get(first - 1).text().length() <= TitleWords.LONGEST_ABBREVIATION);
  }

  /** The last word of the name that begins here without a title; -1 if the shape does not tell. */
  private int bare(int first) {
    if (!startsName(first) || (first > 0 && continuesRun(first))) {
      return -1;
    }
    int last = run(first);
    String family = tokens.get(first).word();
    boolean vietnamese =
        VIETNAMESE_FAMILIES.contains(family)
            && last - first >= 2
            && last - first < LONGEST_VIETNAMESE
            && !isHyphened(first, last);
    boolean korean =
        KOREAN_FAMILIES.contains(family)
            && last == first + 2
            && !tokens.isSpaceBefore(last)
            && tokens.isSpaceBefore(first + 1)
            && !tokens.get(last).isCapitalised();
    boolean russian = last >= first + 2 && isPatronymic(tokens.get(first + 1));
    return (vietnamese || korean || russian) && !isShouting(first, last) ? last : -1;
  }

  /**
   * The last word of a name without a title that an office follows after a comma: {@code Serizawa
   * Kiyoshi, Japan's Vice Minister of Defence}; -1 if there is none. An office that is the title of
   * a name behind it is that one's: {@code tại Hà Nội, Thượng tướng Phùng Sĩ Tấn}.
   */
  private int beforeOffice(int first) {
    if (!startsName(first) || (first > 0 && continuesRun(first))) {
      return -1;
    }
    int last = run(first);
    if (last == first || last - first >= LONGEST_VIETNAMESE || isShouting(first, last)) {
      return -1;
    }
    Span office = officeBehind(last);
    return office != null && !isTitle(office) ? last : -1;
  }

  /** Whether a name stands right behind the office. */
  private boolean isTitle(Span office) {
    int at = 0;
    while (at < tokens.size() && tokens.get(at).start() < office.end()) {
      at++;
    }
    return at < tokens.size() && tokens.isSpaceBefore(at) && startsName(at);
  }

  /** The office after a comma behind the word, from its country's name on. */
  private @Nullable Span officeBehind(int last) {
    int at = behindRepetition(last);
    if (at >= tokens.size()
        || !tokens
            .text()
            .substring(tokens.get(at - 1).end(), tokens.get(at).start())
            .endsWith(", ")) {
      return null;
    }
    int first = at;
    if (tokens.get(at).word().equals("the") && at + 1 < tokens.size()) {
      at++;
    }
    int country = CountryWords.last(tokens, at);
    if (country >= 0 && country + 1 < tokens.size()) {
      at = country + 1;
    }
    if (tokens.get(at).word().equals("s") && at + 1 < tokens.size()) {
      at++;
    }
    int end = TitleWords.last(tokens, at);
    if (end > at && tokens.get(end).word().equals("hội")) {
      end--; // of "hội đàm", "hội kiến": what the holder of the office did
    }
    return end < 0 ? null : tokens.span(first, end);
  }

  /** The word behind the name, and behind the name again in its other spelling in brackets. */
  private int behindRepetition(int last) {
    int at = last + 1;
    if (at < tokens.size()
        && tokens.text().substring(tokens.get(last).end(), tokens.get(at).start()).equals(" (")) {
      int closed = tokens.text().indexOf(')', tokens.get(at).start());
      while (at < tokens.size() && tokens.get(at).start() < closed) {
        at++;
      }
    }
    return at;
  }

  private static boolean isPatronymic(Token token) {
    String word = token.word();
    return word.endsWith("ovich")
        || word.endsWith("evich")
        || word.endsWith("ovna")
        || word.endsWith("evna");
  }

  /** Whether the capitalised word before belongs to the same run, so that no name begins here. */
  private boolean continuesRun(int first) {
    Token previous = tokens.get(first - 1);
    return tokens.isSpaceBefore(first)
        && previous.isCapitalised()
        && !tokens.isFirstInSentence(first - 1);
  }

  private boolean isHyphened(int first, int last) {
    for (int i = first + 1; i <= last; i++) {
      if (!tokens.isSpaceBefore(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean startsName(int at) {
    return mayBeName(at) && !NO_FIRST_NAME.contains(tokens.get(at).word());
  }

  private boolean mayBeName(int at) {
    Token token = tokens.get(at);
    return token.isCapitalised()
        && !token.isNumber()
        && !NO_NAME.contains(token.word())
        && !TitleWords.isTitleWord(token)
        && CountryWords.last(tokens, at) < 0;
  }

  /** The last word of the run of a name's words that begins here. */
  private int run(int first) {
    int last = first;
    while (last + 1 < tokens.size() && last - first + 1 < LONGEST + hyphens(first, last)) {
      int next = last + 1;
      if (partOfName(next)) {
        last = next;
      } else if (isParticle(next) && next + 1 < tokens.size() && partOfName(next + 1)) {
        last = next + 1;
      } else {
        break;
      }
    }
    return last;
  }

  private int hyphens(int first, int last) {
    int hyphens = 0;
    for (int i = first + 1; i <= last; i++) {
      hyphens += tokens.isSpaceBefore(i) ? 0 : 1;
    }
    return hyphens;
  }

  private boolean partOfName(int at) {
    boolean initial = tokens.get(at - 1).text().length() == 1 && tokens.get(at - 1).isCapitalised();
    if (tokens.text().substring(tokens.get(at - 1).end(), tokens.get(at).start()).contains("\n")) {
      return false;
    }
    return switch (tokens.gapBefore(at)) {
      case BREAK -> false;
      case STOP -> initial && startsName(at);
      case JOINED -> tokens.isSpaceBefore(at) ? goesOn(at) : isHyphenated(at);
    };
  }

  private boolean goesOn(int at) {
    Token token = tokens.get(at);
    return mayBeName(at) || (token.isCapitalised() && CountryWords.isGivenName(token));
  }

  /** Behind a plain hyphen, in either case: {@code Jong-sup}, {@code Kramp-Karrenbauer}. */
  private boolean isHyphenated(int at) {
    String between = tokens.text().substring(tokens.get(at - 1).end(), tokens.get(at).start());
    return between.equals("-") && !tokens.get(at).isNumber() && !tokens.get(at).isAcronym();
  }

  private boolean isParticle(int at) {
    return PARTICLES.contains(tokens.get(at).text()) && tokens.gapBefore(at) == Tokens.Gap.JOINED;
  }

  /** Whether all is in capitals, as in a headline, where names have no shape. */
  private boolean isShouting(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (!tokens.get(i).isAcronym()) {
        return false;
      }
    }
    return true;
  }
}
