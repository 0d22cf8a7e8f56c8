package org.doithoai.retrieval;

import java.util.List;
import org.doithoai.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks.
 *
 * @param text as it was typed
 * @param language the language to answer in; null to tell it from the text
 * @param history the same person's earlier questions in this conversation, oldest first
 */
public record Question(String text, @Nullable Language language, List<String> history) {

  public Question {
    history = List.copyOf(history);
  }

  /** A first question, in the language of its text. */
  public static Question of(String text) {
    return new Question(text, null, List.of());
  }
}
