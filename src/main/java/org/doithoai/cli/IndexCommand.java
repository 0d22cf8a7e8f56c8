package org.doithoai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.doithoai.app.IndexReport;
import org.doithoai.app.Wiring;
import org.doithoai.index.IndexChanges;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doithoai index}: brings the index up to date and says what that changed. */
@Command(name = "index", description = "Brings the index up to date with the folders of articles.")
public final class IndexCommand extends BotCommand {

  @Option(names = "--rebuild", description = "Forget the index and read every article again.")
  boolean rebuild;

  @Override
  public Integer call() throws IOException {
    Wiring wiring = new Wiring(options.settings());
    PrintWriter out = out();
    IndexChanges changes;
    if (isTerminal()) {
      try (ProgressBar bar = new ProgressBarBuilder().setTaskName("Indexing").build()) {
        changes = wiring.folder().update(rebuild, (files, of) -> bar.maxHint(of).stepTo(files));
      }
    } else {
      changes = wiring.folder().update(rebuild, (files, of) -> {});
    }
    IndexReport.print(changes, changes.refused(), true, out);
    wiring.folder().told(changes);
    return CommandLine.ExitCode.OK;
  }
}
