package org.doithoai.chat;

/** A part of a reply that stands by itself. */
public sealed interface Block {

  /** A line or more of the bot's own words. */
  record Paragraph(Text text) implements Block {

    /** Plain words. */
    public static Paragraph of(String words) {
      return new Paragraph(Text.of(words));
    }
  }

  /**
   * Words of an article, set off from the bot's own; long ones are folded where the platform can.
   *
   * @param source number, outlet, date and title: whose words they are
   * @param text the words, verbatim, and perhaps their translation, labelled as such
   */
  record Quotation(Text source, Text text) implements Block {}
}
