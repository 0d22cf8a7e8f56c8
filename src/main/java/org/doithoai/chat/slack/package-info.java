/**
 * Slack: direct messages, mentions, the assistant pane, a slash command, a message shortcut and App
 * Home, over Socket Mode or over HTTP.
 *
 * <p>In: {@code SocketMode} or {@code HttpMode} takes what Slack sends, as requests of Bolt's;
 * {@code Receiver} finds the {@code Workspace} it concerns, whose {@code EventReader} and {@code
 * InteractionReader} make it into {@link org.doithoai.chat.Incoming}, and hands that to the
 * workspace's {@link org.doithoai.chat.Exchange}; only then is it acknowledged. Out: {@code
 * MessageWriter} and {@code ViewWriter} make a {@link org.doithoai.chat.Reply} into Block Kit,
 * every word that could be markup through {@code Mrkdwn}; {@code Sender} sends it and tells what
 * became of each message. {@code Progress} shows in the assistant pane that work goes on.
 *
 * <p>{@link org.doithoai.chat.slack.SlackAdapter} puts the parts together, for the one workspace of
 * a token or for all those the app was installed in ({@code Installer}, {@code Installations}).
 *
 * <p>The only package that knows Slack's SDK. Imported by the command line alone.
 */
@NullMarked
package org.doithoai.chat.slack;

import org.jspecify.annotations.NullMarked;
