package org.doithoai.conversation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.text.Folding;

/** Reads commands, and what a link into the chat carries behind {@code /start}. */
final class DeepLinks {

  /** An article's id, a code, or a question in Base64 for URLs. */
  private static final Pattern LINK = Pattern.compile("([apq])_([A-Za-z0-9_-]{1,62})");

  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]");

  private DeepLinks() {}

  /** The command that a message is, with what a deep link carries taken out. */
  static Optional<CommandMessage> command(String text) {
    return CommandMessage.of(text).map(DeepLinks::read);
  }

  /** {@code /start p_CODE} is {@code /pair CODE}, {@code /start q_…} a question. */
  private static CommandMessage read(CommandMessage line) {
    Matcher link = LINK.matcher(line.argument());
    if (line.command() != Command.START || !link.matches()) {
      return line;
    }
    String payload = link.group(2);
    return switch (link.group(1)) {
      case "p" -> new CommandMessage(Command.PAIR, null, payload);
      case "q" -> {
        String question = decoded(payload);
        yield question.isEmpty()
            ? new CommandMessage(Command.START, null, "")
            : new CommandMessage(Command.ASK, null, question);
      }
      default -> line;
    };
  }

  /** The words in Base64; empty when they are none. */
  private static String decoded(String base64) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(base64);
      String words = Folding.nfc(new String(bytes, StandardCharsets.UTF_8)).strip();
      return words.indexOf('\uFFFD') < 0 && WORDS.matcher(words).find() ? words : "";
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  /** The article that a link opens; empty if it opens none. */
  static Optional<String> article(CommandMessage line) {
    Matcher link = LINK.matcher(line.argument());
    return line.command() == Command.START && link.matches()
        ? Optional.of(link.group(2))
        : Optional.empty();
  }
}
