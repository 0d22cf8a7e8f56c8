package org.doithoai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.doithoai.text.Tokens.Gap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

  private static List<String> words(String text) {
    return Tokens.of(text).words().stream().map(Token::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Xinh-ga-po's 14th round   | Xinh ga po s 14th round",
        "ADMM+ and 2+2; a+, C++    | ADMM+ and 2 2 a+ C+",
        "1,500 U.S. men            | 1 500 U S men",
        "đối thoại_quốc phòng      | đối thoại quốc phòng",
      })
  void wordsAreRunsOfLettersAndDigits(String text, String expected) {
    assertEquals(List.of(expected.split(" ", -1)), words(text));
  }

  @Test
  void aTextWithoutWordsHasNone() {
    for (String text : List.of("", " ", "+", "—…!", "\u0301", "\u200D", "\uD83D\uDE00", "\uD83D")) {
      assertEquals(List.of(), words(text));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a b'       | JOINED",
        "a-b         | JOINED",
        "a – b       | JOINED",
        "a’b         | JOINED",
        "a & b       | JOINED",
        "a.b         | JOINED",
        "'a. b'      | STOP",
        "'a, b'      | BREAK",
        "a (b        | BREAK",
        "a – – b     | BREAK",
        "a! b        | BREAK",
      })
  void tellsWhatStandsBetweenTwoWords(String text, Gap expected) {
    assertEquals(expected, Tokens.of(text).gapBefore(1));
  }

  @Test
  void aLineEndJoinsAndAnEmptyLineBreaks() {
    Tokens tokens = Tokens.of("a\nb\n\nc d");
    assertEquals(Gap.BREAK, tokens.gapBefore(0));
    assertEquals(Gap.JOINED, tokens.gapBefore(1));
    assertEquals(Gap.BREAK, tokens.gapBefore(2));
    assertEquals(Gap.JOINED, tokens.gapBefore(3));
    assertEquals(Gap.BREAK, tokens.gapBefore(4));
    assertTrue(tokens.isLineEndBefore(1));
    assertTrue(tokens.isLineEndBefore(2));
    assertFalse(tokens.isLineEndBefore(3));
  }

  @Test
  void tellsSpaceFromOtherJoints() {
    Tokens tokens = Tokens.of("a b-c\u00a0d");
    assertTrue(tokens.isSpaceBefore(1));
    assertFalse(tokens.isSpaceBefore(2));
    assertTrue(tokens.isSpaceBefore(3));
    assertFalse(tokens.isSpaceBefore(0));
    assertFalse(tokens.isSpaceBefore(4));
  }

  @Test
  void tellsWhereSentencesLinesAndQuotationsBegin() {
    Tokens tokens = Tokens.of("One two. Three “four” five\nsix, seven");
    List<String> first =
        java.util.stream.IntStream.range(0, tokens.size())
            .filter(tokens::isFirstInSentence)
            .mapToObj(i -> tokens.get(i).text())
            .toList();
    assertEquals(List.of("One", "Three", "four", "five", "six"), first);
  }

  @Test
  void offsetsAreUtf16CodeUnits() {
    Tokens tokens = Tokens.of("🎖 𝒜bc hoà");
    assertEquals(List.of("𝒜bc", "hoà"), words("🎖 𝒜bc hoà"));
    assertEquals(new Span(3, 7), tokens.get(0).span());
    assertEquals(new Span(3, 11), tokens.span(0, 1));
    assertEquals(0, tokens.indexAt(3));
    assertEquals(1, tokens.indexAt(4));
    assertEquals(2, tokens.indexAt(9));
  }

  @Test
  void loneSurrogatesAreNoLetters() {
    assertEquals(List.of("a", "b", "c"), words("a\uD83Db\uDE00c\uD83D"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ế", "7", "𝒜", "a\u0301"})
  void aWordWithoutEndIsCut(String letter) {
    String text = letter.repeat(10_000);
    Tokens tokens = Tokens.of(text);
    int covered = 0;
    for (Token token : tokens.words()) {
      assertTrue(token.end() - token.start() <= 256, token.span().toString());
      covered += token.end() - token.start();
    }
    assertTrue(covered >= text.length() * 0.99, covered + " of " + text.length());
    assertTrue(tokens.size() >= text.length() / 256, tokens.size() + " words");
  }

  @Test
  void everyLetterAndDigitIsInOneWord() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      String text = HostileText.random(random, 60);
      Tokens tokens = Tokens.of(text);
      String said = "seed " + seed + ", text " + text;
      int end = 0;
      long covered = 0;
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        assertTrue(token.start() >= end && token.end() > token.start(), said);
        assertEquals(text.substring(token.start(), token.end()), token.text(), said);
        assertFalse(token.folded().isEmpty() || token.key().isEmpty(), said);
        assertEquals(i, tokens.indexAt(token.start()), said);
        covered += token.text().codePoints().filter(Character::isLetterOrDigit).count();
        end = token.end();
      }
      long all = text.codePoints().filter(Character::isLetterOrDigit).count();
      assertEquals(all, covered, said);
      assertEquals(tokens.size(), tokens.indexAt(text.length()), said);
    }
  }
}
