package org.doithoai.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doithoai.intake.FeedReader.BrokenFeedException;
import org.doithoai.intake.FeedReader.Item;
import org.junit.jupiter.api.Test;

class FeedReaderTest {

  private static List<Item> read(String xml) throws BrokenFeedException {
    return read(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Item> read(byte[] xml) throws BrokenFeedException {
    return ((FeedReader.Items) FeedReader.read(got(xml))).items();
  }

  private static Fetched.Got got(byte[] body) {
    return new Fetched.Got(
        URI.create("https://example.org/feeds/all.xml"), body, "application/xml", null, null);
  }

  private static List<String> addresses(String xml) throws BrokenFeedException {
    return read(xml).stream().map(item -> item.address().toString()).toList();
  }

  private static String rss(String items) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss"
        + " version=\"2.0\"><channel><title>T</title>"
        + "<link>https://example.org/</link><description>D</description>"
        + items
        + "</channel></rss>";
  }

  private static String broken(String xml) {
    String line =
        String.valueOf(assertThrows(BrokenFeedException.class, () -> read(xml)).getMessage());
    assertEquals(1, line.lines().count(), line);
    assertTrue(line.length() < 220, line);
    return line;
  }

  @Test
  void rssAndAtomAreRead() throws BrokenFeedException {
    assertEquals(
        List.of(new Item(URI.create("https://example.org/a?b=1&c=2"), "Đối thoại lần thứ 10")),
        read(
            rss(
                "<item><title> Đối thoại\n lần thứ 10</title>"
                    + "<link>https://example.org/a?b=1&amp;c=2#top</link></item>")));
    assertEquals(
        List.of(new Item(URI.create("https://example.org/feeds/b"), "Talks")),
        read(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><id>u</id>"
                + "<entry><id>x</id><title>Talks</title><link href=\"b\"/></entry></feed>"));
  }

  @Test
  void whatIsNoAddressIsPassedOverAndWhatStandsTwiceTakenOnce() throws BrokenFeedException {
    String items =
        List.of(
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://a.org/1",
                "https://a.org/1#x",
                "")
            .stream()
            .map(link -> "<item><link>" + link + "</link></item>")
            .collect(Collectors.joining());
    assertEquals(List.of(new Item(URI.create("https://a.org/1"), "")), read(rss(items)));
  }

  @Test
  void aFeedOfManyEntriesIsReadInItsBeginning() throws BrokenFeedException {
    String many =
        IntStream.range(0, 5000)
            .mapToObj(i -> "<item><link>https://a.org/" + i + "</link></item>")
            .collect(Collectors.joining());
    assertEquals(FeedReader.MOST, read(rss(many)).size());
  }

  @Test
  void entitiesAreNotUnfolded() throws BrokenFeedException {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a \"ha\">");
    for (char c = 'b'; c < 'm'; c++) {
      laughs.append("<!ENTITY ").append(c).append(" \"");
      laughs.append(("&" + (char) (c - 1) + ";").repeat(10)).append("\">");
    }
    String bomb =
        "<?xml version=\"1.0\"?>"
            + laughs
            + "]><rss><item><title>&l;</title><link>https://a.org/1</link></item></rss>";
    assertEquals("&l;", read(bomb).getFirst().title());
    String file =
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<rss><item><title>&x;</title><link>https://a.org/1</link></item></rss>";
    assertEquals("&x;", read(file).getFirst().title());
  }

  @Test
  void whatIsNoFeedIsOneLine() {
    broken("");
    broken("<html><body>Not found</body></html>");
    broken("{\"items\": []}");
    broken("\u0000\u0001\u0002");
  }

  @Test
  void whatOtherReadersCopeWithIsRead() throws BrokenFeedException {
    String item = "<item><title>%s</title><link>https://a.org/x?a=1&b=2</link></item>";
    List<String> one = List.of("https://a.org/x?a=1&b=2");
    assertEquals(one, addresses(rss(item.formatted("Bare & ampersand"))));
    assertEquals(one, addresses(rss(item.formatted("Control \u0008 character"))));
    assertEquals(
        "Two words ê", read(rss(item.formatted("Two&nbsp;words &ecirc;"))).getFirst().title());
    assertEquals(one, addresses("\n\n" + rss(item.formatted("x"))));
    assertEquals(
        one, addresses("<br />\n<b>Warning</b>: line 3<br />\n" + rss(item.formatted("x"))));
    assertEquals(
        one, addresses(rss(item.formatted("x") + "<item><media:thumbnail url=\"y\"/></item>")));
    String cut = rss(item.formatted("x") + item.formatted("y"));
    assertEquals(one, addresses(cut.substring(0, cut.length() - 60)));
    byte[] wide = rss(item.formatted("Đối thoại")).getBytes(StandardCharsets.UTF_16);
    assertEquals("Đối thoại", read(wide).getFirst().title());
  }

  @Test
  void addressesAreRelativeToTheNearestBase() throws BrokenFeedException {
    assertEquals(
        List.of("https://b.org/p/sub/x.html"),
        addresses(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://b.org/p/\">"
                + "<entry xml:base=\"sub/\"><link rel=\"enclosure\" href=\"a.mp3\"/>"
                + "<link rel=\"alternate\" href=\"x.html\"/></entry></feed>"));
    assertEquals(
        List.of("https://c.org:8443/a:b"),
        addresses(rss("<item><link>//c.org:8443/a:b</link></item>")));
  }

  @Test
  void theNewestOfManyAreReadWhereverTheyStand() throws BrokenFeedException {
    String old =
        IntStream.range(0, 230)
            .mapToObj(i -> "<item><link>https://a.org/" + i + "</link></item>")
            .collect(Collectors.joining());
    String last = "<item><link>https://a.org/newest</link></item>";
    assertTrue(addresses(rss(old + last)).contains("https://a.org/newest"));
    String dated =
        last.replace("</item>", "<pubDate>Mon, 01 Jun 2026 08:00:00 GMT</pubDate></item>");
    String before =
        old.replace("</item>", "<pubDate>Mon, 01 Jun 2020 08:00:00 GMT</pubDate></item>");
    assertEquals("https://a.org/newest", addresses(rss(before + dated)).getFirst());
  }

  @Test
  void jsonFeedsAreReadAndPagesNameTheirFeed() throws BrokenFeedException {
    assertEquals(
        List.of(new Item(URI.create("https://a.org/1"), "Talks")),
        read(
            "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\":"
                + " [{\"url\": \"https://a.org/1\", \"title\": \"Talks\"}]}"));
    byte[] page =
        "<html><head><link rel=alternate type=\"application/rss+xml\" href=\"/rss\"></head></html>"
            .getBytes(StandardCharsets.UTF_8);
    assertEquals(
        new FeedReader.Elsewhere(URI.create("https://example.org/rss")),
        FeedReader.read(got(page)));
  }

  @Test
  void tagsInsideOneAnotherEndTheReadingOnly() throws BrokenFeedException {
    String deep = "<x>".repeat(50_000) + "</x>".repeat(50_000);
    try {
      assertEquals(1, read(rss("<item><link>https://a.org/1</link></item>" + deep)).size());
    } catch (BrokenFeedException refused) {
      assertTrue(String.valueOf(refused.getMessage()).contains("no RSS or Atom"));
    }
  }
}
