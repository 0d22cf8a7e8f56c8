package org.doithoai.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.doithoai.question.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The very sentences that say something. */
class QuotesTest extends OverMadeUpReports {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Give me the quote where dioxin is mentioned   | They spoke of dioxin at Bien Hoa.
          Quote what Sato Ken said about hydrography        | “Hydrography is where we can learn
          Trích nguyên văn câu nói về tàu ngầm          | Hai bên bàn về khảo sát thủy văn và tàu ngầm.
          """)
  void areVerbatim(String question, String words) {
    String text = ask(question).text();
    assertTrue(text.lines().findFirst().orElseThrow().contains(words), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who said "hydrography is where we can learn from each other"? | Sato Ken: “
          Câu "Hydrography is where we can learn" là lời của ai?        | Sato Ken, bằng tiếng Anh: “
          Who said crews "train well"?                                  | Luis Ortega: “
          """)
  void whatTheQuestionQuotesIsFoundWordForWord(String question, String begin) {
    String text = ask(question).text();
    assertTrue(text.startsWith(begin), text);
  }

  @Test
  void aNameBetweenQuotationMarksIsNoQuotation() {
    String text = ask("When was the \"8th defence policy dialogue in Tokyo\" held?").text();
    assertTrue(text.startsWith("4 June 2021"), text);
  }

  @Test
  void whoIsNamedBehindAnotherSpeakerDoesNotSpeak() {
    String text = ask("Quote what Luis Ortega said about crews").text();
    assertTrue(text.contains("train well together") && !text.contains("Vega"), text);
  }

  @Test
  void whoSpeaksIsNamed() {
    String text = ask("Quote what Sato Ken said about hydrography").text();
    assertTrue(text.startsWith("Sato Ken:"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Quote what Tran Van Binh said about the hotline | Tran Van Binh: “Binh said that patrols meet often. A hotline would keep them apart.”
          Quote what Tran Van Binh said about patrols     | Tran Van Binh: “Binh said that patrols meet often. A hotline would keep them apart.”
          Quote what Sato Ken said about the budget     | Sato Ken: “Sato said that the budget is small.”
          """)
  void whatSomebodyGoesOnToSayInAParagraphStandsTogether(
      String question, String words, @TempDir Path own) throws IOException {
    Files.writeString(
        Files.createDirectories(own.resolve("articles")).resolve("talks.md"),
        """
        ---
        title: Vietnam and Japan talk at sea
        language: en
        ---
        Deputy Minister Tran Van Binh met Vice Minister Sato Ken in Hue on 7 May 2021.

        Binh said that patrols meet often. A hotline would keep them apart.

        Sato said that the budget is small.
        """);
    try (Answering one = Answering.on(own.resolve("index"), own.resolve("articles"))) {
      String text = one.answerer().answer(Question.of(question)).text();
      assertTrue(text.startsWith(words), text);
    }
  }

  @Test
  void whatNobodySaysIsNotQuoted() {
    Outcome outcome = ask("Give me the exact words on helicopters");
    assertFalse(outcome instanceof Outcome.Answered, outcome.text());
    assertEquals("[]", cited(outcome).toString());
  }
}
