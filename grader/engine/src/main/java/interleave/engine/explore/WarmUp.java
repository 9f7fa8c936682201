package interleave.engine.explore;

import interleave.engine.CodeUnderTest;
import interleave.engine.Scenario;
import interleave.engine.backend.Continuations;
import interleave.engine.runtime.Machine;
import interleave.engine.runtime.Rules;

/// Loads what the engine itself needs, before the agent changes the classes of the JDK that it is
/// built on: a hook that loads a class would run into itself.
public final class WarmUp {
    private static final Budget SMALL = new Budget(4, 100);

    private WarmUp() {}

    /// Explores a scenario that does nothing, and one that fails.
    public static void run() {
        explore(() -> {});
        explore(WarmUp::fail);
    }

    private static void explore(Scenario scenario) {
        var code = new CodeUnderTest("interleave.engine.explore");
        var rules = new Rules(SMALL.stepsOfOne(), false, false, false);
        new Session(code, 1, SMALL, rules, new Machine(new Continuations()), scenario).play();
    }

    private static void fail() {
        throw new AssertionError("expected");
    }
}
