package org.doithoai.article;

/** What the words or the form of a block say of it by themselves; evidence, no verdict. */
enum BlockCue {
  /** Nothing. */
  NONE,
  /** A picture, a row of a table, a rule. */
  RULE,
  /** The heading of what stands behind every article: comments, forms. */
  STOP,
  /** The heading of a list of other articles. */
  LIST_HEADING,
  /** Who wrote, edited or photographed the article. */
  CREDIT,
  /** The words beneath a picture. */
  CAPTION,
  /** A notice: of rights, of cookies, of where to write to. */
  NOTICE,
  /** Nothing but words of menus, buttons and forms; an address, hashtags, an age. */
  LABEL,
  /** A day, perhaps with an hour, a label or the outlet, and nothing else. */
  DATE,
  /** The outlet alone, as it stands beneath an article. */
  SIGNATURE
}
