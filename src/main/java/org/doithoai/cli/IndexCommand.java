package org.doithoai.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.doithoai.app.IndexReport;
import org.doithoai.app.Wiring;
import org.doithoai.index.IndexChanges;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code doithoai index}: brings the index up to date and says what that changed. */
@Command(
    name = "index",
    description = "Brings the index up to date with the folders of articles.",
    mixinStandardHelpOptions = true)
public final class IndexCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Mixin GlobalOptions options = new GlobalOptions();

  @Option(names = "--rebuild", description = "Forget the index and read every article again.")
  boolean rebuild;

  @Override
  public Integer call() throws IOException {
    Wiring wiring = new Wiring(options.settings());
    PrintWriter out = spec.commandLine().getOut();
    IndexChanges changes;
    if (isTerminal()) {
      try (ProgressBar bar = new ProgressBarBuilder().setTaskName("Indexing").build()) {
        changes = wiring.update(rebuild, (files, of) -> bar.maxHint(of).stepTo(files));
      }
    } else {
      changes = wiring.update(rebuild, (files, of) -> {});
    }
    IndexReport.print(changes, true, out);
    wiring.told(changes);
    return CommandLine.ExitCode.OK;
  }

  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }
}
