package interleave.engine;

import java.util.Optional;

/// What a strategy did with a scenario.
///
/// @param strategy the strategy's name, as reports show it
/// @param seed the seed of all its choices
/// @param runs how often the scenario was played
/// @param passed how many of these runs passed
/// @param coverage how much of what can happen these runs were
public record Exploration(
        String strategy,
        long seed,
        int runs,
        int passed,
        Coverage coverage,
        Optional<Failure> failure) {
    /// One that repeated the scenario, and can say nothing about what it has not seen.
    public Exploration(
            String strategy, long seed, int runs, int passed, Optional<Failure> failure) {
        this(strategy, seed, runs, passed, Coverage.NONE, failure);
    }

    public boolean succeeded() {
        return failure.isEmpty();
    }
}
