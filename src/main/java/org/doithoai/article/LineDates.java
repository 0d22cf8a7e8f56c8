package org.doithoai.article;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.text.DateMention;
import org.doithoai.text.FigureAnnotator;
import org.doithoai.text.Span;

/**
 * Finds the dates of a line that is no sentence, also in the short forms that only datelines and
 * bylines use: a year of two digits, {@code thg} for {@code tháng}.
 */
final class LineDates {

  private static final Pattern SHORT =
      Pattern.compile(
          "(?<![\\p{L}\\d./-])(?:0?[1-9]|[12]\\d|3[01])([./-])(?:0?[1-9]|1[0-2])\\1"
              + "(?=(?<year>\\d{2})(?![\\p{L}\\d/-]|[.,]\\d))|(?<= th)(?=g \\d)");

  /** Years of two digits from here on are of the last century. */
  private static final int LAST_CENTURY = 70;

  private LineDates() {}

  static List<DateMention> in(String line) {
    StringBuilder full = new StringBuilder(line);
    NavigableMap<Integer, Integer> added = new TreeMap<>();
    int length = 0;
    for (Matcher matcher = SHORT.matcher(line); matcher.find(); ) {
      String year = matcher.group("year");
      String rest = year == null ? "án" : Integer.parseInt(year) < LAST_CENTURY ? "20" : "19";
      full.insert(matcher.end() + length, rest);
      added.put(matcher.end() + length, length + rest.length());
      length += rest.length();
    }
    return FigureAnnotator.dates(full.toString()).stream()
        .map(date -> added.isEmpty() ? date : moved(date, added))
        .toList();
  }

  /** The date where it stands in the line itself. */
  private static DateMention moved(DateMention date, NavigableMap<Integer, Integer> added) {
    int start = moved(date.span().start(), added);
    return new DateMention(
        new Span(start, moved(date.span().end(), added)), date.from(), date.until(), date.inName());
  }

  private static int moved(int offset, NavigableMap<Integer, Integer> added) {
    var before = added.lowerEntry(offset);
    return before == null ? offset : offset - before.getValue();
  }
}
