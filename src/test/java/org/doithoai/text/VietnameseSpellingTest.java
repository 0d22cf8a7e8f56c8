package org.doithoai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseSpellingTest {

  @ParameterizedTest
  @CsvSource({
    "hoà, hòa",
    "thuý, thúy",
    "khoẻ, khỏe",
    "hòa, hòa",
    "toán, toán",
    "tóan, toán",
    "thuyền, thuyền",
    "qúy, quý",
    "gía, giá",
    "gìn, gìn",
    "nghiêng, nghiêng",
    "ngoài, ngoài",
    "ngòai, ngoài",
    "ngừơi, người",
  })
  void theToneStandsWhereTheOlderSpellingHasIt(String typed, String placed) {
    assertEquals(placed, VietnameseSpelling.placeTone(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hoa", "tokyo", "đối-thoại", "café's", "nghiêngggg", "ááá", "bcđ"})
  void whatIsNoSyllableWithOneToneStaysAsItIs(String word) {
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
    assertEquals(composed, VietnameseSpelling.placeTone(composed));
  }

  @Test
  void everyAccentedFormFoldsBackAndStandsOnce() {
    List<String> forms = VietnameseSpelling.accented("dong");
    assertEquals("dong", forms.getFirst());
    assertTrue(forms.containsAll(List.of("đồng", "động", "đông", "dòng", "đóng")), forms::toString);
    assertEquals(2 * 3 * 6, forms.size());
    assertEquals(forms.size(), new HashSet<>(forms).size());
    for (String form : forms) {
      assertEquals("dong", Folding.fold(form));
      assertEquals(form, VietnameseSpelling.placeTone(form), "as it is placed");
    }
  }

  @Test
  void aGlideTakesNoTone() {
    List<String> forms = VietnameseSpelling.accented("quan");
    assertTrue(forms.contains("quân"));
    assertFalse(forms.contains("qùan"), forms::toString);
    assertTrue(VietnameseSpelling.accented("gia").contains("giá"));
    assertFalse(VietnameseSpelling.accented("gia").contains("gía"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tokyo", "bcd", "đông", "strategies", "hanoi!"})
  void whatIsNoPlainSyllableHasNoForms(String word) {
    assertEquals(List.of(), VietnameseSpelling.accented(word));
  }
}
