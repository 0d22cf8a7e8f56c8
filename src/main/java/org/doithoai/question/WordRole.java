package org.doithoai.question;

/** What a word of a question is there for. */
public enum WordRole {
  /** It asks, greets or joins: nothing that an article need contain. */
  ASKING,
  /** It names the sort of thing that is asked for: {@code areas}, {@code cơ quan nào}. */
  FOCUS,
  /** It belongs to the term whose name in the other language is asked for. */
  TERM,
  /** It says what the question is about. */
  CONTENT
}
