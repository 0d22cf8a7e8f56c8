package org.doithoai.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms in the other language, and where they come from. */
class TermLookupTest extends OverMadeUpReports {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What is the Vietnamese term for guard of honour?    | đội danh dự
          hydrography                                         | khảo sát thủy văn
          phòng không tiếng Anh là gì?                        | air defence
          phong khong tieng anh la gi                         | air defence
          Senior Lieutenant General tiếng Việt là gì          | Thượng tướng
          ADMM+ là gì?                                        | ASEAN Defence Ministers' Meeting-Plus
          How do you say "Phó Thủ tướng" in English?          | Deputy Prime Minister
          What does UXO stand for?                            | unexploded ordnance
          Translate peacekeepers to Vietnamese                | gìn giữ hòa bình
          What does GULEX stand for?                          | “GULEX” is short for “Gulf Lantern Exercise”.
          GULEX la gi                                         | “GULEX” là viết tắt của “Gulf Lantern Exercise”.
          """)
  void areOfTheGlossaryOrTheRegistry(String question, String term) {
    Outcome outcome = ask(question);
    assertInstanceOf(Outcome.Answered.class, outcome, outcome.text());
    assertTrue(outcome.text().contains(term), outcome.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GULEX? UXO? what do these stand for          | Gulf Lantern Exercise   | unexploded ordnance
          What do UXO and GULEX stand for?             | unexploded ordnance     | Gulf Lantern Exercise
          Vietnamese for terms of reference and hydrography | điều khoản tham chiếu | khảo sát thủy văn
          UXO với GULEX viết tắt của cụm gì            | unexploded ordnance     | Gulf Lantern Exercise
          """)
  void areEachLookedUpWhereSeveralAreAsked(String question, String one, String other) {
    String text = ask(question).text();
    assertTrue(text.contains(one) && text.contains(other), text);
  }

  @Test
  void standInASentenceOfEachLanguage() {
    Outcome outcome = ask("Vietnamese for hydrography");
    assertEquals("[japan-8.md, japan-9.md]", cited(outcome).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Vietnamese for naval hydrography agreement of Japan | is not in the glossary as a whole
          Vietnamese for frigate inspection agreement         | is not in the glossary as a whole
          What's the Vietnamese word for bicycle?             | Computed from parallel texts
          xe đạp tiếng Anh là gì                              | Suy ra bằng máy tính
          Translate "xyzzyq" into Vietnamese                  | The glossary does not have
          What does NHAM stand for?                           | The glossary does not have
          """)
  void sayWhereTheyAreOfNoGlossary(String question, String label) {
    String text = ask(question).text();
    assertTrue(text.contains(label), text);
  }

  @Test
  void nothingIsSaidOfArticlesWithoutOne() {
    Outcome outcome = ask("What is the Vietnamese for guard of honour?");
    assertEquals("[]", cited(outcome).toString());
    assertTrue(outcome.text().endsWith("From the glossary; no indexed article uses it."));
  }

  @Test
  void aThirdLanguageIsToldWhichTwoThereAre() {
    Outcome outcome = ask("Quelle a été la dernière rencontre ?");
    assertFalse(outcome instanceof Outcome.Answered, outcome.text());
    assertTrue(outcome.text().contains("English") && outcome.text().contains("tiếng Việt"));
    assertEquals(1, outcome.text().lines().count());
  }
}
