package org.doithoai.cli;

import picocli.CommandLine.Command;

/** {@code doithoai lexicon}: an older name of {@code train lexicon}, kept. */
@Command(
    name = "lexicon",
    description = "Computes the bilingual lexicon; the same as train lexicon.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = LexiconCommand.Train.class)
public final class LexiconCommand {

  /** {@code doithoai lexicon train}. */
  @Command(name = "train")
  static final class Train extends TrainLexiconCommand {
    Train() {}
  }
}
