package org.doithoai.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing the answer says, and the evidence for it.
 *
 * @param text a line of the answer, without the numbers of its citations
 * @param citations the numbers of the citations that prove it; at least one
 * @param quote the words of its first citation that the text repeats and states nothing beside;
 *     null when it states something of its own
 */
public record Statement(String text, List<Integer> citations, @Nullable String quote) {

  /** A statement in words of its own. */
  public Statement(String text, List<Integer> citations) {
    this(text, citations, null);
  }

  public Statement {
    citations = List.copyOf(citations);
    if (citations.isEmpty()) {
      throw new IllegalArgumentException("a statement without evidence: " + text);
    }
  }

  /** The text followed by its numbers: {@code It took place in Hà Nội. [1]}. */
  public String withNumbers() {
    return citations.stream()
        .map(number -> "[" + number + "]")
        .collect(Collectors.joining(" ", text + " ", ""));
  }
}
