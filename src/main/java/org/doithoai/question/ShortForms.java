package org.doithoai.question;

import java.util.Map;
import org.doithoai.text.Token;
import org.doithoai.text.Tokens;

/**
 * The short forms that people type in a chat, written out: {@code wat}, {@code ko}, {@code ntn}.
 * Only in lower case: {@code DC} is a city, {@code NC} may be anything.
 */
final class ShortForms {

  private static final String PART_OF_WORD_BEFORE = ".@/-";
  private static final String PART_OF_WORD_BEHIND = "@/-";
  private static final String SLASH = "/";

  private ShortForms() {}

  /** The text with its short forms written out. */
  static String writtenOut(String text) {
    Map<String, String> forms = AskingLexicon.get().shortForms();
    StringBuilder written = new StringBuilder();
    int copied = 0;
    for (Token word : Tokens.of(text).words()) {
      boolean slash = text.startsWith(SLASH, word.end());
      String form = slash ? word.text() + SLASH : word.text();
      int end = word.end() + (slash ? 1 : 0);
      String meant = forms.get(form);
      if (meant != null && word.start() >= copied && standsAlone(text, word.start(), end)) {
        written.append(text, copied, word.start()).append(meant);
        written.append(slash && !isSpace(text, end) ? " " : "");
        copied = end;
      }
    }
    return written.append(text, copied, text.length()).toString();
  }

  private static boolean isSpace(String text, int at) {
    return at >= text.length() || text.charAt(at) == ' ';
  }

  private static boolean standsAlone(String text, int start, int end) {
    boolean before = start > 0 && PART_OF_WORD_BEFORE.indexOf(text.charAt(start - 1)) >= 0;
    boolean behind =
        end < text.length()
            && (PART_OF_WORD_BEHIND.indexOf(text.charAt(end)) >= 0
                || Character.isLowerCase(text.codePointAt(end)));
    return !before && !behind;
  }
}
