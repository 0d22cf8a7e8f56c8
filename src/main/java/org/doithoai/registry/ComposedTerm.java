package org.doithoai.registry;

import java.util.List;

/**
 * A phrase put together from parts that are known.
 *
 * @param text in the other language, without the words that are not known
 * @param parts in the order of the source
 * @param unknown words of the source that no term has
 */
public record ComposedTerm(String text, List<Part> parts, List<String> unknown) {

  /** A known part of a phrase and its counterpart. */
  public record Part(String source, String target) {}

  public ComposedTerm {
    parts = List.copyOf(parts);
    unknown = List.copyOf(unknown);
  }

  /** True if it is the whole phrase, of several parts. */
  public boolean isWhole() {
    return unknown.isEmpty() && parts.size() > 1;
  }
}
