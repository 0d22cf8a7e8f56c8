package org.doithoai.article.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Letters that stand together on a page, and where, in points from the upper left corner. */
record Word(String text, double x, double end, double y, double size) {

  /** How far, in the size of letters, those of one row may stand above or below each other. */
  private static final double LEVEL = 0.25;

  /** By how much letters of one size may differ, as a share of it. */
  private static final double ALIKE = 0.15;

  /**
   * The rows of a page or a part of one from top to bottom, each from left to right.
   *
   * @param size of most letters
   */
  static List<List<Word>> rows(List<Word> words, double size) {
    List<Word> sorted = words.stream().sorted(Comparator.comparingDouble(Word::y)).toList();
    List<List<Word>> rows = new ArrayList<>();
    double top = Double.NEGATIVE_INFINITY;
    for (Word word : sorted) {
      if (word.y() - top > LEVEL * size) {
        rows.add(new ArrayList<>());
        top = word.y();
      }
      rows.getLast().add(word);
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(Word::x)));
    return rows;
  }

  /** The size of most of them. */
  static double size(List<Word> words) {
    return median(words.stream().map(Word::size).toList());
  }

  /** Whether letters of the one size may belong to a paragraph of the other. */
  static boolean areAlike(double size, double other) {
    return Math.abs(size - other) <= ALIKE * size;
  }

  static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
  }
}
