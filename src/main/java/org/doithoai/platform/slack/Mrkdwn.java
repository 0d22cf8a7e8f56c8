package org.doithoai.platform.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.messaging.Text;
import org.jspecify.annotations.Nullable;

/**
 * Slack's markup, both ways. What goes out is escaped, so that no word of an article, a model or a
 * person becomes a mention, a link, an emoji or a look; what comes in loses its markup. Slack names
 * three characters to escape, {@code &}, {@code <} and {@code >}, and no way to write the others
 * that mean something: where they would, they are replaced by letters that look alike.
 */
final class Mrkdwn {

  private static final String MARKS = "*_~`";

  /** In the order of {@link #MARKS}. */
  private static final String LOOKALIKES = "\u2217\uFF3F\u223C\u02CB";

  private static final Pattern EMOJI = Pattern.compile(":(?=[a-z0-9_+'-]{2,60}:)");

  private static final Pattern MARKUP = Pattern.compile("<([^<>\\n]{1,3000})>");

  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>|\"]{1,2000}");

  private Mrkdwn() {}

  /** Words as markup that shows them and nothing else. */
  static String of(Text text) {
    StringBuilder markup = new StringBuilder();
    for (Text.Run run : text.runs()) {
      markup.append(of(run));
    }
    return markup.toString();
  }

  private static String of(Text.Run run) {
    String words = escaped(run.words());
    String link = run.link();
    if (link != null && LINK.matcher(link).matches() && !words.isBlank()) {
      words = "<" + link.replace("&", "&amp;") + "|" + words.replace('\n', ' ') + ">";
    }
    return switch (run.style()) {
      case PLAIN -> words;
      case BOLD -> around(words, "*");
      case ITALIC -> around(words, "_");
      case MARKED -> around(words, "*");
      case CODE -> around(words, "`");
    };
  }

  /** Marks hold within a line and between words only. */
  private static String around(String words, String mark) {
    List<String> lines = new ArrayList<>();
    for (String line : words.split("\n", -1)) {
      String bare = line.strip();
      if (bare.isEmpty()) {
        lines.add(line);
        continue;
      }
      int at = line.indexOf(bare);
      lines.add(line.substring(0, at) + mark + bare + mark + line.substring(at + bare.length()));
    }
    return String.join("\n", lines);
  }

  /** Plain words, escaped. */
  static String escaped(String words) {
    List<String> lines = new ArrayList<>();
    for (String line : EMOJI.matcher(words).replaceAll("\uA789").split("\n", -1)) {
      lines.add(unmarked(line));
    }
    return String.join("\n", lines).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Without marks that begin something: at a word's beginning, with an end of the kind behind. */
  private static String unmarked(String line) {
    StringBuilder safe = new StringBuilder(line);
    for (int kind = 0; kind < MARKS.length(); kind++) {
      char mark = MARKS.charAt(kind);
      int last = line.length() - 1;
      while (last > 0 && !(line.charAt(last) == mark && ends(line, last))) {
        last--;
      }
      for (int i = line.indexOf(mark); i >= 0 && i < last; i = line.indexOf(mark, i + 1)) {
        if (begins(line, i)) {
          safe.setCharAt(i, LOOKALIKES.charAt(kind));
        }
      }
    }
    return safe.toString();
  }

  private static boolean begins(String line, int at) {
    return (at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)))
        && at + 1 < line.length()
        && !Character.isWhitespace(line.charAt(at + 1));
  }

  private static boolean ends(String line, int at) {
    return !Character.isWhitespace(line.charAt(at - 1))
        && (at + 1 == line.length() || !Character.isLetterOrDigit(line.charAt(at + 1)));
  }

  /** The text as a quotation. */
  static String quoted(String markup) {
    return markup.lines().map(line -> "> " + line).reduce((a, b) -> a + "\n" + b).orElse("");
  }

  /**
   * What a person wrote, without markup and without mentions of the bot.
   *
   * @param bot the bot's user id
   */
  static String read(String markup, String bot) {
    String text = markup;
    Matcher first =
        Pattern.compile("^\\s*<@" + Pattern.quote(bot) + "(?:\\|[^<>]*)?>\\s*[,:;–-]?\\s*")
            .matcher(text);
    if (first.find()) {
      text = text.substring(first.end());
    }
    text = MARKUP.matcher(text).replaceAll(m -> Matcher.quoteReplacement(shown(m.group(1), bot)));
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
        .replace('\u00A0', ' ')
        .replaceAll(" {2,}", " ")
        .strip();
  }

  /** Whether the bot is mentioned. */
  static boolean mentions(@Nullable String markup, String bot) {
    return markup != null
        && (markup.contains("<@" + bot + ">") || markup.contains("<@" + bot + "|"));
  }

  /** What Slack's programmes show for what stands between angle brackets. */
  private static String shown(String inside, String bot) {
    int bar = inside.indexOf('|');
    String target = bar < 0 ? inside : inside.substring(0, bar);
    String label = bar < 0 ? "" : inside.substring(bar + 1);
    return switch (target.charAt(0)) {
      case '@' -> target.equals("@" + bot) || label.isEmpty() ? "" : "@" + label;
      case '#' -> label.isEmpty() ? "" : "#" + label;
      case '!' -> label.isEmpty() ? "@" + target.substring(1).replaceAll("\\^.*", "") : label;
      default -> label.isEmpty() ? target : label;
    };
  }
}
