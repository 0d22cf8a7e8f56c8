package org.doithoai.text;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words that look like parts of a date and often are none: {@code may} and {@code march}, {@code
 * thứ hai} that also means second, {@code năm} (year) beside {@code nam} (south), {@code tháng}
 * (month) beside {@code thắng} (to win). Text without any Vietnamese letter gets the benefit of the
 * doubt.
 */
final class AmbiguousDateWords {

  private static final Set<String> DATE_WORDS =
      Set.of(
          "ngày", "tháng", "năm", "từ", "đến", "tới", "và", "hết", "thứ", "tư", "tám", "sáu", "bảy",
          "chín", "mười", "một", "hai", "ba", "giêng", "chạp");
  private static final Set<String> PART_OF_DAY =
      Set.of("sáng", "trưa", "chiều", "tối", "đêm", "hôm", "mùng", "vào", "on");
  private static final Pattern VIETNAMESE_WORD = Pattern.compile("[a-zà-ỹđ]{2,8}");
  private static final Pattern SOUTH = Pattern.compile("(?:viet|phia|mien|dong|tay|cuc|huong) $");
  private static final Pattern ORDINAL =
      Pattern.compile("(?:lan|ngay|nguoi|dieu|dung|hang|nhom|viec|va|thang|nam|the he) $");
  private static final Pattern SAID_OF_DAY =
      Pattern.compile("(?:sang|trua|chieu|toi|dem|hom|vao) $");
  private static final Pattern DAY_BEHIND = Pattern.compile(",? ?[|(]? ?(?:ngay )?\\d{1,2}[/-]\\d");
  private static final Pattern SAID_OF_TIME =
      Pattern.compile("\\b(?:on|in|since|from|until|till|last|next|this|by|of|mid|early|late) $");

  private AmbiguousDateWords() {}

  static boolean isWeekday(
      String text, String before, String plain, MatchResult match, boolean accented) {
    String words = match.group();
    String original = text.substring(match.start(), match.end());
    if (words.startsWith("chu")) {
      return original.endsWith("hật") || !accented;
    }
    if (!words.startsWith("thu ")) {
      return Character.isUpperCase(original.charAt(0)) || SAID_OF_TIME.matcher(before).find();
    }
    if (ORDINAL.matcher(before).find() || (accented && !isSpelled(original))) {
      return false;
    }
    char number = original.charAt(4);
    return Character.isUpperCase(number)
        || DAY_BEHIND.matcher(plain).region(match.end(), plain.length()).lookingAt()
        || SAID_OF_DAY.matcher(before).find()
        || (Character.isDigit(number) && Character.isUpperCase(original.charAt(0)));
  }

  static boolean areDate(String text, String before, MatchResult match, boolean accented) {
    String plain = match.group();
    String original = text.substring(match.start(), match.end());
    if (plain.startsWith("nam ")) {
      boolean south = original.startsWith("nam") || original.startsWith("Nam");
      if (south && (accented || SOUTH.matcher(before).find())) {
        return false;
      }
    }
    if (match.namedGroups().containsKey("word") && Character.isUpperCase(original.charAt(0))) {
      return false;
    }
    if (accented && (!isSpelled(original) || !partOfDayIsSpelled(text, match))) {
      return false;
    }
    return isMonthName(match, original, before) && !isMonthWordOfNumber(match, original, plain);
  }

  /** Whether words of a Vietnamese date carry their own marks, not those of some other word. */
  private static boolean isSpelled(String original) {
    String lower = original.toLowerCase(Language.VIETNAMESE.locale());
    return VIETNAMESE_WORD
        .matcher(lower)
        .results()
        .map(MatchResult::group)
        .filter(word -> DATE_WORDS.stream().anyMatch(known -> sameLetters(known, word)))
        .allMatch(DATE_WORDS::contains);
  }

  private static boolean sameLetters(String known, String word) {
    return known.length() == word.length() && Folding.fold(known).equals(Folding.fold(word));
  }

  private static boolean partOfDayIsSpelled(String text, MatchResult match) {
    int end = match.start() - 1;
    if (match.start() == 0
        || !Character.isDigit(text.charAt(match.start()))
        || text.charAt(end) != ' ') {
      return true;
    }
    int start = end;
    while (start > 0 && end - start < 10 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, end).toLowerCase(Language.VIETNAMESE.locale());
    return PART_OF_DAY.stream().noneMatch(known -> sameLetters(known, word))
        || PART_OF_DAY.contains(word);
  }

  /** Names of months that are words too need a capital, a year, or a word of time before them. */
  private static boolean isMonthName(MatchResult match, String original, String before) {
    for (String name : new String[] {"m1", "m2"}) {
      String month = match.namedGroups().containsKey(name) ? match.group(name) : null;
      if (month == null || !Set.of("may", "march", "mar", "sep", "dec").contains(month)) {
        continue;
      }
      boolean capital = Character.isUpperCase(original.charAt(match.start(name) - match.start()));
      boolean year = match.namedGroups().containsKey("y1") && match.group("y1") != null;
      if (!capital && !year && !SAID_OF_TIME.matcher(before).find()) {
        return false;
      }
    }
    return true;
  }

  /** {@code tháng hai lần} is twice a month; a month in words needs a capital, a day or a year. */
  private static boolean isMonthWordOfNumber(MatchResult match, String original, String plain) {
    if (!plain.startsWith("thang ") || Character.isDigit(plain.charAt(6))) {
      return false;
    }
    return Character.isLowerCase(original.charAt(6)) && match.group("y1") == null;
  }
}
