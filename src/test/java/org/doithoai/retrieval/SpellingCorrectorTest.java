package org.doithoai.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.doithoai.subscription.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingCorrectorTest {

  private final SpellingCorrector corrector = new SpellingCorrector(Shipped.LEXICON);

  @ParameterizedTest
  @CsvSource({"lựot, luot", "ngaòi, ngoai", "chugn, chung", "trogn, trong", "nghiiem, nghiem"})
  void aSyllableThatIsNoneIsReadAsTheOneMeant(String typed, String meant) {
    assertEquals(meant, corrector.syllable(typed, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kato", "mikhail", "xyzzy"})
  void aForeignNameStays(String name) {
    assertEquals(name, corrector.syllable(name, true));
  }

  @Test
  void whatIsNearNothingStays() {
    assertEquals("qqqq", corrector.syllable("qqqq", false));
  }

  @Test
  void marksAreTakenOffOnlyWhereThereAreAny() {
    assertEquals(Optional.of("hoa"), SpellingCorrector.withoutMarks("hõạ"));
    assertEquals(Optional.empty(), SpellingCorrector.withoutMarks("hoa"));
    assertEquals(Optional.empty(), SpellingCorrector.withoutMarks(""));
  }
}
