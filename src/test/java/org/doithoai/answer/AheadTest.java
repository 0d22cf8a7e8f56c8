package org.doithoai.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is to come: as announced, or not at all. */
class AheadTest extends OverMadeUpReports {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "When will Vietnam and Japan meet again?",
        "Next dialogue with Japan",
        "Bao giờ Việt Nam và Nhật Bản gặp lại?",
        "bao gio viet nam va nhat ban gap lai"
      })
  void whatIsPastIsNotGivenForWhatIsToCome(String question) {
    Outcome outcome = ask(question);
    String first = outcome.text().lines().findFirst().orElseThrow();
    assertTrue(first.contains("announces a next") || first.contains("thông báo"), outcome.text());
    assertEquals("[japan-9.md]", cited(outcome).toString(), outcome.text());
  }

  @Test
  void whatIsPastIsNotGivenWhoeverIsToMeet() {
    String question = "When will the defence ministers of Vietnam and Japan meet again?";
    Outcome outcome = ask(question);
    assertTrue(outcome.text().contains("announces a next"), outcome.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Where will the next dialogue with Laos be held?",
        "When is the next dialogue with Laos?",
        "Vòng đối thoại tiếp theo với Lào diễn ra ở đâu?",
        "What events are upcoming?",
        "is anything planned for March 2025"
      })
  void whatIsAnnouncedIsTold(String question) {
    String text = ask(question).text();
    assertTrue(text.contains("Da Nang"), text);
    assertTrue(text.startsWith("Announced") || text.startsWith("Thông báo"), text);
  }

  @Test
  void whatIsToldButNotSurelyAnnouncedIsNotDenied() {
    String text = ask("When is the next Mexico–Vietnam Strategic Maritime Dialogue?").text();
    assertTrue(text.contains("surely announces") && text.contains("in July"), text);
  }

  @Test
  void noOtherPartnersMeetingIsGiven() {
    Outcome outcome = ask("When is the next dialogue with France?");
    assertFalse(outcome instanceof Outcome.Answered, outcome.text());
    assertTrue(outcome.text().contains("No indexed article announces"), outcome.text());
  }
}
