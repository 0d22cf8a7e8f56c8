package org.doithoai.conversation;

import java.util.Locale;
import org.doithoai.text.Language;

/** What can be asked of the bot by name. Names and descriptions stand in the texts. */
public enum Command {
  START,
  HELP,
  ASK,
  TERM,
  BRIEF,
  SOURCES,
  ARTICLE,
  TIMELINE,
  COMPARE,
  DIGEST,
  ADD,
  LANGUAGE,
  FEEDBACK,
  FORGET,
  PRIVACY,
  ABOUT,
  PAIR;

  private static final int LONGEST_LANGUAGE = 12;

  /** Longest filter of a list that is not rather a question. */
  private static final int LONGEST_FILTER = 40;

  /** The name behind the slash, {@code a}–{@code z} only. */
  public String name(Language language) {
    return Texts.in(language).get("command." + key() + ".name");
  }

  /** One line about what it does. */
  public String description(Language language) {
    return Texts.in(language).get("command." + key() + ".description");
  }

  /** Whether it belongs in a menu; the others are for admins, or met when they are needed. */
  public boolean inMenu() {
    return this != START && this != PAIR && this != ADD;
  }

  /** Whether this may stand behind the name; what else does is rather part of a question. */
  boolean takes(String argument) {
    return switch (this) {
      case START, HELP, FORGET, PRIVACY, ABOUT -> argument.isEmpty();
      case SOURCES -> argument.length() <= LONGEST_FILTER && !argument.contains("?");
      case LANGUAGE -> argument.length() <= LONGEST_LANGUAGE;
      default -> true;
    };
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
