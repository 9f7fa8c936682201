package interleave.engine.runtime;

/// How a run is played.
///
/// @param steps schedule points after which a run is endless
/// @param replays whether the scheduler is asked before each event, and not only at schedule points
/// @param insideCalls whether there are schedule points within `java.util.concurrent` too
/// @param traced whether to keep each event for a report
public record Rules(int steps, boolean replays, boolean insideCalls, boolean traced) {
    /// The same, to play a given schedule again.
    public Rules forReplay(boolean traced) {
        return new Rules(steps, true, insideCalls, traced);
    }
}
