package interleave.engine.outcome;

import interleave.engine.CodeUnderTest;
import interleave.engine.Failure;
import interleave.engine.Thrown;
import interleave.engine.runtime.Death;
import interleave.engine.runtime.Ending;
import interleave.engine.runtime.Run;
import java.util.Optional;

/// Tells from one run whether it broke the scenario, and how.
public record Diagnosis(CodeUnderTest code) {
    /// The failure that a run shows by the way it ended; a data race without any other consequence
    /// is left to [DataRaces].
    public Optional<Failure> of(Run run) {
        return switch (run.ending()) {
            case Ending.Threw threw -> Optional.of(new Thrown(code, threw.thrown()).failure());
            case Ending.Hung hung ->
                    Optional.of(ownDeath(run).orElseGet(() -> new Hangs(code).of(hung, run)));
            case Ending.Endless endless -> Optional.of(new Loops(code).endless(endless));
            case Ending.Looping looping -> Optional.of(new Loops(code).looping(looping));
            case Ending.Passed _ -> ownDeath(run);
            case Ending.Pruned _, Ending.Uncontrollable _ -> Optional.empty();
        };
    }

    /// A thread that ended with an exception out of the code under test. What a test's own callback
    /// threw is no fault of the code that let it through.
    private Optional<Failure> ownDeath(Run run) {
        for (Death death : run.deaths()) {
            boolean studentsFault =
                    code.isActiveIn(death.thrown().getStackTrace())
                            || death.thrown() instanceof AssertionError;
            if (studentsFault && !death.handled()) {
                Failure thrown = new Thrown(code, death.thrown()).failure();
                return Optional.of(
                        new Failure(
                                thrown.kind(),
                                death.thread() + " ended with " + thrown.message(),
                                thrown.locations(),
                                thrown.threads(),
                                thrown.cause()));
            }
        }
        return Optional.empty();
    }
}
