package org.doithoai.cli;

import picocli.CommandLine.Command;

/** {@code doithoai digest}: what can be done with digests without a chat. */
@Command(
    name = "digest",
    description = "Shows digests.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = DigestPreviewCommand.class)
public final class DigestCommand {}
