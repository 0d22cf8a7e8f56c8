package org.doithoai.article;

import java.util.List;
import org.doithoai.article.format.Markup;
import org.doithoai.article.format.TextBlock;
import org.doithoai.text.DateMention;
import org.doithoai.text.FigureAnnotator;
import org.doithoai.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A block of a page: a paragraph, or a piece of what stands around the paragraphs. What is asked of
 * it is found when first asked for, and once. For one thread.
 */
final class PageBlock {

  private static final int HEAD = 300;

  private final String raw;
  private final String text;
  private final TextBlock.@Nullable Kind kind;
  private final @Nullable Markup markup;
  private @Nullable BlockCue cue;
  private int words = -1;
  private @Nullable String foldedHead;
  private @Nullable List<DateMention> dates;
  private Outlets.@Nullable Signature signature;

  private PageBlock(
      String raw, String text, TextBlock.@Nullable Kind kind, @Nullable Markup markup) {
    this.raw = raw;
    this.text = text;
    this.kind = kind;
    this.markup = markup;
  }

  /**
   * A block of plain text.
   *
   * @param raw with its mark-up
   * @param text without mark-up, each stretch of white space a single space
   */
  static PageBlock of(String raw, String text) {
    return new PageBlock(raw, text, null, null);
  }

  /** A block that its format has told from others. */
  static PageBlock of(TextBlock.Kind kind, String text, @Nullable Markup markup) {
    return new PageBlock(text, text, kind, markup);
  }

  String raw() {
    return raw;
  }

  String text() {
    return text;
  }

  /** What its file's mark-up says of it; null in plain text and documents. */
  @Nullable Markup markup() {
    return markup;
  }

  boolean isHeading() {
    return kind == TextBlock.Kind.HEADING || (kind == null && MarkdownStripper.isHeading(raw));
  }

  boolean isItem() {
    return kind == TextBlock.Kind.ITEM || BlockCues.isItem(text);
  }

  /** Whether it reads as text by its form alone: a sentence ends it, or it is long. */
  boolean isText() {
    return words() >= BlockCues.TEXT || endsSentence();
  }

  /** Whether neither its words nor its mark-up say that it is none of an article's. */
  boolean isPlain() {
    return cue() == BlockCue.NONE
        && (markup == null
            || (markup.linked() < 0.5 && markup.clutter() < 2 && !markup.otherArticle()));
  }

  /** Whether it is plain and a long sentence or several. */
  boolean isProse() {
    return words() >= BlockCues.PROSE && endsSentence() && isPlain();
  }

  /** Whether it is no words of anybody: an address, counts, what a generator left. */
  boolean isMachine() {
    return BlockCues.isMachine(text) || (cue() == BlockCue.LABEL && Addresses.areParted(text));
  }

  /** Whether it is a member of a list, or a row, of a file that is no page. */
  boolean isListed() {
    return markup == null && (isItem() || isRow());
  }

  /** Whether it begins with a bracket, as the marks of editors and generators do. */
  boolean isBracketed() {
    return text.startsWith("[");
  }

  /** Whether it is a row of a table of Markdown. */
  boolean isRow() {
    return kind == null && MarkdownStripper.isRow(raw);
  }

  BlockCue cue() {
    if (cue == null) {
      cue = BlockCues.of(this);
    }
    return cue;
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
      dates = isText() ? FigureAnnotator.dates(text) : LineDates.in(text);
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
    return BlockCues.endsSentence(text);
  }
}
