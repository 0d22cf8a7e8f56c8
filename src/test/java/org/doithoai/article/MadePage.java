package org.doithoai.article;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page made for a test, and what should become of it.
 *
 * @param file its name, whose ending is its format
 * @param title null when the page cannot tell it
 * @param furniture lines and sentences that are not the article's
 */
@SuppressWarnings("ArrayRecordComponent") // no two are ever compared
record MadePage(
    String file,
    byte[] bytes,
    Story story,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable LocalDate published,
    @Nullable LocalDate event,
    List<String> furniture) {

  /** A page that says all there is to say of its story. */
  static MadePage whole(String file, String text, Story story, PageFurniture furniture) {
    return whole(file, text.getBytes(StandardCharsets.UTF_8), story, furniture);
  }

  static MadePage whole(String file, byte[] bytes, Story story, PageFurniture furniture) {
    return new MadePage(
        file,
        bytes,
        story,
        story.title(),
        story.outlet(),
        story.published(),
        story.event(),
        furniture.said());
  }

  /** The same page when it does not say when its article appeared. */
  MadePage undated() {
    LocalDate said = story.yearSaid() ? event : null;
    return new MadePage(file, bytes, story, title, outlet, null, said, furniture);
  }

  MadePage untitled() {
    return new MadePage(file, bytes, story, null, outlet, published, event, furniture);
  }

  /** The same page when it only signs with its outlet's name, which has to be a known one. */
  MadePage signed() {
    return new MadePage(
        file, bytes, story, title, Outlets.named(story.outlet()), published, event, furniture);
  }

  MadePage withoutOutlet() {
    return new MadePage(file, bytes, story, title, null, published, event, furniture);
  }

  /** Breaks a paragraph into lines of at most this width. */
  static String wrapped(String paragraph, int width) {
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (String word : paragraph.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > width) {
        lines.append('\n');
        column = 0;
      } else if (column > 0) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.toString();
  }
}
