package org.doithoai.article.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.doithoai.article.format.TextDecoder.Decoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

  private static final String SAID =
      "Hai bên nhất trí tăng cường hợp tác quốc phòng và họp lại vào năm tới tại Hà Nội.\n";

  private static String text(byte[] bytes) {
    Decoding decoding = TextDecoder.decode(bytes);
    return assertInstanceOf(Decoding.Text.class, decoding, decoding::toString).text();
  }

  private static String failed(byte[] bytes) {
    return assertInstanceOf(Decoding.Failed.class, TextDecoder.decode(bytes)).reason();
  }

  private static byte[] marked(String text, Charset charset, int... mark) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int each : mark) {
      bytes.write(each);
    }
    bytes.writeBytes(text.getBytes(charset));
    return bytes.toByteArray();
  }

  @Test
  void readsEachEncodingOfUnicode() {
    assertEquals(SAID, text(SAID.getBytes(StandardCharsets.UTF_8)));
    assertEquals(SAID, text(marked(SAID, StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF)));
    assertEquals(SAID, text(marked(SAID, StandardCharsets.UTF_16LE, 0xFF, 0xFE)));
    assertEquals(SAID, text(marked(SAID, StandardCharsets.UTF_16BE, 0xFE, 0xFF)));
    assertEquals(SAID, text(SAID.getBytes(StandardCharsets.UTF_16LE)), "without its mark");
    assertEquals(SAID, text(SAID.getBytes(StandardCharsets.UTF_16BE)), "without its mark");
    assertEquals("", text(new byte[0]));
  }

  @Test
  void readsTheOlderEncodingsOfWindows() {
    String western = "The café’s owner – a veteran – spoke.\n";
    assertEquals(western, text(western.getBytes(Charset.forName("windows-1252"))));
    byte[] bytes = tonesApart(SAID.repeat(3)).getBytes(Charset.forName("windows-1258"));
    assertEquals(SAID.repeat(3), text(bytes));
  }

  /** As windows-1258 has it: a letter with its circumflex, breve or horn, the tone behind it. */
  private static String tonesApart(String text) {
    StringBuilder apart = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      String letter = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
      String tone = letter.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
      String rest = letter.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
      apart.append(Normalizer.normalize(rest, Normalizer.Form.NFC)).append(tone);
    }
    return apart.toString();
  }

  @Test
  void composesAndCleans() {
    String decomposed = Normalizer.normalize(SAID, Normalizer.Form.NFD);
    assertEquals(SAID, text(decomposed.getBytes(StandardCharsets.UTF_8)));
    assertEquals("a\nb\nc", text("a\r\nb\rc".getBytes(StandardCharsets.UTF_8)));
    assertEquals("office", text("o\uFB03c\u00ADe".getBytes(StandardCharsets.UTF_8)));
    assertEquals("a b", text("a\u200B b\uFEFF".getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        "👨‍👩", text("👨‍👩".getBytes(StandardCharsets.UTF_8)), "a joiner of pictures stays");
  }

  @Test
  void theRawTextIsAsItWas() {
    byte[] bytes = "a\r\nb".getBytes(StandardCharsets.UTF_8);
    assertEquals("a\r\nb", assertInstanceOf(Decoding.Text.class, TextDecoder.decode(bytes)).raw());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%PDF-1.7 x", "PK\u0003\u0004 x"})
  void aBinaryFileIsNamed(String head) {
    assertTrue(failed(head.getBytes(StandardCharsets.ISO_8859_1)).startsWith("a binary file ("));
  }

  @Test
  void controlCharactersMakeItBinary() {
    assertEquals(
        "a binary file, not a text",
        failed("abc\u0001".repeat(50).getBytes(StandardCharsets.UTF_8)));
    assertEquals("abc", text("abc\u0001".getBytes(StandardCharsets.UTF_8)), "one is dropped");
  }

  @Test
  void whereUtf8IsBrokenIsSaid() {
    byte[] bytes = SAID.repeat(20).getBytes(StandardCharsets.UTF_8);
    bytes[100] = (byte) 0xFF;
    assertTrue(failed(bytes).startsWith("broken UTF-8 text: "), failed(bytes));
    byte[] odd = marked(SAID, StandardCharsets.UTF_16LE, 0xFF, 0xFE);
    byte[] cut = Arrays.copyOf(odd, odd.length - 1);
    assertEquals("broken UTF-16LE text", failed(cut));
  }
}
