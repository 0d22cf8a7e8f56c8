package org.doithoai.conversation;

import java.time.Duration;
import java.util.Set;

/**
 * How the conversation behaves; {@code config/doithoai.yaml} explains each.
 *
 * @param workers how many chats are answered at the same time
 * @param questionLength longest question, in UTF-16 code units
 * @param staleAfter a message that waited longer than this is not answered any more
 * @param giveUpAfter a reply that could not be sent for so long is not sent any more
 */
public record ChatSettings(
    int workers,
    int questionLength,
    Duration staleAfter,
    Duration giveUpAfter,
    AccessList access,
    Limits limits,
    MemoryLimits memory,
    Keeping keeping) {

  /**
   * Who may ask.
   *
   * @param open anybody
   * @param allowed else these: people, chats and workspaces, as {@code telegram:204}
   * @param admins these people, who may also see feedback and let others in
   */
  public record AccessList(boolean open, Set<String> allowed, Set<String> admins) {

    public AccessList {
      allowed = Set.copyOf(allowed);
      admins = Set.copyOf(admins);
    }
  }

  /** How many questions in a minute and a day. */
  public record Limits(int personPerMinute, int personPerDay, int chatPerMinute) {}

  /**
   * What a conversation remembers.
   *
   * @param questions how many earlier questions
   * @param forgetAfter how long they count
   */
  public record MemoryLimits(int questions, Duration forgetAfter) {}

  /**
   * How long what is kept.
   *
   * @param answers questions with their answers
   * @param unanswered questions without an answer
   * @param feedback feedback with its question and answer
   * @param events ids of messages, by which repetitions are known and edits find their answer
   * @param choices languages that people chose
   */
  public record Keeping(
      Duration answers,
      Duration unanswered,
      Duration feedback,
      Duration events,
      Duration choices) {}
}
