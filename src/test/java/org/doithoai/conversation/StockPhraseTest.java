package org.doithoai.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.doithoai.conversation.StockPhrase.Sort;
import org.doithoai.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StockPhraseTest {

  @ParameterizedTest
  @CsvSource({
    "Thanks!,THANKS,en",
    "Cảm ơn bạn nhé 🙏,THANKS,vi",
    "cam on ban,THANKS,vi",
    "Who are you?,IDENTITY,en",
    "Bạn là ai?,IDENTITY,vi",
    "OK.,ACKNOWLEDGEMENT,",
    "tạm biệt,FAREWELL,vi",
    "Is this true?,CHECK,en",
    "điều này có đúng không ạ,,",
    "Tin này có thật không?,CHECK,vi"
  })
  void aWholeMessageIsRecognised(String message, Sort sort, String language) {
    Optional<StockPhrase> found = StockPhrase.of(message);
    assertEquals(Optional.ofNullable(sort), found.map(StockPhrase::sort));
    assertEquals(
        Optional.ofNullable(language).flatMap(Language::ofCode), found.map(StockPhrase::language));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thanks, and who chaired it?",
        "ok and the 14th?",
        "who are you going to meet in Hanoi?",
        "cảm ơn, còn Nhật Bản?",
        "",
        "🙂"
      })
  void whatAsksMoreIsNone(String message) {
    assertTrue(StockPhrase.of(message).isEmpty());
  }
}
