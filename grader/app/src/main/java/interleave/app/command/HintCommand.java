package interleave.app.command;

import interleave.app.UserError;
import interleave.app.kata.Kata;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Gives a hint: a nudge first, then the idea, then an outline.
@Command(
        name = "hint",
        description = "Give a hint: a nudge, with 2 behind it the idea, with 3 an outline.")
final class HintCommand implements Callable<Integer> {
    private final Workspace workspace;

    @Parameters(paramLabel = "KATA", index = "0", description = "which one, by id, number or name")
    private String id = "";

    @Parameters(
            paramLabel = "STEP",
            index = "1",
            arity = "0..1",
            description = "how much to give away: 1 (unless told), 2 or 3")
    private int step = 1;

    HintCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Integer call() throws UserError {
        Kata kata = workspace.katas().named(List.of(id)).getFirst();
        List<String> hints = kata.hints();
        if (step < 1 || step > hints.size()) {
            throw new UserError(
                    "there is no hint %d: %s has 1 to %d".formatted(step, kata.id(), hints.size()));
        }
        workspace.out().println(hints.get(step - 1));
        if (step < hints.size()) {
            workspace.out().printf("(More: kata hint %s %d)%n", kata.id(), step + 1);
        }
        workspace.out().flush();
        return Commands.PASSED;
    }
}
