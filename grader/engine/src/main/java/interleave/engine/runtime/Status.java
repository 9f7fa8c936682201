package interleave.engine.runtime;

/// What keeps a controlled thread from going on, if anything does.
enum Status {
    RUNNABLE,
    /// In the entry set of a monitor: goes on once nobody owns it.
    ENTERING,
    /// In the wait set of a monitor.
    WAITING,
    PARKED,
    SLEEPING,
    JOINING,
    /// A test that waits for another thread to come to rest.
    OBSERVING,
    /// A test that waits for the threads of the code under test to end.
    OUTLASTING,
    ENDED;

    /// Whether an interrupt ends it.
    boolean isInterruptible() {
        return this == WAITING || this == PARKED || this == SLEEPING || this == JOINING;
    }

    Thread.State seenFromOutside(boolean timed) {
        return switch (this) {
            case RUNNABLE -> Thread.State.RUNNABLE;
            case ENTERING -> Thread.State.BLOCKED;
            case WAITING, PARKED, SLEEPING, JOINING, OBSERVING, OUTLASTING ->
                    timed ? Thread.State.TIMED_WAITING : Thread.State.WAITING;
            case ENDED -> Thread.State.TERMINATED;
        };
    }
}
