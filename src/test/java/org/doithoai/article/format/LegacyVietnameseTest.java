package org.doithoai.article.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LegacyVietnameseTest {

  private static final String TEXT =
      "Hải quân hai nước tập huấn cứu hộ tại cảng Đà Nẵng sáng thứ hai";

  @Test
  void tcvn3AndVniBecomeUnicode() {
    assertEquals(
        TEXT,
        LegacyVietnamese.converted(
            "H\u00B6i qu\u00A9n hai n\u00AD\u00EDc t\u00CBp hu\u00CAn c\u00F8u h\u00E9 t\u00B9i"
                + " c\u00B6ng \u00A7\u00B5 N\u00BDng s\u00B8ng th\u00F8 hai"));
    assertEquals(
        TEXT,
        LegacyVietnamese.converted(
            "Ha\u00FBi qua\u00E2n hai n\u00F6\u00F4\u00F9c ta\u00E4p hua\u00E1n c\u00F6\u00F9u"
                + " ho\u00E4 ta\u00EFi ca\u00FBng \u00D1a\u00F8 Na\u00FCng sa\u00F9ng"
                + " th\u00F6\u00F9 hai"));
  }

  @Test
  void utf8EncodedTwiceIsDecodedOnce() {
    String twice =
        new String(
            "tập huấn cứu hộ tại cảng biển".getBytes(StandardCharsets.UTF_8),
            Charset.forName("windows-1252"));
    assertEquals("tập huấn cứu hộ tại cảng biển", LegacyVietnamese.converted(twice));
  }

  @Test
  void everyCodeOfTheSecondEncodingIsRead() {
    String text = "Đề nghị hai bên nhận tàu ở cảng Đà Nẵng, người nói, “vì hòa bình”";
    for (String charset : new String[] {"windows-1252", "ISO-8859-1"}) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      StringBuilder twice = new StringBuilder();
      for (byte code : utf8) {
        String read = new String(new byte[] {code}, Charset.forName(charset));
        twice.append(read.equals("\uFFFD") ? String.valueOf((char) (code & 0xFF)) : read);
      }
      byte[] file = twice.toString().getBytes(StandardCharsets.UTF_8);
      TextDecoder.Decoding.Text read =
          assertInstanceOf(TextDecoder.Decoding.Text.class, TextDecoder.decode(file));
      assertEquals(text, read.text(), charset);
    }
  }

  @Test
  void oneMarkEncodedTwiceIsEnough() {
    assertEquals(
        "The general’s café, he said, was “open”.",
        LegacyVietnamese.converted(
            "The general\u00E2\u20AC\u2122s caf\u00C3\u00A9, he said, was"
                + " \u00E2\u20AC\u0153open\u00E2\u20AC."));
  }

  @Test
  void lettersThatWereLostBetweenTwoEncodingsAreNotMadeUp() {
    String lost =
        new String(
                "Đề nghị hai bên tập huấn cứu hộ ở cảng biển, mỗi người một tàu"
                    .getBytes(StandardCharsets.UTF_8),
                Charset.forName("windows-1252"))
            .replace("\uFFFD", "");
    assertSame(lost, LegacyVietnamese.converted(lost));
    assertTrue(LegacyVietnamese.refusal(lost).orElseThrow().contains("encoded twice"));
  }

  @Test
  void otherLanguagesStayAsTheyAre() {
    for (String text :
        new String[] {
          TEXT,
          "Le ministre a été reçu à l’Élysée après le déjeuner, où il a évoqué la coopération"
              + " franco-vietnamienne",
          "Für die Übung können größere Schiffe über Häfen im Süden geführt werden",
          "Officers met in Hanoi for three days"
        }) {
      assertSame(text, LegacyVietnamese.converted(text));
      assertTrue(LegacyVietnamese.refusal(text).isEmpty());
    }
  }

  @Test
  void whatIsLostIsTold() {
    String lost = "H?i quân hai n??c t?p hu?n c?u h? t?i c?ng ?à N?ng sáng th? hai";
    assertTrue(LegacyVietnamese.refusal(lost).isPresent());
    String viqr =
        "Ha?i qua^n hai nu+o+'c ta^.p hua^'n cu+'u ho^. ta.i ca?ng DDa` Na(~ng sa'ng thu+' hai";
    assertTrue(LegacyVietnamese.refusal(viqr).orElseThrow().contains("VIQR"));
  }
}
