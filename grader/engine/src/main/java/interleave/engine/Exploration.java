package interleave.engine;

import java.util.Optional;

/// What a strategy did with a scenario.
///
/// @param strategy the strategy's name, as reports show it
/// @param seed the seed of all its choices
/// @param runs how often the scenario was played
/// @param passed how many of these runs passed
public record Exploration(
        String strategy, long seed, int runs, int passed, Optional<Failure> failure) {
    public boolean succeeded() {
        return failure.isEmpty();
    }
}
