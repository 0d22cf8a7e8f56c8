package org.doithoai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static List<String> split(String text) {
    return Sentences.split(text).stream().map(span -> span.of(text)).toList();
  }

  @Test
  void endsAtFullStopsQuestionAndExclamationMarks() {
    assertEquals(
        List.of("They met.", "Did they agree?", "Yes!"), split("They met. Did they agree? Yes!"));
  }

  @Test
  void ranksAndInitialsDoNotEndASentence() {
    assertEquals(
        List.of("Sen. Lt. Gen. Nguyen A. Binh met Dr. Lee in the U.S. Capitol.", "He left."),
        split("Sen. Lt. Gen. Nguyen A. Binh met Dr. Lee in the U.S. Capitol. He left."));
  }

  @Test
  void vietnameseSentencesEndAtTheirMarks() {
    assertEquals(
        List.of("Hai bên đã trao đổi.", "Đoàn thăm TP.HCM và TP. Huế.", "Sau đó về nước."),
        split("Hai bên đã trao đổi. Đoàn thăm TP.HCM và TP. Huế. Sau đó về nước."));
  }

  @Test
  void theClosingQuoteBelongsToItsSentence() {
    assertEquals(
        List.of("He said: “We agree.”", "She did not."),
        split("He said: “We agree.” She did not."));
  }

  @Test
  void theAgencysEndMarkIsOneFullStop() {
    assertEquals(List.of("He will come."), split("He will come./."));
    assertEquals(List.of("He will come.", "VNA"), split("He will come./. VNA"));
  }

  @Test
  void decimalsDatesAndAddressesStayWhole() {
    assertEquals(
        List.of("It cost 3.5 million on 27.2.2024.", "See example.org now."),
        split("It cost 3.5 million on 27.2.2024. See example.org now."));
  }

  @Test
  void everyLineEndsASentence() {
    assertEquals(List.of("A title", "The body."), split("A title\n\nThe body.\r\n"));
  }

  @Test
  void anyTextIsCoveredOnceAndInOrder() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String alphabet = "aB1 .!?…\n\"”)/đế😀\u0301\u00a0";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        int at = random.nextInt(alphabet.codePointCount(0, alphabet.length()));
        text.appendCodePoint(alphabet.codePoints().skip(at).findFirst().orElseThrow());
      }
      int covered = 0;
      int before = 0;
      for (Span span : Sentences.split(text.toString())) {
        assertTrue(span.start() >= before, "seed " + seed + ": " + text);
        before = span.end();
        covered += (int) span.of(text).codePoints().filter(Character::isLetterOrDigit).count();
      }
      long all = text.codePoints().filter(Character::isLetterOrDigit).count();
      assertEquals(all, covered, "seed " + seed + ": " + text);
    }
  }

  @Test
  void initialsAndListNumbersDoNotEndASentence() {
    assertEquals(List.of("A. B. Nguyen came."), split("A. B. Nguyen came."));
    assertEquals(List.of("1. The talks", "2. The visit"), split("1. The talks\n2. The visit"));
    assertEquals(List.of("In 1.", "Then more."), split("In 1. Then more."));
  }

  @Test
  void aStopBeforeASmallLetterEndsNothing() {
    assertEquals(List.of("It cost approx. five million."), split("It cost approx. five million."));
    assertEquals(List.of("“Yes!” he said."), split("“Yes!” he said."));
  }

  @Test
  void nothingButMarksIsNoSentence() {
    assertEquals(List.of(), split("… !!! \n\n“”. ./."));
    assertEquals(List.of(), split(""));
    assertEquals(List.of("𝒜"), split(" 𝒜 "));
  }

  @Test
  void knownSentencesGetTheSameWords() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 1_000; round++) {
      String text = HostileText.random(random, 60);
      String said = "seed " + seed + ", text " + text;
      Tokens tokens = Tokens.of(text);
      List<Sentence> sentences = Sentences.of(tokens);
      assertEquals(sentences, Sentences.of(tokens, Sentences.split(text)), said);
      int word = 0;
      for (Sentence sentence : sentences) {
        assertEquals(word, sentence.first(), said);
        for (int i = sentence.first(); i < sentence.end(); i++) {
          assertTrue(sentence.span().contains(tokens.get(i).span()), said);
        }
        word = sentence.end();
      }
      assertEquals(tokens.size(), word, said);
    }
  }
}
