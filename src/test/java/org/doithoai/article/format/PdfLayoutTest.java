package org.doithoai.article.format;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

/** Pages drawn in odd ways read as they look. */
class PdfLayoutTest {

  private static final PDType1Font FONT = new PDType1Font(FontName.HELVETICA);

  /** Draws on a page. */
  @FunctionalInterface
  private interface Drawing {
    void on(PDPageContentStream page) throws IOException;
  }

  private static String read(Drawing drawing) throws IOException {
    return paragraphs(drawing).replaceAll("\\s+", " ").strip();
  }

  private static void text(PDPageContentStream page, String text, double x, double y, double size)
      throws IOException {
    page.beginText();
    page.setFont(FONT, (float) size);
    page.newLineAtOffset((float) x, (float) y);
    page.showText(text);
    page.endText();
  }

  @Test
  void columnsAreReadOneBehindTheOtherThoughDrawnByRows() throws IOException {
    List<String> left =
        List.of("The two armies will train", "together in the spring of", "next year in Hue.");
    List<String> right =
        List.of("A ship of the navy will", "visit the port of Haiphong", "before the end of May.");
    String read =
        read(
            page -> {
              text(page, "Talks in three parts end with a plan", 50, 720, 14);
              for (int i = 0; i < left.size(); i++) {
                text(page, left.get(i), 50, 680 - 14 * i, 10);
                text(page, right.get(i), 300, 680 - 14 * i, 10);
              }
            });
    assertEquals(
        "Talks in three parts end with a plan "
            + String.join(" ", left)
            + " "
            + String.join(" ", right),
        read);
  }

  private static final double WIDTH = 128;

