package interleave.app.picture;

/// What a thread is about while a step is done.
public enum Standing {
    /// Before its first step, or after it has ended.
    ABSENT,
    /// Could go on, but another thread has the processor.
    READY,
    RUNS,
    WAITS
}
