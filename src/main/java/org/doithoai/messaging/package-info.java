/**
 * The way of each message through the bot, which loses none and answers none twice; no bot in it.
 *
 * <p>A platform's adapter turns what it receives into {@link org.doithoai.messaging.Incoming} and
 * hands it to {@link org.doithoai.messaging.MessagePipeline}. From there:
 *
 * <ol>
 *   <li>{@link org.doithoai.messaging.Inbox}: on disk before the platform hears that it arrived,
 *       once by the platform's id, together with what arrived at the same time ({@code
 *       InboxGroupCommit});
 *   <li>{@code InboxWorker}: takes it out, chat by chat in order;
 *   <li>{@link org.doithoai.messaging.IncomingHandler}: says what becomes of it, and leaves in a
 *       {@link org.doithoai.messaging.TurnResult} what is to be said ({@link
 *       org.doithoai.messaging.Outgoing}, with a {@link org.doithoai.messaging.Reply}) and written;
 *   <li>{@link org.doithoai.messaging.OutboxWriter}: that goes to disk in one transaction, each
 *       reply as the messages the {@link org.doithoai.messaging.Platform} makes of it;
 *   <li>{@code OutboxWorker}: sends them in order, within the platform's limits, until each has
 *       arrived ({@link org.doithoai.messaging.Delivery}).
 * </ol>
 *
 * <p>Several processes may serve one database: {@link org.doithoai.messaging.Replicas} says who has
 * a chat, and who leads an account, receives and sends.
 *
 * <p>In: events of a platform; replies. Out: messages of a platform. Uses {@code text}, for the
 * language of a person, and {@code storage}; knows no article, no answer and no platform.
 */
@NullMarked
package org.doithoai.messaging;

import org.jspecify.annotations.NullMarked;
