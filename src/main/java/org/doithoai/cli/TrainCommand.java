package org.doithoai.cli;

import picocli.CommandLine.Command;

/** {@code doithoai train}: computes what ships in {@code knowledge/}. */
@Command(
    name = "train",
    description = "Computes what ships in knowledge/.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      TrainLexiconCommand.class,
      TrainEvidenceCommand.class,
      TrainClaimsCommand.class,
      TrainBlocksCommand.class,
      TrainRequestsCommand.class,
      TrainQuestionsCommand.class
    })
public final class TrainCommand {}
