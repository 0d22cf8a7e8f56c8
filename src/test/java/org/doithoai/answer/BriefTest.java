package org.doithoai.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What there is of one meeting, partner, person or thing, in short. */
class BriefTest extends OverMadeUpReports {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Summarise the 8th dialogue",
        "Tell me about the 8th dialogue with Japan",
        "Brief me on the talks in Tokyo",
        "Give me a short brief on the defence ministers' talks in Tokyo"
      })
  void ofAMeetingHasWhatIsRecorded(String question) {
    String text = ask(question).text();
    for (String said : List.of("4 June 2021", "Tokyo", "Sato Ken", "memorandum")) {
      assertTrue(text.contains(said), question + ": " + text);
    }
  }

  @Test
  void ofAPartnerGoesByDate() {
    Outcome outcome = ask("Tell me about relations with Japan");
    assertEquals("[japan-8.md, japan-9.md]", cited(outcome).toString());
    String text = outcome.text();
    assertTrue(text.indexOf("4 June 2021") < text.indexOf("3 May 2022"), text);
  }

  @Test
  void ofAShipHasSentencesThatNameIt() {
    Outcome outcome = ask("Tell me about the frigate Nordwind");
    assertEquals("[frigate.md]", cited(outcome).toString());
    Outcome.Answered answered = (Outcome.Answered) outcome;
    assertTrue(answered.citations().stream().allMatch(c -> c.quote().contains("Nordwind")));
  }

  @Test
  void ofSomethingUnknownThereIsNone() {
    Outcome outcome = ask("Tell me about the frigate Sturmvogel");
    assertFalse(outcome instanceof Outcome.Answered, outcome.text());
  }
}
