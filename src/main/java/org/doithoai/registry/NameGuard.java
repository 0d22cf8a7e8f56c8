package org.doithoai.registry;

/**
 * How much it takes to believe that a word is a name, where the same letters are also an ordinary
 * word: {@code Anh} is Britain or "you", {@code my} is America typed without diacritics or English.
 */
public enum NameGuard {
  /** Nothing more: upper or lower case, with diacritics or without. */
  NONE,
  /**
   * Written as in the registry, capitals and diacritics, and not inside a person's name; otherwise
   * the words around it must speak for a country ({@code với nga}, {@code viet nam - nga}).
   */
  AS_WRITTEN,
  /** As {@link #AS_WRITTEN}, but the first word of a sentence and weak neighbours do not count. */
  STRICT,
  /** Only beside another country's short name: {@code Việt - Trung}, {@code viet nhat}. */
  PAIR
}
