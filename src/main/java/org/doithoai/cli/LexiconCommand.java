package org.doithoai.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code doithoai lexicon}: an older name of {@code train lexicon}, kept. */
@Command(
    name = "lexicon",
    description = "Computes the bilingual lexicon; the same as train lexicon.",
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

  /** {@code doithoai lexicon train}. */
  @Command(name = "train")
  static final class Train extends TrainLexiconCommand {
    Train() {}
  }
}
