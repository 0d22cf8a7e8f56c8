package org.doithoai.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import org.doithoai.app.Databases;
import org.doithoai.conversation.AuditLog;
import org.doithoai.conversation.People;
import org.doithoai.storage.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code people}: who uses the bot, and what is kept of them. */
@Command(
    name = "people",
    mixinStandardHelpOptions = true,
    description = "Lists people, puts them out, and erases or exports what is kept of them.")
public final class PeopleCommand implements Runnable {

  private static final String ACTOR = "terminal";
  private static final String PERSON = "As \"people list\" shows them, such as telegram:204.";

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  /** Nothing was asked for: wrong usage. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: doithoai people list, remove, erase or export");
  }

  @Command(name = "list", description = "Who was let in or put out, or asked something.")
  int list(@Mixin GlobalOptions options) {
    return with(
        options,
        people -> {
          PrintWriter out = spec.commandLine().getOut();
          for (People.Person person : people.all()) {
            out.printf(
                "%-24s  %-7s  %5d questions  last %-20s  %s%n",
                person.id(),
                person.barred() ? "removed" : person.admin() ? "admin" : "-",
                person.questions(),
                Objects.requireNonNullElse(person.last(), "-"),
                person.admittedBy() == null ? "" : "let in by " + person.admittedBy());
          }
          out.flush();
          return 0;
        });
  }

  @Command(name = "remove", description = "Puts a person out, until a code lets them in again.")
  int remove(
      @Mixin GlobalOptions options,
      @Parameters(paramLabel = "PERSON", description = PERSON) String person) {
    return with(
        options,
        people -> {
          people.remove(checked(person), ACTOR);
          spec.commandLine().getErr().println(person + " may not ask any more.");
          return 0;
        });
  }

  @Command(name = "erase", description = "Deletes all that is kept of a person.")
  int erase(
      @Mixin GlobalOptions options,
      @Parameters(paramLabel = "PERSON", description = PERSON) String person) {
    return with(
        options,
        people -> {
          int rows = people.erase(checked(person), ACTOR);
          spec.commandLine().getErr().println(rows + " things kept of " + person + " are deleted.");
          return 0;
        });
  }

  @Command(name = "export", description = "Prints all that is kept of a person, as JSON.")
  int export(
      @Mixin GlobalOptions options,
      @Parameters(paramLabel = "PERSON", description = PERSON) String person) {
    return with(
        options,
        people -> {
          spec.commandLine().getOut().println(people.export(checked(person), ACTOR));
          spec.commandLine().getOut().flush();
          return 0;
        });
  }

  private String checked(String person) {
    if (!person.matches("(telegram:-?\\d{1,20}|slack:[A-Z0-9]{1,30}|terminal:\\S{1,60})")) {
      throw new ParameterException(
          spec.commandLine(), "'" + person + "' is no person; one is such as telegram:204");
    }
    return person;
  }

  private static int with(GlobalOptions options, Function<People, Integer> work) {
    Clock clock = Clock.systemUTC();
    try (Database database = Databases.open(options.settings())) {
      AuditLog audit = new AuditLog(database.jdbi(), clock);
      return work.apply(new People(database.jdbi(), audit, clock));
    }
  }
}
