package interleave.engine;

/// A way of running a scenario often enough, in enough different ways, that its bugs show.
@FunctionalInterface
public interface Strategy {
    /// Plays the scenario until a run fails or the strategy's budget is spent.
    Exploration explore(Scenario scenario);
}
