package org.doithoai.article.format;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads a PDF as it looks rather than as it was drawn: letters printed twice once, letters set
 * apart as one word, raised numbers of notes not at all, and columns one behind the other whichever
 * way they were drawn (recursive XY cut, Nagy and Seth 1984). A text's pages end in {@code \f}, its
 * paragraphs in an empty line, its lines in {@code \n}. For one document.
 */
final class PdfLayout extends PDFTextStripper {

  /** What a space is wide at least, in the size of its letters, behind the usual gap. */
  private static final double SPACE = 0.2;

  /** The same where a file draws its spaces itself. */
  private static final double WIDE_SPACE = 0.8;

  /** From this gap on, in the size of the letters, what follows may stand in another column. */
  private static final double GUTTER = 1.0;

  /** Letters of other lines than these are set higher or smaller: the number of a note. */
  private static final double RAISED = 0.8;

  private static final double PARAGRAPH = 1.4;

  private final StringBuilder text = new StringBuilder();
  private final int longest;

  private PdfLayout(int longest) throws IOException {
    this.longest = longest;
    setSuppressDuplicateOverlappingText(true);
    setSortByPosition(false);
  }

  /** The text of a document, as far as this many UTF-16 code units. */
  static String of(PDDocument document, int longest) throws IOException {
    PdfLayout layout = new PdfLayout(longest);
    layout.writeText(document, Writer.nullWriter());
    return layout.text.toString();
  }

  @Override
  protected void writePage() {
    List<Letter> letters = new ArrayList<>();
    for (List<TextPosition> article : charactersByArticle) {
      for (TextPosition position : article) {
        if (position.getUnicode() != null && letters.size() < longest) {
          letters.add(Letter.of(position));
        }
      }
    }
    if (!letters.isEmpty() && text.length() < longest) {
      new XyCut().order(segments(letters)).forEach(this::write);
    }
    text.append('\f');
  }

  /** A letter and where it stands, in points from the upper left corner. */
  private record Letter(String text, double x, double end, double y, double size) {

    static Letter of(TextPosition at) {
      double x = at.getXDirAdj();
      double size = Math.max(1, at.getFontSizeInPt());
      return new Letter(
          at.getUnicode(), x, x + at.getWidthDirAdj(), at.getYDirAdj(), Math.min(size, 200));
    }

    boolean isSpace() {
      return text.isBlank();
    }
  }

  /** Stretches of lines without a gap as wide as one between columns. */
  private static List<Segment> segments(List<Letter> letters) {
    double size = median(letters.stream().map(Letter::size).toList());
    List<List<Letter>> lines = new ArrayList<>();
    List<Letter> sorted = new ArrayList<>(letters);
    sorted.sort(Comparator.comparingDouble(Letter::y));
    List<Letter> line = new ArrayList<>();
    for (Letter letter : sorted) {
      if (!line.isEmpty() && letter.y() - line.getFirst().y() > 0.25 * size) {
        lines.add(line);
        line = new ArrayList<>();
      }
      line.add(letter);
    }
    lines.add(line);
    long spaces = letters.stream().filter(Letter::isSpace).count();
    boolean drawn = spaces * 14 > letters.size();
    double usual = drawn ? 0 : usualGap(lines);
    List<Segment> segments = new ArrayList<>();
    for (List<Letter> each : lines) {
      addSegments(each, drawn ? WIDE_SPACE : usual + SPACE, usual + GUTTER, segments);
    }
    segments.removeIf(segment -> isNote(segment, size) || segment.text().isBlank());
    return segments;
  }

  /** How far letters of a word usually stand apart, in their size: most gaps are within words. */
  private static double usualGap(List<List<Letter>> lines) {
    List<Double> gaps = new ArrayList<>();
    for (List<Letter> line : lines) {
      line.sort(Comparator.comparingDouble(Letter::x));
      for (int i = 1; i < line.size(); i++) {
        gaps.add((line.get(i).x() - line.get(i - 1).end()) / line.get(i).size());
      }
    }
    return gaps.isEmpty() ? 0 : Math.max(0, median(gaps));
  }

  private static void addSegments(
      List<Letter> line, double space, double gutter, List<Segment> segments) {
    line.sort(Comparator.comparingDouble(Letter::x));
    StringBuilder words = new StringBuilder();
    Letter first = line.getFirst();
    Letter last = first;
    for (Letter letter : line) {
      double gap = words.isEmpty() ? 0 : (letter.x() - last.end()) / letter.size();
      if (letter.isSpace()) {
        words.append(words.isEmpty() ? "" : " ");
        continue;
      }
      if (gap > gutter) {
        segments.add(segment(words, first, last));
        words.setLength(0);
      } else if (gap > space) {
        words.append(' ');
      }
      first = words.isEmpty() ? letter : first;
      words.append(letter.text());
      last = letter;
    }
    segments.add(segment(words, first, last));
  }

  private static Segment segment(CharSequence words, Letter first, Letter last) {
    String text = words.toString().replaceAll(" +", " ").strip();
    return new Segment(text, first.x(), last.end(), first.y(), first.size());
  }

  /** A few digits or signs, smaller than the letters of the page. */
  private static boolean isNote(Segment segment, double size) {
    return segment.size() < RAISED * size && segment.text().matches("[\\d,*†‡ ]{1,6}");
  }

  private void write(List<Segment> block) {
    double leading = leading(block);
    for (int i = 0; i < block.size(); i++) {
      Segment segment = block.get(i);
      if (i > 0) {
        Segment before = block.get(i - 1);
        double step = segment.y() - before.y();
        boolean same = step < 0.3 * segment.size();
        boolean begins =
            step > PARAGRAPH * leading
                || segment.x() > before.x() + 0.8 * segment.size()
                || Math.abs(segment.size() - before.size()) > 0.15 * segment.size();
        text.append(same ? " " : begins ? "\n\n" : "\n");
      }
      text.append(segment.text());
    }
    text.append("\n\n");
  }

  private static double leading(List<Segment> block) {
    List<Double> steps = new ArrayList<>();
    for (int i = 1; i < block.size(); i++) {
      double step = block.get(i).y() - block.get(i - 1).y();
      if (step > 0.3 * block.get(i).size()) {
        steps.add(step);
      }
    }
    return steps.isEmpty() ? Double.MAX_VALUE : median(steps);
  }

  static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
  }
}
