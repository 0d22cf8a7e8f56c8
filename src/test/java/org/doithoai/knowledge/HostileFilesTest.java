package org.doithoai.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to do harm, or broken: each is one clear line, and the next file is read as ever. */
class HostileFilesTest {

  private static final String TEXT =
      "The two deputy ministers met in Hanoi on Monday and agreed to meet again within a year.";

  private static final String PAGE =
      "<html><head><title>Two deputy ministers meet in Hanoi</title></head><body><p>"
          + TEXT
          + "</p></body></html>";

  @TempDir Path temporary;

  private final ArticleReader reader = new ArticleReader(PageExpectation::language);

  @Test
  void anEncryptedPdfIsNamedAndTheNextOneIsRead() throws IOException {
    assertEquals(
        "encrypted; it opens with a password only",
        refusal("a.pdf", MadePdf.of(List.of(TEXT), "head", "secret")));
    assertEquals(TEXT, text("b.pdf", MadePdf.of(List.of(TEXT), "head", "")));
  }

  @Test
  void aPdfWithoutTextOrThatIsNone() throws IOException {
    assertEquals("a broken PDF", refusal("a.pdf", bytes("%PDF-1.7\nnothing more")));
    assertEquals("a broken PDF", refusal("b.pdf", bytes("no PDF at all")));
    assertEquals(
        "a PDF without text, perhaps scanned pictures of pages",
        refusal("c.pdf", MadePdf.of(List.of(""), "", null)));
    assertEquals("empty", refusal("d.html", new byte[0]));
  }

  @Test
  void aPdfThatUnpacksToMoreThanMemoryHoldsTakesOnlyItsOwnProcess() throws IOException {
    String reason = refusal("a.pdf", bombPdf());
    assertTrue(
        List.of(
                "reading it takes more memory than an article can need",
                "reading it takes longer than 30 seconds",
                "a broken PDF",
                "a PDF without text, perhaps scanned pictures of pages")
            .contains(reason),
        reason);
    assertEquals(TEXT, text("b.pdf", MadePdf.of(List.of(TEXT), "head", null)));
  }

  @Test
  void aDocxThatIsAZipBomb() throws IOException {
    byte[] zeros = new byte[1 << 20];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "[Content_Types].xml", CONTENT_TYPES);
      put(zip, "_rels/.rels", RELATIONS);
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(bytes(DOCUMENT.formatted("", "<w:t>")));
      for (int i = 0; i < 300; i++) {
        java.util.Arrays.fill(zeros, (byte) 'a');
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    assertEquals(
        "it would unpack to far more than an article is", refusal("a.docx", bytes.toByteArray()));
  }

  @Test
  void aDocxWithABillionLaughs() throws IOException {
    StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha ha ha\">");
    for (int i = 1; i < 12; i++) {
      entities
          .append("<!ENTITY a")
          .append(i)
          .append(" \"")
          .append(("&a" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    byte[] laughs =
        docx(
            DOCUMENT.formatted(
                entities + "]>", "<w:t>&a11;</w:t></w:r></w:p></w:body></w:document>"));
    String reason =
        assertTimeoutPreemptively(Duration.ofSeconds(25), () -> refusal("a.docx", laughs));
    assertTrue(List.of("a broken DOCX", "no text of an article in it").contains(reason), reason);
    byte[] outside =
        docx(
            DOCUMENT.formatted(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                "<w:t>" + TEXT + " &e;</w:t></w:r></w:p></w:body></w:document>"));
    assertFalse(read("b.docx", outside).toString().contains("root:"));
    byte[] good =
        docx(DOCUMENT.formatted("", "<w:t>" + TEXT + "</w:t></w:r></w:p></w:body></w:document>"));
    assertEquals(TEXT, text("c.docx", good));
    assertEquals("a broken DOCX", refusal("d.docx", bytes("PK\u0003\u0004 and nothing")));
  }

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
      Reading reading =
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
    Reading reading =
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
        "no JSON object with the title and text of one article",
        refusal("b.json", bytes("[1, 2]")));
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
        byte[] all = java.util.Arrays.copyOf(start, start.length + bytes.length);
        System.arraycopy(bytes, 0, all, start.length, bytes.length);
        Reading reading = read("r." + ending, all);
        if (reading instanceof Reading.Refused(String source, String reason)) {
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
      Reading.Refused refused =
          name.endsWith("zip")
              ? new ArticleFolder(temporary).list().refused().getFirst()
              : assertInstanceOf(Reading.Refused.class, reader.read(file, name));
      assertEquals("no permission to read it", refused.reason());
    }
  }

  private static final String CONTENT_TYPES =
      "<?xml version=\"1.0\"?><Types"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
          + " Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
          + " PartName=\"/word/document.xml\""
          + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
  private static final String RELATIONS =
      "<?xml version=\"1.0\"?><Relationships"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
          + " Id=\"r1\""
          + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
          + " Target=\"word/document.xml\"/></Relationships>";
  private static final String DOCUMENT =
      "<?xml version=\"1.0\"?>%s<w:document"
          + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>%s";

  private static byte[] docx(String document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "[Content_Types].xml", CONTENT_TYPES);
      put(zip, "_rels/.rels", RELATIONS);
      put(zip, "word/document.xml", document);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes(text));
    zip.closeEntry();
  }

  /** A page whose content, packed twice, is 3 GB of commands. */
  private static byte[] bombPdf() throws IOException {
    ByteArrayOutputStream inner = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(inner)) {
      byte[] part =
          "BT (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET\n"
              .repeat(20_000)
              .getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 1_000; i++) {
        out.write(part);
      }
    }
    ByteArrayOutputStream outer = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(outer)) {
      inner.writeTo(out);
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write(
        bytes(
            "%PDF-1.4\n"
                + "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0"
                + " R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
                + "4 0 obj<</Length "
                + outer.size()
                + "/Filter[/FlateDecode/FlateDecode]>>stream\n"));
    outer.writeTo(pdf);
    pdf.write(bytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"));
    return pdf.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Reading read(String name, byte[] bytes) throws IOException {
    return reader.read(Files.write(temporary.resolve(name), bytes), name);
  }

  private String text(String name, byte[] bytes) throws IOException {
    return assertInstanceOf(Reading.Read.class, read(name, bytes)).article().text();
  }

  private String refusal(String name, byte[] bytes) throws IOException {
    return reason(read(name, bytes));
  }

  private static String reason(Reading reading) {
    String reason = assertInstanceOf(Reading.Refused.class, reading).reason();
    assertEquals(1, reason.lines().count(), reason);
    return reason;
  }
}
