package interleave.app.command;

import interleave.app.UserError;
import interleave.app.scaffold.Scaffold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Scaffolds a kata.
@Command(name = "new", description = "Write the folders of a new kata.")
final class NewCommand implements Callable<Integer> {
    private final Workspace workspace;

    @Parameters(paramLabel = "ID", description = "two digits and words, such as 17-rate-limiter")
    private String id = "";

    NewCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Integer call() throws UserError, IOException {
        for (Path file : new Scaffold(workspace.repository()).write(id)) {
            workspace.out().println("wrote " + file);
        }
        workspace.out().println("Next: kata check " + id + " says what is missing.");
        workspace.out().flush();
        return Commands.PASSED;
    }
}
