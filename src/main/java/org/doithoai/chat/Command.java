package org.doithoai.chat;

import java.util.Locale;
import org.doithoai.language.Language;

/** What can be asked of the bot by name. Names and descriptions stand in the texts. */
public enum Command {
  START,
  HELP,
  ASK,
  SOURCES,
  ARTICLE,
  TIMELINE,
  COMPARE,
  DIGEST,
  LANGUAGE,
  FEEDBACK,
  FORGET,
  PRIVACY,
  ABOUT,
  PAIR;

  /** The name behind the slash, {@code a}–{@code z} only. */
  public String name(Language language) {
    return Texts.in(language).get("command." + key() + ".name");
  }

  /** One line about what it does. */
  public String description(Language language) {
    return Texts.in(language).get("command." + key() + ".description");
  }

  /** Whether it belongs in a menu; the others are met when they are needed. */
  public boolean inMenu() {
    return this != START && this != PAIR;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
