package org.doithoai.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.doithoai.lexicon.LexiconException;
import org.doithoai.training.TrainingException;
import org.doithoai.training.WeightsFile;
import picocli.CommandLine.Option;

/** A command that computes a file from examples. */
abstract class TrainingCommand extends BotCommand {

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "The file to write.")
  Path output = Path.of("");

  /** Computes and writes it; gives what is to be told of that. */
  abstract String train() throws IOException;

  @Override
  public final Integer call() throws IOException {
    try {
      WeightsFile.check(output);
      err().println(train());
    } catch (TrainingException | LexiconException e) {
      err().println(e.getMessage());
      return 2;
    }
    return 0;
  }

  /** What is told where there is nothing else to tell. */
  final String wrote() {
    return "Wrote " + output;
  }
}
