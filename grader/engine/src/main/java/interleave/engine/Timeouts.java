package interleave.engine;

/// When the timeouts and sleeps of a test are over.
public enum Timeouts {
    /// When no thread can run any more: each is as long as all that can happen without it.
    DUE,
    /// Now and then earlier, as on a machine that is busy with other things: at most twice in a
    /// run, time passes although threads can run. Code that relies on a timeout being long enough
    /// fails.
    EARLY
}
