package org.doithoai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import org.doithoai.answer.Citation;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The pages in Debian's Chromium: marks in view, a phone's width, the keyboard alone, no error in
 * the console, no request to anybody else, nothing that axe-core objects to. Skipped with a notice
 * where there is no Chromium; {@code .ci/run} installs it. Pictures go to {@code target/pages}.
 */
class BrowserIT {

  private static final String QUESTION =
      "Who co-chaired the 10th defence policy dialogue between Vietnam and Japan?";

  /** Those that the README and operations.md show, from src/docs/pictures. */
  private static final Set<String> GUIDE =
      Set.of("answer", "search-light", "passage-390", "timeline-light", "meeting-light", "desk");

  private static final int HEAVIEST_PICTURE = 60_000;
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  /** Where {@code .ci/run} puts what npm gives it. */
  private static final Path AXE =
      Path.of("target", "npm", "node_modules", "axe-core", "axe.min.js");

  private static @Nullable ChromeDriver driver;
  private static @Nullable TestSite site;
  private static @Nullable String axe;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    boolean any = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    assumeTrue(any, "no Chromium here: pages are not looked at in a browser");
    axe = Files.exists(AXE) ? Files.readString(AXE) : null;
    if (axe == null) {
      System.err.println("axe-core is not there: accessibility is not looked at");
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toString());
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--user-data-dir=" + folder.resolve("profile"));
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(),
            options);
    site = TestSite.shipped(folder.resolve("data"), TestSite.settings(true), Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    if (driver != null) {
      driver.quit();
    }
    if (site != null) {
      site.close();
    }
  }

  private static ChromeDriver browser() {
    return java.util.Objects.requireNonNull(driver);
  }

  private static TestSite site() {
    return java.util.Objects.requireNonNull(site);
  }

  private static void open(String path, int width) {
    browser().manage().window().setSize(new Dimension(width, 900));
    browser().get(site().base() + path);
  }

  private static String passage() {
    Citation citation = site().citations(QUESTION).getFirst();
    return site().path(citation, Language.ENGLISH);
  }

  private static Object run(String script) {
    return java.util.Objects.requireNonNullElse(browser().executeScript(script), "");
  }

  private static void picture(String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "pages"));
    byte[] png = browser().getScreenshotAs(OutputType.BYTES);
    if (GUIDE.contains(name)) {
      png = SmallPicture.of(png);
      assertTrue(png.length <= HEAVIEST_PICTURE, name + " has " + png.length + " bytes");
    }
    Files.write(folder.resolve(name + ".png"), png);
  }

  /** Nothing in the console, nothing wider than the screen, nothing asked of anybody else. */
  private static void assertCalm(String path) {
    List<String> said =
        browser().manage().logs().get(LogType.BROWSER).getAll().stream()
            .map(Object::toString)
            .toList();
    assertEquals(List.of(), said, path);
    assertEquals(
        true,
        run("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
        path + " is wider than the screen");
    List<String> foreign =
        browser().manage().logs().get(LogType.PERFORMANCE).getAll().stream()
            .map(entry -> entry.getMessage())
            .filter(message -> message.contains("\"Network.requestWillBeSent\""))
            .map(
                message ->
                    message.replaceFirst("(?s).*\"request\":.*?\"url\":\"([^\"]+)\".*", "$1"))
            .filter(url -> url.startsWith("http") && !url.startsWith(site().base()))
            .toList();
    assertEquals(List.of(), foreign, path);
  }

  private static void assertAccessible(String path) {
    if (axe == null) {
      return;
    }
    browser().executeScript(axe);
    Object violations =
        browser()
            .executeAsyncScript(
                "const done = arguments[0];"
                    + "axe.run().then(r => done(r.violations.map(v => v.id + ': '"
                    + " + v.nodes.map(n => n.html.slice(0, 120)).join(' | '))));");
    assertEquals(List.of(), violations, path);
  }

  @Test
  void thePassageIsInView() throws IOException {
    look("light");
    for (int width : new int[] {1280, 390}) {
      open(passage(), width);
      WebElement mark = browser().findElement(By.id("passage"));
      assertTrue(mark.getText().contains("Serizawa Kiyoshi"), mark.getText());
      assertEquals(
          true,
          run(
              "const r = document.getElementById('passage').getBoundingClientRect();"
                  + "return r.top >= 0 && r.top < innerHeight"));
      assertCalm("passage at " + width);
      picture("passage-" + width);
    }
  }

  @Test
  void anAnswerStandsAboveItsPassage() throws IOException {
    look("light");
    open("/?q=" + URLEncoder.encode(QUESTION, StandardCharsets.UTF_8) + "&lang=en", 820);
    browser().manage().window().setSize(new Dimension(820, 720));
    assertTrue(browser().findElement(By.tagName("main")).getText().contains("Serizawa Kiyoshi"));
    picture("answer");
  }

  private static void look(String scheme) {
    browser()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** The path of the page in this language. */
  private static String in(String language, String path) {
    String[] parts = path.replaceFirst("[?&]lang=(en|vi)", "").split("#", 2);
    String asked = parts[0] + (parts[0].contains("?") ? "&" : "?") + "lang=" + language;
    return parts.length < 2 ? asked : asked + "#" + parts[1];
  }

  @Test
  void everyPageIsCalmAndAccessibleInBothLanguagesAndLightAndDark() throws IOException {
    String meeting = "/meeting/95c63a94531f";
    Map<String, String> pages =
        Map.of(
            "passage", passage(),
            "search", "/?explain=1&q=What+did+Vietnam+and+Russia+agree+on%3F",
            "articles", "/articles",
            "timeline", "/timeline/jp",
            "meeting", meeting,
            "terms", "/terms?q=dialogue",
            "login", "/login",
            "gone", "/p/forged");
    for (Map.Entry<String, String> page : pages.entrySet()) {
      for (String look : new String[] {"light", "dark"}) {
        look(look);
        String path = in(look.equals("dark") ? "vi" : "en", page.getValue());
        boolean gone = page.getKey().equals("gone");
        open(path, look.equals("dark") ? 390 : 1280);
        if (!gone) {
          assertCalm(page.getKey());
        }
        picture(page.getKey() + "-" + look);
        assertAccessible(page.getKey() + " " + look);
        browser().manage().logs().get(LogType.BROWSER); // a page that is gone says so there
        browser().manage().logs().get(LogType.PERFORMANCE);
      }
    }
  }

  @Test
  void aQuestionIsAskedAndItsPassageOpenedByTheKeyboardAlone() {
    open("/", 1280);
    WebElement body = browser().findElement(By.tagName("body"));
    body.sendKeys(Keys.TAB);
    assertEquals("skip", browser().switchTo().activeElement().getDomAttribute("class"));
    for (int i = 0; i < 20 && !"q".equals(focused("name")); i++) {
      browser().switchTo().activeElement().sendKeys(Keys.TAB);
    }
    browser().switchTo().activeElement().sendKeys(QUESTION, Keys.ENTER);
    assertTrue(browser().getPageSource().contains("Serizawa Kiyoshi"));
    for (int i = 0; i < 30 && !focused("href").startsWith("/p/"); i++) {
      browser().switchTo().activeElement().sendKeys(Keys.TAB);
    }
    browser().switchTo().activeElement().sendKeys(Keys.ENTER);
    assertTrue(browser().findElement(By.id("passage")).isDisplayed());
  }

  private static String focused(String attribute) {
    String value = browser().switchTo().activeElement().getDomAttribute(attribute);
    return value == null ? "" : value;
  }

  private static void remember() {
    site()
        .database
        .jdbi()
        .useHandle(
            handle -> {
              for (int day = 10; day < 24; day++) {
                for (String what : new String[] {"ASKED", "ANSWERED", "NOT_FOUND", "FAILED"}) {
                  handle.execute(
                      "INSERT INTO tally (day, account, what, n) VALUES (?, 'telegram:7301', ?, ?)",
                      java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                          .minusDays(24 - day)
                          .toString(),
                      what,
                      what.equals("FAILED") ? day % 3 : day * what.length() % 37 + 3);
                }
              }
              handle.execute(
                  """
                  INSERT INTO answer (id, conversation, account, person, message_id, question,
                    history, language, outcome, text, evidence, asked_at)
                  VALUES ('q', 'c', 'telegram:1', 'telegram:204', 'm', 'Who signed it?', '[]', 'en',
                    'NOT_FOUND', 't', '[]', ?)\
                  """,
                  System.currentTimeMillis());
            });
  }

  @Test
  void theDeskIsReachedByALinkAndAccessible() throws IOException {
    remember();
    String token = Sessions.makeLink(site().database.jdbi(), Clock.systemUTC());
    open("/login?token=" + token, 1280);
    browser().findElement(By.cssSelector("main form button")).click();
    for (String each : DeskView.PAGES) {
      open(each.equals("today") ? "/desk" : "/desk/" + each, 1280);
      assertTrue(browser().getPageSource().contains("/desk/audit"), each);
      assertCalm(each);
      assertAccessible("desk " + each);
    }
    look("light");
    open(in("en", "/desk"), 1280);
    picture("desk");
  }
}
