package org.doithoai.conversation;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.text.Language;

/**
 * The bot's own words in one language, from {@code texts_en.properties} and {@code
 * texts_vi.properties}; numbers and dates as that language writes them. Immutable.
 */
public final class Texts {

  private static final Texts ENGLISH = new Texts(Language.ENGLISH, "/");
  private static final Texts VIETNAMESE = new Texts(Language.VIETNAMESE, "/");
  private static final Map<String, Texts> PREFIXED = new ConcurrentHashMap<>();

  private final Language language;

  /** A command named in the bot's words; nothing else there has a slash before a letter. */
  private static final Pattern COMMAND = Pattern.compile("(?<![\\p{L}\\p{N}/])/(?=[a-z])");

  private final String prefix;
  private final ResourceBundle bundle;
  private final DateTimeFormatter date;

  private Texts(Language language, String prefix) {
    this.language = language;
    this.prefix = prefix;
    this.bundle =
        ResourceBundle.getBundle(
            "org.doithoai.conversation.texts",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.date = DateTimeFormatter.ofPattern(bundle.getString("date"), language.locale());
  }

  /** The words in this language. */
  public static Texts in(Language language) {
    return language == Language.ENGLISH ? ENGLISH : VIETNAMESE;
  }

  /** The words where commands are typed with this before their names, as in {@code /help}. */
  static Texts in(Language language, String prefix) {
    return prefix.equals("/")
        ? in(language)
        : PREFIXED.computeIfAbsent(language.code() + prefix, key -> new Texts(language, prefix));
  }

  /** The same words in another language. */
  Texts to(Language other) {
    return in(other, prefix);
  }

  /** The language of the words. */
  public Language language() {
    return language;
  }

  /**
   * The words with this key, its places {@code {0}}, {@code {1}} … filled.
   *
   * @throws java.util.MissingResourceException when no words have the key
   */
  public String get(String key, Object... places) {
    String words =
        COMMAND.matcher(bundle.getString(key)).replaceAll(Matcher.quoteReplacement(prefix));
    return places.length == 0 ? words : new MessageFormat(words, language.locale()).format(places);
  }

  /** A command of this name as it is typed. */
  String command(String name) {
    return prefix + name;
  }

  /** A day. */
  public String date(LocalDate day) {
    return date.format(day);
  }
}
