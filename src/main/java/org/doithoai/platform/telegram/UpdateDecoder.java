package org.doithoai.platform.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * A fetch of updates that decodes each by itself. One that cannot be decoded becomes an update with
 * nothing but its number, so that it is acknowledged and does not come again for ever; the library
 * would give up the whole batch, again and again.
 */
final class UpdateDecoder extends GetUpdates {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(UpdateDecoder.class);
  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  @Override
  @SuppressWarnings("NonApiType") // the library's
  public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
    JsonNode response;
    try {
      response = JSON.readTree(answer);
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("the answer to getUpdates is not JSON", e);
    }
    if (!response.path("ok").asBoolean()) {
      throw new TelegramApiRequestException(
          "getUpdates: " + response.path("description").asText("no reason given"));
    }
    ArrayList<Update> updates = new ArrayList<>();
    boolean unnumbered = false;
    for (JsonNode update : response.path("result")) {
      if (update.path("update_id").canConvertToInt()) {
        updates.add(decode(update));
      } else {
        unnumbered = true;
      }
    }
    if (unnumbered && updates.isEmpty()) {
      // it cannot be acknowledged and comes again: an error makes the next fetch wait
      throw new TelegramApiRequestException("getUpdates: an update without a number that can be");
    }
    return updates;
  }

  private static Update decode(JsonNode json) {
    try {
      return JSON.treeToValue(json, Update.class);
    } catch (JsonProcessingException | RuntimeException e) {
      int number = json.path("update_id").asInt();
      LOG.warn("Update {} cannot be decoded and is passed over: {}", number, firstLine(e));
      Update nothing = new Update();
      nothing.setUpdateId(number);
      return nothing;
    }
  }

  /** Without the excerpt of the message that Jackson adds behind it. */
  private static String firstLine(Exception e) {
    return e instanceof JsonProcessingException json
        ? json.getOriginalMessage()
        : e.getClass().getSimpleName();
  }
}
