package interleave.engine;

/// Says nothing of itself without running code of its own, which says too much.
final class SilentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
        throw new IllegalStateException("asked for the message");
    }

    @Override
    public StackTraceElement[] getStackTrace() {
        throw new IllegalStateException("asked for the stack");
    }
}
