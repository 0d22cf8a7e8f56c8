package org.doithoai.answer.llm;

import org.doithoai.text.Span;

/**
 * A number that a text says, in figures or in words.
 *
 * @param value in decimal figures without grouping: {@code 300}, {@code 3.5}
 * @param ordinal whether it numbers one of a series ({@code 10th}) and does not count
 * @param span where it stands
 */
record Numeral(String value, boolean ordinal, Span span) {}
