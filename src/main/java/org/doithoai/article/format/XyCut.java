package org.doithoai.article.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a page is read: a stripe of white from top to bottom with lines of text on
 * both sides parts columns, which are read one behind the other; where there is none, the page is
 * cut across where that makes one. What is left is read line by line.
 */
final class XyCut {

  private static final int DEEPEST = 12;
  private static final int MOST_CUTS = 60;

  /** So many lines show a column, and so many characters a line of one rather than of a table. */
  private static final int LINES = 3;

  private static final int CHARACTERS = 14;

  /** What white parts columns, in the size of the letters. */
  private static final double GUTTER = 0.8;

  private final List<List<Segment>> blocks = new ArrayList<>();

  /** The blocks of a page in order, each with its lines in order. */
  List<List<Segment>> order(List<Segment> page) {
    cut(page, 0);
    return blocks;
  }

  private void cut(List<Segment> part, int depth) {
    if (part.isEmpty()) {
      return;
    }
    Double x = depth > DEEPEST ? null : gutter(part);
    if (x != null) {
      cut(part.stream().filter(segment -> segment.x() < x).toList(), depth + 1);
      cut(part.stream().filter(segment -> segment.x() >= x).toList(), depth + 1);
      return;
    }
    Double y = depth > DEEPEST ? null : across(part);
    if (y != null) {
      cut(part.stream().filter(segment -> segment.y() < y).toList(), depth + 1);
      cut(part.stream().filter(segment -> segment.y() >= y).toList(), depth + 1);
      return;
    }
    blocks.add(
        part.stream()
            .sorted(Comparator.comparingDouble(Segment::y).thenComparingDouble(Segment::x))
            .toList());
  }

  /** Where the right one of two columns begins; null where no white parts any. */
  private static @Nullable Double gutter(List<Segment> part) {
    List<Segment> byX = part.stream().sorted(Comparator.comparingDouble(Segment::x)).toList();
    double end = byX.getFirst().end();
    for (int i = 1; i < byX.size(); i++) {
      Segment next = byX.get(i);
      if (next.x() - end > GUTTER * next.size()
          && isColumn(byX.subList(0, i))
          && isColumn(byX.subList(i, byX.size()))) {
        return next.x();
      }
      end = Math.max(end, next.end());
    }
    return null;
  }

  private static boolean isColumn(List<Segment> side) {
    long characters = side.stream().mapToLong(segment -> segment.text().length()).sum();
    return side.size() >= LINES && characters >= (long) CHARACTERS * side.size();
  }

  /** The first place to cut across such that columns stand above or below; null for none. */
  private static @Nullable Double across(List<Segment> part) {
    List<Segment> byY = part.stream().sorted(Comparator.comparingDouble(Segment::y)).toList();
    int cuts = 0;
    for (int i = 1; i < byY.size() && cuts < MOST_CUTS; i++) {
      if (byY.get(i).y() - byY.get(i - 1).y() > 0.5 * byY.get(i).size()) {
        cuts++;
        if (gutter(byY.subList(i, byY.size())) != null) {
          return byY.get(i).y();
        }
      }
    }
    for (int i = byY.size() - 1; i > 0 && cuts < 2 * MOST_CUTS; i--) {
      if (byY.get(i).y() - byY.get(i - 1).y() > 0.5 * byY.get(i).size()) {
        cuts++;
        if (gutter(byY.subList(0, i)) != null) {
          return byY.get(i).y();
        }
      }
    }
    return null;
  }
}