  /** Lines of the same length, each word set by itself, with this white between the columns. */
  private static void columns(
      PDPageContentStream page, double gutter, double top, List<List<String>> columns)
      throws IOException {
    int rows = columns.stream().mapToInt(List::size).max().orElse(0);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns.size(); column++) {
        List<String> lines = columns.get(column);
        double x = 50 + column * (WIDTH + gutter);
        if (row < lines.size()) {
          String[] words = lines.get(row).split(" ", -1);
          double ink = FONT.getStringWidth(String.join("", words)) / 100;
          double gap = row + 1 < lines.size() ? (WIDTH - ink) / (words.length - 1) : 3;
          for (String word : words) {
            text(page, word, x, top - 12 * row, 10);
            x += FONT.getStringWidth(word) / 100 + gap;
          }
        }
      }
    }
  }

  private static final List<List<String>> COLUMNS =
      List.of(
          List.of(
              "The two armies will train", "together in spring in Hue", "and Da Nang next year."),
          List.of("A ship of the navy pays a", "visit to Haiphong before", "May ends, as planned."),
          List.of(
              "Officers learn languages", "at the staff college with", "help from their hosts."));

  private static String joined(List<List<String>> columns) {
    return columns.stream().map(column -> String.join(" ", column)).collect(joining(" "));
  }

  @Test
  void justifiedColumnsStandCloserThanSomeOfTheirWords() throws IOException {
    assertEquals(joined(COLUMNS), read(page -> columns(page, 9, 700, COLUMNS)));
  }

  @Test
  void columnsAboveAHeadingAreReadBeforeTheColumnsBelowIt() throws IOException {
    assertEquals(
        joined(COLUMNS)
            + " What the ministers want to see done by all sides before then "
            + joined(COLUMNS.subList(1, 3)),
        read(
            page -> {
              columns(page, 12, 720, COLUMNS);
              text(
                  page,
                  "What the ministers want to see done by all sides before then",
                  50,
                  660,
                  13);
              columns(page, 20, 630, COLUMNS.subList(1, 3));
            }));
  }

  @Test
  void aParagraphGoesOnInTheNextColumn() throws IOException {
    List<List<String>> cut =
        List.of(
            List.of(
                "The two armies train with", "each other each spring in", "Hue, and their engin-"),
            List.of(
                "eers clear mines that lie",
                "in the hills, the general",
                "said in a speech today."));
    assertEquals(
        "The two armies train with each other each spring in Hue, and their engineers clear mines"
            + " that lie in the hills, the general said in a speech today.",
        read(page -> columns(page, 15, 700, cut)));
  }

  @Test
  void tablesAreReadByRows() throws IOException {
    assertEquals(
        "Area Year Officers Peacekeeping 2022 37 Military medicine 2023 112 Diving 2024 5",
        read(
            page -> {
              String[][] rows = {
                {"Area", "Year", "Officers"},
                {"Peacekeeping", "2022", "37"},
                {"Military medicine", "2023", "112"},
                {"Diving", "2024", "5"}
              };
              for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < 3; column++) {
                  text(page, rows[row][column], 50 + 150 * column, 700 - 14 * row, 10);
                }
              }
            }));
  }

  @Test
  void tablesOfLongCellsAreReadByRows() throws IOException {
    List<List<String>> cells =
        List.of(
            List.of("Rescue at sea", "Coast guards of both", "Spring of next year"),
            List.of("Search for the missing", "Offices for veterans", "Summer of next year"),
            List.of("Training of divers", "Schools of the navies", "Autumn of next year"),
            List.of("Exchange of cadets", "Academies of the armies", "Winter of next year"));
    assertEquals(
        joined(cells),
        read(
            page -> {
              for (int row = 0; row < cells.size(); row++) {
                for (int column = 0; column < 3; column++) {
                  text(page, cells.get(row).get(column), 50 + 170 * column, 700 - 14 * row, 10);
                }
              }
            }));
  }

  @Test
  void headsAndFeetOfPagesStandInNoColumn() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 1; i <= 3; i++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          text(content, "Harbour news", 400, 760, 8);
          columns(content, 15, 720 - 5 * i, COLUMNS);
          text(content, "Page " + i + " of the report", 50, 40, 8);
        }
      }
      assertEquals(
          "Harbour news " + joined(COLUMNS) + " " + joined(COLUMNS) + " " + joined(COLUMNS),
          PdfText.of(PdfLayout.of(document, 100_000)).replaceAll("\\s+", " "));
    }
  }

  @Test
  void boldPrintedTwiceIsReadOnce() throws IOException {
    assertEquals(
        "Joint statement",
        read(
            page -> {
              text(page, "Joint statement", 50, 700, 12);
              text(page, "Joint statement", 50.3, 700, 12);
            }));
  }

  @Test
  void lettersSetApartAreWords() throws IOException {
    assertEquals(
        "Joint statement of both sides",
        read(
            page -> {
              page.setCharacterSpacing(1.8f);
              text(page, "Joint statement of both sides", 50, 700, 10);
            }));
  }

  @Test
  void raisedNumbersOfNotesAreNoText() throws IOException {
    assertEquals(
        "They signed a plan. It runs for two years.",
        read(
            page -> {
              text(page, "They signed a plan.", 50, 700, 10);
              text(page, "12", 50 + FONT.getStringWidth("They signed a plan.") / 100, 704, 6);
              text(page, "It runs for two years.", 160, 700, 10);
            }));
  }

  private static String paragraphs(Drawing drawing) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        drawing.on(content);
      }
      return PdfText.of(PdfLayout.of(document, 100_000));
    }
  }

  @Test
  void paragraphsOfTwoLinesBeginWhereTheyStandApart() throws IOException {
    List<String> lines =
        List.of(
            "The two navies met in the port and",
            "spoke of ropes.",
            "The hosts showed a ropewalk to the",
            "guests at noon.",
            "They will meet again in a year for",
            "more of this.");
    String read =
        paragraphs(
            page -> {
              text(page, "Talks on ropes", 50, 720, 14);
              for (int i = 0; i < lines.size(); i++) {
                text(page, lines.get(i), 50, 690 - 14 * i - 8 * (i / 2), 10);
              }
            });
    assertEquals(
        """
        Talks on ropes

        The two navies met in the port and spoke of ropes.

        The hosts showed a ropewalk to the guests at noon.

        They will meet again in a year for more of this.""",
        read.replaceAll("(?<!\n)\n(?!\n)", " "));
  }

  @Test
  void aHeadingUnderARunningHeadIsNoPartOfTheText() throws IOException {
    assertEquals(
        "SEA REVIEW\n\nTalks on ropes\n\nThe two navies met in the port.",
        paragraphs(
            page -> {
              text(page, "SEA REVIEW", 50, 770, 8);
              text(page, "Talks on ropes", 50, 720, 16);
              text(page, "The two navies met in the port.", 50, 690, 10);
            }));
  }

  @Test
  void notesAtTheFootOfAPageAreNoText() throws IOException {
    Drawing body =
        page -> {
          text(page, "The two navies met in the port.", 50, 690, 10);
          text(page, "They spoke of ropes and knots.", 50, 676, 10);
          text(page, "They will meet again in a year.", 50, 662, 10);
        };
    String text =
        "The two navies met in the port. They spoke of ropes and knots. They will meet again";
    assertEquals(
        text + " in a year.",
        read(
            page -> {
              body.on(page);
              text(page, "1 That of the northern cape.", 50, 80, 7);
              text(page, "2 By their own account.", 50, 70, 7);
            }));
    assertEquals(
        text + " in a year. 1 pier, 2 ships",
        read(
            page -> {
              body.on(page);
              text(page, "1 pier, 2 ships", 50, 648, 10);
            }));
  }
}
