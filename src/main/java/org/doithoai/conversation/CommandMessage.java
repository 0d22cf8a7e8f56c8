package org.doithoai.conversation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A message that is a command: {@code /sources 2}, {@code /nguồn 2}, or the word alone ("trợ
 * giúp").
 *
 * @param language of the name that was used; null when it is the same in both
 * @param argument what follows the name; may be empty
 */
public record CommandMessage(Command command, @Nullable Language language, String argument) {

  /** A name, perhaps with the bot's, and what follows. */
  private static final Pattern SLASH =
      Pattern.compile("/([\\p{L}_]{1,32})(?:@\\w+)?(?:\\s+(.*))?", Pattern.DOTALL);

  private static final int LONGEST_WORD = 40;

  private record Named(Command command, @Nullable Language language) {}

  private static final Map<String, Named> NAMES = new HashMap<>();
  private static final Map<String, Named> WORDS = new HashMap<>();

  static {
    for (Language language : Language.values()) {
      for (Command command : Command.values()) {
        put(NAMES, command.name(language), new Named(command, language));
        String words = Texts.in(language).get("command." + command.key() + ".words");
        for (String word : words.split("\\|", -1)) {
          if (!word.isEmpty()) {
            put(WORDS, Folding.fold(word), new Named(command, language));
            put(NAMES, Folding.fold(word).replace(" ", ""), new Named(command, language));
          }
        }
      }
    }
  }

  private static void put(Map<String, Named> map, String name, Named named) {
    map.merge(
        name,
        named,
        (one, other) -> one.language() == other.language() ? one : new Named(one.command(), null));
  }

  /** The command a message is; empty when it is none that is known. */
  public static Optional<CommandMessage> of(String message) {
    String text = Folding.nfc(message.strip());
    Matcher slash = SLASH.matcher(text);
    if (slash.matches()) {
      String argument = Optional.ofNullable(slash.group(2)).orElse("").strip();
      return Optional.ofNullable(NAMES.get(Folding.fold(slash.group(1))))
          .map(named -> new CommandMessage(named.command(), named.language(), argument));
    }
    if (text.length() > LONGEST_WORD) {
      return Optional.empty();
    }
    return Optional.ofNullable(WORDS.get(Folding.fold(text)))
        .map(named -> new CommandMessage(named.command(), named.language(), ""));
  }

  /**
   * The message that words behind a platform's only command are: {@code /doithoai sources 2} is
   * {@code /sources 2}; what is no command is a question.
   *
   * @param only that command, as it is typed; by itself it asks for help
   */
  public static String behind(String only, String words) {
    String bare = words.strip().replaceFirst("^/+", "");
    if (bare.isEmpty()) {
      return only;
    }
    Optional<CommandMessage> line = of("/" + bare);
    Optional<CommandMessage> word = of(bare);
    if (line.isPresent() && line.get().command().takes(line.get().argument())) {
      return "/" + bare;
    }
    return word.isPresent() ? "/" + Folding.fold(bare).replace(" ", "") : bare;
  }

  /** Whether a message looks like a command, known or not. */
  static boolean looksLikeOne(String message) {
    return SLASH.matcher(message.strip()).matches();
  }
}
