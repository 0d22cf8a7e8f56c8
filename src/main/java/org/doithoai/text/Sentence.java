package org.doithoai.text;

/**
 * A sentence of an annotated text.
 *
 * @param index its place among the sentences, from 0
 * @param span where it stands, in UTF-16 code units, without white space at its ends
 * @param first its first word among those of the text
 * @param end one past its last word
 */
public record Sentence(int index, Span span, int first, int end) {}
