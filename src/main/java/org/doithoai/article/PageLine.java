package org.doithoai.article;

import org.doithoai.text.Folding;

/**
 * A line of a page: a paragraph, or a piece of what stands around the paragraphs.
 *
 * @param text without mark-up, each stretch of white space a single space
 */
record PageLine(String text, LineKind kind) {

  /** How many words it has; a syllable of Vietnamese counts as one. */
  int words() {
    return words(text);
  }

  static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      boolean joint = inside && text.charAt(i) != ' ';
      words += letter && !inside ? 1 : 0;
      inside = letter || joint;
    }
    return words;
  }

  /** The text for comparison: folded, only letters and digits, single spaces. */
  String folded() {
    return folded(text);
  }

  static String folded(String text) {
    String folded = Folding.fold(text);
    StringBuilder plain = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        plain.append(c);
      } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return plain.toString().strip();
  }
}
