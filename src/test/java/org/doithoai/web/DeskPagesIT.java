package org.doithoai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doithoai.intake.TickingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Also of {@link LoginPages}, {@link Sessions}, {@link DeskStore} and {@link PasswordHash}. */
class DeskPagesIT {

  private static final String PASSWORD = "correct horse battery";
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  @TempDir Path folder;
  private final TickingClock clock = new TickingClock(Instant.parse("2026-11-29T08:00:00Z"));

  @SuppressWarnings("NullAway.Init")
  private TestSite site;

  @BeforeEach
  void start() {
    WebSettings settings =
        new WebSettings(
            true,
            "127.0.0.1",
            0,
            URI.create("https://bot.example"),
            false,
            Duration.ofDays(30),
            PasswordHash.of(PASSWORD.toCharArray()));
    site = TestSite.shipped(folder, settings, clock);
    site.database
        .jdbi()
        .useHandle(
            handle -> {
              String answer =
                  """
                  INSERT INTO answer (id, conversation, account, person, message_id, question,
                    history, language, outcome, text, evidence, asked_at)
                  VALUES (?, 'c', 'telegram:1', 'telegram:204', 'm', ?, '[]', 'en', ?, 't', '[]', ?)\
                  """;
              long now = clock.millis();
              handle.execute(answer, "q1", "Who signed the pact with Peru?", "NOT_FOUND", now);
              handle.execute(answer, "q2", "who signed the pact with Peru", "NOT_FOUND", now);
              handle.execute(answer, "q3", "<b>Where is it?</b>", "ANSWERED", now);
              handle.execute(
                  "INSERT INTO feedback (answer_id, person, verdict, reason, given_at)"
                      + " VALUES ('q3', 'telegram:9', 'down', 'wrong place', ?)",
                  now);
              handle.execute(
                  "INSERT INTO tally (day, account, what, n)"
                      + " VALUES ('2026-11-29', 'telegram:1', 'ASKED', 7)");
              handle.execute(
                  "INSERT INTO tally (day, account, what, n)"
                      + " VALUES ('2026-11-29', 'telegram:1', 'NOT_FOUND', 2)");
            });
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private static String cookie(HttpResponse<String> response) {
    return response.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
  }

  /** Logs in by a link, and gives the session's cookie. */
  private String session() {
    String token = Sessions.makeLink(site.database.jdbi(), clock);
    return cookie(site.post("/login", Map.of("token", token)));
  }

  private String page(String path, String session) {
    HttpResponse<String> page = site.get(path, "Cookie", session);
    assertEquals(200, page.statusCode(), path);
    return page.body();
  }

  private String csrf(String session) {
    Matcher form = CSRF.matcher(page("/desk", session));
    assertTrue(form.find());
    return form.group(1);
  }

  @Test
  void aLinkLogsInOnceAndOnlyByAPress() {
    String token = Sessions.makeLink(site.database.jdbi(), clock);
    assertEquals(200, site.get("/login?token=" + token).statusCode());
    HttpResponse<String> entered = site.post("/login", Map.of("token", token));
    assertEquals(303, entered.statusCode());
    String set = entered.headers().firstValue("Set-Cookie").orElse("");
    assertTrue(set.contains("HttpOnly") && set.contains("SameSite=Strict"), set);
    assertTrue(set.contains("Secure"), set);
    assertTrue(page("/desk", cookie(entered)).contains("Today"));
    assertEquals(403, site.post("/login", Map.of("token", token)).statusCode());
    String late = Sessions.makeLink(site.database.jdbi(), clock);
    clock.forward(Sessions.LINK_VALID.plusSeconds(1));
    assertEquals(403, site.post("/login", Map.of("token", late)).statusCode());
  }

  @Test
  void thePasswordLogsInAndIsNotTriedForEver() {
    assertEquals(303, site.post("/login", Map.of("password", PASSWORD)).statusCode());
    for (int i = 0; i < 5; i++) {
      assertEquals(403, site.post("/login", Map.of("password", "guess " + i)).statusCode());
    }
    assertEquals(429, site.post("/login", Map.of("password", PASSWORD)).statusCode());
    clock.forward(Duration.ofMinutes(2));
    assertEquals(303, site.post("/login", Map.of("password", PASSWORD)).statusCode());
  }

  @Test
  void whatABrowserBringsIsNoSession() {
    String planted = "doithoai=" + "A".repeat(32);
    HttpResponse<String> before = site.get("/desk", "Cookie", planted);
    assertEquals(303, before.statusCode());
    String token = Sessions.makeLink(site.database.jdbi(), clock);
    String session = cookie(site.post("/login", Map.of("token", token), "Cookie", planted));
    assertNotEquals(planted, session);
    assertEquals(303, site.get("/desk", "Cookie", planted).statusCode());
    page("/desk", session);
    clock.forward(Sessions.SESSION_VALID);
    assertEquals(303, site.get("/desk", "Cookie", session).statusCode());
  }

  @Test
  void nothingIsDoneWithoutTheFormsOwnToken() {
    String session = session();
    Map<String, String> bare = Map.of("act", "remove", "id", "telegram:204");
    assertEquals(403, site.post("/desk/people", bare, "Cookie", session).statusCode());
    Map<String, String> other =
        Map.of("act", "remove", "id", "telegram:204", "csrf", csrf(session()));
    assertEquals(403, site.post("/desk/people", other, "Cookie", session).statusCode());
    assertFalse(page("/desk/people", session).contains("removed"));
    Map<String, String> own = Map.of("act", "remove", "id", "telegram:204", "csrf", csrf(session));
    assertEquals(303, site.post("/desk/people", own, "Cookie", session).statusCode());
    assertTrue(page("/desk/people", session).contains("removed"));
    assertTrue(page("/desk/audit", session).contains("removed"));
    assertEquals(303, site.post("/desk/people", own).statusCode());
  }

  @Test
  void everyPageOfTheDeskIsThere() {
    String session = session();
    for (String each : DeskView.PAGES) {
      String html = page(each.equals("today") ? "/desk" : "/desk/" + each, session);
      assertFalse(html.contains("<script"), each);
    }
    assertTrue(page("/desk", session).contains("<b class=\"\">7</b>"));
    assertTrue(page("/desk/intake", session).contains("HTTP 500"));
    assertTrue(page("/desk/intake", session).contains("&lt;script&gt;"));
    assertTrue(page("/desk?lang=vi", session).contains("Hôm nay"));
    assertEquals(404, site.get("/desk/nothing", "Cookie", session).statusCode());
  }

  @Test
  void questionsThatAreAlikeStandTogetherAndAreHandedOver() {
    String session = session();
    String html = page("/desk/questions", session);
    assertTrue(html.contains("<td>2</td>"), html);
    assertTrue(html.contains("wrong place"), html);
    assertTrue(
        html.contains("&lt;b>Where is it?&lt;/b>") || html.contains("&lt;b&gt;Where is it?"));
    Map<String, String> form =
        Map.of("act", "hand-over", "id", "q1", "field", "peru.md", "csrf", csrf(session));
    assertEquals(303, site.post("/desk/questions", form, "Cookie", session).statusCode());
    assertEquals(List.of("en: Who signed the pact with Peru? -> peru.md"), site.handedOver);
  }

  @Test
  void loggingOutEndsTheSession() {
    String session = session();
    Map<String, String> form = Map.of("csrf", csrf(session));
    assertEquals(303, site.post("/logout", form, "Cookie", session).statusCode());
    assertEquals(303, site.get("/desk", "Cookie", session).statusCode());
  }
}
