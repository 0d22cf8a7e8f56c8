package org.doithoai.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doithoai.text.Slips;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/**
 * Tells what is wrong with a command line: a line that says what, and a line that says where help
 * is, so that nothing scrolls out of a small window.
 */
public final class UsageErrors implements IParameterExceptionHandler {

  /** Letters of which one may be mistyped. */
  private static final int LETTERS_A_SLIP = 3;

  private final Set<String> commands;

  /**
   * @param commands all that there are, by name
   */
  public UsageErrors(Set<String> commands) {
    this.commands = Set.copyOf(commands);
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    boolean known = arguments.length > 0 && commands.contains(arguments[0]);
    String said = known || arguments.length == 0 ? firstLine(e) : unknown(arguments, firstLine(e));
    err.println("doithoai: " + said);
    err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static String firstLine(ParameterException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** What is wrong with a line that begins with no command. */
  private String unknown(String[] arguments, String said) {
    String first = arguments[0];
    List<String> all = List.of(arguments);
    if (first.startsWith("-")) {
      Optional<String> later = all.stream().filter(commands::contains).findFirst();
      return later
          .map(name -> "options stand after the command: doithoai " + name + " " + first + " …")
          .orElse(said);
    }
    Optional<String> near =
        first.contains(" ")
            ? Optional.empty()
            : commands.stream()
                .filter(name -> Slips.between(first, name) <= first.length() / LETTERS_A_SLIP)
                .min(Comparator.comparingInt(name -> Slips.between(first, name)));
    String question = String.join(" ", all);
    String meant =
        near.orElseGet(() -> question.contains(" ") ? "ask \"" + question + "\"" : "ask");
    return "'" + first + "' is no command. Did you mean: doithoai " + meant;
  }
}
