package interleave.engine;

import java.util.Locale;

/// What went wrong, by its name in the textbook.
public enum Kind {
    COMPILE_ERROR,
    MISSING_CLASS,
    RULE_VIOLATION,
    /// The same wrong answer in every run.
    WRONG_RESULT,
    /// An invariant breaks under some schedules and holds under others.
    RACE,
    /// Two accesses that no happens-before edge orders.
    DATA_RACE,
    /// A cycle of threads, each holding what the next one waits for.
    DEADLOCK,
    /// Threads wait and nobody is left who could wake them.
    STUCK,
    /// Threads run on and none gets anywhere.
    LIVELOCK,
    STARVATION,
    /// A thread that should wait burns the processor instead, or polls.
    BUSY_WAIT,
    EXCEPTION,
    THREAD_LEAK,
    /// The JVM ended in the middle of a test.
    CRASHED,
    TIMEOUT,
    TAMPERING;

    /// The name that reports and result files use: lower case with hyphens.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether threads of the failed run are still there, so that this JVM is no good for further
    /// tests.
    public boolean hangs() {
        return this == DEADLOCK || this == STUCK || this == LIVELOCK;
    }
}
