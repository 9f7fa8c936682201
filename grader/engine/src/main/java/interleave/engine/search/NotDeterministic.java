package interleave.engine.search;

/// Thrown by a search that cannot play the beginning of a schedule again: the code under test did
/// not come to the same choice as the last time, so its runs depend on more than the schedule.
public final class NotDeterministic extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotDeterministic(String message) {
        super(message);
    }
}
