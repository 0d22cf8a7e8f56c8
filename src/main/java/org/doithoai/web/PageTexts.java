package org.doithoai.web;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ResourceBundle;
import org.doithoai.text.Language;

/**
 * The words of pages in one language, from {@code Pages_en.properties} and {@code
 * Pages_vi.properties}; numbers and dates as that language writes them. Immutable.
 */
public final class PageTexts {

  private static final PageTexts ENGLISH = new PageTexts(Language.ENGLISH);
  private static final PageTexts VIETNAMESE = new PageTexts(Language.VIETNAMESE);

  private final Language language;
  private final ResourceBundle bundle;
  private final DateTimeFormatter date;
  private final DateTimeFormatter moment;

  private PageTexts(Language language) {
    this.language = language;
    this.bundle =
        ResourceBundle.getBundle(
            "org.doithoai.web.Pages",
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.date = DateTimeFormatter.ofPattern(bundle.getString("date"), language.locale());
    this.moment =
        DateTimeFormatter.ofPattern(bundle.getString("moment"), language.locale())
            .withZone(ZoneId.systemDefault());
  }

  /** The words in this language. */
  public static PageTexts in(Language language) {
    return language == Language.ENGLISH ? ENGLISH : VIETNAMESE;
  }

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

  public String date(LocalDate day) {
    return date.format(day);
  }

  /** A day and time, on this machine's clock. */
  public String moment(Instant instant) {
    return moment.format(instant);
  }
}
