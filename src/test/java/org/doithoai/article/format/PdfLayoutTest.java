package org.doithoai.article.format;

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
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        drawing.on(content);
      }
      return PdfLayout.of(document, 100_000).replaceAll("\\s+", " ").strip();
    }
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
}
