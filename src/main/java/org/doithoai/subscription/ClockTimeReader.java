package org.doithoai.subscription;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.doithoai.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Reads times of the day as they are typed in either language: {@code 7:30 sáng}, {@code 7h30},
 * {@code 8 giờ kém 15}, {@code half past six}, {@code 0900}, {@code noon}, {@code at 7 and 18h}.
 */
final class ClockTimeReader {

  private static final Map<String, Integer> NUMBERS = numbers();
  private static final String NUMBER =
      "(?:"
          + String.join(
              "|", NUMBERS.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList())
          + ")";
  private static final String HOUR = "(?<h>[01]?[0-9]|2[0-4])";
  private static final String HOUR_OR_WORD = "(?<h>[01]?[0-9]|2[0-4]|" + NUMBER + ")";
  private static final String ENGLISH_PART =
      "a\\.?m\\.?|p\\.?m\\.?|in the (?:morning|afternoon|evening)|at night";
  private static final String PART = "(?<part>" + ENGLISH_PART + "|sáng|trưa|chiều|tối|đêm|khuya)";
  private static final String AT = "at|by|around|about|lúc|vào|khoảng|@";

  private static final List<Pattern> FORMS =
      List.of(
          RequestText.words(
              "(?<before>half|a quarter|quarter|[0-5]?[0-9])(?: minutes?)?"
                  + " (?<way>past|to|after|before) "
                  + HOUR_OR_WORD
                  + "(?: "
                  + PART
                  + ")?"),
          RequestText.words(
              HOUR_OR_WORD
                  + " ?(?:h|g|giờ)? (?:kém|thiếu) (?<less>[0-5]?[0-9]|"
                  + NUMBER
                  + ")(?: phút)?(?: "
                  + PART
                  + ")?"),
          RequestText.words(
              HOUR
                  + "(?: ?h ?| ?g ?| giờ ?| ?: ?)(?<m>[0-5][0-9])(?: ?phút|h)?(?: ?"
                  + PART
                  + ")?"),
          RequestText.words(HOUR + "\\.(?<m>[0-5][0-9]) ?" + PART),
          RequestText.words("(?:" + AT + ") " + HOUR + "\\.(?<m>[0-5][0-9])"),
          RequestText.words(HOUR_OR_WORD + " ?(?:h|g|giờ)? ?(?<half>rưỡi)(?: " + PART + ")?"),
          RequestText.words(HOUR + " ?(?:h|g|hrs?|hours|giờ|o'clock|o’clock)(?: ?" + PART + ")?"),
          RequestText.words(
              HOUR_OR_WORD + " (?:giờ|o'clock|o’clock)(?: (?:đúng|sharp))?(?: " + PART + ")?"),
          RequestText.words(HOUR + " ?" + PART),
          RequestText.words("(?<h>" + NUMBER + ") (?<part>" + ENGLISH_PART + "|a ?m|p ?m|sáng|chiều)"),
          RequestText.words("(?<h>0[0-9])(?<m>[0-5][0-9])(?: ?h(?:rs|ours)?)?(?: " + PART + ")?"),
          RequestText.words("(?:" + AT + ") (?<h>1[0-9]|2[0-3])(?<m>[0-5][0-9])"),
          RequestText.words("(?<h>1[0-9]|2[0-3])(?<m>[0-5][0-9]) ?h(?:rs|ours)?"),
          RequestText.words("(?:at )?(?<noon>noon|midday|giữa trưa)"),
          RequestText.words("(?:at )?(?<midnight>midnight|nửa đêm)"));

  /** A number alone: after a word of time, or beside a time. */
  private static final List<Pattern> BARE =
      List.of(
          RequestText.words("(?:at|by|around|lúc|vào lúc|khoảng|@) " + HOUR + "(?![:.][0-9]|[0-9])"),
          Pattern.compile(
              "(?<![\\p{L}\\p{N}])"
                  + HOUR
                  + "(?=(?:,? ?(?:and|và|va|&|,) ?(?:[01]?[0-9]|2[0-4])){0,3},? ?(?:and|và|va|&|,)"
                  + " ?"
                  + RequestText.TAKEN
                  + ")"),
          Pattern.compile(
              "(?<="
                  + RequestText.TAKEN
                  + " (?:and|và|va) |"
                  + RequestText.TAKEN
                  + ", )"
                  + HOUR
                  + "(?![\\p{L}\\p{N}:/.])"));

  /** A part of the day away from its time; "toi" alone is mostly "tôi". */
  private static final Pattern PART_ALONE =
      RequestText.words(
          "(?:(?:every|each|mỗi|mọi|các|hằng|hàng|buổi|in the|vào) (?:buổi"
              + " )?)?(?<part>mornings?|afternoons?|evenings?|nights?|sáng|trưa|chiều|đêm)|t\\u1ed1i|(?:mỗi|mọi|các|hằng|hàng|buổi)"
              + " (?:buổi )?(?<evening>tối)");

