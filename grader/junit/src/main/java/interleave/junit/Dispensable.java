package interleave.junit;

import interleave.engine.Coverage;
import interleave.engine.Exploration;
import interleave.engine.Scenario;
import interleave.engine.Strategy;
import java.util.Optional;

/// A strategy that may break down: another one is there to take over, and the report says why it
/// had to. What the scenario throws is a result and does not come this way.
///
/// @param seed as explorations name it
record Dispensable(Strategy strategy, long seed) implements Strategy {
    @Override
    public Exploration explore(Scenario scenario) {
        try {
            return strategy.explore(scenario);
        } catch (RuntimeException | Error broken) {
            return nothing(seed, "the engine broke down: " + broken);
        }
    }

    /// An exploration that has not taken place.
    static Exploration nothing(long seed, String reason) {
        return new Exploration(
                "explore", seed, 0, 0, Coverage.NONE.without(reason), Optional.empty());
    }
}
