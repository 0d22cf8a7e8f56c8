package org.doithoai.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.doithoai.lexicon.LexiconException;
import org.doithoai.training.LexiconTrainer;
import org.doithoai.training.ProgressListener;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code doithoai lexicon}: the bilingual lexicon. */
@Command(
    name = "lexicon",
    description = "Computes the bilingual lexicon.",
    mixinStandardHelpOptions = true,
    subcommands = LexiconCommand.Train.class)
public final class LexiconCommand implements Runnable {

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  LexiconCommand() {}

  /** Nothing was asked for: wrong usage. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: doithoai lexicon train …");
  }

  /** {@code doithoai lexicon train}: computes it from line-aligned text. */
  @Command(
      name = "train",
      description = "Computes word translations from line-aligned English and Vietnamese text.",
      mixinStandardHelpOptions = true)
  static final class Train implements Callable<Integer> {

    @Option(
        names = "--english",
        required = true,
        paramLabel = "FILE",
        description = "English sentences, one a line, UTF-8.")
    private Path english;

    @Option(
        names = "--vietnamese",
        required = true,
        paramLabel = "FILE",
        description = "Their translations, on the same lines.")
    private Path vietnamese;

    @Option(
        names = "--output",
        required = true,
        paramLabel = "FILE",
        description = "The lexicon to write, such as knowledge/lexicon.tsv.gz.")
    private Path output;

    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets them
    Train() {}

    /** 0 when the lexicon is written, 2 when a file cannot be used. */
    @Override
    public Integer call() {
      PrintWriter err = spec.commandLine().getErr();
      try (Progress progress = new Progress(isTerminal())) {
        new LexiconTrainer(progress).train(english, vietnamese, output);
      } catch (LexiconException e) {
        err.println(e.getMessage());
        return 2;
      }
      err.println("Wrote " + output);
      return 0;
    }
  }

  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  /** A progress bar on a terminal, nothing elsewhere. */
  private static final class Progress implements ProgressListener, AutoCloseable {
    private final boolean shown;
    private @Nullable ProgressBar bar;

    Progress(boolean shown) {
      this.shown = shown;
    }

    @Override
    public void progress(String step, long done, long total) {
      if (!shown) {
        return;
      }
      if (bar == null) {
        bar =
            new ProgressBarBuilder()
                .setTaskName("lexicon")
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(500)
                .build();
      }
      bar.maxHint(total);
      bar.stepTo(done);
      bar.setExtraMessage(step);
    }

    @Override
    public void close() {
      if (bar != null) {
        bar.close();
      }
    }
  }
}