  private ClockTimeReader() {}

  /** Takes the times out of a sentence, in the order in which they stand. */
  static List<LocalTime> take(RequestText text) {
    record Found(int start, LocalTime time, boolean open) {}
    List<Found> found = new ArrayList<>();
    for (List<Pattern> forms : List.of(FORMS, BARE)) {
      for (Pattern form : forms) {
        for (MatchResult match : text.take(form)) {
          boolean open = group(match, "part") == null && group(match, "noon") == null;
          time(match).ifPresent(time -> found.add(new Found(match.start(), time, open)));
        }
      }
    }
    String part = partOfDay(text);
    if (found.isEmpty() && part != null) {
      return List.of(usual(part));
    }
    return found.stream()
        .sorted((a, b) -> Integer.compare(a.start, b.start))
        .map(f -> f.open && part != null ? in(part, f.time) : f.time)
        .distinct()
        .toList();
  }

  /** The one time that a stretch of text says, as {@code 22h} does; empty when it says none. */
  static Optional<LocalTime> one(String words) {
    List<LocalTime> times = take(RequestText.of(words));
    if (times.isEmpty()) {
      times = take(RequestText.of("at " + words));
    }
    return times.size() == 1 ? Optional.of(times.getFirst()) : Optional.empty();
  }

  private static @Nullable String partOfDay(RequestText text) {
    String part = null;
    for (MatchResult match : text.take(PART_ALONE)) {
      String own = group(match, "part");
      part = own == null ? "tối" : own;
    }
    return part;
  }

  private static Optional<LocalTime> time(MatchResult match) {
    if (group(match, "noon") != null) {
      return Optional.of(LocalTime.NOON);
    }
    if (group(match, "midnight") != null) {
      return Optional.of(LocalTime.MIDNIGHT);
    }
    int hour = number(group(match, "h")) % 24;
    int minute = group(match, "half") != null ? 30 : number(group(match, "m"));
    LocalTime time = LocalTime.of(hour, minute);
    String part = group(match, "part");
    time = part == null ? time : in(part, time);
    time = time.minusMinutes(number(group(match, "less")));
    String before = group(match, "before");
    if (before != null) {
      int minutes = before.equals("half") ? 30 : before.endsWith("quarter") ? 15 : number(before);
      boolean past = "past".equals(group(match, "way")) || "after".equals(group(match, "way"));
      time = past ? time.plusMinutes(minutes) : time.minusMinutes(minutes);
    }
    return Optional.of(time);
  }

  /** The time on the 24-hour clock when it is said with this part of the day. */
  private static LocalTime in(String part, LocalTime time) {
    int hour = time.getHour();
    String word = Folding.fold(part).replace(".", "").replace(" ", "");
    return switch (word) {
      case "am", "inthemorning", "morning", "mornings", "sang" ->
          hour == 12 ? time.minusHours(12) : time;
      case "trua" -> hour > 0 && hour < 4 ? time.plusHours(12) : time;
      case "pm", "intheafternoon", "afternoon", "afternoons", "chieu" ->
          hour > 0 && hour < 12 ? time.plusHours(12) : time;
      default ->
          hour == 12 ? time.minusHours(12) : hour > 4 && hour < 12 ? time.plusHours(12) : time;
    };
  }

  /** When a part of the day is named and no time. */
  private static LocalTime usual(String part) {
    return switch (Folding.fold(part)) {
      case "sang", "morning", "mornings" -> LocalTime.of(7, 30);
      case "trua" -> LocalTime.NOON;
      case "chieu", "afternoon", "afternoons" -> LocalTime.of(16, 30);
      case "dem", "night", "nights" -> LocalTime.of(21, 0);
      default -> LocalTime.of(19, 0);
    };
  }

  private static int number(@Nullable String said) {
    if (said == null) {
      return 0;
    }
    Integer word = NUMBERS.get(said);
    return word == null ? Integer.parseInt(said) : word;
  }

  private static @Nullable String group(MatchResult match, String name) {
    return match.namedGroups().containsKey(name) ? match.group(name) : null;
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<String> english =
        Arrays.asList(
            "one two three four five six seven eight nine ten eleven twelve".split(" ", -1));
    List<String> vietnamese =
        List.of(
            "một",
            "hai",
            "ba",
            "bốn",
            "năm",
            "sáu",
            "bảy",
            "tám",
            "chín",
            "mười",
            "mười một",
            "mười hai");
    for (int i = 0; i < english.size(); i++) {
      numbers.put(english.get(i), i + 1);
      numbers.put(vietnamese.get(i), i + 1);
      numbers.put(Folding.fold(vietnamese.get(i)), i + 1);
    }
    numbers.put("mười lăm", 15);
    numbers.put("muoi lam", 15);
    numbers.put("hai mươi", 20);
    numbers.put("hai muoi", 20);
    return numbers;
  }
}
