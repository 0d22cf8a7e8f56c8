package org.doithoai.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The word forms met lately, shared by all threads: a table of fixed size in which a newcomer takes
 * the place of an older word with the same hash.
 */
final class WordForms {

  private static final int SLOTS = 1 << 15;

  /** Longer words are rare, or no words: each is analysed where it stands. */
  private static final int LONGEST = 40;

  private static final AtomicReferenceArray<@Nullable WordForm> KNOWN =
      new AtomicReferenceArray<>(SLOTS);

  private WordForms() {}

  /** The form of the word that stands there. */
  static WordForm of(String text, int start, int end) {
    if (end - start > LONGEST) {
      return new WordForm(text.substring(start, end));
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = (hash ^ (hash >>> 15) ^ (hash >>> 7)) & (SLOTS - 1);
    WordForm known = KNOWN.getAcquire(slot);
    if (known != null && is(known, text, start, end)) {
      return known;
    }
    WordForm made = new WordForm(text.substring(start, end));
    KNOWN.setRelease(slot, made);
    return made;
  }

  private static boolean is(WordForm form, String text, int start, int end) {
    String surface = form.surface();
    return surface.length() == end - start && text.startsWith(surface, start);
  }
}
