package org.doithoai.article.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The order in which a page is read, by recursive XY cut (Nagy and Seth 1984) over the boxes of its
 * words (Ha, Haralick and Phillips 1995): the tallest stripe of white with columns of text on both
 * sides is cut out of the page, with what stands above and below it before and behind, and its
 * columns one behind the other. What has no such stripe is read row by row, as tables are.
 */
final class XyCut {

  private static final int DEEPEST = 12;

  /** So many stripes are followed at once, and so many tried. */
  private static final int MOST = 40;

  /** What a stripe is wide at least, in the size of the letters. */
  private static final double GUTTER = 0.6;

  /** What one is beside a column of few lines. */
  private static final double WIDE_GUTTER = 1;

  /** So many lines show a column; fewer, one beside another column. */
  private static final int LINES = 3;

  private static final int FEW_LINES = 2;

  /** So many characters a line show a column of text rather than one of a table. */
  private static final int CHARACTERS = 14;

  /** How far from the rest, in the size of the letters, the head of a page stands. */
  private static final double APART = 2;

  /** How many words it has at most. */
  private static final int HEAD = 12;

  private final List<List<Word>> blocks = new ArrayList<>();

  /** White between two places, from one row of a part of the page to another. */
  private record Stripe(double left, double right, int first, int last) {

    int height() {
      return last - first + 1;
    }

    double width() {
      return right - left;
    }

    double middle() {
      return Double.isInfinite(left) ? right : Double.isInfinite(right) ? left : left + width() / 2;
    }
  }

  private XyCut() {}

  /** The blocks of a page in order. */
  static List<List<Word>> order(List<Word> page) {
    XyCut cuts = new XyCut();
    List<List<Word>> rows = Word.rows(page, Word.size(page));
    int head = rows.size() > LINES && isHead(rows.getFirst(), rows.get(1)) ? 1 : 0;
    cuts.cut(flat(rows.subList(0, head)), DEEPEST);
    cuts.cut(flat(rows.subList(head, rows.size())), 0);
    return cuts.blocks;
  }

  private static boolean isHead(List<Word> first, List<Word> next) {
    double step = next.getFirst().y() - first.getFirst().y();
    return first.size() <= HEAD && step > APART * next.getFirst().size();
  }

  private void cut(List<Word> part, int depth) {
    if (part.isEmpty()) {
      return;
    }
    double size = Word.size(part);
    List<List<Word>> rows = Word.rows(part, size);
    List<Stripe> tallest =
        depth >= DEEPEST
            ? List.of()
            : stripes(rows, GUTTER * size).stream()
                .sorted(
                    Comparator.comparingInt(Stripe::height)
                        .thenComparingDouble(Stripe::width)
                        .reversed())
                .limit(MOST)
                .filter(stripe -> partsColumns(stripe, rows, size))
                .limit(1)
                .toList();
    if (tallest.isEmpty()) {
      blocks.add(flat(rows));
      return;
    }
    Stripe stripe = tallest.getFirst();
    List<List<Word>> band = rows.subList(stripe.first(), stripe.last() + 1);
    cut(flat(rows.subList(0, stripe.first())), depth + 1);
    cut(side(band, word -> word.x() < stripe.middle()), depth + 1);
    cut(side(band, word -> word.x() >= stripe.middle()), depth + 1);
    cut(flat(rows.subList(stripe.last() + 1, rows.size())), depth + 1);
  }

  /** Stripes as tall as the white between words lets them be. */
  private static List<Stripe> stripes(List<List<Word>> rows, double least) {
    List<Stripe> ended = new ArrayList<>();
    List<Stripe> open = List.of();
    for (int row = 0; row <= rows.size(); row++) {
      List<Stripe> gaps = row == rows.size() ? List.of() : gaps(rows.get(row), row, least);
      List<Stripe> next = new ArrayList<>();
      for (Stripe stripe : open) {
        boolean goesOn = false;
        for (Stripe gap : gaps) {
          double left = Math.max(stripe.left(), gap.left());
          double right = Math.min(stripe.right(), gap.right());
          if (right - left >= least) {
            add(new Stripe(left, right, stripe.first(), row), next);
            goesOn |= left == stripe.left() && right == stripe.right();
          }
        }
        if (!goesOn && stripe.height() >= FEW_LINES) {
          ended.add(stripe);
        }
      }
      gaps.forEach(gap -> add(gap, next));
      open = next;
    }
    return ended;
  }

  /** Adds a stripe unless an older one stands in the same place, or there are too many. */
  private static void add(Stripe stripe, List<Stripe> stripes) {
    if (stripes.size() < MOST
        && stripes.stream()
            .noneMatch(other -> other.left() == stripe.left() && other.right() == stripe.right())) {
      stripes.add(stripe);
    }
  }

  private static List<Stripe> gaps(List<Word> row, int at, double least) {
    List<Stripe> gaps = new ArrayList<>();
    double end = Double.NEGATIVE_INFINITY;
    for (Word word : row) {
      if (word.x() - end >= least) {
        gaps.add(new Stripe(end, word.x(), at, at));
      }
      end = Math.max(end, word.end());
    }
    gaps.add(new Stripe(end, Double.POSITIVE_INFINITY, at, at));
    return gaps;
  }

  private static boolean partsColumns(Stripe stripe, List<List<Word>> rows, double size) {
    List<List<Word>> band = rows.subList(stripe.first(), stripe.last() + 1);
    List<List<Word>> left = lines(band, word -> word.x() < stripe.middle());
    List<List<Word>> right = lines(band, word -> word.x() >= stripe.middle());
    int fewest = Math.min(left.size(), right.size());
    boolean enough =
        fewest >= LINES
            || (fewest >= FEW_LINES
                && Math.max(left.size(), right.size()) >= 2 * LINES
                && stripe.width() >= WIDE_GUTTER * size);
    return enough && isText(left) && isText(right) && isFlush(right, size);
  }

  /** Whether lines are as long as those of text, and some go on in small letters. */
  private static boolean isText(List<List<Word>> lines) {
    long characters = 0;
    for (List<Word> line : lines) {
      characters += line.stream().mapToLong(word -> word.text().length() + 1).sum() - 1;
    }
    long goingOn =
        lines.stream()
            .skip(1)
            .filter(line -> Character.isLowerCase(line.getFirst().text().codePointAt(0)))
            .count();
    return characters >= (long) CHARACTERS * lines.size() && goingOn * 4 >= lines.size() - 1;
  }

  /** Whether half of the lines begin at one place, as no words do that are apart by chance. */
  private static boolean isFlush(List<List<Word>> lines, double size) {
    double left = lines.stream().mapToDouble(line -> line.getFirst().x()).min().orElse(0);
    return lines.stream().filter(line -> line.getFirst().x() < left + 0.3 * size).count() * 2
        >= lines.size();
  }

  private static List<List<Word>> lines(List<List<Word>> rows, Predicate<Word> on) {
    return rows.stream()
        .map(row -> row.stream().filter(on).toList())
        .filter(row -> !row.isEmpty())
        .toList();
  }

  private static List<Word> side(List<List<Word>> rows, Predicate<Word> on) {
    return rows.stream().flatMap(List::stream).filter(on).toList();
  }

  private static List<Word> flat(List<List<Word>> rows) {
    return side(rows, word -> true);
  }
}
