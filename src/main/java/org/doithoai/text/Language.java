package org.doithoai.text;

import java.util.Locale;
import java.util.Optional;

/** One of the two languages questions are asked and articles are written in. */
public enum Language {
  ENGLISH("en"),
  VIETNAMESE("vi");

  private final String code;
  private final Locale locale;

  Language(String code) {
    this.code = code;
    this.locale = Locale.of(code);
  }

  /** The ISO 639-1 code: {@code en} or {@code vi}. */
  public String code() {
    return code;
  }

  /** The locale for dates, numbers and names of countries; never the process's default. */
  public Locale locale() {
    return locale;
  }

  /** The other one of the two. */
  public Language other() {
    return this == ENGLISH ? VIETNAMESE : ENGLISH;
  }

  /** The language with this ISO 639-1 code, upper or lower case; empty for any other text. */
  public static Optional<Language> ofCode(String code) {
    for (Language language : values()) {
      if (language.code.equalsIgnoreCase(code.strip())) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** The language of a tag (BCP 47) that begins with such a code, as {@code en-GB}. */
  public static Optional<Language> ofTag(String tag) {
    return ofCode(tag.replaceFirst("[-_].*", ""));
  }
}
