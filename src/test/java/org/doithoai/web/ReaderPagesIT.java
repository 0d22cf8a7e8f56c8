package org.doithoai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.intake.TickingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of search, lists, timelines, meetings, people and terms. */
class ReaderPagesIT {

  private static final String QUESTION =
      "Who+co-chaired+the+10th+defence+policy+dialogue+between+Vietnam+and+Japan%3F";

  @TempDir Path folder;
  private final TickingClock clock = new TickingClock(Instant.parse("2026-11-29T08:00:00Z"));

  @SuppressWarnings("NullAway.Init")
  private TestSite site;

  private void start(boolean open) {
    site = TestSite.shipped(folder, TestSite.settings(open), clock);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private String page(String path) {
    var page = site.get(path);
    assertEquals(200, page.statusCode(), path);
    assertTrue(page.body().length() < 60_000, path + " weighs " + page.body().length());
    return page.body();
  }

  private static String first(String pattern, String html) {
    Matcher found = Pattern.compile(pattern).matcher(html);
    assertTrue(found.find(), pattern + " in " + html);
    return found.group(1);
  }

  @Test
  void theyAreForOperatorsUnlessPublic() {
    start(false);
    for (String path :
        new String[] {
          "/",
          "/articles",
          "/timeline",
          "/timeline/jp",
          "/terms",
          "/term/1",
          "/person/x",
          "/meeting/95c63a94531f"
        }) {
      assertEquals(403, site.get(path).statusCode(), path);
    }
  }

  @Test
  void aQuestionIsAnsweredWithLinksToItsPassages() {
    start(true);
    String html = page("/?q=" + QUESTION);
    assertTrue(html.contains("Serizawa Kiyoshi"), html);
    assertFalse(html.contains("How this was found"), html);
    String passage = first("href=\"(/p/[^\"#]+)", html).replace("&amp;", "&");
    assertTrue(page(passage).contains("<mark id=\"passage\">"));
  }

  @Test
  void anExplanationShowsWhatWasWeighed() {
    start(true);
    String html = page("/?explain=1&q=What+did+Vietnam+and+Russia+agree+on%3F");
    assertTrue(html.contains("How this was found"), html);
    assertTrue(html.contains("Sentences that were weighed"), html);
    assertTrue(html.contains("<rect class=\"b0\" width=\""), html);
  }

  @Test
  void articlesAreListedByWhatIsAskedFor() {
    start(true);
    assertTrue(page("/articles").contains("10 articles"));
    assertTrue(page("/articles?in=vi").contains("5 articles"));
    assertTrue(page("/articles?partner=jp&in=en").contains("One article"));
    assertTrue(page("/articles?since=2024-01-01&until=2024-03-01").contains("2 articles"));
    assertTrue(page("/articles?outlet=no+such").contains("No articles"));
    assertTrue(page("/articles?since=yesterday&page=999999&partner='%22%3E").contains("articles"));
  }

  @Test
  void aTimelineLeadsToMeetingsAndTheirReports() {
    start(true);
    assertTrue(page("/timeline").contains("href=\"/timeline/jp\""));
    String timeline = page("/timeline/jp");
    assertTrue(timeline.contains("<circle class=\"dot\""), timeline);
    String meeting = page(first("href=\"(/meeting/[0-9a-f]+)\"", timeline));
    assertTrue(meeting.contains("What is recorded"), meeting);
    assertTrue(meeting.contains("lang=\"vi\""), "the report in the other language");
    assertEquals(200, site.get(first("href=\"(/p/[^\"#]+)", meeting)).statusCode());
    assertEquals(404, site.get("/timeline/nowhere").statusCode());
    assertEquals(404, site.get("/meeting/000000000000").statusCode());
  }

  @Test
  void termsAndPeopleHavePages() {
    start(true);
    String terms = page("/terms?q=doi+thoai");
    assertTrue(terms.contains("href=\"/term/"), terms);
    page(first("href=\"(/term/\\d+)\"", terms));
    String people = page("/terms?q=hoang+xuan+chien");
    String person = page(first("href=\"(/person/[a-z0-9-]+)\"", people));
    assertTrue(person.contains("Hoàng Xuân Chiến"), person);
    assertEquals(404, site.get("/term/999999").statusCode());
    assertEquals(404, site.get("/person/jp").statusCode());
  }

  @Test
  void nobodyAsksWithoutEnd() {
    start(true);
    int refused = 0;
    for (int i = 0; i < 31; i++) {
      refused += site.get("/?q=hello").statusCode() == 429 ? 1 : 0;
    }
    assertEquals(1, refused);
  }
}
