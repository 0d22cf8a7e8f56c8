package org.doithoai.article;

import java.util.HashMap;
import java.util.Map;

/**
 * A tree of the characters of phrases, each of some classes, the bits of a number: one walk finds
 * all that begin at a place. Filled by one thread, then read by any number.
 */
final class PhraseTree {

  private final Map<Character, PhraseTree> next = new HashMap<>(2);
  private int classes;

  void add(String phrase, int ofClasses) {
    PhraseTree at = this;
    for (int i = 0; i < phrase.length(); i++) {
      at = at.next.computeIfAbsent(phrase.charAt(i), c -> new PhraseTree());
    }
    at.classes |= ofClasses;
  }

  /** The classes of the phrases that begin at this place of a text. */
  int at(String text, int from) {
    int found = 0;
    PhraseTree at = this;
    for (int i = from; i < text.length() && at != null; i++) {
      at = at.next.get(text.charAt(i));
      found |= at == null ? 0 : at.classes;
    }
    return found;
  }

  /** The classes of the phrases that begin with a word of the text. */
  int in(String text) {
    int found = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetter(text.charAt(i));
      found |= letter && !inside ? at(text, i) : 0;
      inside = letter;
    }
    return found;
  }
}
