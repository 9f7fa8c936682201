package interleave.engine.explore;

import interleave.engine.CodeUnderTest;
import interleave.engine.backend.Continuations;
import interleave.engine.runtime.Machine;

/// Loads what the engine itself needs, before the agent changes the classes of the JDK that it is
/// built on: a hook that loads a class would run into itself.
public final class WarmUp {
    private static final Budget SMALL = new Budget(4, 100);

    private WarmUp() {}

    /// Explores a scenario that does nothing, and one that fails.
    public static void run() {
        var code = new CodeUnderTest("interleave.engine.explore");
        new Session(code, 1, SMALL, new Machine(new Continuations()), () -> {}).play();
        new Session(code, 1, SMALL, new Machine(new Continuations()), WarmUp::fail).play();
    }

    private static void fail() {
        throw new AssertionError("expected");
    }
}
