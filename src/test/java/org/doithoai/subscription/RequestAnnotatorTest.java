package org.doithoai.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.doithoai.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestAnnotatorTest {

  private static final RequestAnnotator ANNOTATOR =
      new RequestAnnotator(Shipped.ANNOTATOR, Shipped.GLOSSARY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | every 2 weeks | EVERY NUMBER UNIT",
        "en | every 6 hours | RECUR",
        "en | at 8am London, about UK | IN TIME ZONE AND ABOUT ITEM",
        "en | at 25:00 | IN IMPOSSIBLE",
        "en | Mon-Fri 08:00 | WEEKDAY RANGE WEEKDAY TIME",
        "en | stop digest 2 | STOP DIGEST REFERENCE",
        "en | the code of conduct | ITEM",
        "en | \"hospital ship\" | ITEM",
        "vi | thứ 2, 4 giờ chiều | WEEKDAY AND TIME",
        "vi | 8 giờ sáng giờ Tokyo | TIME ZONE",
        "vi | bản tin số 2 | DIGEST REFERENCE",
      })
  void theSurerOrLongerStands(String language, String words, String expected) {
    String row =
        ANNOTATOR
            .annotate(Shipped.ANNOTATOR.annotate(words, Language.ofCode(language).orElseThrow()))
            .atoms()
            .stream()
            .map(atom -> atom.word().name())
            .collect(Collectors.joining(" "));
    assertEquals(expected, row, words);
  }
}
