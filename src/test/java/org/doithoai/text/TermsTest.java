package org.doithoai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

class TermsTest {

  @Test
  void bothPlacementsOfTheToneMarkMeet() {
    for (String pair : List.of("hoà hòa", "thuý thúy", "khoẻ khỏe", "tòan toàn", "quí qúi")) {
      List<String> terms = terms(Terms.WORDS, Language.VIETNAMESE, Folding.nfc(pair));
      assertEquals(terms.get(0), terms.get(1), pair);
    }
  }

  @Test
  void whatIsRightAlreadyStaysAsItIs() {
    String text =
        "đối thoại chính sách quốc phòng việt nam nhật bản lần thứ mười quý giá giữ nghiêng thuở"
            + " người khuya rượu hòa thúy già gì yêu";
    assertEquals(List.of(text.split(" ", -1)), terms(Terms.WORDS, Language.VIETNAMESE, text));
  }

  @Test
  void americanAndBritishSpellingMeet() {
    for (String pair :
        List.of(
            "defence defense",
            "organisation organization",
            "colours colors",
            "centre center",
            "dialogue dialog",
            "programmes programs",
            "neighbouring neighboring",
            "analysed analyzed",
            "travelling traveling",
            "licences licenses")) {
      List<String> terms = terms(Terms.EXACT, Language.ENGLISH, pair);
      assertEquals(terms.get(0), terms.get(1), pair);
    }
  }

  @Test
  void wordsThatOnlyLookBritishStayApartFromOthers() {
    assertEquals(
        List.of("four", "hour", "tour", "rise", "entire", "conference"),
        terms(Terms.EXACT, Language.ENGLISH, "four hour tour rise entire conference"));
  }

  @Test
  void englishIsStemmedWithoutPossessiveAndDiacritics() {
    assertEquals(
        List.of("minister", "visit", "giang"),
        terms(Terms.EXACT, Language.ENGLISH, "minister's visits Giáng"));
  }

  @Test
  void pairsStandBesideTheirTerms() {
    assertEquals(
        List.of("quốc", "quốc phòng", "phòng"),
        analyzed(new TermAnalyzer(Terms.EXACT, Language.VIETNAMESE, true), "Quốc phòng"));
    assertEquals(
        List.of("quoc", "quoc phong", "phong"),
        analyzed(new TermAnalyzer(Terms.FOLDED, Language.VIETNAMESE, true), "Quốc phòng"));
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
            terms(Terms.EXACT, Language.ENGLISH, "ISTANBUL INVITE"),
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
        for (Terms form : Terms.values()) {
          check(form, language, text, seed);
        }
      }
    }
  }

  private static void check(Terms form, Language language, String text, long seed) {
    String message = "seed " + seed + ", text " + text;
    int last = 0;
    List<Term> terms = form.in(text, language);
    for (Term term : terms) {
      assertFalse(term.text().isEmpty(), message);
      assertTrue(term.span().start() >= last, message);
      assertTrue(term.span().end() <= text.length(), message);
      last = term.span().end();
    }
    List<Term> analyzed = analyze(new TermAnalyzer(form, language, false), text);
    assertEquals(terms, analyzed, message);
    List<Term> withPairs = analyze(new TermAnalyzer(form, language, true), text);
    assertEquals(Math.max(0, 2 * terms.size() - 1), withPairs.size(), message);
    for (int i = 0; i < withPairs.size(); i++) {
      Term first = terms.get(i / 2);
      Term second = terms.get((i + 1) / 2);
      Term expected =
          i % 2 == 0
              ? first
              : new Term(
                  first.text() + Terms.PAIR_SEPARATOR + second.text(),
                  new Span(first.span().start(), second.span().end()));
      assertEquals(expected, withPairs.get(i), message);
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

  private static List<String> terms(Terms form, Language language, String text) {
    return form.in(text, language).stream().map(Term::text).toList();
  }

  private static List<String> analyzed(Analyzer analyzer, String text) {
    return analyze(analyzer, text).stream().map(Term::text).toList();
  }

  /** What Lucene gets; a pair stands at the place of its first term. */
  private static List<Term> analyze(Analyzer analyzer, String text) {
    List<Term> found = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute position = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        boolean pair = term.toString().contains(Terms.PAIR_SEPARATOR);
        assertEquals(pair ? 0 : 1, position.getPositionIncrement(), text);
        found.add(new Term(term.toString(), new Span(offset.startOffset(), offset.endOffset())));
      }
      stream.end();
      assertEquals(text.length(), offset.endOffset(), text);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    return found;
  }

  /** Letters, digits and marks of which Unicode's word boundaries and ours think alike. */
  private static final String ALIKE = "abcXYZđĐơƯẵỆß é0123456789 \n\t-–—/()[]\"“”!?…%&@#.,;'’";

  @Test
  void termsStandWhereUnicodeHasWords() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder made = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        made.append(ALIKE.charAt(random.nextInt(ALIKE.length())));
      }
      String text = made.toString();
      List<Span> expected = standard(text);
      List<Span> found =
          Terms.WORDS.in(text, Language.VIETNAMESE).stream().map(Term::span).toList();
      assertEquals(shown(expected, text), shown(found, text), "seed " + seed + ", text " + text);
    }
  }

  @Test
  void anUnderscoreJoinsWordsAndIsNoneItself() {
    assertEquals(
        List.of("snake_case", "private"),
        terms(Terms.WORDS, Language.ENGLISH, "snake_case _private_"));
  }

  /** Unicode has one word here, for the sake of Swedish. */
  @Test
  void aColonParts() {
    assertEquals(List.of("topic", "ships"), terms(Terms.WORDS, Language.ENGLISH, "topic:ships"));
  }

  @Test
  void aMarkWithoutALetterIsNoTerm() {
    assertEquals(List.of("a"), terms(Terms.FOLDED, Language.VIETNAMESE, "\u0301 👍\u0301 a"));
  }

  private static List<String> shown(List<Span> spans, String text) {
    return spans.stream().map(span -> span.start() + " " + span.of(text)).toList();
  }

  private static List<Span> standard(String text) throws IOException {
    List<Span> found = new ArrayList<>();
    try (StandardTokenizer words = new StandardTokenizer()) {
      OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
      words.setReader(new StringReader(text));
      words.reset();
      while (words.incrementToken()) {
        found.add(new Span(offset.startOffset(), offset.endOffset()));
      }
      words.end();
    }
    return found;
  }
}
