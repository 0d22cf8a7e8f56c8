package org.doithoai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FoldingTest {

  @Test
  void foldsAwayToneVowelMarksAndTheBarredD() {
    assertEquals("doi thoai quoc phong", Folding.fold("Đối thoại QUỐC phòng"));
  }

  @Test
  void foldsBothNormalizationFormsAlike() {
    String word = "Việt Nam – Nhật Bản lần thứ mười";
    assertEquals(Folding.fold(word), Folding.fold(Normalizer.normalize(word, Normalizer.Form.NFD)));
  }

  @Test
  void nfcJoinsDecomposedLetters() {
    assertEquals("ế", Folding.nfc("e\u0302\u0301"));
  }

  @Test
  void accentsWithoutEndAreComposedInTime() {
    String word = "e" + "\u0323\u0302".repeat(1 << 20) + "a\u0301";
    String composed = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Folding.nfc(word));
    assertTrue(composed.startsWith("ệ") && composed.endsWith("\u0302á"));
  }

  @Test
  void whatATableSaysIsWhatTheNormalizerSays() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      String word = "a" + c + "b";
      assertEquals(Normalizer.normalize(word, Normalizer.Form.NFC), Folding.nfc(word));
      assertEquals(
          Folding.withoutDiacritics(word).toLowerCase(Locale.ROOT), Folding.fold(word), word);
    }
  }
}
