package org.doithoai.chat;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ResourceBundle;
import org.doithoai.language.Language;

/**
 * The bot's own words in one language, from {@code texts_en.properties} and {@code
 * texts_vi.properties}; numbers and dates as that language writes them. Immutable.
 */
public final class Texts {

  private static final Texts ENGLISH = new Texts(Language.ENGLISH);
  private static final Texts VIETNAMESE = new Texts(Language.VIETNAMESE);

  private final Language language;
  private final ResourceBundle bundle;
  private final DateTimeFormatter date;

  private Texts(Language language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            "org.doithoai.chat.texts",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.date = DateTimeFormatter.ofPattern(bundle.getString("date"), language.locale());
  }

  /** The words in this language. */
  public static Texts in(Language language) {
    return language == Language.ENGLISH ? ENGLISH : VIETNAMESE;
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
    String words = bundle.getString(key);
    return places.length == 0 ? words : new MessageFormat(words, language.locale()).format(places);
  }

  /** A day. */
  public String date(LocalDate day) {
    return date.format(day);
  }
}
