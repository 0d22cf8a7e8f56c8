package org.doithoai.article.format;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail program writes above a mail that is passed on or answered: some lines with who sent
 * it, when and to whom, or one line that ends in {@code wrote:}.
 *
 * @param from the sender's name; null where an answer is meant
 * @param day when it was sent; null for an answer, whose writer may not be the article's
 * @param end offset behind it
 */
public record MailHead(@Nullable String from, @Nullable LocalDate day, int end) {

  /** How far into a text it is looked for, and how many lines a label may stand in. */
  private static final int FARTHEST = 6_000;

  private static final int FEWEST_LINES = 3;
  private static final int LONGEST_LINE = 450;

  private static final Pattern LABEL =
      WordLists.NAMES.pattern(
          "(?iu)^[\\s*>]{0,6}(?:(?<from>{mail-from})|(?<date>{mail-date})|{mail-other})\\s?:\\*?"
              + "\\s{0,8}(?<value>.{0,400})$");
  private static final Pattern WROTE =
      WordLists.NAMES.pattern(
          "(?iu)(?:^|\\n)(?=[^\\n]{0,60}\\d)[^\\n]{10,250}(?:\\n[^\\n]{1,120})?\\b{mail-wrote}"
              + "\\s?:[^\\S\\n]*(?:\\n|$)");
  private static final Pattern ADDRESS = Pattern.compile("[\\s\"*]*[<\\[(]?\\S+@\\S+[>\\])]?.*$");

  /** Whether a line is one of those above a mail. */
  public static boolean isLabelled(String line) {
    return line.length() <= LONGEST_LINE && LABEL.matcher(line).matches();
  }

  /** The first in a text; null for none. */
  static @Nullable MailHead in(String text) {
    String start = text.substring(0, Math.min(FARTHEST, text.length()));
    MailHead head = lines(start);
    if (head != null) {
      return head;
    }
    Matcher wrote = WROTE.matcher(start);
    return wrote.find() ? new MailHead(null, null, wrote.end()) : null;
  }

  private static @Nullable MailHead lines(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    String from = null;
    LocalDate day = null;
    int labels = 0;
    int offset = 0;
    for (String line : lines) {
      Matcher label = LABEL.matcher(line.length() > LONGEST_LINE ? "" : line);
      if (label.matches()) {
        labels++;
        String value = label.group("value").strip();
        from = label.group("from") == null ? from : ADDRESS.matcher(value).replaceFirst("");
        day = label.group("date") == null ? day : day(value);
      } else if (labels >= FEWEST_LINES && from != null) {
        return new MailHead(from.isBlank() ? null : from, day, offset);
      } else {
        labels = 0;
        from = null;
        day = null;
      }
      offset += line.length() + 1;
    }
    return labels >= FEWEST_LINES && from != null
        ? new MailHead(from.isBlank() ? null : from, day, Math.min(offset, text.length()))
        : null;
  }

  /** A day as mail programs write it in either language. */
  private static @Nullable LocalDate day(String value) {
    String words = value.toLowerCase(Locale.ROOT).replaceAll("\\bthg\\b", "tháng");
    return WebDate.of(value).or(() -> WebDate.of(words)).map(WebDate::day).orElse(null);
  }
}
