package org.doithoai.messaging;

/** What a button does, as far as those who carry it need to know. */
public interface ButtonAction {

  /**
   * The short word that stands for it: at most 64 letters, digits and colons, as Telegram's {@code
   * callback_data} and Slack's {@code action_id} take them.
   */
  String callbackData();
}
