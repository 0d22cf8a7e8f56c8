package org.doithoai.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.doithoai.text.AnnotatedText;
import org.doithoai.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpossibleFiguresTest {

  private static List<String> found(String language, String words) {
    AnnotatedText text = Shipped.ANNOTATOR.annotate(words, Language.ofCode(language).orElseThrow());
    List<RequestLexicon.Hit> hits = RequestLexicon.get().find(text.tokens(), text.language());
    return new ImpossibleFigures(text, hits)
        .all().stream().map(each -> each.span().of(words) + " " + each.missing()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | at 25:00 on weekdays | 25:00 TIME",
        "en | daily 8:70 | 8:70 TIME",
        "en | move it to 24:30 | 24:30 TIME",
        "en | pause until 31 November please | 31 November DATE",
        "en | from 30 Feb on | 30 Feb DATE",
        "en | on the 32nd of each month | 32nd DATE",
        "vi | lúc 8h75 mỗi sáng | 8h75 TIME",
        "vi | đến ngày 31 tháng 6 | ngày 31 tháng 6 DATE",
        "vi | ngày 32 hằng tháng | 32 DATE",
        "vi | thứ 8 hằng tuần | thứ 8 DATE",
      })
  void isFoundWithWhatIsToBeAskedFor(String language, String words, String expected) {
    assertEquals(List.of(expected), found(language, words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "daily at 7:30",
        "until 31 December",
        "the last day of February",
        "on the 31st",
        "every 30 days",
        "Su-30 at 24:00",
        "mon & thu 8am",
      })
  void nothingElseIs(String words) {
    assertEquals(List.of(), found("en", words));
  }
}
