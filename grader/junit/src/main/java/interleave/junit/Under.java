package interleave.junit;

/// What an interleaved test is played under.
public enum Under {
    /// Every choice of the scheduler is the engine's, and time is virtual; on the plain JVM where
    /// the engine cannot take a test in hand.
    EXPLORE,
    /// The plain JVM, always: for a test that measures processor time or computes for long.
    STRESS
}
