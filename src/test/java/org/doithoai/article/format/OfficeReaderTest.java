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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeReaderTest {

  private static String read(String... partsAndXml) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < partsAndXml.length; i += 2) {
        zip.putNextEntry(new ZipEntry(partsAndXml[i]));
        zip.write(partsAndXml[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return OfficeReader.xhtml(new ByteArrayInputStream(bytes.toByteArray())).replace("\n", "");
  }

  private static String word(String body) throws Exception {
    return read("word/document.xml", part(body));
  }

  private static String part(String body) {
    return "<w:part xmlns:w='w' xmlns:m='m'>" + body + "</w:part>";
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

  @ParameterizedTest
  @CsvSource({"0, p", "1, p", "2, li", "3, li"})
  void aParagraphOfAListWithoutMarksIsNoItem(String number, String tag) throws Exception {
    String numbering =
        "<w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:numFmt"
            + " w:val='none'/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId='8'><w:lvl"
            + " w:ilvl='0'><w:numFmt w:val='bullet'/></w:lvl></w:abstractNum>"
            + "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
            + "<w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num>";
    assertEquals(
        "<%s>a</%s>".formatted(tag, tag),
        read(
            "word/document.xml",
            part(
                "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='%s'/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
                    .formatted(number)),
            "word/numbering.xml",
            part(numbering)));
  }

  @Test
  void whatIsNoDocumentIsOneLine() {
    assertThrows(IOException.class, () -> read("other.xml", "<a/>"));
    assertThrows(IOException.class, () -> word("<w:p>"));
    String bomb = "<!DOCTYPE d [<!ENTITY a 'x'>]><d>&a;</d>";
    assertThrows(Exception.class, () -> read("content.xml", bomb));
  }
}
