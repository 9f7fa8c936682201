package interleave.app.sandbox;

/// What a child process may run out of, so that we end it.
public enum Limit {
    /// It has not given a sign of life for too long.
    SILENCE,
    /// The time is up that it has, however lively it is.
    WHOLE,
    OUTPUT
}
