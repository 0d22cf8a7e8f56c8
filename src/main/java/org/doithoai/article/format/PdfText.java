package org.doithoai.article.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.doithoai.text.Folding;

/**
 * The text of a PDF out of its lines: without the lines that stand at the head or foot of its
 * pages, with paragraphs that go on from one page to the next in one piece.
 */
final class PdfText {

  /** How many lines of a page's beginning and end may be its head and foot. */
  private static final int EDGE = 4;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?iu)^[-–—|\\s]*(?:(?:page|trang|tr\\.?|p\\.?)\\s*)?\\d{1,4}(?:\\s*(?:/|of|trên)\\s*\\d{1,4})?[-–—|\\s]*$");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:][\"”’»)\\]]{0,3}$");

  /** The share of the usual width that a line has that goes on. */
  private static final double FULL = 0.7;

  private static final double FORCED = 0.9;

  private PdfText() {}

  /** A line of the text and whether a paragraph begins with it, as far as its place shows. */
  private record Line(String text, boolean begins) {}

  static Extraction of(String text) {
    List<List<String>> pages =
        Arrays.stream(text.split("\f", -1))
            .map(
                page ->
                    Arrays.stream(page.split("\n\n", -1))
                        .filter(paragraph -> !paragraph.isBlank())
                        .toList())
            .filter(page -> !page.isEmpty())
            .toList();
    Set<String> repeated = repeated(pages);
    List<Line> lines = new ArrayList<>();
    for (List<String> page : pages) {
      body(page, repeated).forEach(paragraph -> addLines(paragraph, lines));
    }
    return lines.isEmpty()
        ? Extraction.Failed.lasting("a PDF without text, perhaps scanned pictures of pages")
        : new Extraction.Text(PageMetadata.NONE, joined(lines));
  }

  private static void addLines(String paragraph, List<Line> lines) {
    boolean begins = true;
    for (String line : paragraph.lines().toList()) {
      lines.add(new Line(line, begins));
      begins = false;
    }
  }

  /** Lines at the edges of at least two pages, and of half of them. */
  private static Set<String> repeated(List<List<String>> pages) {
    Map<String, Integer> times = new HashMap<>();
    for (List<String> page : pages) {
      Set<String> edges = new HashSet<>();
      List<String> lines = page.stream().flatMap(String::lines).toList();
      for (int i = 0; i < lines.size(); i++) {
        if (i < EDGE || i >= lines.size() - EDGE) {
          edges.add(form(lines.get(i)));
        }
      }
      edges.forEach(edge -> times.merge(edge, 1, Integer::sum));
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

  /** A line without its numbers: those of pages differ. */
  private static String form(String line) {
    return Folding.fold(line).replaceAll("\\d+", "#").replaceAll("\\s+", " ").strip();
  }

  private static List<String> body(List<String> page, Set<String> repeated) {
    List<String> kept = new ArrayList<>();
    for (String paragraph : page) {
      List<String> lines =
          paragraph
              .lines()
              .map(String::strip)
              .filter(
                  line -> !repeated.contains(form(line)) && !PAGE_NUMBER.matcher(line).matches())
              .toList();
      if (!lines.isEmpty()) {
        kept.add(String.join("\n", lines));
      }
    }
    return kept;
  }

  /**
   * The lines of each paragraph in one, also where a page or a number that looks like one of a list
   * parts them.
   */
  private static String joined(List<Line> lines) {
    int width =
        lines.stream()
            .mapToInt(line -> line.text().length())
            .sorted()
            .skip(lines.size() * 9L / 10)
            .findFirst()
            .orElse(0);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).text();
      if (i > 0) {
        String before = lines.get(i - 1).text();
        boolean headline = i == 1;
        boolean goesOn =
            lines.get(i).begins()
                ? !SENTENCE_END.matcher(before).find()
                    && (Character.isLowerCase(line.codePointAt(0))
                        || (!headline && isFull(before, line, width)))
                : before.length() >= FULL * width;
        append(text, goesOn, lines.get(i).begins());
      }
      text.append(line);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, boolean goesOn, boolean begins) {
    int last = text.length() - 1;
    if (goesOn && TextBlock.isCut(text)) {
      text.setLength(last);
    } else {
      text.append(goesOn ? " " : begins ? "\n\n" : "\n");
    }
  }

  /** Whether the next line's first word would not have fitted. */
  private static boolean isFull(String line, String next, int width) {
    return line.length() + 1 + next.split(" ", 2)[0].length() >= FORCED * width;
  }
}
