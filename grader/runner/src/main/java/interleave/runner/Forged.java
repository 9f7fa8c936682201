package interleave.runner;

/// Somebody else than the runner tells events in its JVM.
public final class Forged extends RuntimeException {
    private static final long serialVersionUID = 1;
}
