package org.doithoai.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.doithoai.lexicon.LexiconException;
import org.doithoai.training.LexiconTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code doithoai train lexicon}: computes the bilingual lexicon from line-aligned text. */
@Command(
    name = "lexicon",
    description = "Computes word translations from line-aligned English and Vietnamese text.",
    mixinStandardHelpOptions = true)
class TrainLexiconCommand implements Callable<Integer> {

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
  TrainLexiconCommand() {}

  /** 0 when the lexicon is written, 2 when a file cannot be used. */
  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try (TrainingProgress progress = new TrainingProgress("lexicon")) {
      new LexiconTrainer(progress).train(english, vietnamese, output);
    } catch (LexiconException e) {
      err.println(e.getMessage());
      return 2;
    }
    err.println("Wrote " + output);
    return 0;
  }
}
