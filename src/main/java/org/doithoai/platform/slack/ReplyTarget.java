package org.doithoai.platform.slack;

import org.jspecify.annotations.Nullable;

/**
 * By what a person who did something is answered alone. As a word it goes through the conversation.
 *
 * @param user who did it
 * @param url to which answers may be posted, for half an hour; null when Slack gave none
 * @param trigger with which a modal may be opened, for three seconds; null when Slack gave none
 * @param inModal whether it was done in a modal
 */
record ReplyTarget(String user, @Nullable String url, @Nullable String trigger, boolean inModal) {

  private static final String NONE = "-";

  /** Parts with spaces between; none of them has one in it. */
  String word() {
    return String.join(
        " ",
        user,
        url == null ? NONE : url,
        trigger == null ? NONE : trigger,
        inModal ? "modal" : NONE);
  }

  static ReplyTarget of(String word) {
    String[] parts = word.split(" ", -1);
    return new ReplyTarget(
        parts[0], part(parts, 1), part(parts, 2), parts.length > 3 && parts[3].equals("modal"));
  }

  private static @Nullable String part(String[] parts, int index) {
    return index >= parts.length || parts[index].equals(NONE) || parts[index].isEmpty()
        ? null
        : parts[index];
  }
}
