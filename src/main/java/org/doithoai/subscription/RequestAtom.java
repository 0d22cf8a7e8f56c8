package org.doithoai.subscription;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a request that says one thing, or a sign between two.
 *
 * @param word what it says
 * @param value its value in the class; 0 for none
 * @param first its first word
 * @param end one past its last word; the same as {@code first} for a sign
 * @param thing what it names: a {@link java.time.LocalTime}, a {@link
 *     org.doithoai.text.PartialDate}, a {@link java.time.ZoneId}, an {@link
 *     org.doithoai.registry.Entity}, a {@link org.doithoai.lexicon.GlossaryEntry} or a phrase to be
 *     looked for; null for nothing
 */
public record RequestAtom(RequestWord word, int value, int first, int end, @Nullable Object thing) {

  RequestAtom(RequestWord word, int value, int first, int end) {
    this(word, value, first, end, null);
  }

  public boolean is(RequestWord other) {
    return word == other;
  }

  boolean is(RequestWord other, int itsValue) {
    return word == other && value == itsValue;
  }
}
