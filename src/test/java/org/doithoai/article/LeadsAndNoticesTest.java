package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Summaries and quotations are an article's; boxes, bylines and contacts among it are not. */
class LeadsAndNoticesTest {

  private static final String TITLE = "Two navies agree to share charts of reefs";
  private static final String FIRST =
      "The navies of Viet Nam and Chile agreed in Valdivia to share the charts of reefs they draw.";
  private static final String SECOND =
      "Colonel Ana Rojas said that the first ships of both would sail before the winter.";
  private static final String LAST =
      "A school of divers will open its doors to twelve cadets of the other side in May.";

  @TempDir Path folder;

  private Article read(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    ReadResult read = new ArticleReader(text -> Language.ENGLISH).read(file, name);
    return assertInstanceOf(ReadResult.Read.class, read, () -> name + ": " + read).article();
  }

  private Article page(String below, String among, String behind) throws IOException {
    String paragraph = "<p>%s</p>";
    return read(
        "a.html",
        "<html><head><title>x</title></head><body><nav><a href=/>Home</a> <a href=/w>World</a></nav>"
            + ("<article><h1>" + TITLE + "</h1>" + below + paragraph.formatted(FIRST))
            + (paragraph.formatted(SECOND) + among + paragraph.formatted(LAST) + behind)
            + "</article><footer><p>About us</p></footer></body></html>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class=\"dek\">%s</p>",
        "<h2 class=\"standfirst\">%s.</h2>",
        "<div class=\"sapo\">%s</div>",
        "<p><em>%s</em></p>",
        "<div class=\"live-lead\"><p>%s.</p></div>",
        "<p class=\"lede\">%s</p><p>By Lan Chi</p>"
      })
  void aSummaryBelowTheHeadlineStays(String mark) throws IOException {
    String summary = "Survey ships sail before winter and cadets go with them";
    assertTrue(page(mark.formatted(summary), "", "").text().contains(summary));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<blockquote>%s</blockquote>",
        "<blockquote><p>“%s”</p></blockquote>",
        "<p class=\"pull-quote\">“%s.”</p>",
        "<div><p>\"%s.\"</p></div>"
      })
  void aQuotationOfOneSentenceStays(String mark) throws IOException {
    for (String said : List.of("Nobody owns a storm", "Biển là của chung")) {
      assertTrue(page("", mark.formatted(said), "").text().contains(said), said);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>by Lena Wirth</p>                                | Lena Wirth
          <p>Words: Lena Wirth / Pictures: Tom Ruiz</p>        | Lena Wirth
          <p>By Lena Wirth and Tom Ruiz, Harbour Gazette</p>   | Lena Wirth and Tom Ruiz
          <p>Bài và ảnh: Trần Thu Hà</p>                       | Trần Thu Hà
          <p>Người viết: Trần Thu Hà – 9/4/2025</p>            | Trần Thu Hà
          """)
  void aBylineIsNoText(String byline, String author) throws IOException {
    Article article = page(byline, "", "");
    assertEquals(author, article.author());
    assertFalse(article.text().contains(author), article.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Advertisement – story continues below</p>",
        "<p>Quảng cáo – bài viết tiếp tục bên dưới</p>",
        "<div><h3>Get our morning briefing</h3><p>You can unsubscribe at any time.</p></div>",
        "<div><h3>Nhận bản tin buổi sáng</h3><p>Bạn có thể hủy đăng ký bất cứ lúc nào.</p></div>",
        "<p>In trang này / Về đầu trang</p>"
      })
  void aBoxAmongTheTextIsNone(String box) throws IOException {
    String expected = String.join("\n\n", TITLE, FIRST, SECOND, LAST);
    assertEquals(expected, page("", box, "").text());
    assertEquals(expected, page("", "", box).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Media contact\n\nTom Ruiz, press office\n\nTel. +84 24 5550 100\n\npress@sea.example",
        "Liên hệ báo chí\n\nPhòng Truyền thông\n\nĐT 024 5550 100\n\nbaochi@bien.example",
        "← Back to all posts",
        "Harbour Gazette · www.harbour-gazette.example · Page 1 of 1",
        "https://www.harbour-gazette.example/2025/charts.html    1/1",
        "Printed on 10 April 2025"
      })
  void whatStandsBehindTheTextIsNone(String behind) throws IOException {
    String text = String.join("\n\n", TITLE, FIRST, SECOND, LAST);
    assertEquals(text, read("a.txt", text + "\n\n" + behind).text());
  }

  @Test
  void notesAndAddressesOfMarkdownReadAsText() throws IOException {
    String text =
        String.join(
            "\n\n",
            "# " + TITLE,
            FIRST + "[^1] It stands at <https://sea.example/charts>.",
            SECOND + "[^b] Write to <press@sea.example>.",
            LAST,
            "[^1]: Talk with the author.\n[^b]: The Sea, p. 4.\n\n[x]: https://sea.example");
    assertEquals(
        String.join(
            "\n\n",
            TITLE,
            FIRST + " It stands at https://sea.example/charts.",
            SECOND + " Write to press@sea.example.",
            LAST),
        read("a.md", text).text());
  }

  @Test
  void anAddressKeepsTheHyphenAtALinesEnd() throws IOException {
    String wrapped =
        """
        The navies of Viet Nam and Chile agreed in Valdivia on the charts which stand
        at https://www.sea.example/2025/04/navies-share-
        charts.html and at www.school.example/hydro-
        graphy/cadets for everybody, and on the pro-
        gramme of the schools, which both staffs are to draw up together in spring.""";
    String read = read("a.txt", TITLE + "\n\n" + wrapped + "\n\n" + SECOND + "\n\n" + LAST).text();
    assertTrue(read.contains("sea.example/2025/04/navies-share-charts.html and"), read);
    assertTrue(read.contains("school.example/hydro-graphy/cadets for"), read);
    assertTrue(read.contains("the programme of"), read);
  }
}
