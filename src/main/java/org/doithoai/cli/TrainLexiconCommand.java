package org.doithoai.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.doithoai.training.LexiconTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doithoai train lexicon}: computes the bilingual lexicon from line-aligned text. */
@Command(
    name = "lexicon",
    description = "Computes word translations from line-aligned English and Vietnamese text.")
class TrainLexiconCommand extends TrainingCommand {

  @Option(
      names = "--english",
      required = true,
      paramLabel = "FILE",
      description = "English sentences, one a line, UTF-8.")
  private Path english = Path.of("");

  @Option(
      names = "--vietnamese",
      required = true,
      paramLabel = "FILE",
      description = "Their translations, on the same lines.")
  private Path vietnamese = Path.of("");

  @Override
  String train() throws IOException {
    try (TrainingProgress progress = new TrainingProgress("lexicon")) {
      new LexiconTrainer(progress).train(english, vietnamese, output);
    }
    return wrote();
  }
}
