package org.doithoai.platform.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodMessage;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/**
 * The call {@code sendRichMessage} with a message that was written before: the library's own takes
 * its classes only, which it cannot read back.
 */
@SuppressWarnings("UnusedVariable") // Jackson writes the fields
final class SendRich extends BotApiMethodMessage {

  private static final long serialVersionUID = 1L;

  @JsonProperty("chat_id")
  private final String chat;

  @JsonProperty("message_thread_id")
  private final @Nullable Integer thread;

  @JsonProperty("rich_message")
  @JsonRawValue
  private final String message;

  @JsonProperty("reply_parameters")
  private final @Nullable ReplyParameters reply;

  @JsonProperty("reply_markup")
  private final @Nullable InlineKeyboardMarkup keyboard;

  /**
   * @param message JSON, which goes out as it is
   */
  SendRich(
      String chat,
      @Nullable Integer thread,
      String message,
      @Nullable ReplyParameters reply,
      @Nullable InlineKeyboardMarkup keyboard) {
    this.chat = chat;
    this.thread = thread;
    this.message = message;
    this.reply = reply;
    this.keyboard = keyboard;
  }

  @Override
  public String getMethod() {
    return "sendRichMessage";
  }
}
