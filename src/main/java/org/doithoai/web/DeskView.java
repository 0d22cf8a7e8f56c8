package org.doithoai.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the desk: figures, a picture, tables, forms.
 *
 * @param here key of the page's name
 * @param done what was just done; empty for nothing
 * @param chart null for none
 */
public record DeskView(
    Frame frame,
    String here,
    String done,
    List<Tile> tiles,
    @Nullable Chart chart,
    List<Table> tables) {

  static final String PATH = "/desk";

  /** The first is at {@link #PATH} itself. */
  static final List<String> PAGES =
      List.of("today", "questions", "intake", "digests", "queues", "people", "audit", "settings");

  public DeskView {
    tiles = List.copyOf(tiles);
    tables = List.copyOf(tables);
  }

  /** The pages of the desk, by the keys of their names. */
  public List<String> pages() {
    return PAGES;
  }

  public String path(String page) {
    return page.equals(PAGES.getFirst()) ? PATH : PATH + "/" + page;
  }

  /** A figure. */
  public record Tile(String figure, String name, boolean bad) {}

  /** Columns of days. */
  public record Chart(String name, List<Column> columns, List<Key> keys) {}

  /**
   * A day.
   *
   * @param parts from the bottom
   */
  public record Column(int x, String day, String title, List<Part> parts) {}

  public record Part(int y, int height, String style) {}

  /** What a colour means. */
  public record Key(String style, String name) {}

  /**
   * A table.
   *
   * @param heads of its columns
   * @param none what is said where it has no row
   */
  public record Table(String title, List<String> heads, List<Row> rows, String none) {
    public Table {
      heads = List.copyOf(heads);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row.
   *
   * @param forms what can be done with it
   */
  public record Row(List<String> cells, List<Form> forms) {
    public Row {
      cells = List.copyOf(cells);
      forms = List.copyOf(forms);
    }
  }

  /**
   * Something that can be done.
   *
   * @param id sent along
   * @param field what is asked for beside it, by its label; null for nothing
   */
  public record Form(
      String action, String act, String id, String label, @Nullable String field, boolean grave) {}
}
