package org.doithoai.messaging;

import java.util.List;

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

  /**
   * Things beside each other.
   *
   * @param rows as long as one another; the first is the head
   * @param text the same as lines, for where there are no tables
   */
  record Table(List<List<String>> rows, Text text) implements Block {

    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
