package interleave.app.explore;

import interleave.runner.Approach;
import java.util.List;

/// A way of running a test JVM: each makes other schedules likely, but for the first two, in which
/// nothing is left to chance.
enum JvmMode {
    /// The engine chooses the schedules; the quick compiler, since it is over in a second.
    EXPLORED(false, "-XX:TieredStopAtLevel=1", "-XX:ActiveProcessorCount=2"),
    /// The same with real threads, one at a time: what a debugger can follow.
    BATON(false, "-XX:ActiveProcessorCount=2", "-Dinterleave.backend=baton"),
    /// As a program usually runs, on two processors, with noise.
    TIERED(true, "-XX:ActiveProcessorCount=2"),
    /// The quick compiler only, on one processor: threads take turns in long slices.
    CLIENT(true, "-XX:TieredStopAtLevel=1", "-XX:ActiveProcessorCount=1"),
    /// The optimising compiler only, on more processors, without noise: what it reorders and hoists
    /// shows here.
    SERVER(false, "-XX:-TieredCompilation", "-XX:ActiveProcessorCount=4"),
    /// No compiler: everything is slow, and windows of a few instructions are wide.
    INTERPRETER(true, "-Xint", "-XX:ActiveProcessorCount=2");

    private final boolean noise;
    private final List<String> flags;

    JvmMode(boolean noise, String... flags) {
        this.noise = noise;
        this.flags = List.of(flags);
    }

    /// How a test JVM of this mode plays a criterion that has so much of the budget.
    Approach approach(int plays) {
        return isExplored() ? new Approach.Explore(plays) : new Approach.Stress(plays, noise);
    }

    /// Whether the engine's agent has to be there.
    boolean isExplored() {
        return this == EXPLORED || this == BATON;
    }

    List<String> flags() {
        return flags;
    }
}
