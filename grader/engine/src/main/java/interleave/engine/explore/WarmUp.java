package interleave.engine.explore;

import interleave.engine.CodeUnderTest;
import interleave.engine.Scenario;
import interleave.engine.backend.Continuations;
import interleave.engine.runtime.Machine;
import interleave.engine.runtime.Rules;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/// Loads what the engine itself needs, before the agent changes the classes of the JDK that it is
/// built on: a hook that loads a class would run into itself.
public final class WarmUp {
    private static final Budget SMALL = new Budget(4, 100);

    private static final List<String> PARTS_OF_MAPS =
            List.of("CounterCell", "ForwardingNode", "ReservationNode", "TreeBin", "TreeNode");

    private WarmUp() {}

    /// Explores a scenario that does nothing, and one that fails.
    public static void run() {
        explore(() -> {});
        explore(WarmUp::fail);
        loadPartsOfMaps();
    }

    /// To transform a class takes maps that grow: what a map grows by must not be loaded then, or
    /// it would take a map that grows to load it.
    private static void loadPartsOfMaps() {
        for (String part : PARTS_OF_MAPS) {
            try {
                Class.forName(ConcurrentHashMap.class.getName() + "$" + part);
            } catch (ClassNotFoundException another) {
                // A JDK whose maps are made otherwise has others.
            }
        }
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
