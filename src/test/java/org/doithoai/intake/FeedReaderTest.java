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
    return FeedReader.read(
        new Fetched.Got(
            URI.create("https://example.org/feeds/all.xml"),
            xml.getBytes(StandardCharsets.UTF_8),
            "application/xml",
            null,
            null));
  }

  private static String rss(String items) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>T</title>"
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
        List.of("javascript:alert(1)", "file:///etc/passwd", "https://a.org/1", "https://a.org/1#x", "")
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
  void entitiesAreNotUnfolded() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a \"ha\">");
    for (char c = 'b'; c < 'm'; c++) {
      laughs.append("<!ENTITY ").append(c).append(" \"");
      laughs.append(("&" + (char) (c - 1) + ";").repeat(10)).append("\">");
    }
    long start = System.nanoTime();
    String line = broken("<?xml version=\"1.0\"?>" + laughs + "]><rss>&l;</rss>");
    assertTrue(line.contains("DOCTYPE"), line);
    assertTrue(System.nanoTime() - start < 5_000_000_000L);
    broken("<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss>&x;</rss>");
  }

  @Test
  void whatIsNoFeedIsOneLine() {
    broken("");
    broken("<html><body>Not found</body></html>");
    broken("{\"items\": []}");
    broken(rss("<item><title>").substring(0, 120));
    broken("\u0000\u0001\u0002");
    broken(rss("<a>".repeat(100_000)));
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
