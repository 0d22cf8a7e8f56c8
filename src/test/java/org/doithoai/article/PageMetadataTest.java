package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file says of its article, and what it only seems to say. */
class PageMetadataTest {

  private static final String TITLE = "Two deputy ministers meet in Hanoi for talks";
  private static final String TEXT =
      "The two deputy ministers met in Hanoi on February 27 for talks, and agreed to meet again.";

  @TempDir Path temporary;

  @Test
  void aMomentLateInTheDayOfUtcIsTheDayThatThePageShows() throws IOException {
    String meta = "<meta property='article:published_time' content='2024-02-27T18:30:00Z'>";
    assertEquals(LocalDate.of(2024, 2, 28), page(meta, "<p>28/02/2024 01:30</p>").published());
    assertEquals(
        LocalDate.of(2024, 2, 27), page(meta, "<p>February 27, 2024 18:30</p>").published());
    assertEquals(LocalDate.of(2024, 2, 27), page(meta, "").published());
    assertEquals(LocalDate.of(2024, 2, 27), page(meta, "").date());
  }

  @Test
  void daysOfSidebarsChangesAndFilesAreNoneOfTheArticle() throws IOException {
    Article article =
        page(
            "<meta property='article:modified_time' content='2024-03-03'><meta"
                + " http-equiv='last-modified' content='2024-03-04'>",
            "",
            "<div><time datetime='2019-01-01'>01/01/2019</time> <a href=x>Port opens for"
                + " ships</a></div><p>Updated 05/05/2025</p>");
    assertNull(article.published());
    assertNull(article.date());
  }

