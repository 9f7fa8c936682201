package interleave.engine.runtime;

/// Unwinds a thread of a run that is over, where it cannot simply be dropped.
public final class Abandoned extends Error {
    private static final long serialVersionUID = 1;

    public Abandoned() {
        super("the run is over", null, false, false);
    }
}
