package org.doithoai.platform.telegram;

import java.util.ArrayList;
import java.util.List;
import org.doithoai.conversation.Command;
import org.doithoai.conversation.Texts;
import org.doithoai.text.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * What Telegram shows of the bot: its menu of commands, and what it is, in each language for
 * programmes set to it, in English for all others.
 */
final class CommandMenus {

  private static final Logger LOG = LoggerFactory.getLogger(CommandMenus.class);

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
    describe(client, Texts.in(language), code);
  }

  /** Telegram takes this seldom, and a bot without it works: a refusal is of no account. */
  private static void describe(TelegramClient client, Texts texts, @Nullable String code) {
    try {
      client.execute(
          SetMyDescription.builder()
              .description(texts.get("start.hello"))
              .languageCode(code)
              .build());
      client.execute(
          SetMyShortDescription.builder()
              .shortDescription(texts.get("description.short"))
              .languageCode(code)
              .build());
    } catch (TelegramApiException e) {
      LOG.info("Telegram does not take the bot's description now: {}", e.getMessage());
    }
  }
}
