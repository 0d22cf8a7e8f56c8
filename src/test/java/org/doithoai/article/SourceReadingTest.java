package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.doithoai.text.Folding;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;

/** The five sources as they are: two without a headline, three with a page around them. */
class SourceReadingTest {

  @Test
  void everyParagraphStandsInTheFileWordForWord() throws IOException {
    for (Path file : SourceArticles.files()) {
      String raw = PageBlocks.squeezed(Folding.nfc(Files.readString(file)));
      for (String paragraph : article(file).text().split("\n\n", -1)) {
        assertTrue(raw.contains(paragraph), () -> file + ": " + paragraph);
      }
    }
  }

  /** The second has six lines of the page behind its own five paragraphs. */
  @Test
  void theWholeBodyIsKept() throws IOException {
    assertEquals(
        List.of(11, 11, 12, 18, 9),
        SourceArticles.files().stream()
            .map(SourceReadingTest::article)
            .map(article -> article.text().substring(article.bodyStart()).split("\n\n", -1).length)
            .toList());
  }

  /** But for the day behind one of those headlines, and a caption. */
  @Test
  void nothingOfThePageIsKept() throws IOException {
    Set<String> kept = new TreeSet<>();
    for (Path file : SourceArticles.files()) {
      String text = article(file).text();
      Stream.of(
              "Đọc nhiều",
              "Tin bài",
              "[Video]",
              "Festival",
              "19/11",
              "Bắc Bling",
              "FullName",
              "RELATED",
              "See more",
              "Photo",
              "Ảnh",
              "ảnh 1",
              "VNS",
              "VNA)\n",
              "./.",
              "09:00")
          .filter(text::contains)
          .forEach(kept::add);
    }
    assertEquals(Set.of("19/11", "Ảnh"), kept);
  }

  @Test
  void titlesDaysAndOutletsAreWhatTheFilesSayAndNoMore() throws IOException {
    List<Article> articles =
        SourceArticles.files().stream().map(SourceReadingTest::article).toList();
    Article singapore = articles.getFirst();
    assertNull(singapore.title());
    assertEquals(LocalDate.of(2023, 10, 5), singapore.published());
    assertEquals(LocalDate.of(2023, 10, 5), singapore.date());
    assertEquals("VNS", singapore.outlet());
    Article sidebar = articles.get(1);
    assertNotNull(sidebar.title());
    assertNull(sidebar.date());
    assertNull(sidebar.published());
    assertNull(sidebar.outlet());
    assertEquals(Language.VIETNAMESE, sidebar.language());
    Article japan = articles.get(2);
    assertNull(japan.title());
    assertNull(japan.date());
    assertEquals("VNA", japan.outlet());
    Article seoul = articles.get(3);
    assertEquals("Vietnam, RoK agree to strengthen defence ties", seoul.title());
    assertNull(seoul.date());
    assertEquals("VNA", seoul.outlet());
    Article moscow = articles.get(4);
    assertEquals(LocalDate.of(2024, 8, 14), moscow.published());
    assertEquals(LocalDate.of(2024, 8, 13), moscow.date());
    assertEquals("CPV", moscow.outlet());
  }

  private static Article article(Path file) {
    ArticleReader reader = new ArticleReader(PageExpectation::language);
    return assertInstanceOf(ReadResult.Read.class, reader.read(file, file.toString())).article();
  }
}
