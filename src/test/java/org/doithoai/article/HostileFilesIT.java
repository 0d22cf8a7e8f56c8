package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, mails and JSON made to do harm, or broken; the next file is read as ever. */
class HostileFilesIT extends HostileFiles {

  @Test
  void htmlOfFiftyMegabytes() throws IOException {
    Path file = temporary.resolve("a.html");
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] part = bytes("<p>" + TEXT + "</p>\n");
      for (int i = 0; i < (50 << 20) / part.length; i++) {
        out.write(part);
      }
    }
    assertEquals("larger than 10 MB", reason(reader.read(file, "a.html")));
  }

  @Test
  void htmlOfAHundredThousandNestedTags() throws IOException {
    for (String tag :
        List.of(
            "div",
            "b",
            "table><tr><td",
            "a href=x",
            "font",
            "ul><li",
            "svg><g",
            "select",
            "p><b")) {
      int depth = tag.equals("div") || tag.equals("b") ? 100_000 : 10_000;
      String page = ("<" + tag + ">").repeat(depth) + TEXT;
      ReadResult reading =
          assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read("a.html", bytes(page)), tag);
      assertFalse(reading.toString().isEmpty());
    }
    assertEquals(
        "more than 150000 HTML tags; no article has so many",
        refusal("b.html", bytes("<i>".repeat(200_000) + TEXT)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a,",
        "<article><p>" + TEXT,
        "<meta name=a content=b>",
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script>",
        "<h1>a b c d e</h1>",
        "<time datetime=2024-01-01>x</time>",
        "<br>",
        "<td class='comment related share'>x",
        "<ul><li><a href=x>" + TEXT + "</a>",
        "<p>" + TEXT + "<img>",
        "&amp;&#x1F54A;&notanentity;",
        "<!-- -->",
        "<div style='display:none'>",
        "x<div>y</div>"
      })
  void manyOfOneThing(String piece) throws IOException {
    String page = piece.repeat(Math.min(30_000, 500_000 / piece.length()));
    ReadResult reading =
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read("a.html", bytes(page)));
    assertFalse(reading.toString().isEmpty());
  }

  @Test
  void aWrongCharsetIsSeenThrough() throws IOException {
    String vietnamese =
        "Hai thứ trưởng gặp nhau tại Hà Nội và thống nhất tổ chức vòng đối thoại tiếp theo trong"
            + " năm tới.";
    String page =
        "<html><head><meta charset=%s><title>Hai thứ trưởng gặp nhau</title></head><body><p>"
            + vietnamese
            + "</p></body></html>";
    assertTrue(text("a.html", bytes(page.formatted("iso-8859-1"))).endsWith(vietnamese));
    assertTrue(
        text("b.html", page.formatted("utf-8").getBytes(StandardCharsets.UTF_16LE))
            .endsWith(vietnamese));
    assertTrue(text("c.html", bytes(page.formatted("no-such-charset"))).endsWith(vietnamese));
    String russian =
        "<html><head><meta charset=windows-1251></head><body><p>Стороны обсудили вопросы"
            + " сотрудничества и договорились о новой встрече.</p></body></html>";
    assertTrue(
        text("d.html", russian.getBytes(Charset.forName("windows-1251"))).startsWith("Стороны"));
    byte[] stray = bytes(page.formatted("utf-8") + "<!-- x -->");
    stray[stray.length - 6] = (byte) 0xFF;
    assertTrue(text("e.html", stray).endsWith(vietnamese));
  }

  @Test
  void brokenMailAndJson() throws IOException {
    assertEquals("broken JSON, line 2", refusal("a.json", bytes("{\"title\": \"x\",\n oops")));
    assertEquals(
        "its JSON has no \"text\" (or \"body\", \"content\")", refusal("b.json", bytes("[1, 2]")));
    assertEquals(
        "its JSON has no \"text\" (or \"body\", \"content\")",
        refusal("c.json", bytes("{\"title\": \"x\"}")));
    assertFalse(refusal("d.json", bytes("[".repeat(100_000))).isEmpty());
    assertEquals(
        "no text to read in this mail",
        refusal("e.eml", bytes("Subject: x\r\nContent-Type: image/png\r\n\r\nabc")));
    String nested = "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n".repeat(2_000);
    assertFalse(
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> refusal("f.eml", bytes(nested)))
            .isEmpty());
  }

  @Test
  void randomBytesOfEachFormatAreRefusedOrRead() throws IOException {
    long seed = 20261122;
    Random random = new Random(seed);
    for (String ending : List.of("html", "mhtml", "eml", "json", "pdf", "docx")) {
      for (int i = 0; i < (ending.length() > 3 && !ending.equals("docx") ? 60 : 10); i++) {
        byte[] bytes = new byte[random.nextInt(3000)];
        random.nextBytes(bytes);
        byte[] start =
            bytes(
                ending.equals("pdf")
                    ? "%PDF-1.4\n"
                    : ending.equals("docx") ? "PK\u0003\u0004" : i % 2 == 0 ? PAGE : "");
        byte[] all = Arrays.copyOf(start, start.length + bytes.length);
        System.arraycopy(bytes, 0, all, start.length, bytes.length);
        ReadResult reading = read("r." + ending, all);
        if (reading instanceof ReadResult.Refused(String source, String reason)) {
          assertEquals(1, reason.lines().count(), "seed " + seed + " " + source);
        }
      }
    }
  }

  @Test
  void aFileWithoutPermission() throws IOException {
    for (String name : List.of("a.html", "a.pdf", "a.zip")) {
      Path file = Files.write(temporary.resolve(name), bytes(PAGE));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
      Assumptions.assumeFalse(Files.isReadable(file), "this user may read everything");
      ReadResult.Refused refused =
          name.endsWith("zip")
              ? new ArticleFolder(temporary).list().refused().getFirst()
              : assertInstanceOf(ReadResult.Refused.class, reader.read(file, name));
      assertEquals("no permission to read it", refused.reason());
    }
  }
}
