package org.doithoai.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The meetings with a partner in time, or the partners to choose from.
 *
 * @param name of the partner; null for the choice
 * @param partners to choose from; empty for a timeline
 * @param dots in the picture
 * @param years along its axis
 * @param rows the meetings in words, the newest first
 */
public record TimelineView(
    Frame frame,
    @Nullable String name,
    List<Partner> partners,
    List<Dot> dots,
    List<Year> years,
    List<Row> rows) {

  static final int WIDTH = 960;

  public TimelineView {
    partners = List.copyOf(partners);
    dots = List.copyOf(dots);
    years = List.copyOf(years);
    rows = List.copyOf(rows);
  }

  public record Partner(String name, String path) {}

  /** A meeting, in the picture's units. */
  public record Dot(int x, int y, String title, String path) {}

  /** The beginning of a year. */
  public record Year(int x, String name) {}

  public record Row(String day, String title, String lang, String path) {}
}
