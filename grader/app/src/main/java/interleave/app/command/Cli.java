package interleave.app.command;

import picocli.CommandLine.Command;

/// The root of the command line; each command is a class of its own beside it.
@Command(
        name = "kata",
        description =
                "Concurrency katas for Java, and the autograder that finds the interleaving that breaks your code.",
        synopsisSubcommandLabel = "COMMAND")
final class Cli {}
