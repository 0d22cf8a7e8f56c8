package org.doithoai.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What there is of one meeting, partner, person or thing, in short. */
class BriefTest {

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
  @ValueSource(
      strings = {
        "Summarise the 8th dialogue",
        "Tell me about the 8th dialogue with Japan",
        "Brief me on the talks in Tokyo"
      })
  void ofAMeetingHasWhatIsRecorded(String question) {
    String text = MadeUpReports.ask(answering, question).text();
    for (String said : List.of("4 June 2021", "Tokyo", "Sato Ken", "memorandum")) {
      assertTrue(text.contains(said), question + ": " + text);
    }
  }

  @Test
  void ofAPartnerGoesByDate() {
    Outcome outcome = MadeUpReports.ask(answering, "Tell me about relations with Japan");
    assertEquals("[japan-8.md, japan-9.md]", MadeUpReports.cited(outcome).toString());
    String text = outcome.text();
    assertTrue(text.indexOf("4 June 2021") < text.indexOf("3 May 2022"), text);
  }

  @Test
  void ofAShipHasSentencesThatNameIt() {
    Outcome outcome = MadeUpReports.ask(answering, "Tell me about the frigate Nordwind");
    assertEquals("[frigate.md]", MadeUpReports.cited(outcome).toString());
    Outcome.Answered answered = (Outcome.Answered) outcome;
    assertTrue(answered.citations().stream().allMatch(c -> c.quote().contains("Nordwind")));
  }

  @Test
  void ofSomethingUnknownThereIsNone() {
    Outcome outcome = MadeUpReports.ask(answering, "Tell me about the frigate Sturmvogel");
    assertFalse(outcome instanceof Outcome.Answered, outcome.text());
  }
}
