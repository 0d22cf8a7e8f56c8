package org.doithoai;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.doithoai.app.LiveIndex;
import org.doithoai.app.SettingsException;
import org.doithoai.cli.AddCommand;
import org.doithoai.cli.ArticlesCommand;
import org.doithoai.cli.AskCommand;
import org.doithoai.cli.BackupCommand;
import org.doithoai.cli.ChatCommand;
import org.doithoai.cli.CheckCommand;
import org.doithoai.cli.DayConverter;
import org.doithoai.cli.DigestCommand;
import org.doithoai.cli.EvaluateCommand;
import org.doithoai.cli.FeedbackCommand;
import org.doithoai.cli.GlobalOptions;
import org.doithoai.cli.IndexCommand;
import org.doithoai.cli.LexiconCommand;
import org.doithoai.cli.PeopleCommand;
import org.doithoai.cli.RestoreCommand;
import org.doithoai.cli.ServeCommand;
import org.doithoai.cli.ShowCommand;
import org.doithoai.cli.StandardOutput;
import org.doithoai.cli.TrainCommand;
import org.doithoai.cli.UsageErrors;
import org.doithoai.cli.WebCommand;
import org.doithoai.storage.DatabaseException;
import org.doithoai.text.KnowledgeFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** The command line: results on stdout, messages on stderr, both in UTF-8. */
@Command(
    name = "doithoai",
    description = "Answers questions about Vietnam's defence dialogues from indexed articles.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {

  /** Held here, since the logging of Java forgets the level of one that nobody holds. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  /** Exit code of a person's mistake. */
  static final int WRONG_USAGE = 2;

  private Main() {}

  /** Runs one command and exits with 0 (done), 1 (failed) or 2 (wrong usage). */
  public static void main(String[] args) {
    // figures have digits that both languages read, whatever the machine's are
    Locale.setDefault(Locale.ENGLISH);
    StandardOutput results = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintStream out =
        new PrintStream(new BufferedOutputStream(results), false, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.setOut(out);
    System.setErr(err);
    LUCENE.setLevel(Level.OFF);
    int code = run(out, err, args);
    out.flush();
    if (results.problem() != null) {
      err.println("doithoai: " + results.problem());
    }
    System.exit(code == 0 && results.hasFailed() ? ExitCode.SOFTWARE : code);
  }

  /** Runs one command on these streams and gives its exit code. */
  public static int run(PrintStream out, PrintStream err, String... args) {
    CommandLine commands = new CommandLine(new Main());
    Map<String, Supplier<Object>> known = commands();
    // the one that is asked for, if it is one: looking into all of them takes longer than an answer
    boolean one = args.length > 0 && known.containsKey(args[0]) && !args[0].equals("help");
    known.forEach(
        (name, command) -> {
          if (!one || name.equals(args[0])) {
            commands.addSubcommand(name, command.get());
          }
        });
    commands
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .registerConverter(LocalDate.class, new DayConverter())
        .setParameterExceptionHandler(new UsageErrors(known.keySet()))
        .setExecutionExceptionHandler((e, command, result) -> explained(e, command));
    if (args.length == 0) {
      commands.usage(commands.getErr());
      return WRONG_USAGE;
    }
    return commands.execute(args);
  }

  private static Map<String, Supplier<Object>> commands() {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("ask", AskCommand::new);
    commands.put("chat", ChatCommand::new);
    commands.put("index", IndexCommand::new);
    commands.put("add", AddCommand::new);
    commands.put("articles", ArticlesCommand::new);
    commands.put("show", ShowCommand::new);
    commands.put("check", CheckCommand::new);
    commands.put("digest", DigestCommand::new);
    commands.put("evaluate", EvaluateCommand::new);
    commands.put("train", () -> TrainCommand.class);
    commands.put("lexicon", () -> LexiconCommand.class);
    commands.put("serve", () -> new ServeCommand(GlobalOptions::settings, LiveIndex::open));
    commands.put("backup", BackupCommand::new);
    commands.put("restore", RestoreCommand::new);
    commands.put("people", () -> PeopleCommand.class);
    commands.put("web", () -> WebCommand.class);
    commands.put("feedback", FeedbackCommand::new);
    commands.put("help", CommandLine.HelpCommand::new);
    return commands;
  }

  /** One line for what a person can mend; a stack trace is for what only we can. */
  private static int explained(Exception e, CommandLine command) {
    Optional<String> database = DatabaseException.describe(e);
    if (database.isPresent()) {
      command.getErr().println("doithoai: " + database.get());
      return ExitCode.SOFTWARE;
    }
    String message = e.getMessage();
    if (e instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      message = unchecked.getCause().getMessage();
    }
    boolean expected =
        e instanceof IOException
            || e instanceof UncheckedIOException
            || e instanceof KnowledgeFileException
            || e instanceof SettingsException;
    if (expected && message != null) {
      command.getErr().println("doithoai: " + message.lines().findFirst().orElse(""));
      return e instanceof SettingsException ? WRONG_USAGE : ExitCode.SOFTWARE;
    }
    e.printStackTrace(command.getErr());
    return ExitCode.SOFTWARE;
  }

  /** The version in the jar's manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {
        "doithoai " + (version == null ? "(not packaged)" : version.toLowerCase(Locale.ROOT))
      };
    }
  }
}
