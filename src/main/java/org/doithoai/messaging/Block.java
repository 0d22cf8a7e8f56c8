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
   * Lines that belong together: a timeline, the facts of a meeting.
   *
   * @param title what they are, a line or more; empty if that is not said
   * @param text the same as words, title included, for where nothing shows lines better
   */
  record Lines(String title, List<Line> lines, Text text) implements Block {

    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line and what it is about.
   *
   * @param label a day, a role, a name; empty if the line has none
   */
  record Line(String label, String words) {}

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
