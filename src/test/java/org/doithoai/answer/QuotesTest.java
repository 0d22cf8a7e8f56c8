package org.doithoai.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The very sentences that say something. */
class QuotesTest {

  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Answering answering;

  @BeforeAll
  static void index() throws IOException {
    answering = MadeUpReports.index(folder);
  }

  @AfterAll
  static void close() throws IOException {
    answering.close();
  }

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
    String text = MadeUpReports.ask(answering, question).text();
    assertTrue(text.lines().findFirst().orElseThrow().contains(words), text);
  }

  @Test
  void whoSpeaksIsNamed() {
    String text = MadeUpReports.ask(answering, "Quote what Sato Ken said about hydrography").text();
    assertTrue(text.startsWith("Sato Ken:"), text);
  }

  @Test
  void whatNobodySaysIsNotQuoted() {
    Outcome outcome = MadeUpReports.ask(answering, "Give me the exact words on helicopters");
    assertFalse(outcome instanceof Outcome.Answered, outcome.text());
    assertEquals("[]", MadeUpReports.cited(outcome).toString());
  }
}
