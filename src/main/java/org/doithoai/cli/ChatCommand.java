package org.doithoai.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.doithoai.app.ChatIntake;
import org.doithoai.app.Databases;
import org.doithoai.app.DigestService;
import org.doithoai.app.LiveIndex;
import org.doithoai.app.Settings;
import org.doithoai.conversation.ChatSettings;
import org.doithoai.conversation.ConversationFactory;
import org.doithoai.conversation.PassageLinks;
import org.doithoai.messaging.Pause;
import org.doithoai.messaging.Replicas;
import org.doithoai.platform.terminal.TerminalChat;
import org.doithoai.storage.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code doithoai chat}: the bot in the terminal, with its commands, buttons and digests. */
@Command(name = "chat", description = "Talks with you in the terminal.")
public final class ChatCommand extends BotCommand {

  private static final int UNLIMITED = 1_000_000;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings = options.settings();
    Files.createDirectories(settings.data());
    LiveIndex live = LiveIndex.open(settings);
    Clock clock = Clock.systemUTC();
    try (Database database = Databases.open(settings)) {
      // the clock of digests is left to "serve": here those that are due come before each line
      DigestService digests = new DigestService(settings, database, live, clock);
      ConversationFactory chat =
          new ConversationFactory(
              database.jdbi(),
              live,
              live,
              forOne(settings.chat()),
              clock,
              Pause.by(clock),
              digests.changes(),
              digests.digests(),
              PassageLinks.OWN_ADDRESS,
              new ChatIntake(settings, live, database, Replicas.ALONE),
              Replicas.ALONE);
      TerminalChat terminal = new TerminalChat(chat, out());
      digests.look();
      terminal.run(lines(), digests::serveNow);
      digests.close();
    }
    return CommandLine.ExitCode.OK;
  }

  /** What is typed: on a terminal with a prompt, keys that edit a line, and lines from before. */
  @SuppressWarnings("SystemConsoleNull")
  private static BufferedReader lines() {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }
    return new BufferedReader(Reader.nullReader()) {
      @Override
      public @Nullable String readLine() {
        return console.readLine("> ");
      }
    };
  }

  /** Whoever has a shell here may ask, and is an admin. */
  private static ChatSettings forOne(ChatSettings settings) {
    Set<String> admins = new HashSet<>(settings.access().admins());
    admins.add(TerminalChat.PERSON);
    return new ChatSettings(
        1,
        settings.questionLength(),
        settings.staleAfter(),
        settings.giveUpAfter(),
        new ChatSettings.AccessList(true, Set.of(), admins),
        new ChatSettings.Limits(UNLIMITED, UNLIMITED, UNLIMITED),
        settings.memory(),
        settings.keeping());
  }
}
