package interleave.runner.race;

/// How the work is done.
public enum Lane {
    SEQUENTIAL,
    CONCURRENT
}
