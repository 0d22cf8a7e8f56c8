package org.doithoai.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebClientTest {

  private static final int LARGEST = 1 << 20;

  private Site site;
  private WebClient web;

  @BeforeEach
  void start() throws IOException {
    site = new Site();
    web = new WebClient(Set.of("localhost"), Duration.ofSeconds(2), Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    web.close();
    site.close();
  }

  private Fetched get(URI address) {
    return web.get(WebClient.Wanted.of(address, LARGEST));
  }

  private Fetched.Failed failed(URI address) {
    return assertInstanceOf(Fetched.Failed.class, get(address));
  }

  @Test
  void aPageComesWithItsTypeAndAddress() {
    site.page("/a", "text/html; charset=UTF-8", "<p>Đối thoại</p>");
    site.redirect("/old", site.at("/a"));
    Fetched.Got got = assertInstanceOf(Fetched.Got.class, get(site.at("/old#top")));
    assertEquals(site.at("/a"), got.address());
    assertEquals("text/html; charset=utf-8", got.type());
    assertEquals("<p>Đối thoại</p>", new String(got.body(), StandardCharsets.UTF_8));
  }

  @Test
  void anInnerAddressIsNotFetchedByNameNumberOrRedirect() {
    site.page("/secret", "text/html", "secret");
    site.redirect("/out", site.byNumber("/secret"));
    for (URI address :
        new URI[] {
          site.byNumber("/secret"),
          site.at("/out"),
          URI.create("http://[::1]:80/"),
          URI.create("http://[::ffff:127.0.0.1]/"),
          URI.create("http://169.254.169.254/latest/meta-data/"),
          URI.create("http://2130706433/"),
          URI.create("http://0x7f.1/"),
        }) {
      Fetched.Failed failed = failed(address);
      assertTrue(
          failed.reason().contains("inner address") || failed.reason().contains("no such host"),
          address + ": " + failed.reason());
    }
    assertTrue(!site.asked.contains("/secret"), site.asked.toString());
  }

  @Test
  void aRedirectToAnotherSchemeIsNotFollowed() {
    site.redirect("/file", URI.create("file:///etc/passwd"));
    assertEquals("redirected to what is no address of the web", failed(site.at("/file")).reason());
    site.redirect("/round", site.at("/round"));
    assertEquals("redirected more than 5 times", failed(site.at("/round")).reason());
    assertEquals(7, site.asked.size());
  }

  @Test
  void aBodyThatNeverEndsIsCutOffBySizeOrTime() {
    site.endless("/flood", "text/html", "<p>", new byte[1 << 16], 0);
    assertEquals("larger than 1 MB", failed(site.at("/flood")).reason());
    site.endless("/drip", "text/html", "<p>", new byte[] {'x'}, 50);
    long start = System.nanoTime();
    assertEquals("took too long", failed(site.at("/drip")).reason());
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(10).toNanos());
  }

  @Test
  void aBombIsMeasuredAsItUnfolds() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      zip.write(new byte[64 << 20]);
    }
    site.on(
        "/bomb",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, packed.size());
          packed.writeTo(exchange.getResponseBody());
        });
    assertEquals("larger than 1 MB", failed(site.at("/bomb")).reason());
  }

  @Test
  void whatTheServerSaysDecidesWhetherToTryAgain() {
    site.code("/gone", 410);
    assertTrue(failed(site.at("/gone")).forGood());
    site.code("/busy", 503, "Retry-After", "120");
    assertEquals(Duration.ofMinutes(2), failed(site.at("/busy")).retryAfter());
    assertEquals(false, failed(site.at("/busy")).forGood());
    site.code("/much", 429, "Retry-After", "999999999");
    assertEquals(Duration.ofDays(1), failed(site.at("/much")).retryAfter());
    site.code("/odd", 503, "Retry-After", "soon");
    assertEquals(null, failed(site.at("/odd")).retryAfter());
  }

  @Test
  void aRefusalIsAskedBeforeEveryHop() {
    site.redirect("/a", site.at("/private"));
    site.page("/private", "text/html", "no");
    WebClient.Wanted wanted =
        new WebClient.Wanted(
            site.at("/a"),
            null,
            null,
            LARGEST,
            to -> to.getPath().equals("/private") ? Optional.of("not that") : Optional.empty());
    assertEquals(Fetched.Failed.forGood("not that"), web.get(wanted));
    assertEquals(1, site.asked.size());
  }

  @Test
  void addressesAreOfTheWeb() {
    for (String none :
        new String[] {
          "", "javascript:alert(1)", "file:///etc/passwd", "ftp://a.org/", "a\nb", "//a"
        }) {
      assertEquals(Optional.empty(), WebClient.address(none), none);
    }
    assertEquals(
        "https://example.org/a%20b?c",
        WebClient.address(" HTTPS://me:secret@Example.ORG/a b?c#d ").orElseThrow().toString());
    assertEquals(Optional.empty(), WebClient.address("https://a.org/" + "x".repeat(3000)));
  }
}
