package org.doithoai.answer.llm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.text.Language;
import org.doithoai.text.Ordinals;
import org.doithoai.text.Span;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;

/**
 * Finds the numbers of a text in figures and in the words of its language. "The two sides" and "hai
 * nước" count nothing: they name the parties.
 */
final class NumeralFinder {

  private static final Pattern FIGURES =
      Pattern.compile(
          "(?<![\\p{L}\\d])(\\d{1,3}(?:[.,]\\d{3})+|\\d{1,15}(?:[.,]\\d{1,6})?)(?![\\d])");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");

  private static final Map<String, Integer> ENGLISH = new HashMap<>();

  static {
    String[] units =
        ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                + " sixteen seventeen eighteen nineteen")
            .split(" ", -1);
    for (int i = 0; i < units.length; i++) {
      ENGLISH.put(units[i], i + 1);
    }
    String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1);
    for (int i = 0; i < tens.length; i++) {
      ENGLISH.put(tens[i], (i + 2) * 10);
    }
    ENGLISH.put("dozen", 12);
  }

  private static final Map<String, Integer> VIETNAMESE =
      Map.ofEntries(
          Map.entry("hai", 2),
          Map.entry("ba", 3),
          Map.entry("bốn", 4),
          Map.entry("năm", 5),
          Map.entry("sáu", 6),
          Map.entry("bảy", 7),
          Map.entry("bẩy", 7),
          Map.entry("tám", 8),
          Map.entry("chín", 9),
          Map.entry("mười", 10));

  /** Units behind a ten. */
  private static final Map<String, Integer> BEHIND_TEN =
      Map.of("một", 1, "mốt", 1, "tư", 4, "lăm", 5);

  private static final Map<String, Long> MULTIPLIERS =
      Map.of(
          "hundred",
          100L,
          "thousand",
          1_000L,
          "million",
          1_000_000L,
          "billion",
          1_000_000_000L,
          "trăm",
          100L,
          "nghìn",
          1_000L,
          "ngàn",
          1_000L,
          "triệu",
          1_000_000L,
          "tỷ",
          1_000_000_000L);

  /** What the parties are called together. */
  private static final Set<String> PARTIES =
      words(
          "sides countries nations ministers ministries parties militaries armies navies "
              + "forces governments peoples states leaders officials delegations defence "
              + "defense heads deputy bên nước bộ đoàn quân dân lực vị quốc đảng phía trưởng "
              + "thứ hải");

  /** "One" before or behind these counts nothing. */
  private static final Set<String> ANY_ONE =
      words("of another side party country more that this the no any");

  private static final Set<String> YEAR_BEFORE =
      words(
          "trong mỗi hằng hàng cả là đầu cuối giữa nửa từng thường nhiều một các những "
              + "của vào qua");

  private static final Set<String> YEAR_AFTER =
      words("nay ngoái sau tới qua trước đặc đó này kỷ mà");

  private static Set<String> words(String list) {
    return Set.of(list.split(" ", -1));
  }

  private final Tokens tokens;
  private final Language language;
  private final List<Span> taken;
  private final List<Numeral> found = new ArrayList<>();

  private NumeralFinder(Tokens tokens, Language language, List<Span> taken) {
    this.tokens = tokens;
    this.language = language;
    this.taken = new ArrayList<>(taken);
  }

  /**
   * The numbers of a text in their order.
   *
   * @param taken spans of dates and names, whose numbers are not counted
   */
  static List<Numeral> find(Tokens tokens, Language language, List<Span> taken) {
    NumeralFinder numerals = new NumeralFinder(tokens, language, taken);
    numerals.findAll();
    numerals.found.sort(Comparator.comparing(Numeral::span));
    return List.copyOf(numerals.found);
  }

  private void findAll() {
    for (Ordinals.Ordinal ordinal : Ordinals.find(tokens.text())) {
      add(Integer.toString(ordinal.value()), true, ordinal.span());
    }
    Matcher figures = FIGURES.matcher(tokens.text());
    while (figures.find()) {
      add(plain(figures.group(1)), false, new Span(figures.start(), figures.end()));
    }
    for (int at = 0; at < tokens.size(); at++) {
      at = Math.max(at, words(at));
    }
  }

  private void add(String value, boolean ordinal, Span span) {
    if (taken.stream().noneMatch(span::overlaps)) {
      found.add(new Numeral(value, ordinal, span));
      taken.add(span);
    }
  }

  private static String plain(String figures) {
    String digits =
        GROUPED.matcher(figures).matches()
            ? figures.replaceAll("[.,]", "")
            : figures.replace(',', '.');
    return digits.replaceFirst("^0+(?=\\d)", "");
  }

  /** Reads the number whose first word this is; its last word, or -1 when it is none. */
  private int words(int at) {
    long value = 0;
    int last = at;
    String word = tokens.get(at).word();
    boolean multiplied = MULTIPLIERS.containsKey(word(at + 1));
    if (language == Language.ENGLISH) {
      Integer number = ENGLISH.get(word);
      if (number == null || (!multiplied && countsNothing(at, number))) {
        return -1;
      }
      value = number;
      Integer unit = ENGLISH.get(word(at + 1));
      if (number >= 20 && unit != null && unit < 10) {
        value += unit;
        last++;
      }
    } else {
      Integer number = word.equals("một") && multiplied ? Integer.valueOf(1) : VIETNAMESE.get(word);
      if (number == null || (!multiplied && countsNothing(at, number))) {
        return -1;
      }
      last = at + 1 < tokens.size() && number < 10 && word(at + 1).equals("mươi") ? at + 1 : at;
      value = last > at ? number * 10L : number;
      Integer unit = value >= 10 ? unit(word(last + 1)) : null;
      if (unit != null) {
        value += unit;
        last++;
      }
    }
    Long multiplier = MULTIPLIERS.get(word(last + 1));
    while (multiplier != null && value < 1_000_000_000_000L) {
      value *= multiplier;
      last++;
      multiplier = MULTIPLIERS.get(word(last + 1));
    }
    add(Long.toString(value), false, tokens.span(at, last));
    return last;
  }

  private static @org.jspecify.annotations.Nullable Integer unit(String word) {
    Integer behind = BEHIND_TEN.get(word);
    return behind != null ? behind : VIETNAMESE.get(word);
  }

  private boolean countsNothing(int at, int number) {
    if (number == 2) {
      return PARTIES.contains(word(at + 1));
    }
    if (number == 1) {
      return ANY_ONE.contains(word(at + 1)) || ANY_ONE.contains(word(at - 1));
    }
    return tokens.get(at).word().equals("năm") && isYear(at);
  }

  private boolean isYear(int at) {
    boolean counted = at > 0 && (tokens.get(at - 1).isNumber() || unit(word(at - 1)) != null);
    boolean numbered = at + 1 < tokens.size() && tokens.get(at + 1).isNumber();
    return counted
        || numbered
        || YEAR_BEFORE.contains(word(at - 1))
        || YEAR_AFTER.contains(word(at + 1));
  }

  private String word(int at) {
    if (at < 0 || at >= tokens.size()) {
      return "";
    }
    Token token = tokens.get(at);
    return token.word();
  }
}
