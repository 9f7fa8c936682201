package interleave.junit;

import interleave.engine.Exploration;
import interleave.engine.Scenario;
import interleave.engine.Strategy;

/// Explores a scenario, and repeats on the plain JVM what the engine cannot take in hand.
record ExploreOrStress(Strategy explore, Strategy stress) implements Strategy {
    @Override
    public Exploration explore(Scenario scenario) {
        Exploration explored = explore.explore(scenario);
        if (explored.coverage().uncontrolled().isEmpty()) {
            return explored;
        }
        Exploration repeated = stress.explore(scenario);
        return new Exploration(
                repeated.strategy(),
                repeated.seed(),
                repeated.runs(),
                repeated.passed(),
                explored.coverage(),
                repeated.failure());
    }
}
