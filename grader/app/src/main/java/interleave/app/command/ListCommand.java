package interleave.app.command;

import interleave.app.UserError;
import interleave.app.compile.TestSuite;
import interleave.app.files.Folders;
import interleave.app.kata.Kata;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Lists the katas with their points and how far the student has come.
@Command(name = "list", description = "List the katas, their points, and how far you have come.")
final class ListCommand implements Callable<Integer> {
    private final Workspace workspace;

    ListCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Integer call() throws UserError, IOException {
        List<Kata> katas = workspace.katas().katas();
        var standings = new Standings(workspace.repository());
        try (var temporary = Folders.Temporary.create()) {
            for (TestSuite suite : workspace.ownSuites(katas, temporary.path())) {
                Kata kata = suite.kata();
                workspace
                        .out()
                        .printf(
                                "%-26s %2d points  %-16s %s%n",
                                kata.id(), suite.maxScore(), standings.of(kata), kata.story());
            }
        }
        workspace.out().flush();
        return Commands.PASSED;
    }
}
