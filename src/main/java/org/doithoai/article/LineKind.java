package org.doithoai.article;

/** What a line of a page is, seen by itself. */
enum LineKind {
  /** At least one sentence that ends, or too many words for anything but text. */
  PROSE,
  /** A few words that end as a sentence does. */
  SENTENCE,
  /** A member of a list. */
  ITEM,
  /** A heading by its mark-up. */
  HEADING,
  /** Some words without the end of a sentence: a headline, a link, a name. */
  SHORT,
  /** The words beneath a picture. */
  CAPTION,
  /** A picture, a row of a table, a rule. */
  PICTURE,
  /** A day, perhaps with an hour and a label, and nothing else. */
  DATE,
  /** Who wrote or published the article. */
  SIGNATURE,
  /** The heading of a list of other articles. */
  LIST_HEADING,
  /** The heading of what stands behind every article: comments, forms. */
  STOP,
  /** A menu, a button, a notice, a form's field. */
  BOILERPLATE;

  /** Whether such a line is text of an article by itself. */
  boolean isText() {
    return this == PROSE || this == SENTENCE;
  }
}
