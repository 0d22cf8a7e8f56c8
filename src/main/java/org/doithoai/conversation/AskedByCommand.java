package org.doithoai.conversation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands that are a question put short: {@code /timeline Japan}, {@code /compare Japan, Korea}.
 */
final class AskedByCommand {

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*[,;]\\s*|\\s+(?:and|with|vs\\.?|và|với|va|voi)\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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
      default -> "";
    };
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
