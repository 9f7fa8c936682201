package interleave.app.explore;

import java.util.List;

/// A way of running a test JVM: each makes other schedules likely.
enum JvmMode {
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

    boolean noise() {
        return noise;
    }

    List<String> flags() {
        return flags;
    }
}
