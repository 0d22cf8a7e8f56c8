package org.doithoai.platform.telegram;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.conversation.Command;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The menu of commands, in each language for programmes set to it, in English for all others. */
final class CommandMenus {

  private CommandMenus() {}

  static void publish(TelegramClient client) throws TelegramApiException {
    publish(client, Language.ENGLISH, null);
    for (Language language : Language.values()) {
      publish(client, language, language.code());
    }
  }

  private static void publish(TelegramClient client, Language language, @Nullable String code)
      throws TelegramApiException {
    List<BotCommand> commands = new ArrayList<>();
    for (Command command : Command.values()) {
      if (command.inMenu()) {
        commands.add(new BotCommand(command.name(language), command.description(language)));
      }
    }
    SetMyCommands menu = new SetMyCommands(commands);
    menu.setLanguageCode(code);
    client.execute(menu);
  }
}
