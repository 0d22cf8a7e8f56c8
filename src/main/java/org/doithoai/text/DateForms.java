package org.doithoai.text;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The forms in which dates are written in English and Vietnamese, as patterns over a text in lower
 * case without diacritics. Groups {@code d1 m1 y1} are a date or the first of two, {@code d2 m2 y2}
 * the second; a part that both share may stand in either. {@code a} and {@code b} are day and month
 * in the order of the writer's country. Every repetition is bounded, so that a search takes time in
 * proportion to the text.
 */
final class DateForms {

  private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])(?!\\d)";
  private static final String MONTH = "(?:0?[1-9]|1[0-2])(?!\\d)";
  private static final String YEAR = "(?:19|20)\\d\\d(?!\\d)";
  private static final String NAMED =
      "(?:january|february|march|april|may|june|july|august|september|october|november|december"
          + "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)(?![a-z])";
  private static final String NAMED_VIETNAMESE =
      "(?:gieng|hai|ba|tu|nam|sau|bay|tam|chin|muoi mot|muoi hai|muoi|chap)(?![a-z])";
  private static final String ORDINAL = "(?:st|nd|rd|th)?(?![a-z])";

  /** Nothing before that would make the number a part of a longer one, or of a word. */
  private static final String ALONE = "(?<![a-z0-9/])(?<!\\d[.,-])";

  private static final String TO = "(?: ?[-–—] ?| (?:to|through|until|till) )";
  private static final String DEN = "(?: ?[-–—] ?| (?:den|toi) (?:het )?)";
  private static final String VIETNAMESE_MONTH = "(?:" + MONTH + "|" + NAMED_VIETNAMESE + ")";

  /** Words before a day and month in figures that make them a date. */
  private static final String PART_OF_DAY = "(?<=\\b(?:sang|trua|chieu|toi|dem|hom|mung|vao|on) )";

  private static final String BEFORE_YEAR =
      "(?<=\\b(?:in|since|until|till|during|early|late|year|throughout|late-|mid-|early-)"
          + " |\\bmid-)";

  /** After these a number may also count something: {@code of 2000 tonnes}. */
  private static final String BEFORE_YEAR_OR_NUMBER =
      "(?<=\\b(?:by|from|to|before|after|of|for|mid|around|through) )";

  private static final String NO_NOUN =
      "(?! (?!(?:and|or|to|with|in|at|on|by|the|as|when|is|was|has|that|which)\\b)[a-z])";

  static final List<Pattern> ALL =
      List.of(
          // 27 February - 1 March 2024
          form(
              ALONE
                  + "(?<d1>"
                  + DAY
                  + ")"
                  + ORDINAL
                  + " (?<m1>"
                  + NAMED
                  + ")\\.?(?:,? ?(?<y1>"
                  + YEAR
                  + "))?"
                  + TO
                  + "(?<d2>"
                  + DAY
                  + ")"
                  + ORDINAL
                  + " (?<m2>"
                  + NAMED
                  + ")\\.?(?:,? ?(?<y2>"
                  + YEAR
                  + "))?"),
          // 27-29 March 2024, 27th of February
          form(
              ALONE
                  + "(?<d1>"
                  + DAY
                  + ")"
                  + ORDINAL
                  + "(?:"
                  + TO
                  + "(?<d2>"
                  + DAY
                  + ")"
                  + ORDINAL
                  + ")? (?:of )?(?<m1>"
                  + NAMED
                  + ")\\.?(?:,? ?(?<y1>"
                  + YEAR
                  + "))?"),
          // February 27 - March 1, 2024
          form(
              ALONE
                  + "(?<m1>"
                  + NAMED
                  + ")\\.? (?<d1>"
                  + DAY
                  + ")"
                  + ORDINAL
                  + "(?:,? ?(?<y1>"
                  + YEAR
                  + "))?"
                  + TO
                  + "(?<m2>"
                  + NAMED
                  + ")\\.? (?<d2>"
                  + DAY
                  + ")"
                  + ORDINAL
                  + "(?:,? ?(?<y2>"
                  + YEAR
                  + "))?"),
          // March 27-29, 2024; Feb. 27
          form(
              ALONE
                  + "(?<m1>"
                  + NAMED
                  + ")\\.? (?<d1>"
                  + DAY
                  + ")"
                  + ORDINAL
                  + "(?:(?:[-–—]| to )(?<d2>"
                  + DAY
                  + ")(?![a-z:/]))?(?:,? ?(?<y1>"
                  + YEAR
                  + "))?"),
          // April 2018
          form(ALONE + "(?<!\\d )(?<m1>" + NAMED + ")\\.?,? (?:of )?(?<y1>" + YEAR + ")"),
          // in February
          form(
              "(?<=\\b(?:in|since|last|next|this|early|late|by|until|of|during|mid) |\\bmid-)(?<m1>"
                  + NAMED
                  + ")(?! \\d)"),
          // 2024-02-27
          form(
              ALONE
                  + "(?<y1>"
                  + YEAR
                  + ")(?<s>[-/.])(?<m1>"
                  + MONTH
                  + ")\\k<s>(?<d1>"
                  + DAY
                  + ")(?![/\\d]|-\\d)"),
          // 27/2/2024, 27-2-2024, 27.2.2024
          form(
              ALONE
                  + "(?:ngay )?(?<!\\d[.,/-])(?<a>\\d{1,2})(?<s>[-/.])(?<b>\\d{1,2})\\k<s>(?<y1>"
                  + YEAR
                  + ")(?![/\\d]|[-.]\\d)"),
          // từ ngày 27 đến 29/3, 27-29/3/2024, ngày 27 và 28/2, 27/2 đến 1/3
          form(
              "\\b(?:tu ngay |tu |ngay |\\()(?<d1>"
                  + DAY
                  + ")(?:"
                  + DEN
                  + "| va |, )(?:ngay )?(?<d2>"
                  + DAY
                  + ")(?<s>[/-])(?<m2>"
                  + MONTH
                  + ")(?:\\k<s>(?<y2>"
                  + YEAR
                  + "))?(?![/\\d])"),
          form(
              "(?:"
                  + PART_OF_DAY
                  + ")(?<d1>"
                  + DAY
                  + ")[-–](?<d2>"
                  + DAY
                  + ")/(?<m2>"
                  + MONTH
                  + ")(?:/(?<y2>"
                  + YEAR
                  + "))?(?![/\\d])"),
          form(
              "\\b(?:tu ngay |tu |ngay |\\()(?<d1>"
                  + DAY
                  + ")(?<s>[/-])(?<m1>"
                  + MONTH
                  + ")(?:\\k<s>(?<y1>"
                  + YEAR
                  + "))?"
                  + DEN
                  + "(?:ngay )?(?<d2>"
                  + DAY
                  + ")\\k<s>(?<m2>"
                  + MONTH
                  + ")(?:\\k<s>(?<y2>"
                  + YEAR
                  + "))?(?![/\\d])"),
          // từ ngày 27 đến ngày 29 tháng 3 năm 2024
          form(
              "\\b(?:tu ngay |tu |ngay )(?<d1>"
                  + DAY
                  + ")(?: thang (?<m1>"
                  + VIETNAMESE_MONTH
                  + "))?(?:"
                  + DEN
                  + "| va |, )(?:ngay )?(?<d2>"
                  + DAY
                  + ") thang (?<m2>"
                  + VIETNAMESE_MONTH
                  + ")(?:(?:,? nam |/|-|, ?| )(?<y2>"
                  + YEAR
                  + "))?(?![/\\d])"),
          // ngày 27/2, sáng 27-2, (27/2)
          form("\\bngay (?<d1>" + DAY + ")(?<s>[-/])(?<m1>" + MONTH + ")(?![/\\d]|[-.]\\d)"),
          form(
              PART_OF_DAY + "(?<d1>" + DAY + ")(?<s>[-/])(?<m1>" + MONTH + ")(?![/\\d%]|[-.,]\\d)"),
          form("\\((?<d1>" + DAY + ")(?<s>[-/])(?<m1>" + MONTH + ")\\)"),
          // ngày 27 tháng 2 năm 2024
          form(
              "\\bngay (?<d1>"
                  + DAY
                  + ") thang (?<m1>"
                  + VIETNAMESE_MONTH
                  + ")(?:(?:,? nam |/|-|, ?| )(?<y1>"
                  + YEAR
                  + "))?(?![/\\d])"),
          form(
              ALONE
                  + "(?<d1>"
                  + DAY
                  + ") thang (?<m1>"
                  + VIETNAMESE_MONTH
                  + ")(?:,? nam |/|-|, ?| )"
                  + "(?<y1>"
                  + YEAR
                  + ")(?![/\\d])"),
          // tháng 4/2018, tháng 4 năm 2018, tháng 4
          form(
              "(?<!\\d )\\bthang (?<m1>"
                  + VIETNAMESE_MONTH
                  + ")(?:(?:,? nam |/|-|, ?| )(?<y1>"
                  + YEAR
                  + "))?(?![/\\d])"),
          form(
              "(?<=\\b(?:vao|hoi|dau|cuoi|giua|tu|den|toi) |\\()(?<m1>"
                  + MONTH
                  + ")/(?<y1>"
                  + YEAR
                  + ")(?![/\\d])"),
          // giai đoạn 2021-2025, the 2021-2023 period, từ năm 2021 đến năm 2025, 2023-25
          form(
              "(?<![a-z0-9/.,-])(?:tu nam |nam )?(?<y1>"
                  + YEAR
                  + ")(?: ?[-–—] ?| den (?:nam )?| to )(?<y2>"
                  + YEAR
                  + ")(?![/\\d]|-\\d)"),
          form(
              "(?<=\\b(?:for|in|the|during|doan|nam|ky|period) )(?<y1>"
                  + YEAR
                  + ")[-–](?<y2>\\d\\d)(?![/\\d-])"),
          // năm 2024
          form("\\bnam (?<y1>" + YEAR + ")(?![/\\d%]|[.,-]\\d)"),
          // in 2023, (2013), the 2023 dialogue, 2023 is
          form(BEFORE_YEAR + "(?<y1>" + YEAR + ")(?![/\\d%]|[.,-]\\d|-[a-z])"),
          form(BEFORE_YEAR_OR_NUMBER + "(?<y1>" + YEAR + ")(?![/\\d%]|[.,-]\\d|-[a-z])" + NO_NOUN),
          form("(?<=\\()(?<y1>" + YEAR + ")(?=\\))"),
          form("(?<=\\bthe )(?<y1>" + YEAR + ")(?= [a-z])"),
          form("(?<![a-z0-9/.,-])(?<y1>" + YEAR + ")(?= (?:is|was|marks|marked|saw|has)\\b)"),
          form("\\b(?<word>[a-z]{1,20}) (?<y1>" + YEAR + ")(?=[?!.]?\\s{0,5}$)"),
          // Thursday, thứ Năm, Chủ nhật
          form("\\b(?<w>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b"),
          form("\\b(?<w>thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)(?![a-z0-9])"));

  static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12),
          Map.entry("gieng", 1),
          Map.entry("hai", 2),
          Map.entry("ba", 3),
          Map.entry("tu", 4),
          Map.entry("nam", 5),
          Map.entry("sau", 6),
          Map.entry("bay", 7),
          Map.entry("tam", 8),
          Map.entry("chin", 9),
          Map.entry("muoi", 10),
          Map.entry("muoi mot", 11),
          Map.entry("muoi hai", 12),
          Map.entry("chap", 12));

  static final List<String> WEEKDAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  static final List<String> VIETNAMESE_WEEKDAYS = List.of("hai", "ba", "tu", "nam", "sau", "bay");

  private DateForms() {}

  private static Pattern form(String pattern) {
    return Pattern.compile(pattern);
  }
}
