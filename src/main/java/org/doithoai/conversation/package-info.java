/**
 * A conversation with a person, on whatever platform: who may ask, commands, memory, feedback,
 * digests; and how answers look as replies.
 *
 * <p>{@code Conversation} decides what an event means; a {@code …Handler} for each sort of it
 * ({@code QuestionHandler}, {@code CommandHandler}, {@code ButtonHandler}, {@code FeedbackHandler},
 * {@code PairingHandler}, {@code HomeTabHandler}, {@code DigestHandler}) sees to it within a {@code
 * TurnContext}. {@link org.doithoai.conversation.OutboxDigestSink} puts digests into the outboxes.
 *
 * <p>In: {@link org.doithoai.messaging.Incoming}. Out: {@link org.doithoai.messaging.TurnResult}.
 * May use every package up to {@code messaging}; knows no platform. {@link
 * org.doithoai.conversation.ConversationFactory} puts the parts together.
 */
@NullMarked
package org.doithoai.conversation;

import org.jspecify.annotations.NullMarked;
