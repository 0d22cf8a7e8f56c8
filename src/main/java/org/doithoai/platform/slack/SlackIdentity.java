package org.doithoai.platform.slack;

import org.doithoai.messaging.ChatUser;

/**
 * Who the bot is in a workspace.
 *
 * @param team id of the workspace: {@code T012AB3CD}
 * @param user id of the bot's user
 * @param name of the bot's user
 */
record SlackIdentity(String team, String user, String name) {

  /** The account, as the conversation knows it. */
  String account() {
    return "slack:" + team;
  }

  /** Somebody there. What their Slack is set to is asked for when it matters. */
  ChatUser person(String user) {
    return new ChatUser("slack:" + user, null);
  }

  /** Slack's own name for a person. */
  static String user(ChatUser person) {
    return person.id().substring(person.id().indexOf(':') + 1);
  }
}
