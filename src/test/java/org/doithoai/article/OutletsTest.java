package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutletsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vna | VNA",
        "bao nhan dan | Nhân Dân",
        "thong tan xa viet nam | VNA",
        "TTXVN | VNA",
        "People's Army Newspaper | QĐND",
        "Báo điện tử VOV | VOV",
        "VOV News | VOV",
      })
  void aPersonMayNameOneInAnyLetters(String words, String outlet) {
    assertEquals(Optional.of(outlet), Outlets.meant(words));
  }

  @Test
  void anOutletSignsByItsOwnNameInEachLanguage() {
    assertEquals("TTXVN", Outlets.named("TTXVN"));
    assertEquals("VNA", Outlets.named("Vietnam News Agency"));
  }

  @Test
  void whatIsNoOutletIsNone() {
    assertEquals(Optional.empty(), Outlets.meant("the ministry"));
    assertEquals(Optional.empty(), Outlets.meant(""));
    assertNull(Outlets.named("vna"), "in its own letters only");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "Báo Nhân Dân | - | Nhân Dân",
        "- | https://www.qdnd.vn/a/b | QĐND",
        "- | https://m.vov.vn/a | VOV",
        "The Harbour Gazette | https://harbour.example/ | The Harbour Gazette",
        "- | https://harbour.example/ | -",
      })
  void aSiteIsNamedByWhatIsKnownThenByItself(String name, String url, String outlet) {
    assertEquals(outlet, Outlets.ofSite(name, url));
  }

  @Test
  void thePartOfASitesNameThatIsAnOutletCounts() {
    assertEquals("Nhân Dân", Outlets.ofSite("Politics | Nhan Dan Online", null));
  }

  @Test
  void aSignatureBehindTheLastSentenceIsCutOff() {
    String text = "The two sides signed a plan.";
    Outlets.Signature signed = Outlets.signature(text + " — VNS");
    assertEquals(text.length(), signed.end());
    assertEquals("VNS", signed.outlet());
    assertTrue(signed.isEnd());
    Outlets.Signature marked = Outlets.signature(text + "/.");
    assertNull(marked.outlet());
    assertTrue(marked.isMarked());
    assertTrue(marked.isEnd());
    Outlets.Signature both = Outlets.signature(text + " ■");
    assertEquals(text, (text + " ■").substring(0, both.end()));
  }

  @Test
  void aNameInsideASentenceIsNoSignature() {
    String text = "The minister spoke to reporters of VNA";
    Outlets.Signature none = Outlets.signature(text);
    assertEquals(text.length(), none.end());
    assertNull(none.outlet());
    assertFalse(none.isEnd());
    assertFalse(Outlets.signature("").isEnd());
  }

  @Test
  void aLineThatIsASignatureMayNameItsWriter() {
    assertEquals("VNS", Outlets.ofLine("VNS"));
    assertEquals("TTXVN", Outlets.ofLine("Theo TTXVN"));
    assertEquals("VNA", Outlets.ofLine("Nguyen Van A - VNA"));
    assertNull(Outlets.ofLine("VNA reported the talks at length"));
    assertNull(Outlets.ofLine("VNA " + "x".repeat(80)));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "Seoul (VNA) – The two sides met. | VNA",
        "HÀ NỘI (TTXVN) Hai bên gặp nhau. | TTXVN",
        "(VOV) - Hai bên gặp nhau. | VOV",
        "VNS — The two sides met. | VNS",
        "Hanoi (the capital) – The two sides met. | -",
        "They met. Later (VNA) – it was told. | -",
        "The two sides met. | -",
      })
  void aDatelineNamesTheAgencyBeforeTheText(String paragraph, String outlet) {
    assertEquals(outlet, Outlets.ofDateline(paragraph));
  }

  @Test
  void besideADateStandsWhoPublished() {
    assertTrue(Outlets.holdsKnown("27/2/2024 | VNA"));
    assertTrue(Outlets.holdsKnown("VOV, 27 February 2024"));
    assertFalse(Outlets.holdsKnown("27 February 2024"));
  }
}
