package org.doithoai.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
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

  @Test
  void whoSpeaksIsNamed() {
    String text = ask("Quote what Sato Ken said about hydrography").text();
    assertTrue(text.startsWith("Sato Ken:"), text);
  }

  @Test
  void whatNobodySaysIsNotQuoted() {
    Outcome outcome = ask("Give me the exact words on helicopters");
    assertFalse(outcome instanceof Outcome.Answered, outcome.text());
    assertEquals("[]", cited(outcome).toString());
  }
}
