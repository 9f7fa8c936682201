package interleave.engine.explore;

import interleave.engine.Grain;
import interleave.engine.Timeouts;
import interleave.engine.WakeUps;
import interleave.engine.runtime.Rules;

/// What the schedules of a test may choose, beyond whose turn it is at its own events.
///
/// @param grain where threads may be switched
/// @param wakeUps whether a wait may end without cause
/// @param timeouts whether a timeout may be over although threads can run
public record Leeway(Grain grain, WakeUps wakeUps, Timeouts timeouts) {
    /// As little as there is.
    public static final Leeway USUAL = new Leeway(Grain.CALLS, WakeUps.CAUSED, Timeouts.DUE);

    /// Each doubles the schedules, so there must be an end to them.
    private static final int MOST_OF_A_RUN = 2;

    Rules rules(Budget budget) {
        return new Rules(
                budget.stepsOfOne(),
                false,
                grain == Grain.INSIDE_CALLS,
                false,
                wakeUps == WakeUps.SPURIOUS ? MOST_OF_A_RUN : 0,
                timeouts == Timeouts.EARLY ? MOST_OF_A_RUN : 0);
    }
}
