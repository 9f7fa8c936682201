package interleave.engine.runtime;

/// How a run is played.
///
/// @param steps schedule points after which a run is endless
/// @param replays whether the scheduler is asked before each event, and not only at schedule points
/// @param insideCalls whether there are schedule points within `java.util.concurrent` too
/// @param traced whether to keep each event for a report
/// @param spuriousWakeUps how many waits of the code under test may end without cause
/// @param earlyTimeouts how often time may pass although threads can run
public record Rules(
        int steps,
        boolean replays,
        boolean insideCalls,
        boolean traced,
        int spuriousWakeUps,
        int earlyTimeouts) {
    /// Nobody wakes up without cause, and time stands still while anybody can run.
    public Rules(int steps, boolean replays, boolean insideCalls, boolean traced) {
        this(steps, replays, insideCalls, traced, 0, 0);
    }

    /// The same, to play a given schedule again.
    public Rules forReplay(boolean traced) {
        return new Rules(steps, true, insideCalls, traced, spuriousWakeUps, earlyTimeouts);
    }
}
