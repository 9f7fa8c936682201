package interleave.engine;

/// One complete run of a test from a fresh state: it may be played any number of times.
@FunctionalInterface
public interface Scenario {
    /// Plays the test once, with all threads that it starts.
    ///
    /// @throws Throwable what the test threw, if this run broke it
    void play() throws Throwable;
}
