package org.doithoai.conversation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.answer.Wording;

/**
 * Commands that are a question put short: {@code /timeline Japan}, {@code /compare Japan, Korea},
 * {@code /term peacekeeping}, {@code /brief Singapore 15}, {@code /sources Japan 2024}.
 */
public final class AskedByCommand {

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*[,;]\\s*|\\s+(?:and|with|vs\\.?|và|với|va|voi)\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What it is about, and the number of a meeting. */
  private static final Pattern EDITION = Pattern.compile("(\\D+?)\\s+(\\d{1,2})(?:st|nd|rd|th)?");

  /** What it is about, if anything, and a year. */
  private static final Pattern YEAR = Pattern.compile("(?:(.*?)\\s+)?((?:19|20)\\d\\d)");

  /** A page of the whole list. */
  private static final Pattern PAGE = Pattern.compile("\\d{1,3}");

  private static final Pattern QUOTATION_MARKS = Pattern.compile("[“”\"«»]");

  private AskedByCommand() {}

  /** The question in full; empty when the command is none, or lacks what it asks about. */
  static String question(CommandMessage line, Texts texts) {
    if (line.argument().isEmpty()) {
      return "";
    }
    return switch (line.command()) {
      case ASK -> line.argument();
      case TIMELINE -> texts.get("question.timeline", line.argument());
      case COMPARE -> comparison(line.argument(), texts);
      case TERM ->
          texts.get("question.term", QUOTATION_MARKS.matcher(line.argument()).replaceAll(""));
      case BRIEF -> brief(line.argument(), texts);
      case SOURCES -> sources(line.argument(), texts);
      default -> "";
    };
  }

  private static String brief(String argument, Texts texts) {
    Matcher edition = EDITION.matcher(argument);
    return edition.matches()
        ? texts.get(
            "question.brief.edition",
            edition.group(1),
            Wording.in(texts.language()).edition(Integer.parseInt(edition.group(2))))
        : texts.get("question.brief", argument);
  }

  /** A list with a filter; one without is shown page by page. */
  private static String sources(String argument, Texts texts) {
    if (PAGE.matcher(argument).matches()) {
      return "";
    }
    Matcher year = YEAR.matcher(argument);
    if (!year.matches()) {
      return texts.get("question.sources", argument);
    }
    return year.group(1) == null
        ? texts.get("question.sources.year", year.group(2))
        : texts.get("question.sources.about.year", year.group(1), year.group(2));
  }

  private static String comparison(String argument, Texts texts) {
    Matcher between = BETWEEN.matcher(argument);
    return between.find()
        ? texts.get(
            "question.compare",
            argument.substring(0, between.start()),
            argument.substring(between.end()))
        : texts.get("question.compare.one", argument);
  }
}
