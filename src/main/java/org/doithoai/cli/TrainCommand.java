package org.doithoai.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code doithoai train}: computes what ships in {@code knowledge/}. */
@Command(
    name = "train",
    description = "Computes what ships in knowledge/.",
    mixinStandardHelpOptions = true,
    subcommands = {
      TrainLexiconCommand.class,
      TrainEvidenceCommand.class,
      TrainClaimsCommand.class,
      TrainBlocksCommand.class
    })
public final class TrainCommand implements Runnable {

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  TrainCommand() {}

  /** Nothing was asked for: wrong usage. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say what to do: doithoai train lexicon …, train evidence …, train claims … or train blocks"
            + " …");
  }
}
