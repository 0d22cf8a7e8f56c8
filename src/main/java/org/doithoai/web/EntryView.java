package org.doithoai.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person or a term: its names in both languages, what is known of it, what the articles say.
 *
 * @param details such as offices held
 * @param answer null where nothing is asked of the articles
 */
public record EntryView(
    Frame frame,
    List<String> english,
    List<String> vietnamese,
    List<String> details,
    @Nullable AnswerView answer) {

  public EntryView {
    english = List.copyOf(english);
    vietnamese = List.copyOf(vietnamese);
    details = List.copyOf(details);
  }
}
