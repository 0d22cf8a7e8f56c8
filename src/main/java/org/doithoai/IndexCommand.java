package org.doithoai;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
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
final class IndexCommand implements Callable<Integer> {

  @Spec @SuppressWarnings("NullAway.Init") CommandSpec spec;
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
    report(changes, true, out);
    return CommandLine.ExitCode.OK;
  }

  /** Says what changed, a line each; refusals always, the rest when {@code all}. */
  static void report(IndexChanges changes, boolean all, PrintWriter to) {
    if (!changes.rebuiltBecause().isEmpty()) {
      to.println("index made anew: " + changes.rebuiltBecause());
    }
    if (all) {
      changes.added().forEach(source -> to.println("added    " + source));
      changes.changed().forEach(source -> to.println("changed  " + source));
      changes.removed().forEach(source -> to.println("removed  " + source));
    }
    changes
        .refused()
        .forEach(refused -> to.println("refused  " + printable(refused.source()) + ": " + refused.reason()));
    IndexChanges.Embedding embedding = changes.embedding();
    if (embedding.without() > 0) {
      to.printf(
          "%d articles are without vectors: %s; they are found by their words, and the next run"
              + " tries again%n",
          embedding.without(), embedding.problem());
    }
    if (all && embedding.articles() > 0) {
      to.println(embedding.articles() + " articles embedded");
    }
    if (all) {
      to.printf(
          "%d added, %d changed, %d removed, %d refused, %d unchanged%n",
          changes.added().size(),
          changes.changed().size(),
          changes.removed().size(),
          changes.refused().size(),
          changes.unchanged());
    }
    to.flush();
  }

  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  /** A file's name on one line, whatever characters it has. */
  static String printable(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }
}
