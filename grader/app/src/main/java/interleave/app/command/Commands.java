package interleave.app.command;

import interleave.app.Nearest;
import interleave.app.UserError;
import interleave.app.sandbox.NoSandboxHere;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Composes the command line of one workspace.
public final class Commands {
    /// All that was asked for is well.
    static final int PASSED = 0;

    /// A submission failed, or a proof did not hold.
    static final int FAILED = 1;

    /// Wrong usage, bad input, or a fault of the grader or the machine.
    static final int ERROR = 2;

    /// Submissions cannot be shut in on this machine.
    static final int NO_SANDBOX = 3;

    private Commands() {}

    public static CommandLine of(Workspace workspace) {
        var line = new CommandLine(new Cli());
        line.addSubcommand("list", new ListCommand(workspace));
        line.addSubcommand("test", new TestCommand(workspace));
        line.addSubcommand("hint", new HintCommand(workspace));
        line.addSubcommand("replay", new ReplayCommand(workspace));
        line.addSubcommand("grade", new GradeCommand(workspace));
        if (workspace.hasSolutions()) {
            line.addSubcommand("check", new CheckCommand(workspace));
            line.addSubcommand("mutate", new MutateCommand(workspace));
            line.addSubcommand("new", new NewCommand(workspace));
            line.addSubcommand("release", new ReleaseCommand(workspace));
        }
        line.addSubcommand("doctor", new DoctorCommand(workspace));
        line.addSubcommand(new CommandLine(new GenerateCompletion()).setCommandName("completion"));
        configure(line, workspace);
        return line;
    }

    private static void configure(CommandLine line, Workspace workspace) {
        line.setOut(workspace.out());
        line.setErr(workspace.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setColorScheme(
                CommandLine.Help.defaultColorScheme(workspace.colour() ? Ansi.ON : Ansi.OFF));
        line.getSubcommands().values().forEach(Commands::describe);
        describe(line);
        line.setParameterExceptionHandler((wrong, _) -> usage(wrong));
        line.setExecutionExceptionHandler(
                (failed, command, _) -> execution(failed, command.getErr()));
    }

    private static void describe(CommandLine command) {
        command.getCommandSpec()
                .mixinStandardHelpOptions(true)
                .version("kata 0.1.0", "Java ${java.version}")
                .usageMessage()
                .abbreviateSynopsis(true);
    }

    /// One line that says what is wrong and what may have been meant.
    private static int usage(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        String message =
                wrong instanceof UnmatchedArgumentException unmatched
                        ? unmatched(command.getCommandSpec(), unmatched.getUnmatched().getFirst())
                        : String.valueOf(wrong.getMessage())
                                .lines()
                                .findFirst()
                                .orElse("wrong usage");
        command.getErr().println("kata: " + message);
        command.getErr().flush();
        return ERROR;
    }

    private static String unmatched(CommandSpec command, String word) {
        if (word.startsWith("-")) {
            List<String> options =
                    command.options().stream().map(option -> option.longestName()).toList();
            return "there is no option %s: %s".formatted(word, Nearest.to(word, options));
        }
        return command.subcommands().isEmpty()
                ? "nothing more is expected after %s: %s is too much"
                        .formatted(command.qualifiedName(), word)
                : "there is no command %s: %s"
                        .formatted(
                                word,
                                Nearest.to(word, List.copyOf(command.subcommands().keySet())));
    }

    private static int execution(Exception failed, PrintWriter err) {
        if (failed instanceof NoSandboxHere) {
            err.println("kata: there is no sandbox for submissions: " + failed.getMessage());
            err.flush();
            return NO_SANDBOX;
        }
        if (failed instanceof UserError) {
            err.println("kata: " + failed.getMessage());
        } else if (failed instanceof IOException) {
            err.println("kata: a file cannot be read or written: " + failed);
        } else {
            err.println("kata: the grader itself is broken; please report this:");
            failed.printStackTrace(err);
        }
        err.flush();
        return ERROR;
    }
}
