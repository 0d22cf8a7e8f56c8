package org.doithoai.text;

/**
 * A term of a text: what is indexed and searched for a word.
 *
 * @param text the term itself
 * @param span where the word stands, in UTF-16 code units of the text
 */
public record Term(String text, Span span) {}
