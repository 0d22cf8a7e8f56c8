package org.doithoai.subscription;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;

/**
 * Reads days of the week as they are typed: {@code weekdays}, {@code Mon-Fri}, {@code thứ 2, 4 và
 * 6}, {@code t2-t6}, {@code cn}, {@code every day except Sunday}, {@code hằng tuần}.
 */
final class WeekdayReader {

  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final Set<DayOfWeek> WORKING = EnumSet.complementOf(EnumSet.copyOf(WEEKEND));
  private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);

  /** "mùa thu năm nay" names no Thursday. */
  private static final String NOT_AUTUMN = "(?!thu (?:n\\u0103m|t\\u01b0|s\\u00e1u|b\\u1ea3y))";

  private static final String NAME =
      "mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?"
          + "|(?:thứ|t) ?[2-7]|"
          + NOT_AUTUMN
          + "thứ (?:hai|ba|tư|bốn|năm|sáu|bảy|bẩy)|chủ nhật|cn";
  private static final String SHORT = "|mon|tues?|weds?|thurs?|thu|fri|sat|sun";
  private static final String SEVERAL =
      "week ?days?|working days?|work ?days?|business days?"
          + "|ngày (?:làm việc|đi làm|thường|trong tuần)|weekends?|(?:ngày )?cuối tuần";

  /** What stands for a day only behind another one: {@code thứ 2, 4}. */
  private static final String NEXT =
      "|(?:hai|ba|tư|năm|sáu|bảy|[2-7])(?!"
          + " ?(?:h|g|giờ|:|\\.|sáng|chiều|tối|am|pm|rưỡi|tuần|ngày|lần))";

  private static final String BETWEEN =
      " ?(?:,|;|/|&|\\+|-|–|->|and|và|với|or|hoặc|to|through|thru|until|till|đến|tới) ?|,"
          + " (?:and|và) | ";
  private static final Pattern RANGE = RequestText.words("to|through|thru|until|till|đến|tới");

  private static final String NOT =
      "except(?: for)?|but not|not|no(?:thing)?|skip(?:ping)?|excluding|without|(?:ngoại |loại"
          + " )?trừ|không gửi|đừng gửi|không|bỏ|nghỉ";
  private static final String LINK =
      "(?:,?"
          + " ?(?:on|for|the|every|each|any|vào|ngày|các|mỗi|mọi|những|cả|all|gửi|từ|from|between|hai)"
          + " )*";

  private static final Pattern EVERY_DAY =
      RequestText.words(
          "every ?day|each day|all days|daily|seven days a week|(?:mỗi|mọi|hằng|hàng|các) ngày"
              + "|ngày nào cũng(?: gửi)?|cả tuần");

  /** Stays in the sentence: it also says when. */
  private static final Pattern EVERY_PART_OF_DAY =
      RequestText.words(
          "(?:every|each)"
              + " (?:morning|afternoon|evening|night)|mornings|afternoons|evenings|(?:a|per)"
              + " day|(?:một|1) ngày|(?:mỗi|mọi|hằng|hàng|các) (?:buổi"
              + " )?(?:sáng|trưa|chiều|tối|đêm)");

  private static final Pattern EVERY_WEEK =
      RequestText.words(
          "weekly|every week|once a week|each week|(?:hằng|hàng|mỗi|mọi) tuần(?: (?:một|1) lần)?");

  /** What the timing has no form for: it must not be taken for something near it. */
  private static final Pattern BEYOND =
      RequestText.words(
          "(?:once |twice )?(?:every|each) (?:other|second|third|[0-9]+|two|three)"
              + " [\\p{L}]+|fortnightly|bi-?weekly|monthly|(?:once|twice|[0-9]+ times|three times)"
              + " a (?:week|month)|every (?:month|hour)|hourly|(?:hai|2|ba|3) (?:tuần|ngày|tháng)"
              + " (?:một|1) lần|(?:hằng|hàng|mỗi) (?:tháng|giờ)|cách (?:ngày|tuần)|[0-9]+ lần"
              + " (?:mỗi|một) tuần");

  private static final Pattern ON = on("", "");
  private static final Pattern ON_ENGLISH = on("", SHORT);
  private static final Pattern NOT_ON = on("(?:" + NOT + ") ", "");
  private static final Pattern NOT_ON_ENGLISH = on("(?:" + NOT + ") ", SHORT);
  private static final Pattern ONE =
      RequestText.words("(?<name>" + NAME + SHORT + "|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|[2-7])");

  private WeekdayReader() {}

  private static Pattern on(String before, String abbreviations) {
    String first = NAME + abbreviations;
    String list =
        "(?:" + SEVERAL + "|(?:" + first + ")(?:(?:" + BETWEEN + ")(?:" + first + NEXT + "))*)";
    return RequestText.words(before + LINK + "(?<days>" + list + ")");
  }

  /** Takes what no timing can say; as typed. */
  static List<String> takeBeyond(RequestText text) {
    return text.take(BEYOND).stream()
        .map(match -> text.text().substring(match.start(), match.end()))
        .toList();
  }

  /** Takes the days out of a sentence; empty when it says none. */
  static Set<DayOfWeek> take(RequestText text, Language language) {
    boolean english = language == Language.ENGLISH;
    EnumSet<DayOfWeek> without = EnumSet.noneOf(DayOfWeek.class);
    for (MatchResult match : text.take(english ? NOT_ON_ENGLISH : NOT_ON)) {
      without.addAll(days(match.group("days")));
    }
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    EnumSet<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
    for (MatchResult match : text.take(english ? ON_ENGLISH : ON)) {
      Set<DayOfWeek> said = days(match.group("days"));
      (said.equals(WEEKEND) || said.equals(WORKING) ? days : named).addAll(said);
    }
    if (named.isEmpty() || !days.containsAll(named)) {
      days.addAll(named);
    } else {
      days.retainAll(named);
    }
    boolean everyDay = !text.take(EVERY_DAY).isEmpty() || text.has(EVERY_PART_OF_DAY);
    boolean everyWeek = !text.take(EVERY_WEEK).isEmpty();
    if (days.isEmpty() && (everyDay || !without.isEmpty())) {
      days.addAll(ALL);
    } else if (days.isEmpty() && everyWeek) {
      days.add(DayOfWeek.MONDAY);
    }
    days.removeAll(without);
    return days;
  }

  private static Set<DayOfWeek> days(String words) {
    String plain = Folding.fold(words);
    if (plain.contains("cuoi tuan") || plain.startsWith("weekend")) {
      return WEEKEND;
    }
    if (plain.matches("(?:week ?day|work|business|ngay).*")) {
      return WORKING;
    }
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    Matcher names = ONE.matcher(words);
    DayOfWeek last = null;
    int end = 0;
    while (names.find()) {
      Optional<DayOfWeek> day = of(Folding.fold(names.group("name")));
      if (day.isPresent()) {
        String between = words.substring(end, names.start());
        if (last != null
            && (between.contains("-") || between.contains("–") || RANGE.matcher(between).find())) {
          for (DayOfWeek next = last; next != day.get(); next = next.plus(1)) {
            days.add(next);
          }
        }
        days.add(day.get());
        last = day.get();
        end = names.end();
      }
    }
    return days;
  }

  /** The day of a name in lower case without diacritics. */
  static Optional<DayOfWeek> of(String name) {
    if (name.equals("cn") || name.startsWith("chu")) {
      return Optional.of(DayOfWeek.SUNDAY);
    }
    String number = name.replaceFirst("^(?:thu|t)(?= |[2-7])", "").strip();
    int vietnamese =
        switch (number) {
          case "2", "hai" -> 1;
          case "3", "ba" -> 2;
          case "4", "tu", "bon" -> 3;
          case "5", "nam" -> 4;
          case "6", "sau" -> 5;
          case "7", "bay" -> 6;
          default -> 0;
        };
    if (vietnamese > 0) {
      return Optional.of(DayOfWeek.of(vietnamese));
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      if (name.length() >= 3
          && day.name().startsWith(name.substring(0, 3).toUpperCase(Locale.ROOT))) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }
}
