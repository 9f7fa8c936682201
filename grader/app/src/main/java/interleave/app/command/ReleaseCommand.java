package interleave.app.command;

import interleave.app.UserError;
import interleave.app.release.Release;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Writes the repository that students get.
@Command(
        name = "release",
        description = "Write the repository that students get, without any solution.")
final class ReleaseCommand implements Callable<Integer> {
    private final Workspace workspace;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "a folder that is not there yet")
    private Path out = Path.of("");

    ReleaseCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Integer call() throws UserError, IOException {
        Path target = workspace.resolve(out);
        int lines = new Release(workspace.repository()).write(target);
        workspace
                .out()
                .printf(
                        "Released to %s.%nLooked for %,d lines of solutions, hidden tests and known answers in it: none is"
                                + " there.%nNext: git init, commit, and give it to your students; its README.md is"
                                + " theirs.%n",
                        target, lines);
        workspace.out().flush();
        return Commands.PASSED;
    }
}
