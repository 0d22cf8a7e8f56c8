package org.doithoai.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation remembers.
 *
 * @param language chosen by the person; null for the language of each question
 * @param spoken the language of the last answer; null before the first
 * @param questions asked before, oldest first
 */
record Memory(@Nullable Language language, @Nullable Language spoken, List<Asked> questions) {

  /** A question and when it was asked. */
  record Asked(String text, Instant at) {}

  /** Nothing yet. */
  static final Memory EMPTY = new Memory(null, null, List.of());

  Memory {
    questions = List.copyOf(questions);
  }

  /** The texts of the questions that still count at this moment, oldest first. */
  List<String> history(ChatSettings.MemoryLimits limits, Instant now) {
    return questions.stream()
        .filter(asked -> asked.at().plus(limits.forgetAfter()).isAfter(now))
        .map(Asked::text)
        .toList();
  }

  Memory choosing(@Nullable Language choice) {
    return new Memory(choice, spoken, questions);
  }

  /** With one more question, and without those beyond the limit. */
  Memory asked(String text, Instant at, Language answered, ChatSettings.MemoryLimits limits) {
    List<Asked> all = new ArrayList<>(questions);
    all.add(new Asked(text, at));
    int surplus = Math.max(0, all.size() - limits.questions());
    return new Memory(language, answered, all.subList(surplus, all.size()));
  }

  /** Without a question. */
  Memory without(String question) {
    return new Memory(
        language, spoken, questions.stream().filter(q -> !q.text().equals(question)).toList());
  }

  /** With another wording of a question, if it is remembered. */
  Memory reworded(String before, String after) {
    List<Asked> all = new ArrayList<>(questions);
    all.replaceAll(q -> q.text().equals(before) ? new Asked(after, q.at()) : q);
    return new Memory(language, spoken, all);
  }
}
