package org.doithoai.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.doithoai.text.Language;
import org.doithoai.text.ProgramFile;
import org.doithoai.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestLexiconTest {

  private static boolean finds(String text, Language language, RequestWord word, int value) {
    List<RequestLexicon.Hit> hits = RequestLexicon.get().find(Tokens.of(text), language);
    return hits.stream().anyMatch(hit -> hit.word() == word && hit.value() == value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thứ năm | true",
        "thu nam | true",
        "thu năm | false",
        "Thứ Năm | true",
      })
  void withAllItsDiacriticsOrWithNone(String text, boolean thursday) {
    assertEquals(thursday, finds(text, Language.VIETNAMESE, RequestWord.WEEKDAY, 4));
  }

  @Test
  void oneBareSyllableIsNoVietnameseWordInAnEnglishRequest() {
    assertTrue(finds("them", Language.VIETNAMESE, RequestWord.ADD, 1));
    assertEquals(false, finds("them", Language.ENGLISH, RequestWord.ADD, 1));
  }

  @Test
  void everyClassOfTheFilesIsKnownAndUsed() {
    for (String file : List.of("requests.en.tsv", "requests.vi.tsv")) {
      for (String[] row : ProgramFile.rows(RequestLexicon.class, file)) {
        assertEquals(3, row.length, String.join("|", row));
      }
    }
  }
}
