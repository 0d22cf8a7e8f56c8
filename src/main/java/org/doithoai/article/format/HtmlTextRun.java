package org.doithoai.article.format;

import org.jsoup.nodes.Element;

/**
 * A stretch of text of an HTML page.
 *
 * @param box the innermost element it stands in that is no part of a line
 * @param text white space squeezed, {@code \n} for a break
 * @param linked the share of its letters that are links, 0 to 1
 * @param own whether it is all that stands in the box
 * @param emphasized whether nearly all of it is in italics or small
 * @param behindPicture whether a picture stands in it or right before it
 * @param besidePicture whether it and a picture are all that stands in the box
 */
record HtmlTextRun(
    Element box,
    String text,
    double linked,
    boolean own,
    boolean emphasized,
    boolean behindPicture,
    boolean besidePicture) {

  /** From this length on, in UTF-16 code units, a text that is no link is likely to be read. */
  private static final int PARAGRAPH = 60;

  private static final int SUMMARY = 80;

  boolean isParagraph() {
    return text.length() >= PARAGRAPH && linked < 0.5;
  }

  boolean isHeading() {
    return box.normalName().matches("h[1-6]");
  }

  /** Whether it is sentences, which some sites set as a heading above their articles. */
  boolean isSummary() {
    return text.length() >= SUMMARY && text.matches("(?s).*[.!?…:][\"”’»)]*");
  }
}
