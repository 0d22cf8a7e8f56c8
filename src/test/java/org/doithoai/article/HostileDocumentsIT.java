package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** PDF and DOCX made to do harm, or broken; the next file is read as ever. */
class HostileDocumentsIT extends HostileFiles {

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

  @Test
  void anEncryptedPdfIsNamedAndTheNextOneIsRead() throws IOException {
    assertEquals(
        "encrypted; it opens with a password only",
        refusal("a.pdf", MadePdf.of(List.of(TEXT), "head", "secret")));
    assertTrue(text("b.pdf", MadePdf.of(List.of(TEXT), "head", "")).endsWith(TEXT));
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
    assertTrue(text("b.pdf", MadePdf.of(List.of(TEXT), "head", null)).endsWith(TEXT));
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
        Arrays.fill(zeros, (byte) 'a');
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
}
