/**
 * Slack: direct messages, mentions, the assistant pane, a slash command, a message shortcut and App
 * Home, over Socket Mode or over HTTP.
 *
 * <p>In: {@code SocketMode} or {@code HttpMode} takes what Slack sends, as requests of Bolt's;
 * {@code SlackReceiver} finds the {@code Workspace} it concerns, whose {@code EventReader} and
 * {@code InteractionReader} make it into {@link org.doithoai.messaging.Incoming}, and hands that to
 * the workspace's {@link org.doithoai.messaging.MessagePipeline}; only then is it acknowledged.
 * Out: {@code SlackMessageWriter} and {@code ViewWriter} make a {@link
 * org.doithoai.messaging.Reply} into Block Kit, every word that could be markup through {@code
 * Mrkdwn}; {@code SlackSender} sends it and tells what became of each message. {@code
 * SlackProgress} shows in the assistant pane that work goes on.
 *
 * <p>{@link org.doithoai.platform.slack.SlackAdapter} puts the parts together, for the one
 * workspace of a token or for all those the app was installed in ({@code Installer}, {@code
 * Installations}).
 *
 * <p>The only package that knows Slack's SDK. May use {@code text}, {@code messaging} and {@code
 * conversation}; started by {@code app} alone.
 */
@NullMarked
package org.doithoai.platform.slack;

import org.jspecify.annotations.NullMarked;
