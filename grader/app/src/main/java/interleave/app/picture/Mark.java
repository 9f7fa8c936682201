package interleave.app.picture;

/// Why a reader should look at a step twice.
public enum Mark {
    NONE,
    /// On a line that the verdict names.
    BLAMED,
    /// One of two accesses that nothing orders.
    RACE,
    /// Takes or waits for what closes the circle of a deadlock.
    CYCLE
}
