package org.doithoai.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * A PDF in any language without a font of this machine: its glyphs are empty, and which letters
 * they stand for its table for readers says, as in every PDF with embedded fonts.
 */
final class MadePdf {

  private static final int LINES = 34;
  private static final int WIDTH = 88;

  private final StringBuilder letters = new StringBuilder();

  private MadePdf() {}

  static byte[] of(Story story, String head) throws IOException {
    List<String> lines =
        new ArrayList<>(List.of(story.title(), "", story.outlet() + ", " + story.day(0), ""));
    for (String paragraph : story.paragraphs()) {
      lines.addAll(MadePage.wrapped(paragraph, WIDTH).lines().toList());
      lines.add("");
    }
    return of(lines, head, null);
  }

  /**
   * @param lines of the text; an empty one for a gap
   * @param head stands on every page
   * @param password that opens it; null for none
   */
  static byte[] of(List<String> lines, String head, @Nullable String password) throws IOException {
    try (PDDocument document = new PDDocument()) {
      MadePdf maker = new MadePdf();
      List<PDPage> pages = new ArrayList<>();
      List<String> contents = new ArrayList<>();
      int count = (lines.size() + LINES - 1) / LINES;
      for (int i = 0; i < count; i++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(page);
        contents.add(
            maker.content(
                lines.subList(i * LINES, Math.min(lines.size(), (i + 1) * LINES)),
                head,
                (i + 1) + " / " + count));
      }
      PDType3Font font = new PDType3Font(maker.font(document));
      for (int i = 0; i < count; i++) {
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("F"), font);
        pages.get(i).setResources(resources);
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream()) {
          out.write(contents.get(i).getBytes(StandardCharsets.US_ASCII));
        }
        pages.get(i).setContents(stream);
      }
      if (password != null) {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private String content(List<String> lines, String head, String foot) {
    StringBuilder content = new StringBuilder("BT /F 10 Tf\n");
    int y = 800;
    content.append(shown(head, y));
    y -= 40;
    for (String line : lines) {
      if (line.isEmpty()) {
        y -= 10;
      } else {
        content.append(shown(line, y));
        y -= 14;
      }
    }
    return content + shown(foot, 40) + "ET\n";
  }

  private String shown(String line, int y) {
    byte[] codes = new byte[line.length()];
    for (int i = 0; i < line.length(); i++) {
      int code = letters.indexOf(line.substring(i, i + 1));
      if (code < 0) {
        code = letters.length();
        letters.append(line.charAt(i));
      }
      codes[i] = (byte) (code + 1);
    }
    return "1 0 0 1 60 " + y + " Tm <" + HexFormat.of().formatHex(codes) + "> Tj\n";
  }

  private COSDictionary font(PDDocument document) throws IOException {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE3);
    font.setItem(COSName.FONT_BBOX, numbers(0, -200, 1000, 800));
    font.setItem(COSName.FONT_MATRIX, new Matrix(0.001f, 0, 0, 0.001f, 0, 0).toCOSArray());
    font.setInt(COSName.FIRST_CHAR, 1);
    font.setInt(COSName.LAST_CHAR, letters.length());
    COSArray widths = new COSArray();
    COSDictionary glyphs = new COSDictionary();
    COSArray differences = new COSArray();
    differences.add(COSInteger.get(1));
    StringBuilder map =
        new StringBuilder(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def 1"
                + " begincodespacerange <00> <FF> endcodespacerange\n");
    for (int i = 0; i < letters.length(); i++) {
      widths.add(COSInteger.get(letters.charAt(i) == ' ' ? 280 : 500));
      COSName name = COSName.getPDFName("g" + i);
      COSStream glyph = document.getDocument().createCOSStream();
      try (OutputStream out = glyph.createOutputStream()) {
        out.write("500 0 0 0 500 700 d1 0 0 400 600 re f".getBytes(StandardCharsets.US_ASCII));
      }
      glyphs.setItem(name, glyph);
      differences.add(name);
      map.append(
          "1 beginbfchar <%02X> <%04X> endbfchar\n".formatted(i + 1, (int) letters.charAt(i)));
    }
    font.setItem(COSName.WIDTHS, widths);
    font.setItem(COSName.CHAR_PROCS, glyphs);
    COSDictionary encoding = new COSDictionary();
    encoding.setItem(COSName.TYPE, COSName.ENCODING);
    encoding.setItem(COSName.DIFFERENCES, differences);
    font.setItem(COSName.ENCODING, encoding);
    COSStream toUnicode = document.getDocument().createCOSStream();
    try (OutputStream out = toUnicode.createOutputStream()) {
      out.write((map + "endcmap end end").getBytes(StandardCharsets.US_ASCII));
    }
    font.setItem(COSName.TO_UNICODE, toUnicode);
    return font;
  }

  private static COSArray numbers(int... numbers) {
    COSArray array = new COSArray();
    for (int number : numbers) {
      array.add(COSInteger.get(number));
    }
    return array;
  }
}
