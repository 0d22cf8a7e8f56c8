/**
 * A conversation with a person, on whatever platform: commands, memory, feedback, who may ask; and
 * the way of each message through the bot, which loses none and answers none twice.
 *
 * <p>A platform's adapter turns what it receives into {@link org.doithoai.chat.Incoming} and hands
 * it to {@link org.doithoai.chat.Exchange}. From there:
 *
 * <ol>
 *   <li>{@link org.doithoai.chat.Inbox}: on disk before the platform hears that it arrived, once by
 *       the platform's id, together with what arrived at the same time ({@code Ledger});
 *   <li>{@code InboxWorker}: takes it out, chat by chat in order;
 *   <li>{@link org.doithoai.chat.Conversation}: decides; {@code QuestionDesk}, {@code CommandDesk},
 *       {@code PressDesk}, {@code FeedbackDesk}, {@code PairingDesk} and {@code PageDesk} see to
 *       it, and leave in a {@code Turn} what is to be said ({@link org.doithoai.chat.Outgoing},
 *       with a {@link org.doithoai.chat.Reply}) and written;
 *   <li>{@link org.doithoai.chat.OutboxWriter}: the turn goes to disk in one transaction, each
 *       reply as the messages the {@link org.doithoai.chat.Platform} makes of it;
 *   <li>{@code OutboxWorker}: sends them in order, within the platform's limits, until each has
 *       arrived ({@link org.doithoai.chat.Delivery}).
 * </ol>
 *
 * <p>May use every package but {@code evaluation} and the command line; knows no platform. {@link
 * org.doithoai.chat.Chat} puts the parts together.
 */
@NullMarked
package org.doithoai.chat;

import org.jspecify.annotations.NullMarked;
