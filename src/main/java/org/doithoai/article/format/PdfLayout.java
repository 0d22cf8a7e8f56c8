package org.doithoai.article.format;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads a PDF as it looks rather than as it was drawn: letters printed twice once, letters set
 * apart as one word, raised numbers of notes not at all, and columns one behind the other whichever
 * way they were drawn, see {@link XyCut}. For one document.
 */
final class PdfLayout extends PDFTextStripper {

  /** What a space is wide at least, in the size of its letters, behind the usual gap. */
  private static final double SPACE = 0.2;

  /** The same where a file draws its spaces itself. */
  private static final double WIDE_SPACE = 0.6;

  /** Letters smaller than these, in the size of most, may be the number of a note. */
  private static final double RAISED = 0.8;

  /** From this distance on, in that of most lines, a paragraph begins. */
  private static final double PARAGRAPH = 1.4;

  /** How far to the right, in the size of its letters, the first line of a paragraph stands. */
  private static final double INDENT = 0.8;

  private final List<List<PdfLine>> pages = new ArrayList<>();
  private final int longest;
  private int length;

  private PdfLayout(int longest) throws IOException {
    this.longest = longest;
    setSuppressDuplicateOverlappingText(true);
    setSortByPosition(false);
  }

  /** The lines of each page in order, as far as this many UTF-16 code units. */
  static List<List<PdfLine>> of(PDDocument document, int longest) throws IOException {
    PdfLayout layout = new PdfLayout(longest);
    layout.writeText(document, Writer.nullWriter());
    return layout.pages;
  }

  @Override
  protected void writePage() {
    List<Word> letters = new ArrayList<>();
    for (List<TextPosition> article : charactersByArticle) {
      for (TextPosition position : article) {
        if (position.getUnicode() != null && letters.size() < longest) {
          letters.add(letter(position));
        }
      }
    }
    List<PdfLine> page = new ArrayList<>();
    if (!letters.isEmpty() && length < longest) {
      XyCut.order(words(letters)).forEach(block -> addLines(block, page));
    }
    page.forEach(line -> length += line.text().length());
    pages.add(page);
  }

  private static Word letter(TextPosition at) {
    double x = at.getXDirAdj();
    double size = Math.clamp(at.getFontSizeInPt(), 1, 200);
    return new Word(at.getUnicode(), x, x + at.getWidthDirAdj(), at.getYDirAdj(), size);
  }

  private static List<Word> words(List<Word> letters) {
    double size = Word.size(letters);
    List<List<Word>> rows = Word.rows(letters, size);
    long spaces = letters.stream().filter(letter -> letter.text().isBlank()).count();
    boolean drawn = spaces * 14 > letters.size();
    double space = drawn ? WIDE_SPACE : usualGap(rows) + SPACE;
    List<Word> words = new ArrayList<>();
    for (List<Word> row : rows) {
      List<Word> own = words(row, space);
      for (int i = 0; i < own.size(); i++) {
        if (!isNote(own, i, size)) {
          words.add(own.get(i));
        }
      }
    }
    return words;
  }

  /** How far letters of a word usually stand apart, in their size: most gaps are within words. */
  private static double usualGap(List<List<Word>> rows) {
    List<Double> gaps = new ArrayList<>();
    for (List<Word> row : rows) {
      for (int i = 1; i < row.size(); i++) {
        gaps.add(gap(row.get(i - 1), row.get(i)));
      }
    }
    return Math.max(0, Word.median(gaps));
  }

  private static double gap(Word left, Word right) {
    return (right.x() - left.end()) / right.size();
  }

  private static List<Word> words(List<Word> row, double space) {
    List<Word> words = new ArrayList<>();
    List<Word> open = new ArrayList<>();
    for (Word letter : row) {
      boolean blank = letter.text().isBlank();
      if (!open.isEmpty()
          && (blank || gap(open.getLast(), letter) > space || isRaised(letter, open.getLast()))) {
        words.add(word(open));
        open.clear();
      }
      if (!blank) {
        open.add(letter);
      }
    }
    if (!open.isEmpty()) {
      words.add(word(open));
    }
    return words;
  }

  private static Word word(List<Word> letters) {
    Word first = letters.getFirst();
    String text = letters.stream().map(Word::text).collect(Collectors.joining());
    return new Word(
        text.replaceAll("\\s+", " ").strip(),
        first.x(),
        letters.getLast().end(),
        first.y(),
        first.size());
  }

  private static boolean isRaised(Word letter, Word before) {
    return letter.size() < RAISED * before.size() && letter.text().matches("[\\d*†‡]+");
  }

  /** A few digits or signs, smaller than the letters of the page, in no line of their size. */
  private static boolean isNote(List<Word> row, int at, double size) {
    Word word = row.get(at);
    return word.size() < RAISED * size
        && word.text().matches("[\\d,*†‡]{1,6}")
        && (at == 0 || !isBeside(row.get(at - 1), word))
        && (at + 1 == row.size() || !isBeside(word, row.get(at + 1)));
  }

  private static boolean isBeside(Word left, Word right) {
    return Math.abs(left.size() - right.size()) < 0.1 * left.size() && gap(left, right) < 1;
  }

  private static void addLines(List<Word> block, List<PdfLine> page) {
    List<List<Word>> lines = Word.rows(block, Word.size(block));
    double left = block.stream().mapToDouble(Word::x).min().orElse(0);
    double right = right(lines);
    double leading = leading(lines);
    for (int i = 0; i < lines.size(); i++) {
      List<Word> line = lines.get(i);
      Word first = line.getFirst();
      double width = line.stream().mapToDouble(word -> word.end() - word.x()).sum();
      page.add(
          new PdfLine(
              line.stream().map(Word::text).collect(Collectors.joining(" ")),
              i == 0 || begins(lines.get(i - 1).getFirst(), first, leading),
              first.y(),
              width + (line.size() - 1) * SPACE * first.size(),
              first.end() - first.x(),
              right - left,
              first.size()));
    }
  }

  /** Where lines end at most, but for the one in ten that may reach out of its column. */
  private static double right(List<List<Word>> lines) {
    return lines.stream()
        .map(line -> line.getLast().end())
        .sorted()
        .skip(lines.size() * 9L / 10)
        .findFirst()
        .orElse(0.0);
  }

  private static boolean begins(Word before, Word first, double leading) {
    return first.y() - before.y() > PARAGRAPH * leading
        || first.x() > before.x() + INDENT * first.size()
        || !Word.areAlike(first.size(), before.size());
  }

  /** The distance of lines within paragraphs, of which each may have but two. */
  private static double leading(List<List<Word>> lines) {
    List<Double> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      steps.add(lines.get(i).getFirst().y() - lines.get(i - 1).getFirst().y());
    }
    return steps.isEmpty()
        ? Double.MAX_VALUE
        : steps.stream().sorted().skip(steps.size() / 3).findFirst().orElseThrow();
  }
}
