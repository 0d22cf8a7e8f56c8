package org.doithoai.platform.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

class UpdateDecoderTest {

  private static List<Integer> numbers(String result) throws TelegramApiRequestException {
    return new UpdateDecoder()
        .deserializeResponse("{\"ok\":true,\"result\":[" + result + "]}").stream()
            .map(Update::getUpdateId)
            .toList();
  }

  @Test
  void whatCannotBeDecodedIsAcknowledgedByItsNumber() throws TelegramApiRequestException {
    assertEquals(
        List.of(7, 8), numbers("{\"update_id\":7,\"message\":{\"date\":\"x\"}},{\"update_id\":8}"));
  }

  @Test
  void aNumberThatIsNoneLetsTheOthersPassAndMakesTheNextFetchWait()
      throws TelegramApiRequestException {
    assertEquals(List.of(8), numbers("{\"update_id\":9999999999},{\"update_id\":8}"));
    assertThrows(TelegramApiRequestException.class, () -> numbers("{\"update_id\":9999999999}"));
    assertEquals(List.of(), numbers(""));
  }
}
