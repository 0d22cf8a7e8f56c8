package org.doithoai.cli;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
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
    synopsisSubcommandLabel = "COMMAND",
    description = "Lists people, puts them out, and erases or exports what is kept of them.")
public final class PeopleCommand {

  private static final String ACTOR = "terminal";

  /** The person that a command is about. */
  static final class Whom {
    @Parameters(
        paramLabel = "PERSON",
        description = "As \"people list\" shows them, such as telegram:204.")
    String person = "";
  }

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Command(name = "list", description = "Who was let in or put out, or asked something.")
  int list(@Mixin GlobalOptions options) {
    return with(
        options,
        people -> {
          List<People.Person> all = people.all();
          if (all.isEmpty()) {
            spec.commandLine().getErr().println("nobody has asked anything yet");
          }
          all.stream().map(PeopleCommand::line).forEach(spec.commandLine().getOut()::println);
        });
  }

  private static String line(People.Person person) {
    return "%-24s  %-7s  %5d questions  last %-20s  %s"
        .formatted(
            person.id(),
            person.barred() ? "removed" : person.admin() ? "admin" : "-",
            person.questions(),
            Objects.requireNonNullElse(person.last(), "-"),
            person.admittedBy() == null ? "" : "let in by " + person.admittedBy());
  }

  @Command(name = "remove", description = "Puts a person out, until a code lets them in again.")
  int remove(@Mixin GlobalOptions options, @Mixin Whom whom) {
    String person = checked(whom.person);
    return with(
        options,
        people -> {
          people.remove(person, ACTOR);
          spec.commandLine().getErr().println(person + " may not ask any more.");
        });
  }

  @Command(name = "erase", description = "Deletes all that is kept of a person.")
  int erase(@Mixin GlobalOptions options, @Mixin Whom whom) {
    String person = checked(whom.person);
    return with(
        options,
        people -> {
          int rows = people.erase(person, ACTOR);
          spec.commandLine().getErr().println(rows + " things kept of " + person + " are deleted.");
        });
  }

  @Command(name = "export", description = "Prints all that is kept of a person, as JSON.")
  int export(@Mixin GlobalOptions options, @Mixin Whom whom) {
    String person = checked(whom.person);
    return with(
        options, people -> spec.commandLine().getOut().println(people.export(person, ACTOR)));
  }

  private String checked(String person) {
    if (!person.matches("(telegram:-?\\d{1,20}|slack:[A-Z0-9]{1,30}|terminal:\\S{1,60})")) {
      throw new ParameterException(
          spec.commandLine(), "'" + person + "' is no person; one is such as telegram:204");
    }
    return person;
  }

  private int with(GlobalOptions options, Consumer<People> work) {
    Clock clock = Clock.systemUTC();
    try (Database database = Databases.open(options.settings())) {
      AuditLog audit = new AuditLog(database.jdbi(), clock);
      work.accept(new People(database.jdbi(), audit, clock));
      spec.commandLine().getOut().flush();
      return 0;
    }
  }
}
