package org.doithoai.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import org.doithoai.app.Databases;
import org.doithoai.app.Settings;
import org.doithoai.storage.Database;
import org.doithoai.web.PasswordHash;
import org.doithoai.web.Sessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code web}: how the operator gets into the pages. */
@Command(
    name = "web",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Lets the operator into the pages that \"serve\" shows.")
public final class WebCommand {

  private static final int SHORTEST = 12;

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Command(name = "login", description = "Prints a link that logs in once.")
  int login(@Mixin GlobalOptions options) {
    Settings settings = options.settings();
    try (Database database = Databases.open(settings)) {
      String token = Sessions.makeLink(database.jdbi(), Clock.systemUTC());
      spec.commandLine()
          .getErr()
          .printf("Good once, for %d minutes:%n", Sessions.LINK_VALID.toMinutes());
      spec.commandLine().getOut().println(settings.web().address() + "/login?token=" + token);
      spec.commandLine().getOut().flush();
      return 0;
    }
  }

  @Command(name = "password", description = "Makes web.password-hash of a password that it reads.")
  int password() throws IOException {
    Console console = Objects.requireNonNull(System.console());
    char[] password = console.isTerminal() ? console.readPassword("Password: ") : firstLine();
    if (password == null || password.length < SHORTEST) {
      throw new ParameterException(
          spec.commandLine(), "a password needs " + SHORTEST + " characters at least");
    }
    spec.commandLine().getOut().println(PasswordHash.of(password));
    spec.commandLine().getOut().flush();
    return 0;
  }

  private static char[] firstLine() throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    return line == null ? new char[0] : line.toCharArray();
  }
}
