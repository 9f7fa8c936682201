package interleave.app.sandbox;

/// What a child process may run out of, so that we end it.
public enum Limit {
    TIME,
    OUTPUT
}
