package org.doithoai.article.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.doithoai.text.Folding;

/**
 * The text of a PDF out of its lines: without the lines that stand at the head or foot of its pages
 * and the notes there, with paragraphs that go on from one column or page to the next in one piece.
 */
final class PdfText {

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?iu)^[-–—|\\s]*(?:(?:page|trang|tr\\.?|p\\.?)\\s*)?\\d{1,4}(?:\\s*(?:/|of|trên)\\s*\\d{1,4})?[-–—|\\s]*$");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:][\"”’»)\\]]{0,3}$");

  /** How a note at the foot of a page begins. */
  private static final Pattern NOTE = Pattern.compile("(?:\\d{1,3}|[*†‡§]{1,3})[.)]? ?\\p{L}.*");

  /** What is smaller than this, in the size of most of a page, is small print. */
  private static final double SMALL = 0.85;

  /** How many rows of a page's beginning and end may be its head and foot. */
  private static final int EDGE = 4;

  private PdfText() {}

  /** The text, and its paragraphs apart by an empty line; empty where there is none. */
  static String of(List<List<PdfLine>> pages) {
    List<List<PdfLine>> written = pages.stream().filter(page -> !page.isEmpty()).toList();
    Set<String> repeated = repeated(written);
    List<PdfLine> lines = new ArrayList<>();
    for (List<PdfLine> page : written) {
      double below = lines.isEmpty() ? head(page) : -1; // the first head may be a letterhead
      lines.addAll(body(page, line -> line.y() > below && repeated.contains(form(line))));
    }
    return joined(lines);
  }

  /** Lines at one place at the edges of at least two pages, and of half of them. */
  private static Set<String> repeated(List<List<PdfLine>> pages) {
    Map<String, Integer> times = new HashMap<>();
    for (List<PdfLine> page : pages) {
      double head = head(page);
      List<Double> rows = page.stream().map(PdfLine::y).distinct().sorted().toList();
      double foot = rows.get(Math.max(0, rows.size() - EDGE));
      page.stream()
          .filter(line -> line.y() <= head || line.y() >= foot)
          .map(PdfText::form)
          .distinct()
          .forEach(edge -> times.merge(edge, 1, Integer::sum));
    }
    Set<String> repeated = new HashSet<>();
    times.forEach(
        (line, count) -> {
          if (count >= 2 && count * 2 >= pages.size()) {
            repeated.add(line);
          }
        });
    return repeated;
  }

  /** Down to where a page's first rows go. */
  private static double head(List<PdfLine> page) {
    return page.stream().map(PdfLine::y).distinct().sorted().limit(EDGE).reduce(0.0, Math::max);
  }

  /** A line without its numbers, since those of pages differ, and the height at which it stands. */
  private static String form(PdfLine line) {
    String text = Folding.fold(line.text()).replaceAll("\\d+", "#").replaceAll("\\s+", " ").strip();
    return Math.round(line.y()) + " " + text;
  }

  private static List<PdfLine> body(List<PdfLine> page, Predicate<PdfLine> isRepeated) {
    double notes = notes(page);
    return page.stream()
        .filter(isRepeated.negate())
        .filter(line -> !PAGE_NUMBER.matcher(line.text()).matches())
        .filter(line -> line.y() < notes)
        .toList();
  }

  /** Where the notes begin: numbered small print below all that is no small print. */
  private static double notes(List<PdfLine> page) {
    double small = SMALL * Word.median(page.stream().map(PdfLine::size).toList());
    double end =
        page.stream().filter(line -> line.size() >= small).mapToDouble(PdfLine::y).max().orElse(0);
    return page.stream()
        .filter(line -> line.y() > end && NOTE.matcher(line.text()).matches())
        .mapToDouble(PdfLine::y)
        .min()
        .orElse(Double.MAX_VALUE);
  }

  /** The lines of each paragraph in one, also where a column or a page ends within it. */
  private static String joined(List<PdfLine> lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      if (i > 0) {
        PdfLine before = lines.get(i - 1);
        boolean small = Character.isLowerCase(line.text().codePointAt(0));
        boolean full = i > 1 && line.isForcedBy(before);
        boolean goesOn =
            line.begins()
                ? !SENTENCE_END.matcher(before.text()).find()
                    && line.isLike(before)
                    && (small || full)
                : before.isFull() || line.isForcedBy(before);
        if (goesOn && small && TextBlock.isCut(text)) {
          text.setLength(text.length() - 1);
        } else {
          boolean address = goesOn && TextBlock.isOpenAddress(text);
          text.append(address ? "" : goesOn ? " " : line.begins() ? "\n\n" : "\n");
        }
      }
      text.append(line.text());
    }
    return text.toString();
  }
}
