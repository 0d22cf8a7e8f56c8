package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.doithoai.text.Language;
import org.doithoai.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of an article can be quoted verbatim, by the format it was read from. */
class QuotableTextTest {

  private static final String FIRST =
      "The defence ministers of Vietnam and Canada met in Hanoi on Monday and signed an agreement.";
  private static final String SECOND =
      "Both sides will train officers, clear mines and exchange students every year from now on.";

  @TempDir Path folder;

  private Article read(String name, String content) throws IOException {
    return read(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private Article read(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    ReadResult result = new ArticleReader(text -> Language.ENGLISH).read(file, name);
    return assertInstanceOf(ReadResult.Read.class, result, result::toString).article();
  }

  private static List<String> runs(Article article) {
    return article.runs(new Span(0, article.text().length())).stream()
        .map(run -> run.of(article.text()))
        .toList();
  }

  private static Span span(Article article, String part) {
    int start = article.text().indexOf(part);
    assertTrue(start >= 0, part + " in " + article.text());
    return new Span(start, start + part.length());
  }

  @Test
  void plainTextIsQuotableAcrossItsLines() throws IOException {
    Article article = read("a.txt", "Ministers meet\r\n\r\n" + FIRST + "\r\n\r\n" + SECOND + "\n");
    assertEquals(List.of(article.text()), runs(article));
    assertTrue(article.isContiguous(new Span(0, article.text().length())));
  }

  @Test
  void whatWasCutOutOfPlainTextDividesIt() throws IOException {
    Article article =
        read("a.txt", "Ministers meet\n\n" + FIRST + "\n\nĐọc thêm\n\n" + SECOND + "\n");
    assertEquals(List.of("Ministers meet\n\n" + FIRST, SECOND), runs(article));
    assertFalse(article.isContiguous(new Span(0, article.text().length())));
    assertTrue(article.isContiguous(span(article, SECOND)));
  }

  @Test
  void softHyphensInPlainTextLeaveTheirWordsOut() throws IOException {
    Article article = read("a.txt", FIRST.replace("Canada", "Cana\u00ADda"));
    assertEquals(
        List.of(
            "The defence ministers of Vietnam and",
            "met in Hanoi on Monday and signed an agreement."),
        runs(article));
  }

  @Test
  void markdownDividesWhereItsMarksStandAlone() throws IOException {
    Article article =
        read(
            "a.md",
            """
            ---
            title: Ministers meet
            date: 2024-06-12
            ---

            The defence ministers of **Vietnam** and [Canada](https://a.vn/b) met
            in Hanoi ![](a.png) on Monday, the 1\\. of July, and signed an agreement.

            ## What they agreed

            Both sides will train officers and exchange students every year.
            """);
    assertEquals(
        List.of(
            "Ministers meet",
            "The defence ministers of",
            "Vietnam",
            "and",
            "Canada",
            "met in Hanoi",
            "on Monday, the 1",
            ". of July, and signed an agreement.",
            "What they agreed\n\nBoth sides will train officers and exchange students every year."),
        runs(article));
    assertFalse(article.isContiguous(span(article, "of Vietnam and")));
    assertTrue(article.isContiguous(span(article, " Vietnam ")));
    assertTrue(article.isContiguous(span(article, "\n\nThe defence ministers of ")));
  }

  @Test
  void htmlDividesAtItsTags() throws IOException {
    Article article =
        read(
            "a.html",
            """
            <html><head><title>Ministers meet</title></head><body><article>
            <h1>Ministers meet</h1>
            <p>The defence ministers of <b>Vietnam</b> and Canada met&nbsp;in
            Hanoi on <a href="/m">Monday</a> and signed an R&amp;D agreement.</p><p>%s</p>
            </article></body></html>
            """
                .formatted(SECOND));
    assertEquals(
        List.of(
            "Ministers meet",
            "The defence ministers of",
            "Vietnam",
            "and Canada met in Hanoi on",
            "Monday",
            "and signed an R&D agreement.",
            SECOND),
        runs(article));
    assertTrue(article.isContiguous(span(article, "\n" + SECOND)));
    assertFalse(article.isContiguous(span(article, "an R&D agreement.\n\nBoth")));
    assertEquals(
        List.of("Canada met in Hanoi on", "Mon"),
        article.runs(span(article, "Canada met in Hanoi on Mon")).stream()
            .map(run -> run.of(article.text()))
            .toList());
  }

  @Test
  void jsonIsQuotedAsItReads() throws IOException {
    Article article =
        read(
            "a.json",
            """
            {"title": "Hai b\\u00ean h\\u1ecdp", "other": ["x", {"y": 1}],
             "text": "%s \\"Very good\\", he said.\\n\\n%s"}
            """
                .formatted(FIRST, SECOND));
    assertEquals(
        List.of("Hai bên họp", FIRST + " \"Very good\", he said.\n\n" + SECOND), runs(article));
  }

  @Test
  void whereTheFileIsNoTextEverythingIsOne() throws IOException {
    Article article =
        read(
            "a.eml",
            "Subject: Ministers meet\nContent-Type: text/html\n\n<p>"
                + FIRST.replace("Canada", "<b>Canada</b>")
                + "</p><p>"
                + SECOND
                + "</p>\n");
    assertEquals(SourceRuns.UNKNOWN, article.sourceRuns());
    assertEquals(List.of(article.text()), runs(article));
  }

  @Test
  void accentsThatStandAloneAreComposed() throws IOException {
    String decomposed = FIRST.replace("Hanoi", "Ha\\u0300 No\\u0323\\u0302i");
    Article article = read("a.json", "{\"text\": \"" + decomposed + "\"}");
    assertEquals(List.of(FIRST.replace("Hanoi", "Hà Nội")), runs(article));
  }

  @Test
  void spansOutsideOfTheTextAreRefused() throws IOException {
    Article article = read("a.txt", FIRST);
    Span outside = new Span(0, FIRST.length() + 1);
    assertThrows(IndexOutOfBoundsException.class, () -> article.runs(outside));
    assertThrows(IndexOutOfBoundsException.class, () -> article.isContiguous(outside));
    assertEquals(List.of(), article.runs(new Span(3, 4)));
    assertTrue(article.isContiguous(new Span(3, 4)));
  }

  @Test
  void aCorrectedTitleStandsInNoSource() throws IOException {
    Article article = read("a.txt", "Ministers meet\n\n" + FIRST + "\n\n" + SECOND);
    Files.writeString(folder.resolve(Corrections.FILE), "a.txt: {title: Another title}");
    Article corrected = Corrections.of(folder).apply(article);
    assertEquals(List.of(FIRST + "\n\n" + SECOND), runs(corrected));
    Files.writeString(folder.resolve(Corrections.FILE), "a.txt: {outlet: VNA}");
    assertEquals(article.sourceRuns(), Corrections.of(folder).apply(article).sourceRuns());
  }
}
