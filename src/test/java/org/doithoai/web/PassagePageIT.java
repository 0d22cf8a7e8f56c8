package org.doithoai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.doithoai.answer.Citation;
import org.doithoai.intake.TickingClock;
import org.doithoai.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassagePageIT {

  private static final String QUESTION =
      "Who co-chaired the 10th defence policy dialogue between Vietnam and Japan?";

  @TempDir Path folder;
  private final TickingClock clock = new TickingClock(Instant.parse("2026-11-29T08:00:00Z"));

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Test
  void thePassageIsMarkedInItsArticle() {
    try (TestSite site = TestSite.shipped(folder, TestSite.closed(), clock)) {
      Citation citation = site.citations(QUESTION).getFirst();
      HttpResponse<String> page = site.get(site.path(citation, Language.ENGLISH).split("#", 2)[0]);
      assertEquals(200, page.statusCode());
      String html = page.body();
      assertTrue(
          html.contains("<mark id=\"passage\">" + escaped(citation.quote()) + "</mark>"), html);
      assertEquals(1, html.split("<mark", -1).length - 1);
      assertTrue(html.contains(escaped(citation.article().heading())), html);
      assertTrue(html.contains("The same report in the other language"), html);
      assertTrue(html.contains("Chaired by"), html);
      int weight = html.getBytes(StandardCharsets.UTF_8).length;
      assertTrue(weight < 60_000, weight + " bytes");
      String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.startsWith("default-src 'none'"), policy);
      assertFalse(html.contains("<script"), html);
      assertFalse(html.contains("style=\""), html);
    }
  }

  @Test
  void thePageIsInTheLanguageOfTheLink() {
    try (TestSite site = TestSite.shipped(folder, TestSite.closed(), clock)) {
      Citation citation = site.citations(QUESTION).getFirst();
      String path = site.path(citation, Language.VIETNAMESE).split("#", 2)[0];
      HttpResponse<String> page = site.get(path);
      assertTrue(page.body().contains("<html lang=\"vi\">"), page.body());
      assertTrue(page.body().contains("Chủ trì"), page.body());
      assertTrue(page.headers().firstValue("Set-Cookie").orElse("").startsWith("lang=vi;"));
      assertTrue(site.get(path.replace("lang=vi", "lang=en")).body().contains("Chaired by"));
      HttpResponse<String> own = site.get("/nothing", "Accept-Language", "vi-VN,vi;q=0.9");
      assertTrue(own.body().contains("<html lang=\"vi\">"), own.body());
    }
  }

  @Test
  void nobodyComesFromOneToAnother() {
    try (TestSite site = TestSite.shipped(folder, TestSite.closed(), clock)) {
      Citation citation = site.citations(QUESTION).getFirst();
      String path = site.path(citation, Language.ENGLISH).split("\\?", 2)[0];
      assertEquals(200, site.get(path).statusCode());
      String name = path.substring("/p/".length());
      int dot = name.lastIndexOf('.');
      String signature = name.substring(dot + 1);
      String bare = name.substring(0, name.lastIndexOf('.', dot - 1));
      PassageRef ref = PassageRef.read(bare).orElseThrow();
      String other = new PassageRef(ref.article(), 0, 10, ref.digest()).toString();
      String until = name.substring(bare.length() + 1, dot);
      for (String forged :
          new String[] {
            bare,
            bare + "." + until,
            bare + "." + until + "." + signature.substring(1) + "A",
            bare + "." + (Integer.parseInt(until) + 1) + "." + signature,
            other + "." + until + "." + signature,
            "../../etc/passwd",
            "%2e%2e%2f%2e%2e%2fdata%2fdoithoai.db",
            "",
            "x".repeat(3000)
          }) {
        HttpResponse<String> page = site.get("/p/" + forged);
        assertEquals(404, page.statusCode(), forged);
        assertFalse(page.body().contains("<mark"), forged);
      }
    }
  }

  @Test
  void aLinkExpires() {
    try (TestSite site = TestSite.shipped(folder, TestSite.closed(), clock)) {
      String path =
          site.path(site.citations(QUESTION).getFirst(), Language.ENGLISH).split("#", 2)[0];
      clock.forward(Duration.ofDays(30));
      assertEquals(200, site.get(path).statusCode());
      clock.forward(Duration.ofDays(2));
      HttpResponse<String> page = site.get(path);
      assertEquals(410, page.statusCode());
      assertTrue(page.body().contains("too old"), page.body());
    }
  }

  @Test
  void wherePagesArePublicThePassageAloneIsTheAddress() {
    try (TestSite site = TestSite.shipped(folder, TestSite.settings(true), clock)) {
      String path =
          site.path(site.citations(QUESTION).getFirst(), Language.ENGLISH).split("#", 2)[0];
      assertTrue(path.matches("/p/[0-9a-f]{12}\\.\\d+-\\d+\\.[0-9a-f]{6}\\?lang=en"), path);
      assertEquals(200, site.get(path).statusCode());
    }
  }

  @Test
  void whatAnArticleSaysIsTextAndNothingElse() {
    Path articles = folder.resolve("articles");
    TestSite.article(
        articles,
        "hostile.md",
        """
        ---
        title: 'Vietnam and Canada <script>alert(1)</script> "hold" talks'
        language: en
        date: 2025-05-06
        source: {outlet: 'VNA" onclick="x', title: t, url: 'javascript:alert(1)'}
        ---
        Senior Lieutenant General Tran Minh Dao and Anne Lee co-chaired the third defence policy
        dialogue between Vietnam and Canada in Ottawa on May 6, 2025 <img src=x onerror=alert(2)>.

        The two sides agreed to train <b>37 officers</b> & "more" in peacekeeping each year.
        """);
    try (TestSite site = new TestSite(articles, folder, TestSite.closed(), clock)) {
      Citation citation =
          site.citations("Who co-chaired the third dialogue with Canada?").getFirst();
      String html = site.get(site.path(citation, Language.ENGLISH).split("#", 2)[0]).body();
      assertTrue(html.contains("<mark"), html);
      assertFalse(html.contains("<script"), html);
      assertFalse(html.contains("<img"), html);
      assertFalse(html.contains("javascript:"), html);
      assertFalse(html.matches("(?s).*<[^>]*onclick.*"), html);
    }
  }

  @Test
  void aTextThatHasChangedIsShownWithoutAMark() throws Exception {
    Path articles = folder.resolve("articles");
    String text =
        """
        ---
        title: Vietnam and Canada hold their third defence policy dialogue
        language: en
        date: 2025-05-06
        ---
        Senior Lieutenant General Tran Minh Dao and Anne Lee co-chaired the third defence policy
        dialogue between Vietnam and Canada in Ottawa on May 6, 2025.

        The two sides agreed to train officers in peacekeeping each year.
        """;
    TestSite.article(articles, "one.md", text);
    String path;
    try (TestSite site = new TestSite(articles, folder, TestSite.closed(), clock)) {
      Citation cited = site.citations("Who co-chaired the third dialogue with Canada?").getFirst();
      path = site.path(cited, Language.ENGLISH).split("#", 2)[0];
    }
    TestSite.article(articles, "one.md", text.replace("Anne Lee", "Minister Anne Lee"));
    try (TestSite site = new TestSite(articles, folder, TestSite.closed(), clock)) {
      HttpResponse<String> page = site.get(path);
      assertEquals(200, page.statusCode());
      assertFalse(page.body().contains("<mark"), page.body());
      assertTrue(page.body().contains("has changed since"), page.body());
    }
  }
}