  /** What stands beside a headline, and the day it says that the article appeared. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          By Nguyen Lan Anh on March 28, 2024               | 2024-03-28
          Lan Anh Nguyen · Mar. 28, 2024 · 4 min read       | 2024-03-28
          Nguyễn Lan Anh - 28/03/2024 10:20                 | 2024-03-28
          Thứ Năm, 28/3/2024, 14:30 (GMT+7)                 | 2024-03-28
          Xuất bản: 28/03/2024                              | 2024-03-28
          First published on Thu 28 Mar 2024 10.26 BST      | 2024-03-28
          Updated March 30, 2024; published March 28, 2024  | 2024-03-28
          Cập nhật 30/3/2024, đăng lúc 8:15 ngày 28/3/2024  | 2024-03-28
          Lan Anh Nguyen / 28/03/2024                       | 2024-03-28
          By L. Anh / March 28, 2024                        | 2024-03-28
          Thứ năm, 28/3/24, 07:15                           | 2024-03-28
          Ngày 28-3-24 / Phóng viên: Lan Anh                | 2024-03-28
          Th 5, 28 thg 3, 2024 vào lúc 08:00                | 2024-03-28
          A joint patrol off the coast, 28/3/24             | -
          When: 28 March 2024                               | -
          When: 28-30 March 2024                            | -
          Thời gian: 8:00 ngày 28/3/2024                    | -
          4 hours ago                                       | -
          A joint patrol off the coast, 28 March 2024       | -
          """)
  void theDayIsSaidInBylinesNotInWhatIsSaidOfAnEvent(String line, @Nullable LocalDate day)
      throws IOException {
    assertEquals(day, page("", "<div>" + line + "</div>").published());
  }

  @Test
  void theDayMayStandRightBehindTheArticle() throws IOException {
    LocalDate day = LocalDate.of(2024, 2, 28);
    String list = "<h3>Latest news</h3><p>A longer pier for the port</p><p>01/03/2024</p>";
    assertEquals(day, page("", "", "<p>Hà Nội, ngày 28 tháng 2 năm 2024</p>").published());
    assertEquals(day, page("", "", "<p>28/02/2024 10:15</p>" + list).published());
    assertNull(page("", "", list).published());
    assertNull(page("", "", "<p>28/02/2024</p><p>01/03/2024</p>").published());
    assertNull(page("", "", "<p>Cập nhật: 28/02/2024 10:15</p>").published());
  }

  @Test
  void ofTwoTimesTheOneOfTheChangeIsNotMeant() throws IOException {
    String times =
        "<div><time class='entry-date published' datetime='2024-02-28T09:00:00+07:00'>28/2</time>"
            + "<time class='updated' datetime='2024-03-04T09:00:00+07:00'>4/3</time></div>";
    assertEquals(LocalDate.of(2024, 2, 28), page("", times).published());
  }

  @Test
  void jsonLdOfThePageAloneAndWithSlipsOfTemplates() throws IOException {
    String ld = "<script type='application/ld+json'>%s</script>";
    assertEquals(
        LocalDate.of(2024, 2, 28),
        page(
                ld.formatted(
                    "{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2024-02-28\"}]}"),
                "")
            .published());
    assertEquals(
        LocalDate.of(2024, 2, 28),
        page(
                ld.formatted(
                    "{\"@type\":\"NewsArticle\",\"description\":\"a"
                        + "\tb\",\"datePublished\":\"2024-02-28\",}"),
                "")
            .published());
  }

  @Test
  void remarksOfTemplatesInJsonLdAreReadOver() throws IOException {
    String ld =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\", /* seo */"
            + " \"datePublished\":\"2024-02-28\",\"publisher\":{\"name\":\"Cape"
            + " Post\",},}</script>";
    assertEquals(LocalDate.of(2024, 2, 28), page(ld, "").published());
    assertEquals("Cape Post", page(ld, "").outlet());
  }

  /** What stands behind the headline in a page's title, where its address is not another's. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "- Cape Post   | -                                 | Cape Post",
        "- Cape Post   | https://www.capepost.example/1    | Cape Post",
        "- Cape Post   | https://news.example/1            | -",
        "- Politics    | -                                 | -",
        "- Trang chủ   | -                                 | -",
        "- and so on   | -                                 | -",
      })
  void theSiteInTheTitleIsTheOutlet(String behind, @Nullable String url, @Nullable String outlet)
      throws IOException {
    String address = url == null ? "" : "<link rel='canonical' href='" + url + "'>";
    String page =
        "<html><head><title>%s %s</title>%s</head><body><h1>%s</h1><p>%s</p></body></html>"
            .formatted(TITLE, behind, address, TITLE, TEXT);
    assertEquals(outlet, read("t.html", page).outlet());
  }

  @Test
  void aMomentInSecondsIsADay() throws IOException {
    String json = "{\"title\":\"" + TITLE + "\",\"text\":\"" + TEXT + "\",\"published\":%s}";
    assertEquals(
        LocalDate.of(2024, 2, 28), read("s.json", json.formatted("1709096400")).published());
    assertEquals(
        LocalDate.of(2024, 2, 28), read("m.json", json.formatted("1709096400000")).published());
    assertNull(read("n.json", json.formatted("17090964")).published());
  }

  @Test
  void ofSeveralArticlesInJsonLdTheOneOfThePageIsMeant() throws IOException {
    String other = json("Something else happened at the port today", "2019-01-01", "Other");
    Article article =
        page(
            "<meta property='og:title' content='"
                + TITLE
                + "'>"
                + other
                + json(TITLE, "2024-02-28", "Harbour Gazette"),
            "");
    assertEquals(LocalDate.of(2024, 2, 28), article.published());
    assertEquals("Harbour Gazette", article.outlet());
    assertEquals("Ann Lee", article.author());
    assertNull(
        page(other + json("And something else again", "2019-02-02", "Third"), "").published());
    assertNull(page("<script type='application/ld+json'>{broken</script>", "").published());
  }

  @Test
  void whatNothingSaysStaysAbsent() throws IOException {
    Article article = read("a.html", "<p>" + TEXT + "</p>");
    assertNull(article.title());
    assertNull(article.published());
    assertNull(article.date());
    assertNull(article.outlet());
    assertNull(article.url());
    assertNull(article.author());
  }

  @Test
  void knownOutletsByTheirShortNameAndAddress() throws IOException {
    assertEquals(
        "VietnamPlus", page("<meta property=og:site_name content='Vietnam+'>", "").outlet());
    assertEquals("PANO", page("<link rel=canonical href='https://en.qdnd.vn/a/b'>", "").outlet());
    assertEquals(
        "https://en.qdnd.vn/a/b",
        page("<link rel=canonical href='https://en.qdnd.vn/a/b'>", "").url());
    assertNull(page("<link rel=canonical href='javascript:alert(1)'>", "").url());
  }

  @Test
  void thePartiesOfAMixedPageDoNotTellItsLanguage() throws IOException {
    String menu = "<p>Trang chủ</p><p>Thời sự</p><p>Đối ngoại quốc phòng</p><p>Xem thêm</p>";
    assertEquals(
        Language.ENGLISH,
        read("a.html", "<html lang=vi><body>" + menu + "<h1>" + TITLE + "</h1><p>" + TEXT + "</p>")
            .language());
  }

  @Test
  void aSavedPageKnowsWhereItCameFrom() throws IOException {
    Article article =
        read(
            "a.html",
            "<!DOCTYPE html>\n"
                + "<!-- saved from url=(0030)https://vovworld.example/a/b -->\n"
                + "<html><body><h1>"
                + TITLE
                + "</h1><p>"
                + TEXT
                + "</p>");
    assertEquals("https://vovworld.example/a/b", article.url());
  }

  @Test
  void theDateOfJsonIsWhenItAppearedUnlessThatStandsBesideIt() throws IOException {
    Article one =
        read(
            "a.json",
            "{\"title\":\"" + TITLE + "\",\"text\":\"" + TEXT + "\",\"date\":\"2024-02-28\"}");
    assertEquals(LocalDate.of(2024, 2, 28), one.published());
    assertEquals(LocalDate.of(2024, 2, 27), one.date());
    Article both =
        read(
            "b.json",
            "{\"title\":\""
                + TITLE
                + "\",\"text\":\""
                + TEXT
                + "\",\"date\":\"2024-02-26\",\"published\":\"2024-03-01\",\"language\":\"vi\"}");
    assertEquals(LocalDate.of(2024, 3, 1), both.published());
    assertEquals(LocalDate.of(2024, 2, 26), both.date());
    assertEquals(Language.VIETNAMESE, both.language());
  }

  @Test
  void aMailGivesSubjectSenderAndDayUnlessItWasPassedOn() throws IOException {
    String mail =
        "From: VOV News <news@vov.vn>\r\nSubject: %s"
            + TITLE
            + "\r\n"
            + "Date: Wed, 28 Feb 2024 01:10:00 +0700\r\n"
            + "Content-Type: text/plain; format=flowed\r\n\r\n"
            + "The two deputy ministers met in Hanoi on \r\n"
            + "February 27 for talks, and agreed to meet \r\n"
            + "again.\r\n";
    Article own = read("a.eml", mail.formatted(""));
    assertEquals(TITLE, own.title());
    assertEquals("VOV", own.outlet());
    assertEquals(LocalDate.of(2024, 2, 28), own.published());
    assertEquals(TITLE + "\n\n" + TEXT, own.text());
    Article passedOn = read("b.eml", mail.formatted("Fwd: Re: "));
    assertEquals(TITLE, passedOn.title());
    assertNull(passedOn.outlet());
    assertNull(passedOn.published());
  }

  /** What stands above a mail within a mail says where it is from, and is no text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        ---------- Forwarded message ---------
        From: Cape Post <news@cape.example>
        Date: Wed, 28 Feb 2024 at 07:14
        Subject: Talks
        To: <me@x.example>

        """,
        """
        -----Original Message-----
        From: Cape Post
        Sent: Wednesday, February 28, 2024 9:10 AM
        To: me
        Subject: Talks

        """,
        """
        Từ: Cape Post <news@cape.example>
        Ngày: Th 4, 28 thg 2, 2024 vào lúc 08:00
        Chủ đề: Talks
        Đến: <me@x.example>

        """,
      })
  void aMailThatWasPassedOnSaysWhereItIsFrom(String head) throws IOException {
    String mail =
        "From: me <me@x.example>\nSubject: Fwd: Talks\nContent-Type: text/%s; charset=utf-8\n\n";
    String text = TEXT + "\n\n" + TEXT.replace("talks", "long talks");
    for (Article read :
        List.of(
            read("a.eml", mail.formatted("plain") + "See below.\n\n" + head + text),
            read(
                "b.eml",
                mail.formatted("html")
                    + "<p>See below.</p><div>"
                    + head.replace("<", "&lt;").replace("\n", "<br>")
                    + "</div><p>"
                    + text.replace("\n\n", "</p><p>")))) {
      assertEquals(text, read.text().replaceFirst("^Talks\n\n", ""));
      assertEquals("Cape Post", read.outlet());
      assertEquals(LocalDate.of(2024, 2, 28), read.published());
      assertEquals(LocalDate.of(2024, 2, 27), read.date());
    }
    Article answer =
        read(
            "c.eml",
            mail.formatted("plain")
                + "On Wed, 28 Feb 2024 at 18:20, Cape Post <news@cape.example> wrote:\n> "
                + text.replace("\n", "\n> "));
    assertEquals("Talks\n\n" + text, answer.text());
    assertNull(answer.outlet());
    assertNull(answer.published());
  }

  @Test
  void gapsAndCutsAreClosedWhereATextHasThemThroughout() throws IOException {
    assertEquals(
        "Hai bên gặp nhau, trao đổi (rất lâu), và “thống nhất”; sau đó, họ ký. Rồi về.",
        read(
                "a.txt",
                "Hai bên gặp nhau , trao đổi ( rất lâu ) , và “ thống nhất ” ; sau đó , họ ký . Rồi"
                    + " về .")
            .text());
    assertEquals(
        "One stray gap , and no more. It stays, as it is.",
        read("b.txt", "One stray gap , and no more. It stays, as it is.").text());
  }

  private static String json(String headline, String day, String publisher) {
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\""
        + headline
        + "\",\"datePublished\":\""
        + day
        + "\",\"publisher\":{\"name\":\""
        + publisher
        + "\"},\"author\":[{\"name\":\"Ann Lee\"}]}</script>";
  }

  private Article page(String head, String header) throws IOException {
    return page(head, header, "");
  }

  private Article page(String head, String header, String behind) throws IOException {
    return read(
        "p.html",
        "<html><head>"
            + head
            + "</head><body><div><h1>"
            + TITLE
            + "</h1>"
            + header
            + "<p>"
            + TEXT
            + "</p><p>They spoke of training, of medicine and of search and rescue, among other"
            + " matters.</p></div><div>"
            + behind
            + "</div></body></html>");
  }

  private Article read(String name, String text) throws IOException {
    Path file = Files.write(temporary.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    ReadResult reading = new ArticleReader(PageExpectation::language).read(file, name);
    return assertInstanceOf(ReadResult.Read.class, reading).article();
  }
}
