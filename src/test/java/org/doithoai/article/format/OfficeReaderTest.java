package org.doithoai.article.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class OfficeReaderTest {

  private static String read(String part, String xml) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(part));
      zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }
    return OfficeReader.xhtml(new ByteArrayInputStream(bytes.toByteArray())).replace("\n", "");
  }

  private static String word(String body) throws Exception {
    return read(
        "word/document.xml", "<w:document xmlns:w='w' xmlns:m='m'>" + body + "</w:document>");
  }

  @Test
  void hyphensThatDoNotBreakAreHyphens() throws Exception {
    assertEquals(
        "<p>co-chaired</p>",
        word("<w:p><w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>chaired</w:t></w:r></w:p>"));
  }

  @Test
  void textBoxesStandBehindTheirParagraphAndOnce() throws Exception {
    String box = "<w:txbxContent><w:p><w:r><w:t>inside</w:t></w:r></w:p></w:txbxContent>";
    assertEquals(
        "<p>around</p><p>inside</p>",
        word(
            "<w:p><w:r><w:t>around</w:t><m:AlternateContent><m:Choice>"
                + box
                + "</m:Choice><m:Fallback>"
                + box
                + "</m:Fallback></m:AlternateContent></w:r></w:p>"));
  }

  @Test
  void whatNobodySeesIsNotRead() throws Exception {
    assertEquals(
        "<p>seen</p>",
        word(
            "<w:p><w:r><w:t>seen</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:rPr><w:vertAlign"
                + " w:val='superscript'/></w:rPr><w:t>12</w:t></w:r></w:p>"));
  }

  @Test
  void listsAndHeadingsAreKnown() throws Exception {
    assertEquals(
        "<h2>Head</h2><li>item</li>",
        word(
            "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>Head</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>item</w:t></w:r></w:p>"));
    assertEquals(
        "<h2>Head</h2><p>a b</p><li>item</li>",
        read(
            "content.xml",
            "<d xmlns:t='t'><t:h>Head</t:h><t:p>a<t:s/>b<t:note>n</t:note></t:p>"
                + "<t:list-item><t:p>item</t:p></t:list-item></d>"));
  }

  @Test
  void whatIsNoDocumentIsOneLine() {
    assertThrows(IOException.class, () -> read("other.xml", "<a/>"));
    assertThrows(IOException.class, () -> word("<w:p>"));
    String bomb = "<!DOCTYPE d [<!ENTITY a 'x'>]><d>&a;</d>";
    assertThrows(Exception.class, () -> read("content.xml", bomb));
  }
}
