package org.doithoai.article;

import java.util.List;
import org.doithoai.text.DateMention;
import org.doithoai.text.FigureAnnotator;
import org.doithoai.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A line of a page: a paragraph, or a piece of what stands around the paragraphs. What is asked of
 * it is found when first asked for, and once. For one thread.
 */
final class PageLine {

  private static final int HEAD = 300;

  private final String raw;
  private final String text;
  private final boolean link;
  private @Nullable LineKind kind;
  private int words = -1;
  private @Nullable String foldedHead;
  private @Nullable List<DateMention> dates;
  private Outlets.@Nullable Signature signature;

  private PageLine(String raw, String text, boolean link) {
    this.raw = raw;
    this.text = text;
    this.link = link;
  }

  /**
   * A line.
   *
   * @param raw with its mark-up
   * @param text without mark-up, each stretch of white space a single space
   */
  static PageLine of(String raw, String text) {
    return new PageLine(raw, text, false);
  }

  /** A line that is a link as a whole. */
  static PageLine ofLink(String text) {
    return new PageLine(text, text, true);
  }

  String raw() {
    return raw;
  }

  String text() {
    return text;
  }

  LineKind kind() {
    if (kind == null) {
      kind = link ? LineClassifier.ofLink(this) : LineClassifier.of(this);
    }
    return kind;
  }

  /** How many words it has; a syllable of Vietnamese counts as one. */
  int words() {
    if (words < 0) {
      words = words(text);
    }
    return words;
  }

  static int words(String text) {
    int words = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        words++;
        int space = text.indexOf(' ', i);
        i = space < 0 ? text.length() : space;
      }
    }
    return words;
  }

  /** Its beginning for comparison, see {@link #folded(String)}. */
  String foldedHead() {
    if (foldedHead == null) {
      foldedHead = folded(text.length() > HEAD ? text.substring(0, HEAD) : text);
    }
    return foldedHead;
  }

  /** A text for comparison: folded, only letters and digits, single spaces. */
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

  /** The dates it says. */
  List<DateMention> dates() {
    if (dates == null) {
      dates = FigureAnnotator.dates(text);
    }
    return dates;
  }

  /** How it ends. */
  Outlets.Signature signature() {
    if (signature == null) {
      signature = Outlets.signature(text);
    }
    return signature;
  }

  /** Whether it ends as a sentence does. */
  boolean endsSentence() {
    return LineClassifier.endsSentence(text);
  }
}
