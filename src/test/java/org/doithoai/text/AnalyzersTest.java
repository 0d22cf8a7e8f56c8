package org.doithoai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.doithoai.text.Analyzers.Token;
import org.junit.jupiter.api.Test;

class AnalyzersTest {

  @Test
  void bothPlacementsOfTheToneMarkMeet() {
    for (String pair : List.of("hoà hòa", "thuý thúy", "khoẻ khỏe", "tòan toàn", "quí qúi")) {
      List<String> terms = terms(Analyzers.words(Language.VIETNAMESE), Folding.nfc(pair));
      assertEquals(terms.get(0), terms.get(1), pair);
    }
  }

  @Test
  void whatIsRightAlreadyStaysAsItIs() {
    String text =
        "đối thoại chính sách quốc phòng việt nam nhật bản lần thứ mười quý giá giữ nghiêng thuở"
            + " người khuya rượu hòa thúy già gì yêu";
    assertEquals(
        List.of(text.split(" ", -1)), terms(Analyzers.words(Language.VIETNAMESE), text));
  }

  @Test
  void americanAndBritishSpellingMeet() {
    for (String pair :
        List.of(
            "defence defense", "organisation organization", "colours colors", "centre center",
            "dialogue dialog", "programmes programs", "neighbouring neighboring",
            "analysed analyzed", "travelling traveling", "licences licenses")) {
      List<String> terms = terms(Analyzers.exact(Language.ENGLISH), pair);
      assertEquals(terms.get(0), terms.get(1), pair);
    }
  }

  @Test
  void wordsThatOnlyLookBritishStayApartFromOthers() {
    assertEquals(
        List.of("four", "hour", "tour", "rise", "entire", "conference"),
        terms(Analyzers.exact(Language.ENGLISH), "four hour tour rise entire conference"));
  }

  @Test
  void englishIsStemmedWithoutPossessiveAndDiacritics() {
    assertEquals(
        List.of("minister", "visit", "giang"),
        terms(Analyzers.exact(Language.ENGLISH), "minister's visits Giáng"));
  }

  @Test
  void pairsStandBesideTheirTerms() {
    assertEquals(
        List.of("quốc", "quốc phòng", "phòng"),
        terms(Analyzers.exactWithPairs(Language.VIETNAMESE), "Quốc phòng"));
    assertEquals(
        List.of("quoc", "quoc phong", "phong"),
        terms(Analyzers.foldedWithPairs(Language.VIETNAMESE), "Quốc phòng"));
  }

  @Test
  void randomTextsGoThroughEveryAnalyzerUnderEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("en", "vi", "tr")) {
        Locale.setDefault(Locale.of(tag));
        randomTexts(System.nanoTime());
        assertEquals(
            List.of("istanbul", "invite"),
            terms(Analyzers.exact(Language.ENGLISH), "ISTANBUL INVITE"),
            tag);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private static void randomTexts(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      String text = randomText(random);
      for (Language language : Language.values()) {
        check(Analyzers.words(language), text, seed);
        check(Analyzers.exact(language), text, seed);
        check(Analyzers.exactWithPairs(language), text, seed);
        check(Analyzers.folded(language), text, seed);
        check(Analyzers.foldedWithPairs(language), text, seed);
      }
    }
  }

  private static void check(Analyzer analyzer, String text, long seed) {
    int last = 0;
    for (Token token : Analyzers.tokens(analyzer, text)) {
      String message = "seed " + seed + ", text " + text;
      assertFalse(token.term().isEmpty(), message);
      assertTrue(token.span().start() >= last, message);
      assertTrue(token.span().end() <= text.length(), message);
      last = token.span().start();
    }
  }

  private static String randomText(Random random) {
    String letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếềểễệọộợụự\u0301\u0323 '’.,-–\t\n0123İı";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(80); i > 0; i--) {
      switch (random.nextInt(8)) {
        case 0 -> text.appendCodePoint(random.nextInt(0x3000));
        case 1 -> text.append("\uD83D\uDE00");
        case 2 -> text.append((char) (0xD800 + random.nextInt(0x800)));
        default -> text.append(letters.charAt(random.nextInt(letters.length())));
      }
    }
    return text.toString();
  }

  private static List<String> terms(Analyzer analyzer, String text) {
    return Analyzers.tokens(analyzer, text).stream().map(Token::term).toList();
  }
}
